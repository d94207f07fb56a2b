/**
 * `npm run bench [-- --runs 5] [--against <dist folder>]`: what a person waits for in the atlas, held against the
 * least pages of MapLibre, Leaflet, OpenLayers and ECharts with the same GeoJSON, in turn in the same run; with
 * `--against` also against another built atlas. Writes docs/bench.md. Times vary with the machine; ratios less.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { format } from 'prettier';
import { findBrowser, NO_BROWSER } from '../setup/browser.mjs';
import { serve } from '../setup/serve.mjs';
import { report } from './report';
import { prepare, type Site } from './sites';
import { earlyDrag, visit, type Measured } from './visit';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    against: { type: 'string' },
    out: { type: 'string', default: fileURLToPath(new URL('../../docs/bench.md', import.meta.url)) },
  },
});
const runs = Number(values.runs);

/** As in "2 cores, no GPU". */
async function machine(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return String(info ? gl?.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'unknown');
  });
  await page.close();
  const gpu = /swiftshader|llvmpipe|software|basic render/i.test(renderer) ? 'no GPU' : renderer;
  return `${availableParallelism()} cores, ${gpu}`;
}

const found = await findBrowser();
if (!found) throw new Error(NO_BROWSER);
const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
const sites = await prepare(folder, values.against);
const { address, close } = await serve({ folder, port: 0, host: '127.0.0.1', fallback: false });
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  env: { ...(process.env as Record<string, string>), ...found.env },
});
try {
  const measured = new Map<Site, Measured[]>(sites.map((site) => [site, []]));
  const loads: number[] = [];
  for (let run = 0; run <= runs; run++) {
    for (const site of run % 2 ? sites : sites.toReversed()) {
      const times = await visit(browser, address + site.path, site);
      if (site.isAtlas) Object.assign(times, await earlyDrag(browser, address + site.path, site));
      // The first round warms the disk and is thrown away.
      if (run > 0) measured.get(site)!.push(times);
      loads.push(loadavg()[0]!);
      console.error(`${run}/${runs} ${site.name}`);
    }
    if (run === 0) continue;
    // After each round: who stops it early has what was measured so far.
    const text = report(measured, {
      date: new Date().toISOString().slice(0, 10),
      machine: await machine(browser),
      runs: run,
      load: [Math.min(...loads), Math.max(...loads)],
    });
    writeFileSync(values.out, await format(text, { parser: 'markdown' }));
    if (run === runs) console.log(text);
  }
} finally {
  await browser.close();
  await close();
  rmSync(folder, { recursive: true, force: true });
}
