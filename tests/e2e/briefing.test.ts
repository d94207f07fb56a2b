/**
 * A planner's path, by keyboard alone: find a line, share it, copy its picture, put it into a briefing (the sample that
 * comes with the atlas, and one slide more), present that on the live map, print it.
 */
import type { Page } from 'playwright';
import type { Map as MapLibre } from 'maplibre-gl';
import { expect, inject, test } from 'vitest';
import type { Briefing } from '../../src/core/briefing/briefing';
import { bare, pagesOf } from '../fixtures/printed';
import { COARSE, listReadable, openPage, useBrowser } from './page';

useBrowser();

/** Goes on with Tab until something has the focus that is called so, as a screen reader would say it. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const now = await page.evaluate(() => {
      const { activeElement: at } = document;
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
    });
    if (now === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not come to “${name}”`);
}
const press = async (page: Page, name: string, key?: 'Tab' | 'Shift+Tab') => {
  await tabTo(page, name, key);
  await page.keyboard.press('Enter');
};
async function printed(page: Page): Promise<string> {
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  for (const { words, width, height } of pages) {
    expect(words.length).toBeGreaterThan(1);
    for (const { left, right, y } of words)
      expect(left > 4 && right < width - 4 && y > 4 && y < height - 2).toBe(true);
  }
  expect(pages.map(({ width, height }) => [width, height].map(Math.round))).toEqual(
    pages.map(() => [210, 297]),
  );
  return pages.map(({ text }) => text).join('');
}

test('find, share, copy picture, add to the briefing, present, print: by keyboard alone', async () => {
  const name = '沪苏湖高速铁路';
  const note = '今天先讲这一条';
  const page = await openPage('', {
    ...COARSE,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await listReadable(page);
  await page.evaluate(() => (window.print = () => performance.mark('asked-to-print')));
  const sample = (await (
    await page.request.get(`${inject('site')}data/briefings/five-documents.zh.json`)
  ).json()) as Briefing;
  await press(page, '演示稿', 'Shift+Tab');
  await page.getByRole('dialog', { name: '演示稿' }).waitFor();
  await press(page, '打开示例：五份文件');
  await page.getByText('已打开《').waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await page.keyboard.type('沪苏湖');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#feature-title', { hasText: name }).waitFor();

  await press(page, '分享');
  await page.getByRole('dialog', { name: '分享与下载' }).waitFor();
  await press(page, '复制为图片');
  await page.getByText('图片已复制').waitFor();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((one) => one.types),
  );
  expect(types).toContain('image/png');
  // A slide has the camera of the map.
  await page.waitForFunction(() => location.hash.includes('map='));
  await press(page, '加入当前视图');
  await press(page, '打开演示稿');
  await page.getByRole('dialog', { name: '演示稿' }).waitFor();
  const n = sample.slides.length + 1;
  expect(await page.getByRole('textbox', { name: `第 ${n} 页标题` }).inputValue()).toBe(name);
  await tabTo(page, `第 ${n} 页讲稿`, 'Shift+Tab');
  await page.keyboard.type(note);

  await press(page, '放映');
  const heading = (title: string) => page.getByRole('heading', { name: title, exact: true }).waitFor();
  await heading(sample.slides[0]!.title);
  expect(await page.locator('#list').isVisible()).toBe(false);
  await page.keyboard.press('PageDown');
  await heading(sample.slides[1]!.title);
  const [, lat, lon] = /#map=[\d.]+\/([\d.]+)\/([\d.]+)/.exec(sample.slides[1]!.link)!.map(Number);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { map } = document.querySelector('.maplibregl-map') as unknown as { map: MapLibre };
        return [map.getCenter().lat, map.getCenter().lng].map((degrees) => degrees.toFixed(2));
      }),
    )
    .toEqual([lat!.toFixed(2), lon!.toFixed(2)]);
  await page.keyboard.press('End');
  await heading(name);
  await page.getByText(`${n} / ${n}`).waitFor();
  await page.getByText(note).waitFor();
  await page.keyboard.press('n');
  await expect.poll(async () => (await page.locator('main.map').boundingBox())!.width).toBe(920);
  await page.keyboard.press('Escape');
  await page.locator('#list').waitFor();

  await press(page, '演示稿');
  await press(page, '打印讲义', 'Shift+Tab');
  await page.waitForFunction(() => performance.getEntriesByName('asked-to-print').length > 0);
  const paper = await printed(page);
  const words = sample.slides.flatMap((slide) => [slide.title, slide.note]);
  words.push(name, note, '/f/shanghai-suzhou-huzhou-hsr/', '上海实施方案', '© OpenStreetMap');
  expect(words.filter((one) => !paper.includes(bare(one)))).toEqual([]);
}, 60_000);
