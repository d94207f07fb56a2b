/** Four questions over all features, each in under five acts, at a desk and on a phone, in both languages. */
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { joining } from '../../src/core/analysis/matrix';
import { ledger } from '../../src/core/analysis/ledger';
import { message, type MessageKey } from '../../src/core/messages';
import { Catalog } from '../../src/core/model/catalog';
import type { CatalogData, Lang } from '../../src/core/model/types';
import { COARSE, listReadable, openPage, useBrowser } from './page';

useBrowser();

const DESK = { ...COARSE, withoutWebgl: true };
const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  deviceScaleFactor: 0.5,
  withoutWebgl: true,
};

interface Visitor {
  page: Page;
  catalog: Catalog;
  t: (key: MessageKey) => string;
  /** Acts so far. */
  acts: () => number;
  press: (what: Locator) => Promise<void>;
  choose: (what: Locator, value: string) => Promise<void>;
}

async function visit(lang: Lang, options: Parameters<typeof openPage>[1]): Promise<Visitor> {
  const page = await openPage(`?lang=${lang}`, options);
  await listReadable(page);
  const data = await page.evaluate(async () => (await fetch('data/app/catalog.json')).json() as unknown);
  let acts = 0;
  return {
    page,
    catalog: new Catalog(data as CatalogData),
    t: (key) => message(lang, key),
    acts: () => acts,
    async press(what) {
      acts++;
      await (options?.hasTouch ? what.tap() : what.click());
    },
    async choose(what, value) {
      acts++;
      await what.selectOption(value);
    },
  };
}

const open = ({ page, t, press }: Visitor) =>
  press(page.getByRole('button', { name: t('understand.open'), exact: true }));
const tab = ({ page, t, press }: Visitor, key: MessageKey) => press(page.getByRole('tab', { name: t(key) }));

test('everything along 沪苏湖 within 10 km', async () => {
  const who = await visit('zh', PHONE);
  await open(who);
  await tab(who, 'understand.corridor');
  await who.choose(who.page.getByLabel(who.t('corridor.feature')), 'shanghai-suzhou-huzhou-hsr');
  await who.page.locator('#answer tbody tr').nth(30).waitFor();
  expect(await who.page.locator('#answer svg [data-feature]').count()).toBeGreaterThan(30);
  expect(who.page.url()).toContain('corridor=shanghai-suzhou-huzhou-hsr');
  expect(who.acts()).toBeLessThan(5);
});

test('what crosses Jiangsu–Shandong, sorted, built or not', async () => {
  const who = await visit('en', DESK);
  await open(who);
  await tab(who, 'understand.pair');
  await who.choose(who.page.getByLabel(who.t('pair.choose')), '江苏,山东');
  const rows = who.page.locator('#answer tbody tr');
  await rows.first().waitFor();
  const told = await rows.allInnerTexts();
  expect(told.length).toBeGreaterThan(10);
  // The border's kilometre, before the stretch in brackets.
  const km = told.map((row) => Number(row.split('\t')[4]?.split(' ')[0]));
  expect(km).toEqual([...km].sort((a, b) => a - b));
  expect(
    told.every((row) => /open|construction|planned|proposed|mention|cooperat|agreed|signed/i.test(row)),
  ).toBe(true);
  expect(who.acts()).toBeLessThan(5);
});

test('how many things join 徐州 and 淮北', async () => {
  const who = await visit('en', PHONE);
  await open(who);
  await tab(who, 'understand.matrix');
  const cell = who.page.locator('[data-pair="320300,340600"]');
  const n = joining(who.catalog.features, 'cities', '320300', '340600').length;
  expect(await cell.innerText()).toBe(String(n));
  await who.press(cell);
  await who.page
    .locator('#answer .found li')
    .nth(n - 1)
    .waitFor();
  expect(who.acts()).toBeLessThan(5);
});

test('what of 2018 was kept', async () => {
  const who = await visit('zh', DESK);
  await open(who);
  const { accounts } = ledger(who.catalog, '9999');
  // The part of the page that answers comes when it is first asked for.
  await who.page.locator('.accounts li').first().waitFor();
  const told = await who.page.locator('.accounts li').allInnerTexts();
  for (const { document, agreed, fates } of accounts.filter(({ document: { date } }) =>
    date.startsWith('2018'),
  )) {
    const line = told.find((one) => one.includes(document.short.zh));
    expect(line).toContain(`${agreed.length} 项`);
    expect(line).toContain(`建成 ${fates.open}`);
  }
  expect(await who.page.locator('#answer svg [data-fate]').count()).toBeGreaterThan(5);
  expect(who.acts()).toBeLessThan(5);
});
