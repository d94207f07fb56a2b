/** Drawing on the map: begun in the corridor view, told in figures, ended by keys; the line comes into the link. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import SketchBar from '../../src/app/map/sketch/SketchBar.svelte';
import type { AtlasMap } from '../../src/app/map/maplibre/engine';
import type { Told } from '../../src/app/map/maplibre/sketch';
import type { SketchOf } from '../../src/app/state/sketch.svelte';
import Understand from '../../src/app/understand/Understand.svelte';
import { mountPart } from './mount';
import { LANGS, linkNow } from './person';

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
