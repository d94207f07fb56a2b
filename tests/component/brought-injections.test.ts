/** Hostile strings in what a reader brings along, as the page shows it: slides, their stage, drafts on their desk. Texts, and nothing runs. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { leaveDesk, theDesk } from '../../src/app/brief/slides/desk.svelte';
import Slides from '../../src/app/brief/slides/Slides.svelte';
import { stage } from '../../src/app/brief/slides/stage.svelte';
import { KEY } from '../../src/app/brief/slides/stored';
import Door from '../../src/app/draft/Door.svelte';
import { deskOf } from '../../src/app/draft/desk.svelte';
import { cleanNote, cleanTitle } from '../../src/core/briefing/shape';
import { draftId } from '../../src/core/draft/folder';
import type { Proposal } from '../../src/core/draft/types';
import { INJECTIONS } from '../fixtures/injections';
import { DRAFT } from '../unit/draft/work-fixture';
import { mountPart } from './mount';

const ran: unknown[] = [];
beforeAll(() => {
  (window as unknown as { ran: (n: unknown) => void }).ran = (n) => ran.push(n);
});
afterEach(() => {
  localStorage.removeItem(KEY);
  leaveDesk();
  Object.assign(stage, { open: false, presenting: null, arrived: null });
});

/** Elements that no part of ours has, and attributes that would run. */
const foreign = () =>
  [...document.body.querySelectorAll('*')]
    .filter(
      (element) =>
        element.matches('iframe, object, embed, base, form, meta, math, animate, details[ontoggle]') ||
        element.getAttributeNames().some((name) => name.startsWith('on')) ||
        /^\s*(?:javascript|data):/i.test(element.getAttribute('href') ?? ''),
    )
    .map((element) => element.outerHTML.slice(0, 120));
const settled = () => new Promise((done) => setTimeout(done, 150));
const some = INJECTIONS.filter((_, i) => i % 8 === 0);

it('titles and notes of slides, in the dialog and on the stage', async () => {
  const slides = some.map((text) => ({
    link: '?f=hongqiao-hub',
    title: cleanTitle(text),
    note: cleanNote(text),
    size: null,
  }));
  theDesk().change({ title: cleanTitle(some[0]!), slides });
  const { app } = await mountPart(Slides, '');
  await page.getByRole('button', { name: app.t('slides.open') }).click();
  const dialog = page.getByRole('dialog', { name: app.t('slides.title') });
  await expect.element(dialog).toBeVisible();
  await expect.poll(() => dialog.element().querySelectorAll('input, textarea').length).toBeGreaterThan(0);
  await settled();
  expect(foreign()).toEqual([]);
  await page
    .getByRole('button', { name: app.t('slides.present'), exact: true })
    .first()
    .click();
  await expect.poll(() => document.body.textContent).toContain(slides[0]!.title);
  await settled();
  expect(foreign()).toEqual([]);
  expect(ran).toEqual([]);
});

it('the text of a draft, its name, what was left out of it and what was found in it', async () => {
  const { app } = await mountPart(Door, '');
  const lines = some.map((text) => text.toWellFormed().replaceAll(/\s/g, ' ').trim() || '甲');
  const text = lines.join('\n');
  let at = 0;
  const proposals = lines.map((name, thing): Proposal => {
    const start = at;
    at += Array.from(name).length + 1;
    return {
      ...DRAFT.proposals[0]!,
      start,
      end: at - 1,
      name,
      thing,
      statusWords: null,
      recipe: { none: 'no-places' },
      places: [],
    };
  });
  const id = draftId(text);
  const meta = { ...DRAFT.meta, title: lines[1]!, publisher: lines[2]!, file: lines[3]! };
  const deletions = [{ at: 0, text: `${lines[0]!}\n`, why: 'furniture' as const }];
  const desk = deskOf(app);
  await desk.add({
    draft: { ...DRAFT, id, text, meta, proposals, deletions },
    state: { actions: [], at: 0, shown: true, since: '' },
  });
  app.drafts.edit(id);
  await expect
    .poll(() => document.querySelector('dialog.whole')?.textContent ?? '', { timeout: 15_000 })
    .toContain(lines[1]!);
  await settled();
  expect(foreign()).toEqual([]);
  expect(ran).toEqual([]);
  await desk.remove(id);
});
