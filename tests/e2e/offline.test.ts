/**
 * After one visit everything works with the network gone; a page of an old release never becomes half a new one.
 * The site is served below a folder, under the policy of `npm start`.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { serve } from '../../tools/setup/serve.mjs';
import { COARSE, listReadable, mapIdle } from './page';

/** What one visit may take of a machine, bytes, not compressed. */
const MOST = 12_000_000;
const BELOW = 'some/folder';
let root: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'atlas-offline-'));
  for (const release of ['a', 'b'])
    cpSync(inject('folder'), join(root, release, BELOW), {
      recursive: true,
      // Static pages are many, and not kept.
      filter: (source) => !/^[/\\][fdbc][/\\]?$/.test(source.slice(inject('folder').length)),
    });
  renamed(join(root, 'b', BELOW));
  const { path, env } = inject('browser');
  browser = await chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--disable-background-networking',
    ],
    env: { ...process.env, ...env },
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Makes of a built site the next release: every part of the program under another name, whoever names it. */
function renamed(folder: string): void {
  const assets = readdirSync(join(folder, 'assets'));
  const next = new Map(assets.map((file) => [file, file.replace(/-([\w-]{8})(?=\.\w+$)/, '-NEXT$1')]));
  const rewrite = (file: string) => {
    let text = readFileSync(join(folder, file), 'utf8');
    for (const [from, to] of next) text = text.replaceAll(from, to);
    writeFileSync(join(folder, file), text);
  };
  for (const file of ['index.html', 'sw.js']) rewrite(file);
  // What keeps its name is known by the fingerprint of its content.
  const worker = join(folder, 'sw.js');
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8').replace(/\b[\da-f]{32}\b/g, (hash) => [...hash].reverse().join('')),
  );
  for (const file of assets.filter((name) => /\.(?:js|css)$/.test(name))) rewrite(`assets/${file}`);
  for (const [from, to] of next) renameSync(join(folder, 'assets', from), join(folder, 'assets', to));
}

/** Serves a release; the second takes the place of the first. */
async function release(which: 'a' | 'b'): Promise<void> {
  const port = site ? Number(new URL(site.address).port) : 0;
  await site?.close();
  site = await serve({ folder: join(root, which), port, host: '127.0.0.1', fallback: false });
}
const address = (link = '') => `${site.address}${BELOW}/${link}`;

async function open(link: string, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address(link));
  await listReadable(page);
  return page;
}
const newContext = (serviceWorkers: 'allow' | 'block') =>
  browser.newContext({ ...COARSE, locale: 'zh-CN', serviceWorkers });
/** A reload under way takes the page away. */
const SOON = { timeout: 15_000 };
const script = (page: Page) => page.locator('script[type=module]').first().getAttribute('src');

it('after one visit the main journey works without a network; a new release waits until it is taken', async () => {
  await release('a');
  const context = await newContext('allow');
  const violations: string[] = [];
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  const page = await open('', context);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const { bytes } = (await (await fetch(address('offline.json'))).json()) as { bytes: number };
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(bytes).toBeLessThan(MOST);

  await site.close();
  await page.reload();
  await mapIdle(page);
  await page.getByRole('combobox', { name: '搜索' }).fill('hsh');
  await page.getByRole('option').first().click();
  await page.waitForFunction(() => new URLSearchParams(location.search).has('f'));
  await page.locator('.right h2').first().waitFor();
  await page.goto(address('?doc=004'));
  await expect.poll(() => page.locator('.reader .text').innerText()).toContain('淮海经济区协同发展');
  // A static page that is not kept leads to the atlas at the same thing.
  await page.goto(address('d/004/en/'));
  expect(page.url()).toBe(address('?doc=004&lang=en'));

  const view = address('?layers=rail&lang=en');
  await page.goto(view);
  await release('b');
  const before = await script(page);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update()));
  await page.getByRole('status').filter({ hasText: 'new version is ready' }).waitFor();
  // The old release is still whole.
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByRole('heading', { name: 'About Kuajie Atlas' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect.poll(() => script(page).catch(() => before), SOON).not.toBe(before);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ layers: 'rail', lang: 'en' });
  expect(violations).toEqual([]);
  await context.close();
}, 120_000);

it('where nothing is kept, an old page that asks for a part that is gone offers to reload, and loses nothing', async () => {
  await release('a');
  const context = await newContext('block');
  const page = await open('?f=caohejing-haining', context);
  const link = page.url();
  const before = await script(page);
  await release('b');
  await page.getByRole('button', { name: '关于' }).click();
  await page.getByRole('status').filter({ hasText: '网站已换为新版本' }).waitFor();
  await page.getByRole('button', { name: '刷新', exact: true }).click();
  await expect.poll(() => script(page).catch(() => before), SOON).not.toBe(before);
  expect(new URL(page.url()).search).toBe(new URL(link).search);
  await listReadable(page);
  await page.getByRole('button', { name: '关于' }).click();
  await page.getByRole('heading', { name: '关于跨界图集' }).waitFor();
  await context.close();
});
