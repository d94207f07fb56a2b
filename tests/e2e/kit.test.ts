/** The meeting-room kit: one file, opened by a double click, the network off; the main journey and a download. */
import type { Map as MapLibre } from 'maplibre-gl';
import { chromium, type Browser, type Page } from 'playwright';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { listReadable, mapIdle } from './page';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), '图集 kit-'));
const file = join(folder, '跨界图集 1.html');

beforeAll(async () => {
  const kit = await (await fetch(`${inject('site')}kuajie-atlas.html`)).text();
  // It goes by mail and on sticks: it is not to grow unnoticed.
  expect(kit.length).toBeLessThan(5e6);
  writeFileSync(file, kit);
  const { path, env } = inject('browser');
  browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run'],
    env: { ...process.env, ...env },
  });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens the file; what goes wrong or asks for anything outside of it is noted. */
async function openKit(link: string, of = file): Promise<{ page: Page; trouble: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 700 },
    deviceScaleFactor: 0.5,
    locale: 'zh-CN',
  });
  await context.setOffline(true);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`threw: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && trouble.push(`logged: ${message.text()}`));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.isNavigationRequest())
      trouble.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(of).href + link);
  return { page, trouble };
}

it('search → panel → passage in the reader → a click on the map, from file:// without network', async () => {
  const { page, trouble } = await openKit('');
  await listReadable(page);
  expect(await page.locator('#kit-notice').count()).toBe(0);
  await page.getByRole('combobox').first().fill('沪苏湖');
  await page.getByRole('option').filter({ hasText: '沪苏湖高速铁路' }).first().click();
  await page.locator('#feature-title', { hasText: '沪苏湖' }).waitFor();
  await page.getByRole('button', { name: '在原文中阅读' }).first().click();
  const passage = page.locator('.passage.current').first();
  await passage.waitFor();
  expect(await passage.textContent()).toContain('沪苏湖');
  const address = new URL(page.url());
  expect(address.protocol).toBe('file:');
  expect(address.searchParams.get('doc')).toBe('002');

  await mapIdle(page);
  await page.goBack();
  await page.goBack();
  await page.locator('#feature-title').waitFor({ state: 'detached' });
  const at = await page.evaluate(async () => {
    const element = document.querySelector<HTMLElement & { map: MapLibre }>('.frame > .map')!;
    element.map.jumpTo({ center: [119.9, 30.95], zoom: 9 });
    await element.map.once('idle');
    const lines = element.map.queryRenderedFeatures({ layers: ['line'] });
    const line = lines.find(({ properties }) => properties.id === 'shanghai-suzhou-huzhou-hsr')!;
    const geometry = line.geometry as unknown as { coordinates: [number, number][] };
    const inside = geometry.coordinates.map((point) => element.map.project(point));
    const box = element.getBoundingClientRect();
    const { x, y } = inside.find(
      (p) => p.x > 100 && p.x < box.width - 100 && p.y > 100 && p.y < box.height - 100,
    )!;
    return { x: box.left + x, y: box.top + y };
  });
  await page.mouse.click(at.x, at.y);
  // Where several lie on one spot the person is asked which is meant.
  const choice = page.getByRole('button', { name: /沪苏湖高速铁路/ }).and(page.locator('.map button'));
  const title = page.locator('#feature-title', { hasText: '沪苏湖' });
  await title.or(choice.first()).first().waitFor();
  if (!(await title.isVisible())) await choice.first().click();
  await title.waitFor();
  expect(trouble).toEqual([]);
});

it('gives out pictures and data, and says how far its links reach', async () => {
  const { page, trouble } = await openKit('?f=shanghai-suzhou-huzhou-hsr&lang=en');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('of use only to who has the same file').waitFor();
  expect(await dialog.locator('textarea').first().inputValue()).toMatch(
    /^跨界图集 1\.html\?lang=en&f=shanghai-suzhou-huzhou-hsr#map=/,
  );
  expect(await dialog.locator('.qr').count()).toBe(0);
  for (const [button, ending] of [
    ['GeoJSON', '.geojson'],
    ['Download PNG', '.png'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: new RegExp(button) }).click(),
    ]);
    expect(download.suggestedFilename()).toContain(ending);
    expect(readFileSync(await download.path()).byteLength).toBeGreaterThan(1000);
  }
  await page.keyboard.press('Escape');
  // One's own files, too, are read by what the page carries.
  await page.locator('input[type=file]').setInputFiles({
    name: 'sites.gpx',
    mimeType: 'application/gpx+xml',
    buffer: Buffer.from('<gpx><wpt lat="31" lon="121"><name>a</name></wpt></gpx>'),
  });
  await page.getByText('Added “sites”').waitFor();
  expect(trouble).toEqual([]);
});

it('leads to the site that it came from, where it knows one', async () => {
  const known = join(folder, 'known.html');
  const home = 'https://plans.example/atlas/';
  writeFileSync(
    known,
    readFileSync(file, 'utf8').replace('<html data-kit', `<html data-kit data-home="${home}"`),
  );
  const { page, trouble } = await openKit('?f=shanghai-suzhou-huzhou-hsr', known);
  await page.getByRole('button', { name: '分享', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.qr svg').waitFor();
  expect(await dialog.locator('textarea').first().inputValue()).toMatch(
    /^https:\/\/plans\.example\/atlas\/f\/shanghai-suzhou-huzhou-hsr\/\?/,
  );
  expect(trouble).toEqual([]);
});
