/**
 * Online basemaps against a stand-in server on this machine: shown with their attribution, kept in the link,
 * and taken away again with one line where they fail or are slow.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { COARSE, mapIdle, openPage, useBrowser } from './page';

useBrowser();

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
/** A PNG (ISO/IEC 15948) of one magenta pixel, a colour that the embedded ground has nowhere. */
const TILE = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  // Width 1, height 1, 8 bits, red green blue, no interlace.
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 255]))),
  chunk('IEND', Buffer.alloc(0)),
]);

let server: Server;
let origin: string;
/** Paths that were asked for. */
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    if (path.startsWith('/tile/')) response.setHeader('content-type', 'image/png').end(TILE);
    else if (path === '/tilejson.json')
      // The attribution comes late, as it does where a style names its sources by address.
      setTimeout(() => {
        const tiles = [`${origin}/tile/{z}/{x}/{y}.png`];
        response.end(
          JSON.stringify({ tilejson: '3.0.0', tiles, attribution: '<a href="#">Late source</a>' }),
        );
      }, 1500);
    else if (path === '/style.json') {
      const quick = {
        type: 'raster',
        tiles: [`${origin}/tile/{z}/{x}/{y}.png`],
        attribution: 'Quick source',
      };
      const late = { type: 'raster', url: `${origin}/tilejson.json` };
      const layers = [
        { id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } },
        { id: 'quick', type: 'raster', source: 'quick' },
        { id: 'late', type: 'raster', source: 'late' },
      ];
      response.end(JSON.stringify({ version: 8, sources: { quick, late }, layers }));
    } else if (!path.startsWith('/never')) response.writeHead(500).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const named = (id: string) => ({ id, name: { zh: `底图 ${id}`, en: `Ground ${id}` } });
const raster = (id: string, path: string) => ({
  ...named(id),
  kind: 'raster',
  tiles: [`${origin}/${path}/{z}/{x}/{y}.png`],
  attribution: `© ${id} <b>stand-in</b>`,
});
const basemaps = () => [
  raster('tiles', 'tile'),
  raster('broken', 'fault'),
  raster('slow-tiles', 'never'),
  { ...named('style'), kind: 'style', url: `${origin}/style.json` },
  { ...named('slow-style'), kind: 'style', url: `${origin}/never.json` },
];

/** The page at a link, with a configuration in place of the site's own. */
async function openWith(link: string, config: object, alsoTolerate = '(?!)'): Promise<Page> {
  asked = [];
  const tolerate = new RegExp(`asked another host: ${origin.replaceAll('.', '\\.')}/|${alsoTolerate}`);
  const page = await openPage('', { tolerate, ...COARSE });
  await page.route(/\/config\.json$/, (route) => route.fulfill({ json: config }));
  await goAnew(page, inject('site') + link);
  return page;
}
async function goAnew(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await mapIdle(page);
}

const choice = (page: Page) => page.getByRole('combobox', { name: '底图' });
const line = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const credits = (page: Page) => page.locator('.schematic').textContent();

/** Share of the map's pixels that have the colour of the stand-in's tiles, 0 to 1. */
async function tinted(page: Page): Promise<number> {
  const shot = await page.screenshot({ clip: { x: 500, y: 150, width: 600, height: 500 } });
  return page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (Math.min(data[i]!, data[i + 2]!) - data[i + 1]! > 60) count++;
    return count / (data.length / 4);
  }, shot.toString('base64'));
}
/** How many layers are an online ground's, and whether the embedded sea is drawn. */
const ground = (page: Page) =>
  page.evaluate(() => {
    const { map } = document.querySelector('.maplibregl-map') as unknown as { map: MapLibre };
    return {
      online: map.getStyle().layers.filter(({ id }) => id.startsWith('online:')).length,
      sea: map.getLayoutProperty('sea', 'visibility') !== 'none',
    };
  });
const EMBEDDED = { online: 0, sea: true };

