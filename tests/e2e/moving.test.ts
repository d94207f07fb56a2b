/** The map while it moves: a moved picture where frames are slow, as here without a graphics card; whole at rest. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { mapIdle, openPage, useBrowser } from './page';

useBrowser();

interface Seen {
  /** Pixels of the map's own canvas, across. */
  width: number;
  /** Where the canvas lies, and the wider picture under it. */
  laid: string;
  backdrop: string | null;
  /** Ground in the middle, in degrees east. */
  lng: number;
}
const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.maplibregl-map')!;
    const backdrop = document.querySelector<HTMLCanvasElement>('.maplibregl-map .backdrop');
    const canvas = map.getCanvas();
    return {
      width: canvas.width,
      laid: canvas.style.transform,
      backdrop: backdrop && !backdrop.hidden ? backdrop.style.transform : null,
      lng: map.getCenter().lng,
    };
  });
/** Ready for a movement: the frame's time is known and the wider picture made. */
const ready = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.maplibregl-map .backdrop:not([hidden])') !== null);

test('a drag moves the sharp picture over a wider one, then draws coarsely what is beyond, and ends whole', async () => {
  const page = await openPage();
  await mapIdle(page);
  await ready(page);
  const rest = await look(page);
  const box = (await page.locator('.maplibregl-map').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const degrees = await page.evaluate(() => {
    const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.maplibregl-map')!;
    const placed = { times: 0 };
    Object.assign(window, { placed });
    map.on('sourcedata', ({ sourceId, sourceDataType }) => {
      if (sourceId === 'names' && sourceDataType === 'content') placed.times++;
    });
    return map.unproject([1, 0]).lng - map.unproject([0, 0]).lng;
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) {
    await page.mouse.move(x + step * 6, y);
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(60);
  const near = await look(page);
  expect(near.width, 'the sharp picture is still there').toBe(rest.width);
  expect(near.laid).toMatch(/translate\(\d/);
  expect(near.backdrop).toMatch(/translate\(\d/);
  // The ground follows the hand, pixel by pixel, although the canvas that is asked for it has moved.
  expect(Math.abs((rest.lng - near.lng) / degrees - 60)).toBeLessThan(4);

  for (let step = 1; step <= 60; step++) {
    await page.mouse.move(x + 60 + step * 8, y);
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(250);
  const far = await look(page);
  expect(Math.abs((rest.lng - far.lng) / degrees - 540)).toBeLessThan(8);
  expect(far.width, 'what is beyond is drawn with fewer pixels').toBeLessThan(rest.width * 0.6);
  const placed = () => page.evaluate(() => (window as unknown as { placed: { times: number } }).placed.times);
  expect(await placed(), 'names are placed at rest').toBe(0);
  await page.mouse.up();
  await expect.poll(placed).toBe(1);
  await page.waitForFunction((width) => {
    const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.maplibregl-map')!;
    return map.getCanvas().width === width && !map.getCanvas().style.transform.includes('translate');
  }, rest.width);
  const hidden = await page.evaluate(() => {
    const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.maplibregl-map')!;
    return map.getLayersOrder().filter((id) => Object.hasOwn(map.getLayer(id)!, 'isHidden'));
  });
  expect(hidden, 'all layers are drawn again').toEqual([]);
});

test('a jump, as under reduced motion, is drawn at once and whole', async () => {
  const page = await openPage('', { reducedMotion: 'reduce' });
  await mapIdle(page);
  await ready(page);
  const { width, laid } = await look(page);
  await page.evaluate(() => {
    const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.maplibregl-map')!;
    const drawn: string[] = [];
    map.on('render', () => drawn.push(`${map.getCanvas().width} ${map.getCanvas().style.transform}`));
    Object.assign(window, { drawn });
    map.easeTo({ zoom: map.getZoom() + 1, duration: 700 });
  });
  await page.waitForTimeout(600);
  const drawn = await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
  expect(new Set(drawn)).toEqual(new Set([`${width} ${laid}`]));
});

test('what lies on the map hides what it covers and nothing else', async () => {
  const page = await openPage('', { viewport: { width: 600, height: 800 }, reducedMotion: 'reduce' });
  await mapIdle(page);
  await ready(page);
  const { x, y, width, height } = (await page.locator('.maplibregl-map').boundingBox())!;
  const before = await page.screenshot();
  // A layer of its own, as a sheet or a dialog is.
  const foot = Math.round(y + height * 0.7);
  await page.evaluate((top) => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    Object.assign(cover.style, { inset: `${top}px 0 0`, width: '100%', height: 'auto', margin: '0' });
    Object.assign(cover.style, { border: '0', willChange: 'transform', background: '#fff' });
    document.body.append(cover);
    cover.showPopover();
  }, foot);
  await page.waitForTimeout(200);
  const after = await page.screenshot();
  const changed = await page.evaluate(
    async ({ shots, window: [x, y, width, height] }) => {
      const [one, two] = await Promise.all(
        shots.map(async (png) => {
          const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          pen.drawImage(bitmap, 0, 0);
          return pen.getImageData(x!, y!, width!, height!).data;
        }),
      );
      return one!.reduce((sum, value, i) => sum + (Math.abs(value - two![i]!) > 24 ? 1 : 0), 0);
    },
    {
      shots: [before, after].map((shot) => shot.toString('base64')),
      window: [Math.ceil(x), Math.ceil(y), Math.floor(width), foot - Math.ceil(y) - 2],
    },
  );
  expect(changed).toBe(0);
});
