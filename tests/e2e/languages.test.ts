/** Three languages on the built page: guessed, linked, changed in place; each loaded when it is read. */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { BESIDE_MAP, COARSE, listReadable, mapIdle, openPage, useBrowser } from './page';

useBrowser();

const FEATURE = 'shanghai-suzhou-huzhou-hsr';

test('a browser of Taiwan or Hong Kong reads 繁體 at once, and only what that needs; a link with a language wins', async () => {
  const page = await openPage('', { ...BESIDE_MAP, locale: 'zh-HK' });
  await listReadable(page);
  expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
    'zh-Hant',
    '跨界圖集',
  ]);
  const asked = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\/|\?.*$/g, '')),
    );
  expect(await asked()).toContain('hant.json');
  expect((await asked()).filter((name) => /^en-/.test(name))).toEqual([]);
  await page.goto(`${page.url()}?lang=zh`);
  await listReadable(page);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  expect(await asked()).not.toContain('hant.json');
  // Also after the next step: the address goes on saying it.
  await page.locator('#list button').first().click();
  await page.waitForFunction(() => location.search.includes('f='));
  expect(new URL(page.url()).searchParams.get('lang')).toBe('zh');
});

test('繁體 in place: page, panel, table and map, but no word of a document; and back', async () => {
  const page = await openPage(`?f=${FEATURE}&table=1#map=7/34.5/117.5`, COARSE);
  await mapIdle(page);
  const seen = () =>
    page.evaluate(async (id) => {
      const { map } = document.querySelector<HTMLElement & { map: MapLibre }>('.map .map')!;
      const names = ['places', 'seats'].map((id) => map.getSource<GeoJSONSource>(id)!.getData());
      const labelled = JSON.stringify(await Promise.all(names));
      const text = (selector: string) => document.querySelector(selector)?.textContent.trim() ?? '';
      return {
        lang: document.documentElement.lang,
        title: text('#feature-title'),
        passage: text('blockquote').includes('沪苏湖'),
        table: text('[data-part=table]').includes('圖層'),
        label: labelled.includes('連雲港'),
        hover: document.activeElement?.textContent,
        kept: (window as { marked?: string }).marked === id,
      };
    }, FEATURE);
  await page.evaluate((id) => ((window as { marked?: string }).marked = id), FEATURE);
  const simplified = { lang: 'zh-CN', passage: true, table: false, label: false, kept: true };
  expect(await seen()).toMatchObject({ ...simplified, title: '沪苏湖高速铁路' });
  await page.getByRole('button', { name: '繁體中文' }).click();
  await page.locator('#feature-title', { hasText: '滬蘇湖高速鐵路' }).waitFor();
  expect(await seen()).toEqual({
    lang: 'zh-Hant',
    title: '滬蘇湖高速鐵路',
    passage: true,
    table: true,
    label: true,
    // The keyboard stays where it was.
    hover: '繁',
    kept: true,
  });
  expect(new URL(page.url()).searchParams.get('lang')).toBe('zh-hant');
  await page.getByRole('button', { name: '简体中文' }).click();
  await page.locator('#feature-title', { hasText: '沪苏湖高速铁路' }).waitFor();
  expect(await seen()).toMatchObject(simplified);
});

test('where the table of characters is missing, the page says so and goes on in 简体', async () => {
  const page = await openPage('?lang=zh-hant', {
    ...BESIDE_MAP,
    tolerate: /404/,
    prepare: (page) =>
      page.route(/hant\.json/, (route) =>
        route.fulfill({ status: 404, contentType: 'text/plain', body: '' }),
      ),
  });
  await listReadable(page);
  await page.getByText('所选语言的文件未能读取（').waitFor();
  expect(await page.locator('h1').first().textContent()).toBe('跨界图集');
});
