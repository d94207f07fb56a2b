import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { atlas } from './src/build/vite/plugin';
import { findBrowser, NO_BROWSER } from './tools/setup/browser.mjs';

/** What the tests of one run share. */
const RUN = 'tests/fixtures/run-folder.ts';
/** Messages of both languages are there, as Node has them; a test may take one away. */
const SPEAKING = { setupFiles: ['tests/fixtures/languages.ts'] };
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };
/** Files share what they load: they only ask functions, and put back what they set. */
const TOGETHER = { isolate: false };
/** But these put other modules in the place of some. */
const MOCKED = ['tests/unit/eighth-layer.test.ts', 'tests/unit/basemaps.test.ts'];

/** Only asked where it is needed: the projects `unit` and `data` run without any browser. */
async function launch() {
  const { ATLAS_CHROMIUM: path, ATLAS_CHROMIUM_ENV: env = '{}' } = process.env;
  const browser = path ? { path, env: JSON.parse(env) as Record<string, string> } : await findBrowser();
  if (!browser) throw new Error(NO_BROWSER);
  return {
    executablePath: browser.path,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    env: { ...process.env, ...browser.env } as Record<string, string>,
  };
}

export default defineConfig(async (): Promise<ViteUserConfig> => ({
  plugins: [svelte()],
  test: {
    projects: [
      // Time limits only end what hangs; a slow machine is no fault.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: MOCKED,
          globalSetup: RUN,
          ...TOGETHER,
          ...SPEAKING,
          ...PATIENT,
        },
      },
      { extends: true, test: { name: 'mocked', include: MOCKED, globalSetup: RUN, ...PATIENT } },
      {
        extends: true,
        test: {
          name: 'data',
          include: ['tests/data/**/*.test.ts'],
          globalSetup: RUN,
          ...TOGETHER,
          ...SPEAKING,
          ...PATIENT,
        },
      },
      {
        // Each panel and widget by itself, in a real browser, over the real catalogue.
        extends: true,
        plugins: [atlas({ page: false })],
        // What is loaded on demand: found while a test runs, it would have the page loaded anew.
        optimizeDeps: {
          include: [
            'uqr',
            'write-excel-file/universal',
            'jsqr',
            'fflate',
            'pptxgenjs',
            'idb-keyval',
            'papaparse',
            'shpjs',
            '@tmcw/togeojson',
            'gcoord',
            'htmlparser2',
            'linkedom',
            '@mozilla/readability',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'pdfjs-dist/legacy/build/pdf.mjs',
            'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
          ],
        },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          ...SPEAKING,
          ...PATIENT,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await launch() }),
            instances: [{ browser: 'chromium', viewport: { width: 480, height: 800 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/site.ts',
          // Two cores are all there is; with more browsers at once, patience would run out.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...SPEAKING,
          ...PATIENT,
        },
      },
    ],
  },
}));
