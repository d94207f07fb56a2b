/**
 * Online basemaps against a stand-in server on this machine: shown with their attribution, kept in the link,
 * and taken away again with one line where they fail or are slow. A page is opened once for many choices.
 */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { GROUND } from '../../src/core/cartography/theme';
import { PICTURES, piece, standIn, type StandIn } from '../fixtures/basemap-server';
import { COARSE, openPage, useBrowser } from './page';

useBrowser();

let host: StandIn;
beforeAll(async () => void (host = await standIn()));
afterAll(() => host.close());
beforeEach(() => void (host.asked.length = 0));

const named = (id: string) => ({ id, name: { zh: `底图 ${id}`, en: `Ground ${id}` } });
const raster = (id: string, path: string) => ({
  ...named(id),
  kind: 'raster',
  tiles: [`${host.origin}/${path}/{z}/{x}/{y}.png`],
  attribution: `© ${id} <b>stand-in</b>`,
});
const at = (id: string, kind: 'style' | 'pmtiles', path = `${id}.${kind}`) => ({
  ...named(id),
  kind,
  url: `${host.origin}/${path}`,
});
const basemaps = () => [
  raster('tiles', 'tile'),
  raster('broken', 'fault'),
  raster('slow-tiles', 'never'),
  at('style', 'style', 'style.json'),
  at('style-of-archives', 'style', 'of-archives/style.json'),
  at('slow-style', 'style', 'never.json'),
  // Beside the page, where `openWith` answers.
  { ...named('pictures'), kind: 'pmtiles', url: 'tiles/pictures.pmtiles' },
  { ...at('vectors', 'pmtiles'), attribution: 'Our <i>own</i> words' },
  ...['no-archive', 'whole', 'absent'].map((id) => at(id, 'pmtiles')),
  at('slow-archive', 'pmtiles', 'never.pmtiles'),
];

/** The page at a link, with a configuration in place of the site's own and an archive beside it. */
async function openWith(link: string, config: object, alsoTolerate = '(?!)'): Promise<Page> {
  const tolerate = new RegExp(`asked another host: ${host.origin.replaceAll('.', '\\.')}/|${alsoTolerate}`);
  // Something small first: what answers in place of the site must stand before the page asks.
  // The tiles' host is known to this test alone, so the server's own policy would refuse it.
  const page = await openPage('favicon.svg', { tolerate, bypassCSP: true, ...COARSE });
  await page.route(/\/config\.json$/, (route) => route.fulfill({ json: config }));
  await page.route(/\/tiles\/pictures\.pmtiles$/, (route) =>
    route.fulfill(piece(PICTURES, route.request().headers().range)),
  );
  await page.goto(inject('site') + link);
  await mapComplete(page);
  return page;
}

/** The embedded ground is there: an online one is asked for after that, so this never waits for one. */
const mapComplete = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('map-complete').length > 0);

const choice = (page: Page) => page.getByRole('combobox', { name: '底图' });
const inLink = (page: Page) => new URL(page.url()).searchParams.get('basemap');
const line = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
/** What is said at the foot of the map, without what is always said there: whose data the atlas itself is drawn from. */
const credits = async (page: Page) => {
  const [said, own] = [await page.locator('.schematic').textContent(), '© OpenStreetMap 贡献者'];
  expect(said).toContain(own);
  return said!.replace(own, '');
};
const credited = (page: Page, text: string) => page.locator('.schematic', { hasText: text }).waitFor();

/** Share of the map's pixels, 0 to 1, that have a colour (#rrggbb) or nearly; without one, that of the stand-in's pictures. */
async function share(page: Page, colour?: string): Promise<number> {
  const shot = await page.screenshot({ clip: { x: 500, y: 150, width: 400, height: 400 } });
  const wanted = colour ? [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16)) : null;
  return page.evaluate(
    async ({ png, wanted }) => {
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        const [red, green, blue] = [data[i]!, data[i + 1]!, data[i + 2]!];
        const isIt = wanted
          ? Math.hypot(red - wanted[0]!, green - wanted[1]!, blue - wanted[2]!) < 8
          : Math.min(red, blue) - green > 60;
        if (isIt) count++;
      }
      return count / (data.length / 4);
    },
    { png: shot.toString('base64'), wanted },
  );
}
const soon = { timeout: 15_000, interval: 200 };
const expectTinted = (page: Page) => expect.poll(() => share(page), soon).toBeGreaterThan(0.4);

/** How many layers are an online ground's, whether the embedded sea and the borders of prefectures are drawn. */
const ground = (page: Page) =>
  page.evaluate(() => {
    const { map } = document.querySelector('.maplibregl-map') as unknown as { map: MapLibre };
    const drawn = (id: string) => map.getLayoutProperty(id, 'visibility') !== 'none';
    return {
      online: map.getStyle().layers.filter(({ id }) => id.startsWith('online:')).length,
      sea: drawn('sea'),
      borders: drawn('prefecture-border'),
    };
  });
async function expectEmbedded(page: Page): Promise<void> {
  expect(await ground(page)).toEqual({ online: 0, sea: true, borders: true });
  await expect.poll(() => share(page), soon).toBeLessThan(0.02);
}

test('without a basemap in config.json nothing is offered', async () => {
  const page = await openWith('', { start: null, basemaps: [] });
  expect(await choice(page).count()).toBe(0);
  await expectEmbedded(page);
});

