/** The SVG map that comes with the page: there before the engine, taken over without a jump, a map without WebGL2. */
import type { Page } from 'playwright';
import type { Map as MapLibre } from 'maplibre-gl';
import { expect, test } from 'vitest';
import type { CatalogData } from '../../src/core/model/types';
import { WAIT_MS } from '../../src/app/map/single-click';
import { COARSE, listReadable, mapIdle, openPage, useBrowser } from './page';

useBrowser();

const FEATURE = 'shanghai-suzhou-huzhou-hsr';
/** Colour of the province border's ribbon in light, and how far a pixel may be from it. */
const RIBBON = { rgb: [220, 205, 209], reach: 8 };

/** Pixels of the map area that have the colour of the province border, as "x,y" in CSS pixels. */
async function borderPixels(page: Page): Promise<[number, number][]> {
  const shot = await page.screenshot({ clip: { x: 340, y: 60, width: 1000, height: 800 } });
  return page.evaluate(
    async ({ png, rgb, reach }) => {
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext('2d')!;
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
      const found: [number, number][] = [];
      for (let i = 0; i < data.length; i += 4)
        if (Math.hypot(...[0, 1, 2].map((c) => data[i + c]! - rgb[c]!)) < reach)
          found.push([(i / 4) % bitmap.width, Math.floor(i / 4 / bitmap.width)]);
      return found;
    },
    { png: shot.toString('base64'), ...RIBBON },
  );
}

/** How many of some pixels lie within two pixels of others. */
function shareNear(pixels: readonly [number, number][], others: readonly [number, number][]): number {
  const at = new Set(others.map(([x, y]) => `${x},${y}`));
  const near = ([x, y]: readonly [number, number]) => {
    for (let dx = -2; dx <= 2; dx++)
      for (let dy = -2; dy <= 2; dy++) if (at.has(`${x + dx},${y + dy}`)) return true;
    return false;
  };
  return pixels.filter(near).length / pixels.length;
}

/** Where the middle of a feature's line is on the screen. */
const middleOf = (page: Page, id: string) =>
  page.evaluate((feature) => {
    const path = document.querySelector<SVGPathElement>(`.svg-map .lines [data-id="${feature}"] path`)!;
    const point = path.getPointAtLength(path.getTotalLength() / 2);
    const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(path.getScreenCTM()!);
    return { x, y };
  }, id);

test('the SVG map is on the page, with every placed feature, before the map is idle', async () => {
  const page = await openPage();
  await page.waitForFunction(() => performance.getEntriesByName('map-picture').length > 0);
  const features = await page.evaluate(
    () =>
      new Set([...document.querySelectorAll<SVGElement>('.svg-map [data-id]')].map((g) => g.dataset.id)).size,
  );
  expect(features).toBeGreaterThan(100);
  await mapIdle(page);
  const { picture, idle, paint } = await page.evaluate(() => ({
    picture: performance.getEntriesByName('map-picture')[0]!.startTime,
    idle: performance.getEntriesByName('map-idle')[0]!.startTime,
    paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
  }));
  // The mark is honest: nothing was painted when it was not yet set.
  expect(picture).toBeGreaterThanOrEqual(paint);
  expect(picture).toBeLessThan(idle);
});

test('the SVG map is in the page as served, without any program', async () => {
  const page = await openPage('', { javaScriptEnabled: false });
  const svgMap = page.locator('svg.svg-map');
  await svgMap.waitFor();
  const box = (await svgMap.boundingBox())!;
  expect(box.x).toBeGreaterThan(320);
  expect(box.height).toBeGreaterThan(700);
  expect(await page.locator('.svg-map .lines [data-id]').count()).toBeGreaterThan(50);
});

