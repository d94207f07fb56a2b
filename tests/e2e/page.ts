/**
 * Pages for end-to-end tests. Each gets a fresh profile; whatever it throws, logs as an error or asks
 * of another host is collected in `trouble`, and a test that leaves trouble fails.
 */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const ARGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Options extends BrowserContextOptions {
  /** Takes WebGL away before the page starts. */
  withoutWebgl?: boolean;
  /** Trouble that the test expects. */
  tolerate?: RegExp;
  /** Done before the page is opened: files broken, interfaces taken away. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** A small, coarse screen, for tests that wait for many frames: what is drawn is the same, a software renderer gets there sooner. */
export const COARSE: BrowserContextOptions = {
  viewport: { width: 920, height: 600 },
  deviceScaleFactor: 0.25,
};

/** For what happens beside the map: the drawn map is there at once, the live one costs a software renderer most. */
export const BESIDE_MAP: Options = { withoutWebgl: true };

let browser: Browser;
let open: { page: Page; trouble: string[] }[] = [];

/** Call once in a test file: starts its browser, closes pages after each test, holds them to be free of trouble. `more`: environment of the browser. */
export function useBrowser(more: Record<string, string> = {}): void {
  beforeAll(async () => {
    const { path, env } = inject('browser');
    browser = await chromium.launch({
      executablePath: path,
      args: ARGS,
      env: { ...process.env, ...env, ...more },
    });
  });
  afterEach(async () => {
    const troubles = open.flatMap(({ trouble }) => trouble);
    await Promise.all(open.map(({ page }) => page.context().close()));
    open = [];
    expect(troubles).toEqual([]);
  });
  afterAll(() => browser?.close());
}

/** Opens the site at a link ("?f=…#map=…"), 1440×900 unless told otherwise. */
export async function openPage(
  link = '',
  { withoutWebgl, tolerate, prepare, ...options }: Options = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // It would answer before the routes of a test do. What is kept has a test of its own (offline.test.ts).
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  const note = (text: string) => tolerate?.test(text) || trouble.push(text);
  page.on('pageerror', (error) => note(`threw: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && note(`logged: ${message.text()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(inject('site')) && /^https?:/.test(url)) note(`asked another host: ${url}`);
  });
  if (withoutWebgl)
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : (Reflect.apply(original, this, [kind, ...rest]) as never);
      } as typeof original;
    });
  open.push({ page, trouble });
  await prepare?.(page);
  await page.goto(inject('site') + link);
  return page;
}

/** Waits until the map has drawn the features, the ground and the names, and come to rest. */
export async function mapIdle(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-complete').length > 0, null, {
    timeout: 45_000,
  });
}

/** Waits until the list of features can be read. */
export async function listReadable(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('list-readable').length > 0);
}