test('each kind is shown when chosen; its attribution comes and goes with it; the link restores it', async () => {
  // The link holds against the configuration.
  const page = await openWith('?basemap=embedded', { start: 'style', basemaps: basemaps() });
  await choice(page).waitFor();
  expect(await choice(page).inputValue()).toBe('embedded');
  expect(host.asked).toEqual([]);
  expect(await credits(page)).not.toContain('©');

  await choice(page).selectOption('tiles');
  await credited(page, '© tiles stand-in');
  await expectTinted(page);
  expect(await ground(page)).toEqual({ online: 1, sea: false, borders: false });
  const address = page.url();
  expect(inLink(page)).toBe('tiles');

  await choice(page).selectOption('embedded');
  await expect.poll(() => credits(page), soon).not.toContain('©');
  await expectEmbedded(page);
  expect(inLink(page)).toBe('embedded');

  // Credited with all of its sources.
  await choice(page).selectOption('style');
  expect(inLink(page)).toBe(null);
  await credited(page, 'Quick source · Late source');
  await expectTinted(page);

  // Only the hash would be another one: that is no new page.
  await page.goto('about:blank');
  await page.goto(address);
  await credited(page, '© tiles stand-in');
  expect(await choice(page).inputValue()).toBe('tiles');
  await expectTinted(page);
}, 120_000);

test('PMTiles: pictures beside the page, vectors in the colours of the ground in both themes, a style of them', async () => {
  // Where the link names none, the configuration says what is shown.
  // No features, so that little lies over the ground.
  const page = await openWith('?layers=none', { start: 'pictures', basemaps: basemaps() });
  await credited(page, 'Picture people');
  await expectTinted(page);
  expect(await ground(page)).toEqual({ online: 1, sea: false, borders: false });

  await choice(page).selectOption('vectors');
  await credited(page, 'Our own words');
  expect(await ground(page)).toEqual({ online: 5, sea: false, borders: true });
  const drawn = await page.evaluate(async () => {
    const { map } = document.querySelector('.maplibregl-map') as unknown as { map: MapLibre };
    const { layers } = map.getStyle();
    const ids = layers.map(({ id }) => id).filter((id) => id.startsWith('online:'));
    map.jumpTo({ center: [114.5, 36], zoom: 8 });
    await map.once('idle');
    return map.queryRenderedFeatures({ layers: ids }).map(({ layer }) => layer.id);
  });
  expect([...new Set(drawn)].toSorted()).toEqual(
    ['pipes/thin', 'roads/main', 'water/area'].map((part) => `online:archive/${part}`),
  );
  await expect.poll(() => share(page, GROUND.light.lake), soon).toBeGreaterThan(0.8);
  await page.getByRole('button', { name: '切换到深色' }).click();
  await expect.poll(() => share(page, GROUND.dark.lake), soon).toBeGreaterThan(0.8);

  await choice(page).selectOption('style-of-archives');
  await credited(page, 'Vector people');
  await expectTinted(page);
}, 120_000);

test('one that is unknown or fails leaves the embedded one, and one line says so in the language of the page', async () => {
  const page = await openWith('?basemap=nowhere', { basemaps: basemaps() }, '\\b(404|500)\\b');
  await line(page, '没有名为“nowhere”的底图').waitFor();
  expect(host.asked).toEqual([]);
  for (const id of ['broken', 'no-archive', 'whole', 'absent']) {
    await choice(page).selectOption(id);
    await line(page, `在线底图“底图 ${id}”未能载入`).waitFor({ timeout: 5000 });
    expect(await line(page, '底图').count()).toBe(1);
    expect(host.asked.some((path) => path.startsWith(id === 'broken' ? '/fault/' : `/${id}.`))).toBe(true);
    expect(await credits(page)).not.toContain('©');
    expect(await ground(page)).toEqual({ online: 0, sea: true, borders: true });
  }
  await expectEmbedded(page);
  await page.getByRole('button', { name: 'English' }).click();
  await line(page, 'The online basemap “Ground absent” could not be loaded').waitFor();
});

test('where there is no answer, the map comes at once, and the embedded one stays', async () => {
  const page = await openWith('?basemap=slow-tiles', { basemaps: basemaps() });
  // The map is complete here: it did not wait for the answer.
  await line(page, '正在载入底图“底图 slow-tiles”').waitFor();
  const start = Date.now();
  await line(page, '在线底图“底图 slow-tiles”未能载入').waitFor({ timeout: 20_000 });
  expect(Date.now() - start).toBeGreaterThan(5000);
  await expectEmbedded(page);

  // Once in full is enough: from here on patience is an eighth.
  await page.evaluate(() => {
    const { timeout } = AbortSignal;
    AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 8);
  });
  for (const id of ['slow-style', 'slow-archive']) {
    await choice(page).selectOption(id);
    await line(page, `正在载入底图“底图 ${id}”`).waitFor();
    await line(page, `在线底图“底图 ${id}”未能载入`).waitFor();
    expect(await ground(page)).toEqual({ online: 0, sea: true, borders: true });
  }
  for (const path of ['/never/', '/never.json', '/never.pmtiles'])
    expect(host.asked.some((asked) => asked.startsWith(path))).toBe(true);
  await choice(page).selectOption('tiles');
  await expectTinted(page);
  expect(await line(page, '底图').count()).toBe(0);
}, 120_000);
