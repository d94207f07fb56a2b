/**
 * `npm run bench:scale -- --page [--most 10000]`: the page itself with the real catalogue and with synthetic
 * ones up to 100,000 features: opening, a click on a filter to the next painted frame, a keystroke to its
 * results. Once without a map (WebGL and the lines to draw taken away), since a map that is drawn without a
 * graphics card outweighs all else, and once with it.
 * The synthetic map draws a short line, a small area or a point for each placed feature.
 */
import '../../src/core/messages/all';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import type { CatalogData } from '../../src/core/model/types';
import { message } from '../../src/core/messages';
import { findBrowser, NO_BROWSER } from '../setup/browser.mjs';
import { serve } from '../setup/serve.mjs';
import { synthetic } from './synthetic';
import { drawnIn, writeSite } from './synthetic-files';
import { median, table, type Column, type Times } from './table';

const SAMPLES = 7;
/** A step that takes longer, or all steps together that take longer, end the measurement of that size. */
const PATIENCE_MS = 240_000;
const LONGEST_MS = 420_000;
const KEYSTROKES = ['h', 'hs', 'hsh', '沪苏湖', '昆山', 'nantong railway', 'husuhhu'];
const STATUS = message('zh', 'status.under-construction');

/** Clicks a status of the filter panel; milliseconds to the second frame after, when the first has been painted. */
async function filter(page: Page): Promise<number> {
  return page.evaluate(async (status) => {
    const label = [...document.querySelectorAll('fieldset label')].find(
      (one) => one.querySelector('span')?.textContent === status,
    )!;
    const said = () =>
      ['.conditions p', '#list-title'].map((one) => document.querySelector(one)!.textContent);
    const before = said();
    const start = performance.now();
    label.querySelector('input')!.click();
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const time = performance.now() - start;
    if (said().some((text, i) => text === before[i])) throw new Error('the filter changed nothing');
    return time;
  }, STATUS);
}

/** Types into the search box at once; milliseconds from the page's own mark of the keystroke to that of its results. */
async function keystroke(page: Page, typed: string): Promise<number> {
  await page.evaluate(() => performance.clearMarks('search-shown'));
  await page.locator('input[role=combobox]').fill(typed);
  await page.waitForFunction(() => performance.getEntriesByName('search-shown').length > 0, null, {
    timeout: PATIENCE_MS,
  });
  return page.evaluate(() => {
    const last = (name: string) => performance.getEntriesByName(name).at(-1)!.startTime;
    return last('search-shown') - last('search-typed');
  });
}

async function sampled(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= SAMPLES; i++) {
    const time = await work();
    // The first makes ready what later ones find ready.
    if (i > 0) times.push(time);
  }
  return median(times);
}

/** Opens the page in a fresh profile and adds its times to `times`. Rejects where it does not come up or takes too long. */
async function measure(browser: Browser, address: string, withMap: boolean, times: Times): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const trouble = new Promise<never>((_, fail) => {
      page.on('crash', () => fail(new Error('the page crashed')));
      timer = setTimeout(() => fail(new Error(`not done after ${LONGEST_MS / 1000} s`)), LONGEST_MS);
    });
    await Promise.race([trouble, measurePage(page, address, withMap, times)]);
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

async function measurePage(page: Page, address: string, withMap: boolean, times: Times): Promise<void> {
  // What tsx wraps functions in, and the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  if (!withMap) {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    // Else the features would be drawn as a picture, in the map's place.
    await page.route(/\.geojson/, (route) => route.abort());
  }
  const marked = async (mark: string) => {
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
    times.set(mark, await page.evaluate((name) => performance.getEntriesByName(name)[0]!.startTime, mark));
  };
  await page.goto(address);
  await marked('list-readable');
  if (withMap) await marked('map-idle');
  await page.locator('summary', { hasText: message('zh', 'filter.title') }).click();
  await page.locator('fieldset label', { hasText: STATUS }).waitFor();
  times.set('filter: click to next frame', await sampled(() => filter(page)));
  times.set('(first keystroke, opens the index)', await keystroke(page, 'hu'));
  for (const typed of KEYSTROKES)
    times.set(
      `keystroke: ${typed}`,
      await sampled(async () => {
        await keystroke(page, 'x');
        return keystroke(page, typed);
      }),
    );
}

/** `real`: the real catalogue; `texts`: canonical text by document id; `sizes`: of the synthetic ones. Prints two tables. */
export async function scalePage(
  real: CatalogData,
  texts: ReadonlyMap<string, string>,
  sizes: readonly number[],
  seed: number,
): Promise<void> {
  const found = await findBrowser();
  if (!found) throw new Error(NO_BROWSER);
  const site = mkdtempSync(join(tmpdir(), 'atlas-scale-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, logLevel: 'error', build: { outDir: site, emptyOutDir: true } });
  const drawn = drawnIn(site);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-background-networking'],
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
  const tables = [
    { title: 'page without a map', withMap: false, columns: [] as Column[] },
    { title: 'page with the map', withMap: true, columns: [] as Column[] },
  ];
  try {
    for (const n of [real.features.length, ...sizes]) {
      if (n !== real.features.length) {
        const bytes = writeSite(site, synthetic(real, n, seed), texts, drawn);
        const listed = [...bytes].map(([name, size]) => `${name} ${(size / 1e6).toFixed(1)} MB`).join(', ');
        console.log(`${n} features: ${listed}`);
      }
      // The server reads the folder once: what was written since it would not find.
      const { address, close } = await serve({ folder: site, port: 0, host: '127.0.0.1', fallback: false });
      for (const { title, withMap, columns } of tables) {
        console.error(`${title}, ${n} features …`);
        const times: Times = new Map();
        columns.push({ n, times });
        try {
          await measure(browser, address, withMap, times);
        } catch (error) {
          if (n === real.features.length) throw error;
          console.log(`${title}: ${n} features, given up: ${String(error).split('\n')[0]}`);
        }
      }
      await close();
    }
  } finally {
    await browser.close();
    rmSync(site, { recursive: true, force: true });
  }
  for (const { title, columns } of tables) console.log(table(title, columns));
}
