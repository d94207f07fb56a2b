/**
 * Every view of the page and every kind of static page through axe, without one objection: each view once, in
 * turns of language, theme and size (or in each: `ATLAS_AXE=all`). Without WebGL2, where the drawn map is there at once; the rest is the same.
 */
import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { BESIDE_MAP, listReadable, openPage, useBrowser } from './page';

useBrowser();

const FEATURE = 'f=shanghai-suzhou-huzhou-hsr';
const SIZES = {
  desk: { width: 1440, height: 900 },
  narrow: { width: 1000, height: 700 },
  phone: { width: 390, height: 844 },
  side: { width: 844, height: 390 },
  magnified: { width: 320, height: 256 },
};

interface Case {
  link: string;
  size: keyof typeof SIZES;
  theme: 'light' | 'dark';
  /** What is opened on it: the name of a button, or words typed in the search box. */
  press?: string;
  type?: string;
  shows?: string;
}
const CASES: Case[] = [
  { link: '', size: 'desk', theme: 'light' },
  { link: 'lang=en&layers=transit', size: 'phone', theme: 'dark' },
  { link: `lang=en&layers=rail&${FEATURE}`, size: 'desk', theme: 'dark', shows: '#feature-title' },
  { link: FEATURE, size: 'magnified', theme: 'light', shows: '#feature-title' },
  { link: `${FEATURE}&doc=002`, size: 'narrow', theme: 'light', shows: '.passage' },
  { link: 'lang=en&doc=000', size: 'phone', theme: 'light', shows: '.passage' },
  { link: 'doc=003&beside=000&layers=transit', size: 'desk', theme: 'dark', shows: '.passage' },
  { link: 'doc=003', size: 'side', theme: 'dark', shows: '.passage' },
  { link: 'table=1&layers=transit', size: 'desk', theme: 'light', shows: '[role=row]' },
  { link: 'lang=en&table=1', size: 'side', theme: 'dark', shows: '[role=grid]' },
  { link: 'ledger=1&layers=transit', size: 'desk', theme: 'dark', shows: '#answer svg, #answer table' },
  { link: 'lang=en&pair=江苏,山东&layers=highway', size: 'phone', theme: 'light', shows: '#answer .lead' },
  { link: 'matrix=provinces&layers=transit', size: 'desk', theme: 'light', shows: '#answer [role=grid]' },
  { link: 'layers=transit', size: 'desk', theme: 'dark', type: '徐州', shows: '[role=option]' },
  { link: '', size: 'phone', theme: 'light', press: '分享', shows: 'dialog[open]' },
  { link: 'lang=en&layers=transit', size: 'desk', theme: 'dark', press: 'Briefing', shows: 'dialog[open]' },
  { link: 'layers=transit', size: 'desk', theme: 'light', press: '打印', shows: 'dialog[open]' },
  { link: 'lang=en', size: 'magnified', theme: 'dark', press: 'About', shows: 'dialog[open]' },
];

/** The buttons in the other language. */
const PRESSED: Record<string, string> = { 分享: 'Share', 演示稿: 'Briefing', 打印: 'Print', 关于: 'About' };
const inLanguage = (word: string, en: boolean) =>
  Object.entries(PRESSED)
    .find((pair) => pair.includes(word))
    ?.at(en ? 1 : 0);

/** With `ATLAS_AXE=all` each view in both languages, both themes and at all sizes: 360, a quarter of an hour. */
const everyOne = (one: Case): Case[] =>
  ['', 'lang=en&'].flatMap((lang) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (Object.keys(SIZES) as (keyof typeof SIZES)[]).map((size): Case => ({
        ...one,
        link: lang + one.link.replace(/^lang=en&?/, ''),
        theme,
        size,
        ...(one.press && { press: inLanguage(one.press, lang !== '') ?? one.press }),
      })),
    ),
  );
const all = process.env.ATLAS_AXE === 'all';

/** By then a view that was asked for stands. */
const SETTLED_MS = 1_000;

/** Names on the drawn map are held to their ground by a test of their own. */
async function objections(page: Page): Promise<string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page }).exclude('main svg').analyze();
  // Text in the very colour of its ground is left open, for it may be hidden on purpose: here nothing is.
  const unseen = incomplete.flatMap(({ id, nodes }) => {
    const same = nodes.filter(({ any }) =>
      any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio'),
    );
    return same.length ? [{ id, nodes: same }] : [];
  });
  return [...violations, ...unseen].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

test(
  'every view, and nothing that axe objects to',
  async () => {
    const page = await openPage('', BESIDE_MAP);
    await listReadable(page);
    const found: Record<string, string[]> = {};
    for (const one of all ? CASES.flatMap(everyOne) : CASES) {
      await page.setViewportSize(SIZES[one.size]);
      await page.emulateMedia({ colorScheme: one.theme });
      if (all) {
        // The same view again and again: each from its link alone.
        await page.goto(`${inject('site')}?${one.link}`);
        await listReadable(page);
      } else
        await page.evaluate((link) => {
          document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
          history.pushState(null, '', `?${link}`);
          dispatchEvent(new PopStateEvent('popstate'));
        }, one.link);
      if (one.press) await page.getByRole('button', { name: one.press, exact: true }).click();
      if (one.type) await page.getByRole('combobox').first().fill(one.type);
      if (one.shows) await page.locator(one.shows).first().waitFor({ state: 'attached' });
      let objected = await objections(page);
      // Half-way from one view to the next nothing is read yet: what is objected to must stay.
      if (objected.length) {
        await page.waitForTimeout(SETTLED_MS);
        objected = await objections(page);
      }
      if (objected.length) found[JSON.stringify(one)] = objected;
      if (one.type) await page.getByRole('combobox').first().fill('');
    }
    expect(found).toEqual({});
  },
  180_000 * (all ? 12 : 1),
);

test('static pages of features, documents, borders and cities, and the page for other pages', async () => {
  const page = await openPage('?embed=1', BESIDE_MAP);
  await listReadable(page);
  expect(await objections(page)).toEqual([]);
  for (const [i, kind] of ['f', 'd', 'b', 'c'].entries()) {
    const files = readdirSync(`${inject('folder')}/${kind}`, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.html'),
    );
    await page.emulateMedia({ colorScheme: i % 2 ? 'dark' : 'light' });
    await page.goto(`${inject('site')}${kind}/${files[Math.floor(files.length / 2)]}`);
    expect(await objections(page), page.url()).toEqual([]);
  }
});