test('the map takes over without moving the province border', async () => {
  const page = await openPage('?layers=none');
  await mapIdle(page);
  await page.locator('.svg-layer.done').waitFor({ state: 'attached' });
  // Names cover a little of it here and there, not in the same place.
  await page.evaluate(async () => {
    const { map } = document.querySelector('.maplibregl-map') as unknown as { map: MapLibre };
    for (const { id, type } of map.getStyle().layers)
      if (type === 'symbol') map.setLayoutProperty(id, 'visibility', 'none');
    await new Promise((done) => map.once('idle', done));
    for (const text of document.querySelectorAll<SVGElement>('.svg-map text'))
      text.style.visibility = 'hidden';
  });
  const live = await borderPixels(page);
  await page.evaluate(() => document.querySelector('.svg-layer')!.classList.remove('done'));
  const drawn = await borderPixels(page);
  expect(live.length).toBeGreaterThan(500);
  expect(drawn.length).toBeGreaterThan(500);
  expect(shareNear(drawn, live)).toBeGreaterThan(0.97);
  expect(shareNear(live, drawn)).toBeGreaterThan(0.97);
});

test('what nobody sees is not drawn: one whole frame, and names are placed once', async () => {
  const page = await openPage('', {
    prepare: (page) =>
      page.addInitScript(() => {
        const seen = { frames: 0, names: 0 };
        Object.assign(window, { seen });
        let last = -1;
        const { clear } = WebGL2RenderingContext.prototype;
        WebGL2RenderingContext.prototype.clear = function (mask) {
          const isComplete = performance.getEntriesByName('map-complete').length > 0;
          const task = Math.round(performance.now());
          if (this.canvas.width > 400 && !isComplete && task - last > 3) seen.frames++;
          if (this.canvas.width > 400) last = task;
          clear.call(this, mask);
        };
        const watch = setInterval(() => {
          const holder = document.querySelector<HTMLElement & { map?: MapLibre }>('.maplibregl-map');
          if (!holder?.map) return;
          clearInterval(watch);
          holder.map.on('sourcedata', ({ sourceId, sourceDataType }) => {
            if (sourceId === 'names' && sourceDataType === 'content') seen.names++;
          });
        }, 5);
      }),
  });
  await page.locator('.plate img[src^="data:image/svg"]').waitFor();
  await page.waitForTimeout(600);
  const { frames, names } = await page.evaluate(
    () => (window as unknown as { seen: { frames: number; names: number } }).seen,
  );
  // The empty source, and what fills it.
  expect(names).toBe(2);
  expect(frames).toBe(1);
});

test('the SVG map stays in sight while the app is laid over it', async () => {
  const page = await openPage('?layers=none');
  await listReadable(page);
  expect((await borderPixels(page)).length).toBeGreaterThan(500);
  await mapIdle(page);
});

test('where the features of the map cannot be had, the SVG map stays and a line says so', async () => {
  const page = await openPage('', { tolerate: /Failed to (load|fetch)|net::ERR/i });
  await page.route('**/areas.geojson*', (route) => route.abort());
  await page.reload();
  await page.locator('.trouble').waitFor();
  expect(await page.locator('.svg-layer .svg-map').count()).toBe(1);
  expect(await page.locator('.svg-layer.done').count()).toBe(0);
  expect(await page.locator('#list li').count()).toBeGreaterThan(100);
});

test('a link with a camera starts the SVG map there', async () => {
  const page = await openPage('#map=9/31.1/120.9');
  // Before there is an engine that could have told it.
  const side = await page.waitForFunction(
    () => {
      const { width } = document.querySelector('.svg-map')!.getBoundingClientRect();
      return performance.getEntriesByName('map-idle').length ? -1 : width > 4000 && width;
    },
    null,
    { polling: 'raf' },
  );
  expect(await side.jsonValue()).toBeGreaterThan(4000);
  await mapIdle(page);
});

