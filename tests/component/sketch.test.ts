/** Drawing on the map: begun in the corridor view, told in figures, ended by keys; the line comes into the link. */
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import SketchBar from '../../src/app/map/sketch/SketchBar.svelte';
import type { AtlasMap } from '../../src/app/map/maplibre/engine';
import type { Told } from '../../src/app/map/maplibre/sketch';
import type { SketchOf } from '../../src/app/state/sketch.svelte';
import Understand from '../../src/app/understand/Understand.svelte';
import { mountPart } from './mount';
import { LANGS, linkNow, read } from './person';
import { parseCsv } from '../fixtures/csv';

/** As much of the live map as a drawing touches. */
function fakeMap() {
  const done: string[] = [];
  const canvas = document.createElement('canvas');
  let told: Told | null = null;
  const atlas = {
    map: { getCanvas: () => canvas },
    sketch: (shape: string, most: number, hear: Told) => {
      done.push(`${shape} of ${most}`);
      told = hear;
      return Promise.resolve({ finish: () => done.push('finish'), stop: () => done.push('stop') });
    },
  };
  return { atlas: atlas as unknown as AtlasMap, done, tell: ((...given) => told!(...given)) as Told };
}

it.each(LANGS)('tells length and area while they are drawn, and is closed by Escape (%s)', async (lang) => {
  const { atlas, done, tell } = fakeMap();
  const { app, give, leave } = await mountPart(SketchBar, `?lang=${lang}`, {
    atlas,
    what: 'line' as SketchOf,
  });
  app.sketch.begin('line');
  await expect.element(page.getByText(app.t('sketch.how.line'))).toBeVisible();
  tell([[120, 30], [120, 31]], false); // prettier-ignore
  const km = lang === 'zh' ? '111 公里' : '111 km';
  await expect.element(page.getByRole('status')).toHaveTextContent(app.t('sketch.length', { km }));
  await give({ atlas, what: 'area' });
  await expect.element(page.getByText(app.t('sketch.how.area'))).toBeVisible();
  tell([[120, 30], [121, 30], [121, 31], [120, 31]], false); // prettier-ignore
  const area = lang === 'zh' ? '10,642 平方公里' : '10,642 km²';
  await expect.element(page.getByRole('status')).toHaveTextContent(area);
  await userEvent.keyboard('{Enter}');
  expect(done).toEqual(['line of Infinity', 'stop', 'area of Infinity', 'finish']);
  await userEvent.keyboard('{Escape}');
  expect(app.sketch.what).toBeNull();
  await leave();
  expect(done.at(-1)).toBe('stop');
});

it('a finished line is the corridor of the link; what is no line is said to be none', async () => {
  const { atlas, tell } = fakeMap();
  const link = '?corridor=shanghai-suzhou-huzhou-hsr&km=5';
  const { app } = await mountPart(SketchBar, link, { atlas, what: 'corridor' as const });
  app.sketch.begin('corridor');
  await expect.element(page.getByText(app.t('sketch.how.line'))).toBeVisible();
  tell([[117, 34], [117, 34]], true); // prettier-ignore
  await expect.element(page.getByText(app.t('sketch.noLine'))).toBeVisible();
  expect(app.sketch.what).toBe('corridor');
  tell([[117.1234567, 34], [118, 33.5]], true); // prettier-ignore
  expect(app.sketch.what).toBeNull();
  expect(app.view).toMatchObject({ corridor: 'l:117.12346,34;118,33.5', km: 5 });
  await expect.poll(() => linkNow().corridor).toBe('l:117.12346,34;118,33.5');
});

it.each(LANGS)(
  'the corridor view begins a line, or says how else where there is no live map (%s)',
  async (lang) => {
    await page.viewport(1100, 800);
    const link = `?lang=${lang}&corridor=l:117,34;118,33.5`;
    const { app, leave } = await mountPart(Understand, link, { taller: false, onheight: null }, 700);
    await page.getByRole('button', { name: app.t('sketch.draw') }).click();
    expect(app.sketch.what).toBe('corridor');
    app.mapTrouble = 'no-webgl2';
    await expect.element(page.getByText(app.t('sketch.noMap'))).toBeVisible();
    await expect.element(page.getByRole('button', { name: app.t('sketch.draw') })).not.toBeInTheDocument();
    await leave();
    expect(app.sketch.what).toBeNull();
  },
);

it.each(LANGS)(
  'measures between named places by keyboard, with and without a live map (%s)',
  async (lang) => {
    const { app, give, leave } = await mountPart(SketchBar, `?lang=${lang}`, {
      atlas: null,
      what: 'line' as SketchOf,
    });
    app.sketch.begin('line');
    await expect.element(page.getByText(app.t('sketch.nameOnly.line'))).toBeVisible();
    const field = page.getByRole('combobox');
    const add = async (name: string) => {
      await field.fill(name);
      await userEvent.keyboard('{Enter}');
    };
    await expect.poll(() => document.querySelectorAll('datalist option').length).toBeGreaterThan(30);
    await add(lang === 'zh' ? '徐州市' : 'Xuzhou');
    await add(lang === 'zh' ? '淮北' : 'Huaibei');
    // 徐州 and 淮北 lie some 50 km apart.
    const status = () => read(page.getByRole('status').element());
    await expect.poll(status).toMatch(lang === 'zh' ? /^长 5\d\.\d 公里$/ : /^5\d\.\d km long$/);
    expect(app.laid.features.at(-1)?.geometry).toMatchObject({ type: 'LineString' });
    await add('Atlantis');
    const none = page.getByText(app.t('sketch.unknownPlace', { name: 'Atlantis' }));
    await expect.element(none).toBeVisible();
    await add(lang === 'zh' ? '宿州市' : 'Suzhou (Anhui)');
    await give({ atlas: null, what: 'area' });
    await expect.poll(status).toMatch(lang === 'zh' ? /^面积 .*平方公里/ : /km², .* around$/);
    expect(app.laid.features.at(-1)?.geometry.type).toBe('Polygon');
    await leave();
    expect(app.laid.features).toEqual([]);
  },
);

it('a drawn line is on the map as in the link; list, strip and file agree', async () => {
  await page.viewport(1100, 800);
  const link = '?corridor=l:117.2,34.27;116.8,33.95&km=15';
  const { app, leave } = await mountPart(Understand, link, { taller: false, onheight: null }, 700);
  const rows = () => [...document.querySelectorAll<HTMLElement>('tbody [data-feature]')];
  await expect.poll(() => rows().length, { timeout: 20_000 }).toBeGreaterThan(2);
  expect(app.laid.features).toMatchObject([
    { geometry: { type: 'LineString', coordinates: [[117.2, 34.27], [116.8, 33.95]] } }, // prettier-ignore
  ]);
  const ids = (elements: Iterable<Element>) =>
    new Set([...elements].map((element) => (element as HTMLElement).dataset.feature!));
  const listed = ids(rows());
  expect(ids(document.querySelectorAll('#answer svg [data-feature]'))).toEqual(listed);
  const file = new Promise<Blob>((resolve) => {
    const made = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (resolve(blob as Blob), made(blob)));
  });
  await page.getByRole('button', { name: app.t('understand.csv') }).click();
  const [head, ...lines] = parseCsv((await (await file).text()).replace(/^\uFEFF/, ''));
  const at = head!.indexOf('feature');
  expect(new Set(lines.map((line) => line[at]!))).toEqual(listed);
  await leave();
  expect(app.laid.features).toEqual([]);
});
