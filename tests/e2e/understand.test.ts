/** Four questions over all features, each in under five acts, at a desk and on a phone, in both languages. */
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { joining } from '../../src/core/analysis/matrix';
import { ledger } from '../../src/core/analysis/ledger';
import { message, type MessageKey } from '../../src/core/messages';
import { Catalog } from '../../src/core/model/catalog';
import { STATUS_ORDER } from '../../src/core/model/statuses';
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
  lang: Lang;
  t: (key: MessageKey) => string;
  /** Acts since the analysis was last closed. */
  acts: () => number;
  press: (what: Locator) => Promise<void>;
  choose: (what: Locator, value: string) => Promise<void>;
  /** Back to the page as it was: the next job begins anew. */
  close: () => Promise<void>;
}

async function visit(lang: Lang, options: Parameters<typeof openPage>[1]): Promise<Visitor> {
  const page = await openPage(`?lang=${lang}`, options);
  await listReadable(page);
  const data = await page.evaluate(async () => (await fetch('data/app/catalog.json')).json() as unknown);
  const t = (key: MessageKey) => message(lang, key);
  let acts = 0;
  return {
    page,
    catalog: new Catalog(data as CatalogData),
    lang,
    t,
    acts: () => acts,
    async press(what) {
      acts++;
      await (options?.hasTouch ? what.tap() : what.click());
    },
    async choose(what, value) {
      acts++;
      await what.selectOption(value);
    },
    async close() {
      await page.getByRole('button', { name: t('understand.close'), exact: true }).click();
      acts = 0;
    },
  };
}

const open = ({ page, t, press }: Visitor) =>
  press(page.getByRole('button', { name: t('understand.open'), exact: true }));
const tab = ({ page, t, press }: Visitor, key: MessageKey) => press(page.getByRole('tab', { name: t(key) }));

async function kept2018(who: Visitor) {
  await open(who);
  const { accounts } = ledger(who.catalog, '9999');
  // The part of the page that answers comes when it is first asked for.
  await who.page.locator('.accounts li').first().waitFor();
  const told = await who.page.locator('.accounts li').allInnerTexts();
  for (const { document, agreed, fates } of accounts.filter(({ document: { date } }) =>
    date.startsWith('2018'),
  )) {
    const line = told.find((one) => one.includes(document.short[who.lang]));
    expect(line).toContain(who.lang === 'zh' ? `${agreed.length} 项` : `named ${agreed.length}`);
    expect(line).toContain(who.lang === 'zh' ? `建成 ${fates.open}` : `${fates.open} open`);
  }
  expect(await who.page.locator('#answer svg [data-fate]').count()).toBeGreaterThan(5);
}

async function acrossJiangsuShandong(who: Visitor) {
  await open(who);
  await tab(who, 'understand.pair');
  await who.choose(who.page.getByLabel(who.t('pair.choose')), '江苏,山东');
  const rows = who.page.locator('#answer tbody tr');
  await rows.first().waitFor();
  const told = await rows.allInnerTexts();
  expect(told.length).toBeGreaterThan(10);
  // The border's kilometre, before the stretch in brackets.
  const km = told.map((row) => Number(row.split('\t')[4]?.split(/[ （]/)[0]));
  expect(km).toEqual([...km].sort((a, b) => a - b));
  const statuses = STATUS_ORDER.map((status) => who.t(`status.${status}`));
  expect(told.every((row) => statuses.includes(row.split('\t')[2]!.trim()))).toBe(true);
}

async function alongHusuhu(who: Visitor) {
  await open(who);
  await tab(who, 'understand.corridor');
  await who.choose(who.page.getByLabel(who.t('corridor.feature')), 'shanghai-suzhou-huzhou-hsr');
  await who.page.locator('#answer tbody tr').nth(30).waitFor();
  expect(await who.page.locator('#answer svg [data-feature]').count()).toBeGreaterThan(30);
  expect(who.page.url()).toContain('corridor=shanghai-suzhou-huzhou-hsr');
}

async function joinXuzhouAndHuaibei(who: Visitor) {
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
}

const JOBS = { kept2018, acrossJiangsuShandong, alongHusuhu, joinXuzhouAndHuaibei };

test.for([
  ['zh', 'desk'],
  ['en', 'desk'],
  ['zh', 'phone'],
  ['en', 'phone'],
] as const)('four questions in %s at a %s', async ([lang, where]) => {
  const who = await visit(lang, where === 'phone' ? PHONE : DESK);
  // What is set anew on the root has the style of the whole page worked out anew.
  const set = await who.page.evaluateHandle(() => {
    const names: (string | null)[] = [];
    new MutationObserver((list) => names.push(...list.map(({ attributeName }) => attributeName))).observe(
      document.documentElement,
      { attributes: true },
    );
    return names;
  });
  for (const [name, job] of Object.entries(JOBS)) {
    await job(who);
    expect(who.acts(), name).toBeLessThan(5);
    await who.close();
  }
  expect((await set.jsonValue()).filter((name) => name === 'lang' || name === 'data-theme')).toEqual([]);
});
