/** The map while it moves: coarse where frames are slow, as here without a graphics card, and whole at rest. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { mapIdle, openPage, useBrowser } from './page';

useBrowser();

const widthOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!.width);
const center = (page: Page) =>
  page.evaluate(() => {
    const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.maplibregl-map')!;
    return map.getCenter().lng;
  });

test('a drag goes on to its end while the resolution changes, and the full picture comes back', async () => {
  const page = await openPage();
  await mapIdle(page);
  const full = await widthOf(page);
  const box = (await page.locator('.maplibregl-map').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const start = await center(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  let least = full;
  let before = start;
  // Long enough to find the frames slow.
  for (let step = 1; step <= 80; step++) {
    await page.mouse.move(x + step * 2, y);
    await page.waitForTimeout(16);
    least = Math.min(least, await widthOf(page));
    if (step % 20) continue;
    const now = await center(page);
    expect(now, 'the drag has ended').toBeLessThan(before);
    before = now;
  }
  expect(least).toBeLessThan(full / 2);
  await page.mouse.up();
  await page.waitForFunction(
    (width) => document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!.width === width,
    full,
  );
  // All of its layers are drawn again, and the camera is where the hand left it.
  const hidden = await page.evaluate(() => {
    const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.maplibregl-map')!;
    return map.getLayersOrder().filter((id) => Object.hasOwn(map.getLayer(id)!, 'isHidden'));
  });
  expect(hidden).toEqual([]);
  expect(await center(page)).toBeLessThan(before + 1e-9);
});

test('a jump, as under reduced motion, is drawn at once and whole', async () => {
  const page = await openPage('', { reducedMotion: 'reduce' });
  await mapIdle(page);
  const full = await widthOf(page);
  await page.evaluate(() => {
    const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.maplibregl-map')!;
    const widths: number[] = [];
    map.on('render', () => widths.push(map.getCanvas().width));
    Object.assign(window, { widths });
    map.easeTo({ zoom: map.getZoom() + 1, duration: 700 });
  });
  await page.waitForTimeout(600);
  const widths = await page.evaluate(() => (window as unknown as { widths: number[] }).widths);
  expect(new Set(widths)).toEqual(new Set([full]));
});
