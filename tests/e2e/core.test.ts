/** From click to passage, in a link: the way through the page on real data. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { BESIDE_MAP, COARSE, listReadable, mapIdle, openPage, useBrowser } from './page';

useBrowser();

const FEATURE = 'shanghai-suzhou-huzhou-hsr';
const marked = (page: Awaited<ReturnType<typeof openPage>>) => page.locator('.passage.current').first();

test('the list can be read while the map engine is still on its way', async () => {
  const page = await openPage('', COARSE);
  await listReadable(page);
  const marks = await page.evaluate(() => performance.getEntriesByName('list-readable').length);
  expect(marks).toBe(1);
  await mapIdle(page);
  const order = await page.evaluate(() => ({
    list: performance.getEntriesByName('list-readable')[0]!.startTime,
    map: performance.getEntriesByName('map-idle')[0]!.startTime,
  }));
  expect(order.list).toBeLessThan(order.map);
});

test('the list can be read even if the map engine never comes', async () => {
  const page = await openPage('', { tolerate: /engine|maplibre|Failed to (load|fetch)|net::ERR/i });
  const aborted: string[] = [];
  page.on('requestfailed', (request) => aborted.push(new URL(request.url()).pathname));
  await page.route(/\/(engine|maplibre)[^/]*\.m?js/, (route) => route.abort());
  await page.reload();
  await listReadable(page);
  // The chunk that has MapLibre in it, not just its worker.
  expect(aborted.filter((path) => /\/engine-[^/]*\.js$/.test(path))).not.toEqual([]);
  expect(await page.locator('.maplibregl-canvas').count()).toBe(0);
  expect(await page.locator('#list li').count()).toBeGreaterThan(100);
  await page.locator('#list li button').first().click();
  await page.locator('#feature-title').waitFor();
});

test('a deep link opens the panel with its feature in view; one click shows the passage, highlighted', async () => {
  const page = await openPage(`?f=${FEATURE}`);
  await page.locator('#feature-title', { hasText: '沪苏湖' }).waitFor();
  await mapIdle(page);
  const quote = await page.locator('blockquote mark').first().textContent();
  expect(quote).toBe('沪苏湖');
  await page.getByRole('button', { name: '在原文中阅读' }).first().click();
  await marked(page).waitFor();
  expect(await marked(page).textContent()).toContain('沪苏湖');
  const seen = await marked(page).evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
  });
  expect(seen).toBe(true);
  expect(new URL(page.url()).searchParams.get('doc')).toBe('002');
});

test('Back and Forward go through what was looked at', async () => {
  const page = await openPage();
  await listReadable(page);
  await page.locator('#list li button').nth(0).click();
  const first = await page.locator('#feature-title').textContent();
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await page.locator('#list li button').nth(3).click();
  const second = await page.locator('#feature-title').textContent();
  expect(second).not.toBe(first);
  await page.goBack();
  await page.locator('#feature-title').waitFor({ state: 'detached' });
  await page.goBack();
  expect(await page.locator('#feature-title').textContent()).toBe(first);
  await page.goForward();
  await page.goForward();
  expect(await page.locator('#feature-title').textContent()).toBe(second);
});

const mapOf = (page: Page) => page.locator('.map > .map, .frame > .map');
/** "zoom/lat/lng" of the live map, to two digits. */
const cameraOf = (page: Page) =>
  mapOf(page).evaluate((element) => {
    const { map } = element as unknown as { map: MapLibre };
    const { lng, lat } = map.getCenter();
    return [map.getZoom(), lat, lng].map((part) => part.toFixed(2)).join('/');
  });
/** Waits until the address has the camera that the map has. */
const settled = (page: Page) =>
  page.waitForFunction(() => {
    const { map } = document.querySelector('.frame > .map') as unknown as { map: MapLibre };
    const zoom = /map=([\d.]+)/.exec(location.hash)?.[1];
    return !map.isMoving() && Math.abs(Number(zoom) - map.getZoom()) < 0.01;
  });