test('without WebGL2 the SVG map is a map: zoom, click a line, get its panel', async () => {
  const page = await openPage('', { withoutWebgl: true });
  await listReadable(page);
  await page.getByText('缺少 WebGL2').waitFor();
  await page.locator('.names .own').first().waitFor({ state: 'attached' });
  const before = await page.locator('.svg-map').evaluate((svg) => svg.getBoundingClientRect().width);
  const start = await middleOf(page, FEATURE);
  await page.mouse.move(start.x, start.y);
  await page.mouse.wheel(0, -300);
  await page.mouse.wheel(0, -300);
  await page.waitForFunction(() => location.hash.includes('map='));
  const after = await page.locator('.svg-map').evaluate((svg) => svg.getBoundingClientRect().width);
  expect(after / before).toBeGreaterThan(3);
  const { x, y } = await middleOf(page, FEATURE);
  expect(Math.hypot(x - start.x, y - start.y)).toBeLessThan(200);
  await page.mouse.click(x, y);
  const choice = page.locator('.chooser li button', { hasText: '沪苏湖' });
  await page.locator('.chooser, #feature-title').first().waitFor();
  if (await choice.count()) await choice.first().click();
  await page.locator('#feature-title', { hasText: '沪苏湖' }).waitFor();
  expect(await page.locator('.svg-map .selection .halo').count()).toBeGreaterThan(0);
});

test('without WebGL2 layers, language and a deep link work on the map as well', async () => {
  const page = await openPage(`?f=${FEATURE}&lang=en`, { withoutWebgl: true });
  await listReadable(page);
  await page.locator('.names .own', { hasText: 'Shanghai–Suzhou–Huzhou' }).waitFor({ state: 'attached' });
  const { x, y } = await middleOf(page, FEATURE);
  const frame = (await page.locator('.surface').boundingBox())!;
  expect(x).toBeGreaterThan(frame.x);
  expect(x).toBeLessThan(frame.x + frame.width);
  expect(y).toBeGreaterThan(frame.y);
  expect(y).toBeLessThan(frame.y + frame.height);
  await page.locator('.surface').focus();
  const side = () => page.locator('.svg-map').evaluate((svg) => svg.getBoundingClientRect().width);
  const before = await side();
  await page.keyboard.press('+');
  await expect.poll(side).toBeCloseTo(2 * before, 0);
});

test('without WebGL2 a drag takes the ground along and is no click', async () => {
  const page = await openPage('#map=9/31.2/120.9', { withoutWebgl: true });
  await listReadable(page);
  await page.locator('.names .own').first().waitFor({ state: 'attached' });
  const before = await middleOf(page, FEATURE);
  const [x, y] = [before.x, before.y];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 20, { steps: 4 });
  await page.mouse.move(x + 120, y + 40, { steps: 4 });
  await page.mouse.up();
  const after = await middleOf(page, FEATURE);
  expect(after.x - x).toBeCloseTo(120, 0);
  expect(after.y - y).toBeCloseTo(40, 0);
  expect(await page.locator('#feature-title, .chooser').count()).toBe(0);
  // The keyboard goes on from there.
  await page.locator('.surface').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await middleOf(page, FEATURE)).x - after.x).toBeCloseTo(-100, 0);
});

test('two fingers zoom the map without WebGL2 by as much as they part', async () => {
  const page = await openPage('#map=8/31.2/120.9', { withoutWebgl: true, hasTouch: true });
  await listReadable(page);
  await page.locator('.names .own').first().waitFor({ state: 'attached' });
  const side = () => page.locator('.svg-map').evaluate((svg) => svg.getBoundingClientRect().width);
  const before = await side();
  const touch = await page.context().newCDPSession(page);
  const fingers = (type: string, ...at: number[]) =>
    touch.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: at.map((x, id) => ({ x, y: 450, id })),
    });
  await fingers('touchStart', 800, 900);
  await fingers('touchMove', 775, 925);
  await fingers('touchMove', 750, 950);
  await fingers('touchEnd');
  await expect.poll(side).toBeCloseTo(2 * before, -1);
  expect(await page.locator('#feature-title, .chooser').count()).toBe(0);
});

