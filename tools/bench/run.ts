/**
 * `npm run bench [-- --runs 9]`: how long a planner waits, as ratios against a bare MapLibre page with the same
 * GeoJSON and no basemap, measured in turn in the same run. Times vary with the machine; ratios far less.
 *
 * `map-idle` is on both pages the first `idle` event of MapLibre with the features on the map; `map-drawn` is
 * when the graphics card, or the processor in its place, has done what had been ordered by then. In the atlas
 * the drawn picture stands over the map until `map-complete`: ground, features and names drawn at full size.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import type { FeatureCollection } from 'geojson';
import { build } from 'vite';
import { findBrowser, NO_BROWSER } from '../setup/browser.mjs';
import { serve } from '../setup/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(parseArgs({ options: { runs: { type: 'string', default: '9' } } }).values.runs);
const MARKS = ['list-readable', 'map-picture', 'map-idle', 'map-drawn', 'map-complete'] as const;
type Times = Partial<Record<(typeof MARKS)[number], number>>;

/** Opens a page in a fresh profile and waits for its map to come to rest; milliseconds since navigation. */
async function visit(browser: Browser, address: string): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark).length > 0,
    // What is still being drawn would take time from the next page.
    address.endsWith('/bare/') ? 'map-drawn' : 'map-complete',
    { timeout: 120_000 },
  );
  const times = await page.evaluate((names) => {
    const entries = names.map((name) => [name, performance.getEntriesByName(name)[0]?.startTime] as const);
    return Object.fromEntries(entries.filter(([, time]) => time !== undefined));
  }, MARKS);
  await context.close();
  return times;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const found = await findBrowser();
if (!found) throw new Error(NO_BROWSER);
const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
await build({ root, logLevel: 'warn', build: { outDir: join(folder, 'atlas'), emptyOutDir: true } });
await build({
  configFile: false,
  root: join(root, 'tools/bench/bare'),
  base: './',
  logLevel: 'warn',
  build: { outDir: join(folder, 'bare'), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  worker: { format: 'es' },
});
const features = ['areas', 'lines'].flatMap((name) => {
  const text = readFileSync(join(folder, `atlas/data/app/${name}.geojson`), 'utf8');
  return (JSON.parse(text) as FeatureCollection).features;
});
writeFileSync(join(folder, 'bare/map.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
const { address, close } = await serve({ folder, port: 0, host: '127.0.0.1', fallback: false });
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  env: { ...(process.env as Record<string, string>), ...found.env },
});
try {
  const pages = readdirSync(folder);
  const measured = new Map<string, Times[]>(pages.map((page) => [page, []]));
  for (let run = 0; run <= runs; run++)
    for (const page of run % 2 ? pages : [...pages].reverse()) {
      const times = await visit(browser, `${address}${page}/`);
      // The first round warms the disk and is thrown away.
      if (run > 0) measured.get(page)!.push(times);
    }
  const of = (page: string, mark: (typeof MARKS)[number]) =>
    median(measured.get(page)!.flatMap((times) => times[mark] ?? []));
  const bare = of('bare', 'map-idle');
  const idle = of('atlas', 'map-idle');
  const ratio = (value: number, base: number) => (value / base).toFixed(2);
  console.log(`median of ${runs}; milliseconds on this machine, ratios for comparing`);
  console.log(`bare MapLibre page, map idle  ${Math.round(bare)} ms`);
  console.log(`atlas, map idle               ${Math.round(idle)} ms  ${ratio(idle, bare)} × bare`);
  const [bareDrawn, drawn] = [of('bare', 'map-drawn'), of('atlas', 'map-drawn')];
  console.log(`bare MapLibre page, drawn     ${Math.round(bareDrawn)} ms`);
  console.log(
    `atlas, features drawn         ${Math.round(drawn)} ms  ${ratio(drawn, bareDrawn)} × bare, drawn`,
  );
  console.log(
    `atlas, list readable          ${Math.round(of('atlas', 'list-readable'))} ms  ${ratio(of('atlas', 'list-readable'), bare)} × bare`,
  );
  const complete = of('atlas', 'map-complete');
  console.log(
    `atlas, ground and names too   ${Math.round(complete)} ms  ${ratio(complete, bareDrawn)} × bare, drawn (and shows more)`,
  );
  const picture = of('atlas', 'map-picture');
  if (picture)
    console.log(
      `atlas, map picture            ${Math.round(picture)} ms  ${ratio(picture, idle)} × its own map idle`,
    );
} finally {
  await browser.close();
  await close();
  rmSync(folder, { recursive: true, force: true });
}
