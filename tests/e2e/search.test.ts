/** The search box as people and their keyboards use it. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BESIDE_MAP, listReadable, openPage, useBrowser } from './page';

useBrowser();

const box = (page: Page) => page.getByRole('combobox', { name: '搜索' });
const options = (page: Page) => page.getByRole('option');
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

async function openSearch(link = '', settings: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(link, { ...BESIDE_MAP, ...settings });
  await listReadable(page);
  return page;
}

async function look(page: Page, words: string): Promise<void> {
  await box(page).fill(words);
  await page.waitForFunction(() => document.querySelector('[role=option], .none') !== null);
}

test('the kept queries, through the page’s own box: first for 90 %, in the top three for 98 %', async () => {
  const kept = parse(readFileSync(new URL('../data/queries.yaml', import.meta.url), 'utf8')) as {
    queries: { q: string; want?: string[]; place?: string; ask?: string }[];
  }[];
  const queries = kept.flatMap(({ queries }) => queries).filter(({ ask }) => ask === undefined);
  const page = await openSearch();
  await look(page, '沪');
  const ranks: { q: string; rank: number }[] = [];
  for (const { q, want, place } of queries) {
    await box(page).fill(q);
    const ids = await page
      .locator(`[role=option][data-kind=${place ? 'place' : 'feature'}]`)
      .evaluateAll((found) => found.map((element) => element.getAttribute('data-id')!));
    ranks.push({ q, rank: ids.findIndex((id) => (place ? id === place : want!.includes(id))) });
  }
  const share = (n: number) => ranks.filter(({ rank }) => rank >= 0 && rank < n).length / ranks.length;
  const missed = ranks.filter(({ rank }) => rank !== 0).map(({ q }) => q);
  expect(share(1), missed.join(', ')).toBeGreaterThanOrEqual(0.9);
  expect(share(3), missed.join(', ')).toBeGreaterThanOrEqual(0.98);
}, 180_000);

describe('by keyboard alone', () => {
  test('find 沪苏湖 by initials, read its passage', async () => {
    const page = await openSearch();
    await page.keyboard.press('/');
    await page.keyboard.type('hsh');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'feature-title');
    expect(param(page, 'f')).toBe('shanghai-suzhou-huzhou-hsr');
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() =>
        document.activeElement?.tagName === 'BUTTON' ? document.activeElement.textContent : '',
      );
      if (name?.includes('在原文中阅读')) break;
    }
    await page.keyboard.press('Enter');
    const passage = page.locator('.passage.current').first();
    await passage.waitFor();
    expect(await passage.textContent()).toContain('沪苏湖');
    expect(param(page, 'doc')).toBe('002');
  });

  test('arrows, Home, End and Escape move as a combobox does', async () => {
    const page = await openSearch();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('徐州');
    await options(page).first().waitFor();
    const input = box(page);
    const active = () => input.getAttribute('aria-activedescendant');
    const total = await options(page).count();
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    expect(await active()).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('search-results-0');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(`search-results-${total - 1}`);
    await page.keyboard.press('Home');
    expect(await active()).toBe('search-results-0');
    await page.keyboard.press('End');
    expect(await active()).toBe(`search-results-${total - 1}`);
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await input.inputValue()).toBe('徐州');
    await page.keyboard.press('Escape');
    expect(await input.inputValue()).toBe('');
  });
});

test('a place shows what touches it, on the map’s side and in the list', async () => {
  const page = await openSearch();
  await look(page, '昆山');
  await options(page).first().click();
  await page.waitForFunction(() => document.activeElement?.id === 'list');
  expect(param(page, 'at')).toBe('320583');
  const shown = await page.locator('#list li').count();
  expect(shown).toBeGreaterThan(5);
  expect(shown).toBeLessThan(60);
});

test('words of a document lead to the passage beside them', async () => {
  const page = await openSearch();
  await look(page, '通勤化');
  await page.locator('[role=option][data-kind=passage]').first().click();
  const passage = page.locator('.passage.current').first();
  await passage.waitFor();
  expect(await passage.textContent()).toContain('水上巴士');
  expect(param(page, 'doc')).toBe('001');
});

test('the reason of a match is shown, the hit emphasised', async () => {
  const page = await openSearch();
  await look(page, '营店路');
  const first = options(page).first();
  expect(await first.textContent()).toContain('文中误作');
  expect(await first.locator('mark').first().textContent()).toBe('营店路');
});

test('an empty result says what to loosen', async () => {
  const page = await openSearch();
  await look(page, '沪苏湖 火星');
  await page.getByText('没有找到').first().waitFor();
  await page.locator('.none').getByRole('button', { name: '沪苏湖' }).click();
  await options(page).first().waitFor();
  expect(await box(page).inputValue()).toBe('沪苏湖');
});

test('an index that does not come is told, and can be asked for again', async () => {
  const page = await openPage('', {
    ...BESIDE_MAP,
    tolerate: /search\.json|Failed to (load|fetch)|net::ERR/i,
  });
  await page.route(/search\.json/, (route) => route.abort());
  await listReadable(page);
  await box(page).fill('沪苏湖');
  await page.getByRole('alert').getByText('未能读取').waitFor();
  await page.unroute(/search\.json/);
  await page.getByRole('button', { name: '再试一次' }).click();
  await options(page).first().waitFor();
});

test('on a phone, in English: the box is on top and choosing opens the sheet', async () => {
  const page = await openSearch('?lang=en', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.getByRole('combobox', { name: 'Search' }).fill('Xuzou Huaibei');
  await options(page).first().tap();
  await page.locator('#feature-title', { hasText: 'Huaibei' }).waitFor();
});

test('nothing in the open list that axe objects to', async () => {
  const page = await openSearch();
  await look(page, '徐州');
  const { violations } = await new AxeBuilder({ page: page }).include('search').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
