/**
 * A page that was changed from outside, as a browser's translator does it (each text node put away, `<font>` in its
 * place), shows after the next step what the same page shows that nobody changed: never one thing's name over
 * another's words.
 */
import { expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Component } from 'svelte';
import Root from '../../src/app/App.svelte';
import type { App } from '../../src/app/state/app.svelte';
import type { Catalog } from '../../src/core/model/catalog';
import { STATUS_ORDER } from '../../src/core/model/statuses';
import { query } from '../../src/core/view/query';
import { formatLink } from '../../src/core/view/link';
import {
  closeDocument,
  openBeside,
  openDocument,
  selectFeature,
  setFilter,
  showOnlyLayer,
  toggleTable,
  type View,
} from '../../src/core/view/view';
import { first } from './example';
import { mountPart } from './mount';
import { read } from './person';

/** No map: it is drawn, not read. */
function withoutMap(): void {
  const none = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  onTestFinished(() => none.mockRestore());
}

async function mountPage(link: string) {
  const mounted = await mountPart(Root as unknown as Component<{ app: App }>, link, (app) => ({ app }), 800);
  await expect.poll(() => mounted.root.querySelector('#list, #feature-title, .column')).not.toBeNull();
  return mounted;
}

/** What can be read, outside of the map; each run of white space as nothing, since a text node is none here. */
const words = (root: HTMLElement): string => {
  const parts = [...root.querySelectorAll<HTMLElement>('.left, .right, .below, .tools, .notices')];
  return parts.map((part) => read(part).replace(/\s/g, '')).join('\n');
};
/** Until everything that is fetched is there and nothing changes any more. */
async function settled(root: HTMLElement): Promise<string> {
  let last = '';
  await expect
    .poll(
      () => {
        const now = words(root);
        const same = now === last;
        last = now;
        return same && !now.includes('正在读取');
      },
      { interval: 150, timeout: 10_000 },
    )
    .toBe(true);
  return last;
}

/** As Chrome's translator does it. */
function translate(root: HTMLElement): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const readable = nodes.filter(
    (node) => node.data.trim() && !node.parentElement?.closest('svg, option, style, script, .frame'),
  );
  for (const node of readable) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = node.data;
    outer.append(inner);
    node.replaceWith(outer);
  }
  return readable.length;
}

type Step = (view: View, catalog: Catalog) => View;
const feature = (catalog: Catalog, id: string) => catalog.feature(id)!;
/** A status and a document that no feature has together. */
function nothing(view: View, catalog: Catalog): View {
  const pairs = STATUS_ORDER.flatMap((status) => catalog.documents.map(({ id }) => [status, id] as const));
  const views = pairs.map(([status, id]) => setFilter(view, { statuses: [status], documents: [id] }));
  return first(views, (other) => query(catalog, other).length === 0);
}
const STEPS: [string, string, Step][] = [
  [
    'another feature',
    '?f=shanghai-suzhou-huzhou-hsr',
    (view, catalog) => selectFeature(view, feature(catalog, 'xuzhou-huaibei-intercity')),
  ],
  ['a feature closed', '?f=shanghai-suzhou-huzhou-hsr', (view) => selectFeature(view, null)],
  [
    'another feature beside the reader',
    '?f=shanghai-suzhou-huzhou-hsr&doc=002',
    (view, catalog) => selectFeature(view, feature(catalog, 'hongqiao-hub')),
  ],
  ['another document', '?doc=002', (view) => openDocument(view, '004')],
  ['a document beside', '?doc=002&f=xuzhou-huaibei-intercity', (view) => openBeside(view, '004')],
  ['a document closed', '?doc=002', closeDocument],
  ['one layer', '', (view) => showOnlyLayer(view, 'rail')],
  ['a condition', '?layers=rail', (view) => setFilter(view, { statuses: ['planned'] })],
  ['another condition', '?in=002', (view) => setFilter(view, { documents: ['004'] })],
  ['a condition that nothing meets', '?layers=rail', (view, catalog) => nothing(view, catalog)],
  ['statuses as documents said', '?f=shanghai-suzhou-huzhou-hsr', (view) => ({ ...view, as: 'said' })],
  ['the table of another set', '?table=1', (view) => showOnlyLayer(view, 'waterway')],
  ['the table closed', '?table=1', (view) => toggleTable(view, false)],
];

it.each(STEPS)('%s', async (_, link, step) => {
  withoutMap();
  await page.viewport(1440, 900);
  const changed = await mountPage(link);
  await settled(changed.root);
  expect(translate(changed.root)).toBeGreaterThan(50);
  const { app, catalog } = changed;
  app.go(step(app.view, catalog));
  const after = await settled(changed.root);
  const there = formatLink(app.view);
  await changed.leave();
  const untouched = await mountPage(there);
  expect(after.split('\n')).toEqual((await settled(untouched.root)).split('\n'));
  await untouched.leave();
});

it('the words that were typed, and what was found', async () => {
  withoutMap();
  await page.viewport(1440, 900);
  const { root, leave } = await mountPage('');
  const box = page.getByRole('combobox').first();
  await box.fill('沪苏湖');
  await expect.poll(() => root.querySelectorAll('[role=option]').length).toBeGreaterThan(1);
  translate(root);
  await box.fill('徐州 淮北');
  await expect.poll(() => read(root.querySelector('[role=option]'))).toContain('徐州');
  const found = words(root);
  await leave();
  const untouched = await mountPage('');
  await box.fill('徐州 淮北');
  await expect.poll(() => words(untouched.root)).toBe(found);
});