const jumpTo = (page: Page, lng: number, lat: number, zoom: number) =>
  mapOf(page).evaluate((element, to) => void (element as unknown as { map: MapLibre }).map.jumpTo(to), {
    center: [lng, lat] as [number, number],
    zoom,
  });

test('Back and Forward bring back camera and query together, and the copied link has both', async () => {
  const page = await openPage('?layers=rail#map=8/31.5/120.5&section=2', {
    ...COARSE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await mapIdle(page);
  expect(await cameraOf(page)).toBe('8.00/31.50/120.50');
  await page.locator('#list li button', { hasText: '沪苏湖' }).first().click();
  await page.locator('#feature-title').waitFor();
  // At once: what the map still has to tell must not be written into the entry that follows.
  await jumpTo(page, 117.2, 34.2, 9);
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await jumpTo(page, 119, 33, 6);
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '复制链接' }).click();
  await page.keyboard.press('Escape');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // The camera in the query, since chats cut hashes off; behind it what the data were.
  expect(copied.slice(copied.indexOf('?'))).toMatch(
    /^\?layers=rail&map=6\/33\/119&section=2&v=[0-9a-f]{8}\.\d+$/,
  );
  await settled(page);
  expect(new URL(page.url()).hash).toBe('#map=6/33/119&section=2');
  await page.goBack();
  await page.locator('#feature-title').waitFor();
  await page.waitForFunction(() => location.hash.startsWith('#map=9/34.2/117.2'));
  expect(await cameraOf(page)).toBe('9.00/34.20/117.20');
  await page.goBack();
  await page.locator('#feature-title').waitFor({ state: 'detached' });
  expect(await cameraOf(page)).toBe('8.00/31.50/120.50');
  await page.goForward();
  await page.goForward();
  expect(await cameraOf(page)).toBe('6.00/33.00/119.00');
  await page.evaluate(() => (location.hash = '#map=7/32/118'));
  await page.waitForFunction(() => {
    const { map } = document.querySelector('.frame > .map') as unknown as { map: MapLibre };
    return Math.abs(map.getZoom() - 7) < 0.01;
  });
  expect(new URL(page.url()).searchParams.get('layers')).toBe('rail');
});

// Printing narrows the page too. What the map had been asked once, each map made anew did again.
test('a window made narrow stays where the map was moved to after "show on the map"', async () => {
  const page = await openPage(`?f=${FEATURE}`, COARSE);
  await mapIdle(page);
  await page.getByRole('button', { name: '缩放至此' }).click();
  await settled(page);
  await jumpTo(page, 117.2, 34.2, 9);
  await settled(page);
  await page.setViewportSize({ width: 600, height: 600 });
  await page.locator('.sheet > .handle').waitFor();
  await page.locator('.maplibregl-canvas').waitFor();
  await page.waitForTimeout(1500);
  expect(await cameraOf(page)).toBe('9.00/34.20/117.20');
  expect(new URL(page.url()).hash).toBe('#map=9/34.2/117.2');
});

test('another feature takes its passage out of the link, and the document stays open', async () => {
  const page = await openPage('?doc=004&p=rail-xuzhou-huaibei&f=xuzhou-huaibei-intercity', {
    withoutWebgl: true,
  });
  await listReadable(page);
  await marked(page).waitFor();
  const named = page.locator('article[aria-labelledby="feature-title"] button.feature').first();
  await named.click();
  await page.waitForFunction(() => !location.search.includes('f=xuzhou-huaibei-intercity'));
  const params = new URL(page.url()).searchParams;
  expect([params.get('doc'), params.get('p')]).toEqual(['004', null]);
  await page.goBack();
  expect(new URL(page.url()).searchParams.get('p')).toBe('rail-xuzhou-huaibei');
});

