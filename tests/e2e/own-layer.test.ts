/** A file of one's own under the atlas: on the live map, on the drawn map, after a reload and on paper. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { COARSE, listReadable, mapIdle, openPage, useBrowser } from './page';

useBrowser();

const CSV = {
  name: '选址 & <b>.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('名称,经度,纬度\n甲,120.6,31.3\n乙,120.9,31.5\n'),
};
const bring = (page: Page) => page.locator('input[type=file]').setInputFiles(CSV);
/** What of it the live map shows, and whether the atlas lies above it. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    const { map } = document.querySelector('.frame > .map') as unknown as { map: MapLibre };
    if (!map.getLayer('own-point')) return null;
    if (!map.loaded()) await map.once('idle');
    const order = map.getStyle().layers.map(({ id }) => id);
    const names = map
      .queryRenderedFeatures({ layers: ['own-point'] })
      .map(({ properties }) => String(properties.name));
    return {
      names: [...new Set(names)].sort(),
      under: order.indexOf('own-names') < order.indexOf('zone-wash'),
    };
  });

test('is drawn under the features, and is in no link', async () => {
  const page = await openPage('#map=8/31.4/120.7', COARSE);
  await mapIdle(page);
  await bring(page);
  await expect.poll(() => shown(page), { timeout: 10_000 }).toEqual({ names: ['乙', '甲'], under: true });
  await page.getByRole('button', { name: '分享' }).click();
  const link = await page.getByRole('dialog').locator('textarea').first().inputValue();
  expect(decodeURIComponent(link)).not.toMatch(/选址|own/);
});

test('is on the drawn map, survives a reload, and prints with a legend that says whose it is', async () => {
  const page = await openPage('?layers=rail#map=8/31.4/120.7', { withoutWebgl: true });
  await listReadable(page);
  await bring(page);
  const drawn = page.locator('.svg-layer .mine path').first();
  await drawn.waitFor({ state: 'attached' });
  await page.reload();
  await drawn.waitFor({ state: 'attached' });
  await page.waitForFunction(() => performance.getEntriesByName('print-ready').length > 0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('.legend', { hasText: '选址 & <b>（自备，非图集数据）' });
  await sheet.waitFor({ state: 'attached' });
  expect(await page.locator('.svg-map[data-drawn] .mine path').count()).toBeGreaterThan(0);
});