async function expectTinted(page: Page): Promise<void> {
  await expect.poll(() => tinted(page), { timeout: 15_000, interval: 500 }).toBeGreaterThan(0.4);
}
async function expectEmbedded(page: Page): Promise<void> {
  expect(await ground(page)).toEqual(EMBEDDED);
  await expect.poll(() => tinted(page), { timeout: 15_000, interval: 500 }).toBeLessThan(0.02);
}

test('without a basemap in config.json nothing is offered', async () => {
  const page = await openWith('', { start: null, basemaps: [] });
  expect(await choice(page).count()).toBe(0);
  await expectEmbedded(page);
});

test('a raster basemap is shown when chosen, its attribution comes and goes with it, the link restores it', async () => {
  const page = await openWith('', { start: null, basemaps: basemaps() });
  await choice(page).waitFor();
  expect(await choice(page).inputValue()).toBe('embedded');
  expect(asked).toEqual([]);
  expect(await credits(page)).not.toContain('©');

  await choice(page).selectOption('tiles');
  await page.locator('.schematic', { hasText: '© tiles stand-in' }).waitFor();
  await expectTinted(page);
  expect(await ground(page)).toEqual({ online: 1, sea: false });
  expect(new URL(page.url()).searchParams.get('basemap')).toBe('tiles');

  await goAnew(page, page.url());
  await page.locator('.schematic', { hasText: '© tiles stand-in' }).waitFor();
  expect(await choice(page).inputValue()).toBe('tiles');
  await expectTinted(page);

  await choice(page).selectOption('embedded');
  await expect.poll(() => credits(page)).not.toContain('©');
  await expectEmbedded(page);
}, 120_000);

test('a style is shown by its address, and is credited with all of its sources', async () => {
  const page = await openWith('?basemap=style', { basemaps: basemaps() });
  await page.locator('.schematic', { hasText: 'Quick source · Late source' }).waitFor();
  await expectTinted(page);
});

test('where the link names none, the configuration says what is shown', async () => {
  const page = await openWith('', { start: 'tiles', basemaps: basemaps() });
  await page.locator('.schematic', { hasText: '© tiles stand-in' }).waitFor();
  await expectTinted(page);
});

test('a basemap whose tiles fail leaves the embedded one, and one line says so in the language of the page', async () => {
  const page = await openWith('?basemap=broken', { basemaps: basemaps() }, '\\b500\\b');
  await line(page, '在线底图“底图 broken”未能载入').waitFor();
  expect(await line(page, '底图').count()).toBe(1);
  expect(asked.some((path) => path.startsWith('/fault/'))).toBe(true);
  expect(await credits(page)).not.toContain('©');
  await expectEmbedded(page);
  await page.getByRole('button', { name: '切换到英文' }).click();
  await line(page, 'The online basemap “Ground broken” could not be loaded').waitFor();
});

test.each(['slow-tiles', 'slow-style'])(
  '%s: the map comes at once, and the embedded one stays',
  async (id) => {
    const page = await openWith(`?basemap=${id}`, { basemaps: basemaps() });
    // The map is idle here: it did not wait for the answer.
    await line(page, `正在载入底图“底图 ${id}”`).waitFor();
    const start = Date.now();
    await line(page, `在线底图“底图 ${id}”未能载入`).waitFor({ timeout: 20_000 });
    expect(Date.now() - start).toBeGreaterThan(5000);
    expect(asked.some((path) => path.startsWith('/never'))).toBe(true);
    await expectEmbedded(page);
    await choice(page).selectOption('tiles');
    await expectTinted(page);
    expect(await line(page, '底图').count()).toBe(0);
  },
  120_000,
);

test('an id that the configuration does not have is told in a line', async () => {
  const page = await openWith('?basemap=nowhere', { basemaps: basemaps() });
  await line(page, '没有名为“nowhere”的底图').waitFor();
  await expectEmbedded(page);
  expect(asked).toEqual([]);
  await choice(page).selectOption('tiles');
  await expectTinted(page);
  expect(await line(page, '没有名为').count()).toBe(0);
});
