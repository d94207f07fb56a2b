/** Whole journeys of a planner: by keyboard alone, and handed on as a link. */
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { listReadable, openPage, useBrowser } from './page';

useBrowser();

/** More than there are stops on the page: once round it ends the search. */
const ROUND = 120;

/** Presses Tab until the focus is on what is looked for: nothing is reached that a keyboard cannot reach. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let i = 0; i < ROUND; i++) {
    await page.keyboard.press('Tab');
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${ROUND} times Tab did not lead to ${String(goal)}`);
}

test('which railways join Jiangsu and Shandong, as a table: by keyboard alone', async () => {
  const page = await openPage('', { withoutWebgl: true });
  await listReadable(page);
  await tabTo(page, page.getByRole('button', { name: '仅此层 铁路与轨道' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('summary', { hasText: '筛选' }));
  await page.keyboard.press('Enter');
  const pick = page.locator('label', { hasText: /^省市/ }).locator('select');
  await pick.waitFor();
  await tabTo(page, pick);
  const wanted = await pick
    .locator('option')
    .evaluateAll((list) => list.findIndex((option) => (option as HTMLOptionElement).value === '江苏,山东'));
  expect(wanted).toBeGreaterThan(0);
  // The order of the options follows their counts, which the choice itself does not change.
  for (let i = 0; i < wanted; i++) await page.keyboard.press('ArrowDown');
  await page.locator('.conditions', { hasText: '连接江苏与山东的铁路' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: '表格' }));
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid');
  await grid.waitFor();
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1;
  expect(rows).toBeGreaterThan(5);
  await tabTo(page, page.locator('[data-cell="0:0"]'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('#feature-title').waitFor();
  const provinces = await page.locator('article[aria-labelledby="feature-title"] dl').textContent();
  expect(provinces).toContain('江苏');
  expect(provinces).toContain('山东');
});

const LINKS = [
  '?f=xuzhou-huaibei-intercity&layers=rail,transit&labels=both#map=9.5/34/117',
  '?doc=004&p=rail-xuzhou-huaibei&f=xuzhou-huaibei-intercity',
  '?doc=000&beside=002&f=anting-baihe-huaqiao-town-circle',
  '?table=1&cols=name,kind,km,uncertainty&sort=km.desc&joins=江苏,山东&status=proposed',
  '?in=004&status=under-construction&crosses=1&placed=1&since=opened',
  '?at=320583&kind=town-circle,disconnected-road',
  '?layers=none',
];

/** What of the page depends on the link, without the words of either language. */
const state = (page: Page) =>
  page.evaluate(() => ({
    features: [...document.querySelectorAll<HTMLElement>('#list [data-feature]')].map(
      (e) => e.dataset.feature,
    ),
    checked: [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map(
      (box) => box.checked,
    ),
    columns: document.querySelectorAll('[role="columnheader"]').length,
    sorted: [...document.querySelectorAll('[role="columnheader"]')].map((head) =>
      head.getAttribute('aria-sort'),
    ),
    rows: document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount'),
    documents: document.querySelectorAll('.reader article').length,
    passage: document.querySelector('.passage.current')?.textContent ?? null,
    panel: document.querySelector('#feature-title') !== null,
  }));

test.each(LINKS)('%s restores in a fresh profile and in the other language', async (link) => {
  const first = await openPage(link, { withoutWebgl: true });
  await listReadable(first);
  await first.waitForTimeout(600);
  const here = await state(first);
  const url = new URL(first.url());
  // A camera that the link gives stays; one that it does not give is the map's to choose.
  if (link.includes('#')) expect(url.hash).toBe(link.slice(link.indexOf('#')));
  const other = await openPage(`${url.search}${url.search ? '&' : '?'}lang=en${url.hash}`, {
    withoutWebgl: true,
  });
  await listReadable(other);
  await other.waitForTimeout(600);
  expect(await other.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await state(other)).toEqual(here);
});