test('the other language translates the whole page and keeps what is open', async () => {
  const page = await openPage(`?f=${FEATURE}&lang=en`, BESIDE_MAP);
  await page.locator('#feature-title', { hasText: 'Shanghai–Suzhou–Huzhou' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.getByRole('button', { name: '简体中文' }).click();
  await page.locator('#feature-title', { hasText: '沪苏湖' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  expect(new URL(page.url()).searchParams.get('f')).toBe(FEATURE);
});

test('without WebGL2 the list, panel and reader work, and a sentence says why there is no map', async () => {
  const page = await openPage('', { withoutWebgl: true });
  await listReadable(page);
  await page.getByText('缺少 WebGL2').first().waitFor();
  await page.locator('#list li button', { hasText: '沪苏湖' }).first().click();
  await page.getByRole('button', { name: '在原文中阅读' }).first().click();
  await marked(page).waitFor();
});

test('a lost context is told, and the map comes back', async () => {
  const page = await openPage('', { ...COARSE, tolerate: /WebGL|context/i });
  await mapIdle(page);
  await page.evaluate(() => {
    const gl = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')!.getContext('webgl2')!;
    const lose = gl.getExtension('WEBGL_lose_context')!;
    lose.loseContext();
    setTimeout(() => lose.restoreContext(), 1500);
  });
  const sentence = page.getByText('地图失去了显卡支持').first();
  await sentence.waitFor();
  await sentence.waitFor({ state: 'detached', timeout: 15_000 });
});

// Printing narrows the page too: the map was taken down while its scale bar still asked it for its place.
test('a window made narrow and wide again lays the desk anew without an error', async () => {
  const page = await openPage('', COARSE);
  await mapIdle(page);
  await page.setViewportSize({ width: 600, height: 600 });
  await page.locator('.sheet > .handle').waitFor();
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.locator('.sheet > .handle').waitFor({ state: 'detached' });
  await page.locator('.maplibregl-canvas').waitFor();
});

test('links that make no sense open a usable page and say what was left out', async () => {
  const page = await openPage(
    '?f=nothing&doc=%E0%A4%A&p=__proto__&layers=x,y&kind=%00&joins=火星#map=1e9/NaN/x',
  );
  await listReadable(page);
  await page.getByText('不在图集中').first().waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await page.locator('#list li button').first().click();
  await page.locator('#feature-title').waitFor();
});

test('a sample of mutated links: no uncaught error, always a usable page', async () => {
  const page = await openPage('', BESIDE_MAP);
  await listReadable(page);
  const site = page.url();
  let seed = 20261122;
  const random = (n: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
  const good = `?lang=en&f=${FEATURE}&doc=002&p=x&layers=rail,hub&status=planned&joins=江苏,上海&table=1#map=7/31/120`;
  for (let i = 0; i < 8; i++) {
    const link = Array.from({ length: 1 + random(5) }).reduce<string>((text) => {
      const at = random(text.length);
      return (
        text.slice(0, at) +
        ['%', '&', '#', '=', '"><svg onload=alert(1)>', '\u{1F6E4}', '..%2f', ''][random(8)] +
        text.slice(at + random(3))
      );
    }, good);
    // By way of an empty page: where only the hash differs, the browser would not load anew.
    await page.goto('about:blank');
    await page.goto(new URL(link.replace(/^[^?#]/, '?'), site).href);
    await listReadable(page);
    expect(await page.locator('h1').count()).toBe(1);
  }
}, 120_000);

test('on a phone the sheet at its lowest covers neither the scale nor what is said of the ground', async () => {
  for (const link of ['', `?f=${FEATURE}`]) {
    const page = await openPage(link, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 0.25 });
    await page.locator('.scale').waitFor();
    const { foot, sheet } = await page.evaluate(() => ({
      foot: Math.max(
        ...[...document.querySelectorAll('.scale, .schematic')].map((e) => e.getBoundingClientRect().bottom),
      ),
      sheet: document.querySelector('.handle')!.getBoundingClientRect().top,
    }));
    expect(foot).toBeLessThan(sheet);
  }
});
