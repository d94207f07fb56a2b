/** A new document on the built page, by keyboard alone: read, decided, mended, on the map, kept, handed on, opened elsewhere. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { readTree } from '../../src/build/read/tree';
import { COARSE, listReadable, mapIdle, openPage, useBrowser } from './page';

useBrowser();

const PARAGRAPHS = [
  '关于加快区域交通建设的实施意见',
  '推进盐城至蚌埠高速公路建设，规划建设扬州至六安城际铁路。',
  '深化毗邻地区合作，研究建设东台港。',
];
const DOCX = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8(
    `<w:document xmlns:w="w"><w:body>${PARAGRAPHS.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
  ),
});

const ROAD = '盐城至蚌埠高速公路';
const desk = (page: Page) => page.locator('dialog.whole');
const row = (page: Page, name: string) => desk(page).locator('li', { hasText: name }).locator('.row');
/** Leads the focus to a control and presses it, as who has only keys does. */
async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press(key);
}
async function give(page: Page, name: string, buffer: Uint8Array): Promise<void> {
  await press(page, '导入政策文件');
  await page.locator('dialog input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(buffer),
  });
}
const onMap = (page: Page) =>
  page.waitForFunction(() => {
    const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.map .map')!;
    return map
      .querySourceFeatures('lines')
      .some(({ properties }) => String(properties.zh) === '盐城至蚌埠高速公路（草稿）');
  });

it('takes in a document, has it corrected, keeps it and hands it on', async () => {
  const page = await openPage('', COARSE);
  await listReadable(page);
  await give(page, '意见.docx', DOCX);
  await desk(page).waitFor();

  // Where one is can be walked by the arrow keys; what is decided leads on to the next.
  await row(page, '盐城至蚌埠').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await row(page, '东台港').focus();
  await page.keyboard.press('Enter');
  const words = () => desk(page).locator('q').textContent();
  await press(page, '起点前移一字');
  await expect.poll(words).toBe('设东台港');
  await press(page, '起点后移一字');
  await expect.poll(words).toBe('东台港');
  await row(page, '扬州至六安').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');
  const said = () => desk(page).locator('header .small').textContent();
  await expect.poll(said).toContain('采纳 2 · 弃用 1');
  await page.keyboard.press('Control+z');
  await expect.poll(said).toContain('采纳 2 · 弃用 0');
  await page.keyboard.press('Control+y');
  await expect.poll(said).toContain('采纳 2 · 弃用 1');

  await press(page, '放进图集');
  await desk(page).waitFor({ state: 'detached' });
  const list = page.locator('#list');
  await expect.poll(() => list.textContent()).toContain(`${ROAD}（草稿）`);

  await page.reload();
  await listReadable(page);
  await expect.poll(() => list.textContent()).toContain(`${ROAD}（草稿）`);
  expect(await list.textContent()).not.toContain('扬州至六安');
  await mapIdle(page);
  await onMap(page);

  await press(page, /^校订/);
  await desk(page).waitFor();
  expect(await said()).toContain('采纳 2 · 弃用 1');
  await desk(page).locator('summary', { hasText: '导出' }).focus();
  await page.keyboard.press('Enter');
  const downloading = page.waitForEvent('download');
  await press(page, /草稿文件/);
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.draft\.zip$/);
  const zip = new Uint8Array(readFileSync(await download.path()));

  // For someone else: a profile that has nothing yet.
  const other = await openPage('?lang=zh', COARSE);
  await listReadable(other);
  await give(other, download.suggestedFilename(), zip);
  await desk(other).waitFor();
  expect(await desk(other).locator('header .small').textContent()).toContain('采纳 2 · 弃用 1');
  await other.keyboard.press('Escape');
  await expect.poll(() => other.locator('#list').textContent()).toContain(`${ROAD}（草稿）`);

  // The same file is a folder that the atlas' own check has nothing against.
  const tree = new Map(readTree());
  for (const [path, bytes] of Object.entries(unzipSync(zip)))
    if (path.startsWith('data/')) tree.set(path, strFromU8(bytes));
  expect(compile(tree).issues).toEqual([]);
});
