/** The picture that comes with the page: there before the engine, taken over without a jump, a map without WebGL2. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listReadable, mapIdle, openPage, useBrowser } from './page';

useBrowser();

const FEATURE = 'shanghai-suzhou-huzhou-hsr';
/** Colour of the province border's ribbon in light, and how far a pixel may be from it. */
const RIBBON = { rgb: [224, 209, 214], reach: 8 };

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
    const path = document.querySelector<SVGPathElement>(`.plate .lines [data-id="${feature}"] path`)!;
    const point = path.getPointAtLength(path.getTotalLength() / 2);
    const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(path.getScreenCTM()!);
    return { x, y };
  }, id);

test('the picture is on the page, with every placed feature, before the map is idle', async () => {
  const page = await openPage();
  await page.waitForFunction(() => performance.getEntriesByName('map-picture').length > 0);
  const features = await page.evaluate(
    () =>
      new Set([...document.querySelectorAll<SVGElement>('.plate [data-id]')].map((g) => g.dataset.id)).size,
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

test('the picture is in the page as served, without any program', async () => {
  const page = await openPage('', { javaScriptEnabled: false });
  const plate = page.locator('svg.plate');
  await plate.waitFor();
  const box = (await plate.boundingBox())!;
  expect(box.x).toBeGreaterThan(320);
  expect(box.height).toBeGreaterThan(700);
  expect(await page.locator('.plate .lines [data-id]').count()).toBeGreaterThan(50);
});

test('the map takes over without moving the province border', async () => {
  const page = await openPage('?layers=none');
  await mapIdle(page);
  await page.locator('.picture.done').waitFor({ state: 'attached' });
  const live = await borderPixels(page);
  await page.evaluate(() => document.querySelector('.picture')!.classList.remove('done'));
  const drawn = await borderPixels(page);
  expect(live.length).toBeGreaterThan(500);
  expect(drawn.length).toBeGreaterThan(500);
  // Names cover a little of it here and there, not in the same place.
  expect(shareNear(drawn, live)).toBeGreaterThan(0.97);
  expect(shareNear(live, drawn)).toBeGreaterThan(0.97);
});

test('the picture stays in sight while the app is laid over it', async () => {
  const page = await openPage('?layers=none');
  await listReadable(page);
  expect((await borderPixels(page)).length).toBeGreaterThan(500);
  await mapIdle(page);
});

test('where the features of the map cannot be had, the picture stays and a line says so', async () => {
  const page = await openPage('', { tolerate: /Failed to (load|fetch)|net::ERR/i });
  await page.route('**/areas.geojson*', (route) => route.abort());
  await page.reload();
  await page.locator('.trouble').waitFor();
  expect(await page.locator('.picture .plate').count()).toBe(1);
  expect(await page.locator('.picture.done').count()).toBe(0);
  expect(await page.locator('#list li').count()).toBeGreaterThan(100);
});

test('a link with a camera starts the picture there', async () => {
  const page = await openPage('#map=9/31.1/120.9');
  // Before there is an engine that could have told it.
  const side = await page.waitForFunction(
    () => {
      const { width } = document.querySelector('.plate')!.getBoundingClientRect();
      return performance.getEntriesByName('map-idle').length ? -1 : width > 4000 && width;
    },
    null,
    { polling: 'raf' },
  );
  expect(await side.jsonValue()).toBeGreaterThan(4000);
  await mapIdle(page);
});

test('without WebGL2 the picture is a map: zoom, click a line, get its panel', async () => {
  const page = await openPage('', { withoutWebgl: true });
  await listReadable(page);
  await page.getByText('缺少 WebGL2').waitFor();
  await page.locator('.names .own').first().waitFor({ state: 'attached' });
  const before = await page.locator('.plate').evaluate((svg) => svg.getBoundingClientRect().width);
  const start = await middleOf(page, FEATURE);
  await page.mouse.move(start.x, start.y);
  await page.mouse.wheel(0, -300);
  await page.mouse.wheel(0, -300);
  await page.waitForFunction(() => location.hash.includes('map='));
  const after = await page.locator('.plate').evaluate((svg) => svg.getBoundingClientRect().width);
  expect(after / before).toBeGreaterThan(3);
  const { x, y } = await middleOf(page, FEATURE);
  expect(Math.hypot(x - start.x, y - start.y)).toBeLessThan(200);
  await page.mouse.click(x, y);
  const choice = page.locator('.chooser li button', { hasText: '沪苏湖' });
  await page.locator('.chooser, #feature-title').first().waitFor();
  if (await choice.count()) await choice.first().click();
  await page.locator('#feature-title', { hasText: '沪苏湖' }).waitFor();
  expect(await page.locator('.plate .selection .halo').count()).toBeGreaterThan(0);
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
  const side = () => page.locator('.plate').evaluate((svg) => svg.getBoundingClientRect().width);
  const before = await side();
  await page.keyboard.press('+');
  await expect.poll(side).toBeCloseTo(2 * before, 0);
});

test('without WebGL2 the map draws the status that the document asked about gives', async () => {
  const drawn = async (link: string) => {
    const page = await openPage(link, { withoutWebgl: true });
    await listReadable(page);
    await page.locator('.plate[data-drawn]').waitFor({ state: 'attached' });
    const edges = page.locator('.plate [data-id="shanghai-metropolitan-area"]:not(.selection *) path');
    return edges.evaluateAll((paths) =>
      paths.map((path) => getComputedStyle(path).strokeDasharray).filter((dash) => dash !== 'none'),
    );
  };
  // Agreed, says the latest document; planned, says 002.
  expect(await drawn('?layers=cooperation-zone')).toEqual([]);
  expect(await drawn('?layers=cooperation-zone&in=002')).not.toEqual([]);
});
