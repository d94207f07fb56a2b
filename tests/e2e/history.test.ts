/** Back brings back where one was: camera and query together, on a phone and without WebGL2 (on a desk: `core.test.ts`); the copied link is the link of the screen. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { listReadable, openPage, useBrowser, type Options } from './page';

useBrowser();

const CAMERA = '8/33.9/117.1';
/** Out of sight from there: choosing it moves the map, and the map tells where it came to rest. */
const NAME = '沪苏湖';
const PHONE: Options = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 0.25, hasTouch: true };

/** "zoom/lat/lng" of the link that a person copies now. */
async function copied(page: Page): Promise<{ map: string | null; below: string }> {
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '复制链接' }).click();
  await page.keyboard.press('Escape');
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  return { map: link.searchParams.get('map'), below: link.pathname };
}
/** What the map itself shows, whichever map it is. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { map } = (document.querySelector('.frame > .map') ?? {}) as unknown as { map?: MapLibre };
    const round = (n: number) => n.toFixed(1);
    if (map) return [map.getZoom(), map.getCenter().lat, map.getCenter().lng].map(round).join('/');
    const { left, top, width } = document.querySelector('.svg-map')!.getBoundingClientRect();
    return [left, top, width].map(Math.round).join('/');
  });
const hash = (page: Page) => new URL(page.url()).hash;

test.each<[string, Options]>([
  ['on a phone', PHONE],
  ['without WebGL2', { withoutWebgl: true }],
])('%s', async (_, options) => {
  const page = await openPage(`#map=${CAMERA}`, {
    ...options,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await listReadable(page);
  if (options.withoutWebgl) await page.locator('.surface').waitFor();
  else await page.locator('.maplibregl-canvas').waitFor();
  await expect.poll(() => shown(page)).toMatch(/\d/);
  const before = await shown(page);
  await page.locator('#list li button', { hasText: NAME }).first().click();
  await page.locator('#feature-title', { hasText: NAME }).waitFor();
  await page.waitForFunction((map) => location.hash !== '' && location.hash !== `#map=${map}`, CAMERA);
  const away = hash(page);
  expect((await copied(page)).map).toBe(away.replace('#map=', ''));
  await page.goBack();
  await page.locator('#feature-title').waitFor({ state: 'detached' });
  // Whatever the map still had to tell is told by then.
  await page.waitForTimeout(900);
  expect(hash(page)).toBe(`#map=${CAMERA}`);
  expect(await shown(page)).toBe(before);
  expect(await copied(page)).toEqual({ map: CAMERA, below: '/' });
  await page.goForward();
  await page.locator('#feature-title', { hasText: NAME }).waitFor();
  await page.waitForTimeout(600);
  expect(hash(page)).toBe(away);
  expect((await copied(page)).below).toMatch(/^\/f\//);
});
