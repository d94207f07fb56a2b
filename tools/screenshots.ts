/**
 * `npm run screenshots`: docs/screenshots/ anew, from the built site in the tests' browser: the map at four
 * zooms, light, dark, print-grey and as deuteranopes see it, in both languages, on desktop and phone.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContextOptions } from 'playwright';
import { build } from 'vite';
import { findBrowser, NO_BROWSER } from './setup/browser.mjs';
import { serve } from './setup/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}docs/screenshots`;

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  deviceScaleFactor: 2,
};
const DARK: BrowserContextOptions = { colorScheme: 'dark' };

interface Shot {
  name: string;
  link: string;
  context: BrowserContextOptions;
  /** A CSS filter over the whole page, or deuteranopia by Chromium's own simulation. */
  seen?: 'grey' | 'deuteranopia';
}

const ZOOMS: [string, string][] = [
  ['z5', '#map=5/33/118.5'],
  ['z8', '#map=8/33.9/117.3'],
  ['z10', '#map=10/31.05/120.95'],
  ['z12.5', '#map=12.5/31.13/121.03'],
];
const SHOTS: Shot[] = [
  { name: 'whole-zh', link: '', context: DESKTOP },
  { name: 'whole-en', link: '?lang=en', context: DESKTOP },
  { name: 'whole-zh-dark', link: '', context: { ...DESKTOP, ...DARK } },
  { name: 'feature-zh', link: '?f=shanghai-suzhou-huzhou-hsr', context: DESKTOP },
  {
    name: 'feature-en-dark',
    link: '?lang=en&f=shanghai-suzhou-huzhou-hsr',
    context: { ...DESKTOP, ...DARK },
  },
  { name: 'reader-zh', link: '?f=shanghai-suzhou-huzhou-hsr&doc=002', context: DESKTOP },
  { name: 'table-zh', link: '?table=1&layers=rail&joins=江苏,山东', context: DESKTOP },
  { name: 'phone-zh', link: '', context: PHONE },
  { name: 'phone-feature-en', link: '?lang=en&f=shanghai-suzhou-huzhou-hsr', context: PHONE },
  { name: 'phone-reader-zh-dark', link: '?doc=000', context: { ...PHONE, ...DARK } },
  ...ZOOMS.flatMap(([name, hash]): Shot[] => [
    { name: `${name}-zh`, link: hash, context: DESKTOP },
    { name: `${name}-en-dark`, link: `?lang=en${hash}`, context: { ...DESKTOP, ...DARK } },
  ]),
  { name: 'z8-grey', link: ZOOMS[1]![1], context: DESKTOP, seen: 'grey' },
  { name: 'z8-deuteranopia', link: ZOOMS[1]![1], context: DESKTOP, seen: 'deuteranopia' },
];

const only = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const found = await findBrowser();
if (!found) throw new Error(NO_BROWSER);
await build({ root, logLevel: 'warn' });
const { address, close } = await serve({
  folder: `${root}dist`,
  port: 0,
  host: '127.0.0.1',
  fallback: false,
});
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  env: { ...(process.env as Record<string, string>), ...found.env },
});
try {
  for (const shot of SHOTS.filter(({ name }) => !only.length || only.some((part) => name.includes(part)))) {
    // The page's own policy would refuse the filter that shows it in grey.
    const context = await browser.newContext({
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      bypassCSP: true,
      ...shot.context,
    });
    const page = await context.newPage();
    await page.goto(address + shot.link);
    await page.waitForFunction(() => performance.getEntriesByName('map-complete').length > 0, null, {
      timeout: 60_000,
    });
    if (shot.seen === 'grey') await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
    if (shot.seen === 'deuteranopia') {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'deuteranopia' });
    }
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${out}/${shot.name}.png` });
    console.log(`docs/screenshots/${shot.name}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await close();
}
