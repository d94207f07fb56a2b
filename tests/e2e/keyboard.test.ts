/** By keyboard alone: where the focus is after something opens or closes, what Escape closes, what is told. */
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { BESIDE_MAP, listReadable, openPage, useBrowser } from './page';

useBrowser();

const focus = (page: Page) =>
  page.evaluate(() => {
    const { id, dataset, tagName } = document.activeElement as HTMLElement;
    return id || dataset.feature || dataset.passage || tagName;
  });
const told = (page: Page) => page.locator('[data-told]').textContent();
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

test('what is closed gives the focus back, Escape closes, choosing is told, and the skip link leaves no trace', async () => {
  const page = await openPage('', BESIDE_MAP);
  await listReadable(page);
  const row = page.locator('#list [data-feature]').nth(1);
  const id = (await row.getAttribute('data-feature'))!;

  await row.press('Enter');
  await page.locator('#feature-title').waitFor();
  expect(await told(page)).toContain((await page.locator('#feature-title').textContent())!);
  await page.getByRole('button', { name: '关闭', exact: true }).press('Enter');
  expect(await focus(page), 'closed by its button').toBe(id);

  await row.press('Enter');
  await page.locator('#feature-title').focus();
  await page.keyboard.press('Escape');
  await page.locator('#feature-title').waitFor({ state: 'detached' });
  expect(await focus(page), 'closed by Escape').toBe(id);

  // The reader over the panel: back to the quotation that it was opened from, then to the list.
  await row.press('Enter');
  const read = page.getByRole('button', { name: '在原文中阅读' }).first();
  await read.press('Enter');
  const part = page.locator('[data-part=document]');
  await part.getByRole('button', { name: /^关闭/ }).first().press('Escape');
  await part.waitFor({ state: 'detached' });
  expect(await read.evaluate((button) => button === document.activeElement), 'the reader').toBe(true);
  await page.keyboard.press('Escape');
  expect(await focus(page), 'the panel behind it').toBe(id);

  const table = page.getByRole('button', { name: '表格', exact: true });
  await table.press('Enter');
  await page.locator('[data-cell="0:0"]').press('Escape');
  await page.locator('[role=grid]').waitFor({ state: 'detached' });
  expect(param(page, 'table')).toBeNull();
  expect(await focus(page), 'the table').toBe('BUTTON');
  expect(await table.evaluate((button) => button === document.activeElement)).toBe(true);

  // On a phone the panel stands in for the list, whose row is made anew.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.narrow').waitFor();
  await page.locator(`#list [data-feature="${id}"]`).press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'feature-title');
  await page.keyboard.press('Escape');
  await page.waitForFunction((id) => (document.activeElement as HTMLElement).dataset.feature === id, id);

  const before = page.url();
  await page.locator('a.skip').press('Enter');
  expect(await focus(page)).toBe('list');
  expect(page.url()).toBe(before);
});

test('the map in words goes with the map, and a course is read aloud', async () => {
  const page = await openPage('?f=shanghai-suzhou-huzhou-hsr#map=9/31/120.8', BESIDE_MAP);
  await listReadable(page);
  await page.getByRole('button', { name: '地图的文字版' }).press('Enter');
  const words = page.getByRole('group', { name: '地图的文字版' });
  await words.getByText(/嘉兴市以北约 \d/u).waitFor();
  expect(await words.textContent()).toContain('在图中');
  const much = await words.getByRole('listitem').count();
  await page.evaluate(() => (location.hash = '#map=9/35.4/116.6'));
  await words.getByText('不在此图幅内').waitFor();
  expect(await words.getByRole('listitem').count()).not.toBe(much);
  await page.getByText('走向（文字）').press('Enter');
  await page.getByText('依次过省界 2 处：由上海进入江苏、由江苏进入浙江。').waitFor();
  await page.goto(`${inject('site')}f/shanghai-suzhou-huzhou-hsr/`);
  expect(await page.locator('main').textContent()).toContain('由江苏进入浙江');
});

test('windows of little height: parts side by side, or one after another, and nothing is cut off', async () => {
  const page = await openPage('?f=shanghai-suzhou-huzhou-hsr', BESIDE_MAP);
  await listReadable(page);
  // The drawn map has its buttons a moment after the list.
  await page.locator('main.map [data-over-map] > button').nth(1).waitFor();
  const fit = async (width: number, height: number) => {
    await page.setViewportSize({ width, height });
    // Laid anew, and then drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    return page.evaluate(() => {
      const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const map = boxOf('main.map')!;
      const part = boxOf('[data-part]')!;
      const zoom = [...document.querySelectorAll('main.map [data-over-map] > button')];
      const within = (box: DOMRect, by: DOMRect) =>
        box.left >= by.left - 1 &&
        box.right <= by.right + 1 &&
        box.top >= by.top - 1 &&
        box.bottom <= by.bottom + 1;
      return {
        map: [map.width, map.height],
        part: [part.width, part.height],
        beside: map.left >= part.right - 1 || map.top >= part.bottom - 1,
        wide: document.documentElement.scrollWidth - innerWidth,
        zoom: zoom.length,
        cut: zoom.filter((button) => !within(button.getBoundingClientRect(), map)).length,
      };
    });
  };
  const least: [number, number, map: [number, number], part: [number, number]][] = [
    [844, 390, [420, 380], [340, 240]],
    [720, 450, [340, 440], [300, 260]],
    [320, 256, [318, 200], [318, 240]],
  ];
  for (const link of ['?f=shanghai-suzhou-huzhou-hsr', '?doc=003', '?table=1', '?ledger=1'])
    for (const [width, height, map, part] of least) {
      await page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, link);
      await page.locator('[data-part]').first().waitFor();
      const found = await fit(width, height);
      const what = `${link} at ${width}×${height}: ${JSON.stringify(found)}`;
      expect(found.map[0], what).toBeGreaterThanOrEqual(map[0]);
      expect(found.map[1], what).toBeGreaterThanOrEqual(map[1]);
      expect(found.part[0], what).toBeGreaterThanOrEqual(part[0]);
      expect(found.part[1], what).toBeGreaterThanOrEqual(part[1]);
      expect(found, what).toMatchObject({ beside: true, wide: 0, cut: 0 });
      expect(found.zoom, what).toBeGreaterThan(1);
    }
});
