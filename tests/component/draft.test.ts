/** A document taken in by the page: hostile ones leave it alive, what is done is kept, what is deleted comes back. */
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Door from '../../src/app/draft/Door.svelte';
import DraftShelf from '../../src/app/draft/DraftShelf.svelte';
import { deskOf } from '../../src/app/draft/desk.svelte';
import { forgetDraft, readDrafts } from '../../src/app/draft/store';
import { corridor } from '../../src/core/analysis/corridor';
import type { AnalysisData } from '../../src/core/analysis/data';
import { axisAlong } from '../../src/core/analysis/geometry-parts';
import { shapesOf } from '../../src/core/analysis/shapes';
import { readAnalysis, readRenderFeatures } from '../../src/app/data/client';
import { readSources } from '../../src/app/data/map-sources';
import { HOSTILE } from '../fixtures/hostile';
import { mountPart } from './mount';
import { LANGS, read } from './person';

const TEXT = '区域交通意见\n推进盐城至蚌埠高速公路建设。\n支持沪苏湖高速铁路。';
const hostile = (about: string): File => {
  const { name, bytes } = HOSTILE.find((one) => one.about === about)!;
  return new File([bytes()], name);
};
const dialog = () => document.querySelector('dialog');
const said = () => read(document.querySelector('dialog [role=alert]'));
const opened = () => document.querySelector('dialog.whole') !== null;

afterEach(async () => {
  for (const { draft } of await readDrafts()) await forgetDraft(draft.id);
  localStorage.removeItem('kuajie-drafts');
});

it.each(LANGS)('says in one sentence of the page’s language why a file can’t be read (%s)', async (lang) => {
  const { app } = await mountPart(Door, `?lang=${lang}`);
  const big = new File([new Uint8Array(50_000_001)], '大.pdf');
  for (const file of [big, hostile('a zip bomb in Word'), hostile('a PDF with a password')]) {
    app.drafts.enter([file]);
    await expect.poll(said, { timeout: 20_000 }).toContain(file.name);
    expect(said().match(/[。.]/g)!.length).toBeLessThan(5);
    expect(opened()).toBe(false);
    app.drafts.close();
    await expect.poll(dialog).toBeNull();
  }
});

it('runs nothing of what a file brings, and the page answers meanwhile', async () => {
  const { app } = await mountPart(Door);
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  for (const about of ['a script in HTML', 'a handler in HTML', 'a script as the words of Word']) {
    app.drafts.enter([hostile(about)]);
    await expect.poll(opened, { timeout: 20_000 }).toBe(true);
    await expect.poll(() => read(dialog())).toContain('盐城至蚌埠高速公路');
    expect('hostile' in window).toBe(false);
    app.drafts.close();
    await expect.poll(dialog).toBeNull();
  }
  clearInterval(timer);
  // Far beyond what a test machine under load needs; a page that does the reading itself stands for seconds.
  expect(longest).toBeLessThan(1_500);
});

async function drafted(link = '') {
  const mounted = await mountPart(Door, link);
  const desk = deskOf(mounted.app);
  mounted.app.drafts.enter([new File([TEXT], '意见.txt')]);
  await expect.poll(opened, { timeout: 20_000 }).toBe(true);
  const { id } = mounted.app.drafts.list[0]!;
  return { ...mounted, desk, id };
}

it('keeps every step at once, with all that can be undone', async () => {
  const { desk, id } = await drafted();
  await userEvent.keyboard('a');
  await expect.poll(async () => (await readDrafts())[0]?.state.at).toBe(1);
  desk.undo(id);
  await expect
    .poll(async () => (await readDrafts())[0]?.state)
    .toMatchObject({ at: 0, actions: [{ do: 'judge' }] });
});

it('says so where the browser keeps nothing, and goes on', async () => {
  const { desk, id } = await drafted();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await userEvent.keyboard('a');
  await expect.poll(() => read(dialog())).toContain('浏览器的存储已满');
  expect(desk.work(id)!.items.some(({ verdict }) => verdict === 'accepted')).toBe(true);
  put.mockRestore();
  await userEvent.keyboard('a');
  await expect.poll(() => read(dialog())).not.toContain('浏览器的存储已满');
});

