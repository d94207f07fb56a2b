/** The main journey of a reader, in any Chromium: see, search, look, read, change the language, go back. */
import { chromium, type Browser, type Page } from 'playwright';
import type { Kernel } from './unpack';

export interface Walked {
  version: string;
  steps: { step: string; ms: number }[];
  /** What the page threw, logged as an error or violated; empty where all is well. */
  trouble: string[];
}

const PATIENCE = { timeout: 45_000 };

/** Walks the site at an address; rejects with the step that did not come about. */
export async function journey(kernel: Kernel, site: string, picture?: string): Promise<Walked> {
  const browser = await start(kernel);
  const trouble: string[] = [];
  const steps: Walked['steps'] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    page.on('pageerror', (error) => trouble.push(`threw: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && trouble.push(`logged: ${message.text()}`));
    for (const [step, walk] of STEPS) {
      const from = Date.now();
      try {
        await walk(page, site);
      } catch (error) {
        throw new Error([`“${step}” did not come about`, ...trouble].join('\n  '), { cause: error });
      }
      steps.push({ step, ms: Date.now() - from });
    }
    if (picture) await page.screenshot({ path: picture });
    return { version: browser.version(), steps, trouble };
  } finally {
    await browser.close();
  }
}

/** With the system's libraries, else with those that came with the kernel. */
async function start({ path, libraries }: Kernel): Promise<Browser> {
  const launch = (env: Record<string, string>) =>
    chromium.launch({
      executablePath: path,
      args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--ignore-gpu-blocklist'],
      env: { ...process.env, ...env },
      timeout: 20_000,
    });
  return launch({}).catch(() => launch({ LD_LIBRARY_PATH: libraries.join(':') }));
}

const marked = (page: Page, name: string) =>
  page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, PATIENCE);
const param = (page: Page, name: string, value: string | null) =>
  page.waitForFunction(
    ([key, wanted]) => new URLSearchParams(location.search).get(key!) === wanted,
    [name, value],
    PATIENCE,
  );

const STEPS: [string, (page: Page, site: string) => Promise<unknown>][] = [
  ['the list', async (page, site) => (await page.goto(site), marked(page, 'list-readable'))],
  ['the live map', (page) => marked(page, 'map-complete')],
  [
    'search by initials',
    async (page) => {
      await page.getByRole('combobox', { name: '搜索' }).fill('hsh');
      await page.getByRole('option').first().click(PATIENCE);
      await page.waitForFunction(() => new URLSearchParams(location.search).has('f'), null, PATIENCE);
    },
  ],
  ['the panel with passages', (page) => page.locator('.right blockquote').first().waitFor(PATIENCE)],
  [
    'the reader',
    async (page, site) => (
      await page.goto(`${site}?doc=004`),
      page.locator('.reader .text').waitFor(PATIENCE)
    ),
  ],
  ['marks in the text', (page) => page.locator('.reader .text .passage').first().waitFor(PATIENCE)],
  [
    'the other language',
    async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      await param(page, 'lang', 'en');
    },
  ],
  [
    'the table',
    async (page, site) => (
      await page.goto(`${site}?table=1`),
      page.getByRole('grid').or(page.getByRole('table')).first().waitFor(PATIENCE)
    ),
  ],
];
