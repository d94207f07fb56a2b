/**
 * The page in a language that nobody speaks (`fixtures/pseudo.ts`): in no view is anything outside of its brackets but
 * data, words of documents, numbers and dates, and no heading, button or tab is cut off, on a desk and on a phone.
 */
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Component } from 'svelte';
import Root from '../../src/app/App.svelte';
import type { App } from '../../src/app/state/app.svelte';
import { register, type MessageKey } from '../../src/core/messages';
import { en } from '../../src/core/messages/en';
import { PROVINCES } from '../../src/core/model/provinces';
import { dataTexts, isFree, outside, PSEUDO } from '../fixtures/pseudo';
import { mountPart } from './mount';

beforeAll(() => register('en', PSEUDO));
afterAll(() => register('en', en));

/** What is loaded on demand may take a while the first time. */
const PATIENT = { timeout: 10_000 };
const SIZES = { desk: [1440, 900], phone: [390, 844] } as const;
const FEATURE = 'f=shanghai-suzhou-huzhou-hsr';
const VIEWS: [string, string, MessageKey?][] = [
  ['the opening', ''],
  ['a feature', FEATURE],
  ['the reader', `${FEATURE}&doc=002`],
  ['the table', 'table=1&layers=transit'],
  ['the ledger', 'ledger=1&layers=transit'],
  ['a border', 'pair=江苏,山东&layers=highway'],
  ['the matrix', 'matrix=provinces&layers=transit'],
  ['a comparison', 'compare=000,003'],
  ['a corridor', 'corridor=shanghai-suzhou-huzhou-hsr&km=10'],
  ['to share', '', 'share.open'],
  ['to print', '', 'print.open'],
  ['about', '', 'about.open'],
  ['a briefing', '', 'slides.open'],
  ['a new document', '', 'draft.enter'],
];

/** Words of documents and of sources, marked with their language, what a person types, pictures. */
const VERBATIM = 'body [lang]:not(.languages *), svg, textarea, code, pre, output, script, style, .frame';
const CUT = 'button, h1, h2, h3, h4, [role=tab], th, summary, label, legend, dt';
const NAMED = ['aria-label', 'title', 'placeholder', 'alt'] as const;

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
  element.getBoundingClientRect().width > 0;

/** Texts of what is one block to the eye, each whole: a sentence may have links in it. */
function blocks(root: HTMLElement): string[] {
  const found = new Map<Element, string>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    let block = node.parentElement!;
    if (!node.data.trim() || block.closest(VERBATIM) || !isSeen(block)) continue;
    while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
    found.set(block, (found.get(block) ?? '') + node.data);
  }
  return [...found.values()];
}

function wrong(root: HTMLElement, data: ReadonlySet<string>): string[] {
  const named = [...root.querySelectorAll(NAMED.map((name) => `[${name}]`).join())]
    .filter((element) => !element.closest(VERBATIM) && isSeen(element))
    .flatMap((element) => NAMED.flatMap((name) => element.getAttribute(name) ?? []));
  const untranslated = [...blocks(root), ...named]
    .flatMap(outside)
    .filter((text) => !isFree(text, data))
    .map((text) => `untranslated: ${text.slice(0, 80)}`);
  const cut = [...root.querySelectorAll<HTMLElement>(CUT)]
    .filter((element) => isSeen(element) && element.textContent.includes('⟦') && element.clientWidth > 1)
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map((element) => `cut: <${element.localName}> ${element.textContent.trim().slice(0, 80)}`);
  return [...new Set([...untranslated, ...cut])];
}

it.each(Object.keys(SIZES) as (keyof typeof SIZES)[])(
  'says all in its own words, uncut, on a %s',
  async (size) => {
    // No map: it is drawn, not read.
    const none = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    onTestFinished(() => none.mockRestore());
    await page.viewport(SIZES[size][0], SIZES[size][1]);
    const found: Record<string, string[]> = {};
    for (const [name, query, press] of VIEWS) {
      const part = Root as unknown as Component<{ app: App }>;
      const { catalog, root, leave } = await mountPart(
        part,
        `?lang=en&${query}`,
        (app) => ({ app }),
        SIZES[size][1],
      );
      const data = dataTexts(catalog.data, PROVINCES);
      await expect
        .poll(() => root.querySelector('#list, #feature-title, .column, #answer, .table'), PATIENT)
        .not.toBeNull();
      if (press) {
        const button = [...root.querySelectorAll('button')].find((one) =>
          one.textContent.includes(PSEUDO[press]),
        );
        if (!button) throw new Error(`no button ${PSEUDO[press]}`);
        button.click();
        await expect
          .poll(() => document.querySelector('dialog[open], [data-part=desk]'), PATIENT)
          .not.toBeNull();
      }
      let last = '';
      await expect
        .poll(
          () => {
            const now = document.body.textContent;
            const same = now === last;
            last = now;
            return same;
          },
          { interval: 200, timeout: 8000 },
        )
        .toBe(true);
      const faults = wrong(document.body, data);
      if (faults.length) found[name] = faults;
      document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
      await leave();
    }
    expect(found).toEqual({});
  },
  120_000,
);

it('sees what is untranslated, and what is cut', () => {
  const root = document.createElement('div');
  root.innerHTML =
    '<button style="width:3rem;overflow:hidden;white-space:nowrap">⟦Close the panel⟧</button>' +
    '<p>⟦See <a>the table⟧</a> now</p><p>⟦All⟧ Shanghai · 15 Aug 2018 · 3 km</p><p lang="zh-CN">原文</p>' +
    '<input placeholder="Search" /><p class="x">⟦of ⟦Rail⟧ here⟧</p>';
  document.body.append(root);
  onTestFinished(() => root.remove());
  expect(wrong(root, dataTexts(PROVINCES))).toEqual([
    'untranslated: now',
    'untranslated: Search',
    'cut: <button> ⟦Close the panel⟧',
  ]);
});