it('joins a thing to the atlas’ own by search, and places another by the gazetteer', async () => {
  const { desk, id, catalog } = await drafted();
  const known = catalog.feature('shanghai-suzhou-huzhou-hsr')!;
  const item = (words: string) => desk.work(id)!.items.find(({ proposal }) => proposal.name.includes(words))!;
  expect(item('沪苏湖').proposal.feature).toBe(known.id);
  await page.getByText('盐城至蚌埠高速公路').last().click();
  const place = page.getByRole('combobox', { name: '加一个地点' });
  await place.fill('连云港');
  await expect.element(page.getByRole('listbox').getByRole('option').first()).toHaveTextContent('连云港市');
  await userEvent.keyboard('{Enter}');
  const { recipe } = item('盐城').proposal;
  expect('via' in recipe && recipe.via.map(({ name }) => name)).toEqual(['盐城市', '蚌埠市', '连云港市']);
  await page.getByRole('combobox', { name: '搜图集里的项目' }).fill('沪苏湖');
  await expect.element(page.getByRole('listbox').getByRole('option').first()).toHaveTextContent('沪苏湖');
  await userEvent.keyboard('{Enter}');
  expect(item('盐城').proposal.feature).toBe(known.id);
});

it('crosses borders and lies in corridors as the atlas does, also on the drawn map', async () => {
  const { app, desk, id } = await drafted();
  for (const { key } of desk.work(id)!.items) desk.do(id, { do: 'judge', keys: [key], verdict: 'accepted' });
  await desk.show(id, true);
  const { crossings } = await readAnalysis<AnalysisData>();
  const own = crossings.filter(({ feature }) => feature.startsWith(id));
  expect(own.map(({ pair }) => pair)).toEqual([['江苏', '安徽']]);
  expect(own[0]!.stretch).not.toBeNull();
  const drawn = shapesOf(app.catalog!, (await readRenderFeatures()).all);
  const axis = drawn.find(({ feature }) => feature.id === own[0]!.feature)!.geometry;
  const along = corridor({ axis: axisAlong(axis)!, widthKm: 10 }, drawn, crossings);
  expect(along.members.find(({ feature }) => feature.id === own[0]!.feature)?.crossings).toEqual(own);
  expect((await readSources()).parts.some(({ properties }) => properties.id === own[0]!.feature)).toBe(true);
  await desk.show(id, false);
  expect((await readAnalysis<AnalysisData>()).crossings.some(({ feature }) => feature.startsWith(id))).toBe(
    false,
  );
});

it('shows in the atlas what was corrected, however the desk is left', async () => {
  const { app, desk, id } = await drafted();
  await desk.show(id, true);
  expect(app.catalog!.annotationsIn(id)).toHaveLength(0);
  await userEvent.keyboard('a');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => app.catalog!.annotationsIn(id).length).toBe(1);
});

it('deletes a draft with a way back', async () => {
  const { app, desk, id } = await drafted();
  app.drafts.close();
  await desk.show(id, true);
  expect(app.catalog!.document(id)).not.toBeNull();
  const back = await desk.remove(id);
  expect(app.catalog!.document(id)).toBeNull();
  expect(await readDrafts()).toEqual([]);
  await back();
  expect(app.catalog!.document(id)).not.toBeNull();
  expect(app.drafts.list.map((one) => one.id)).toEqual([id]);
});

it.each(LANGS)(
  'the shelf says what drafts are, and takes them off the map with one press (%s)',
  async (lang) => {
    const { app, root } = await mountPart(DraftShelf, `?lang=${lang}`);
    app.drafts.list = [{ id: 'draft-0', name: '意见', date: '', open: 2, things: 3, shown: true }];
    await expect.poll(() => read(root)).toContain(app.t('draft.shelf'));
    expect(read(root)).toContain(app.t('draft.undecided', { n: 2 }));
    const shown = page.getByRole('checkbox', { name: app.t('draft.shown', { name: '意见' }) });
    await expect.element(shown).toBeChecked();
  },
);