test('a pointer finds the same on the map without WebGL2 as on the live one', async () => {
  // Layers without signs: a counted one would move the map.
  const link = '?layers=rail,highway#map=6.6/33.4/118.2';
  const pages = [await openPage(link, COARSE), await openPage(link, { ...COARSE, withoutWebgl: true })];
  await mapIdle(pages[0]!);
  await pages[1]!.locator('.names .own').first().waitFor({ state: 'attached' });
  // On lines, where their features are anchored.
  const points = await pages[0]!.evaluate(async () => {
    const { features } = (await (await fetch('data/app/catalog.json')).json()) as CatalogData;
    const { map } = document.querySelector('.maplibregl-map') as unknown as { map: MapLibre };
    const { left, top } = map.getContainer().getBoundingClientRect();
    return features
      .filter(({ layer, anchor, basis }) => anchor && basis !== 'none' && /rail|highway/.test(layer))
      .map(({ anchor }) => map.project(anchor!))
      .filter(({ x, y }) => x > 40 && y > 60 && x < 500 && y < 480)
      .map(({ x, y }): [number, number] => [x + left, y + top])
      .slice(0, 14);
  });
  const read = async (page: Page) => {
    const found: string[][] = [];
    for (const [x, y] of points) {
      await page.mouse.click(x, y);
      // A click waits whether it becomes a double one.
      await page.waitForTimeout(WAIT_MS + 60);
      // On a busy machine what was found may take longer; where nothing was, nothing comes.
      await page
        .locator('.chooser li .name, #feature-title')
        .first()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined);
      const list = await page.locator('.chooser li .name').allTextContents();
      const title = page.locator('#feature-title');
      if (list.length) await page.keyboard.press('Escape');
      else if (await title.count()) {
        list.push((await title.textContent())!);
        await page.goBack();
        await title.waitFor({ state: 'detached' });
        // The camera of the entry before is back.
        await page.waitForTimeout(600);
      }
      found.push(list.sort());
    }
    return found;
  };
  const [live, drawn] = (await Promise.all(pages.map(read))) as [string[][], string[][]];
  expect(live.filter((names) => names.length).length).toBeGreaterThan(6);
  // The one asks within a square, the other along a stroke: at the edge of both they may differ, never in the whole.
  const common = live.map((names, i) => names.filter((name) => drawn[i]!.includes(name)).length);
  for (const [i, names] of live.entries()) expect(common[i]! > 0, String(points[i])).toBe(names.length > 0);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const all = sum(live.map((names, i) => new Set([...names, ...drawn[i]!]).size));
  expect(sum(common) / all).toBeGreaterThan(0.75);
}, 90_000);

test('once the map has taken over, the hidden SVG map is left alone', async () => {
  const page = await openPage('', COARSE);
  await mapIdle(page);
  await page.locator('.svg-layer.done').waitFor({ state: 'attached' });
  await page.locator('#list li button', { hasText: '沪苏湖' }).first().click();
  await page.locator('#feature-title').waitFor();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.locator('.svg-map .selection').count()).toBe(0);
});

test('without WebGL2 the map draws the status that the document asked about gives', async () => {
  const drawn = async (link: string) => {
    const page = await openPage(link, { withoutWebgl: true });
    await listReadable(page);
    await page.locator('.svg-map[data-drawn]').waitFor({ state: 'attached' });
    const edges = page.locator(`.svg-map [data-id="${FEATURE}"]:not(.selection *) path`);
    return edges.evaluateAll((paths) =>
      paths.map((path) => getComputedStyle(path).strokeDasharray).filter((dash) => dash !== 'none'),
    );
  };
  // It stands; planned, says 002.
  expect(await drawn('?layers=rail')).toEqual([]);
  expect(await drawn('?layers=rail&as=said&in=002')).not.toEqual([]);
});
