/**
 * What comes out of the printer, read from the PDF: title, passages and citations as text, every row of the table,
 * the whole document, on the paper asked for; no page empty, nothing beyond its edge; the bar 100 mm long.
 */
import jsQR from 'jsqr';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import type { CatalogData } from '../../src/core/model/types';
import { bare, pagesOf, type PrintedPage } from '../fixtures/printed';
import { COARSE, openPage, useBrowser } from './page';

useBrowser();

const ready = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('print-ready').length > 0, null, {
    timeout: 45_000,
  });
const catalogOf = (page: Page) =>
  page.evaluate(
    async (site) => (await (await fetch(`${site}data/app/catalog.json`)).json()) as CatalogData,
    inject('site'),
  );

async function printed(page: Page): Promise<PrintedPage[]> {
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages.length).toBeGreaterThan(0);
  for (const { words, width, height } of pages) {
    // More than the number of the page.
    expect(words.length).toBeGreaterThan(1);
    for (const { left, right, y, text } of words) {
      const inside = left > 4 && right < width - 4 && y > 4 && y < height - 2;
      expect(inside ? '' : `${text} at ${left.toFixed(0)}–${right.toFixed(0)} mm, ${y.toFixed(0)} mm`).toBe(
        '',
      );
    }
  }
  return pages;
}
const textOf = (pages: readonly PrintedPage[]) => pages.map(({ text }) => text).join('');
/** The bar's end marks stand in the middle over its ends. */
function barLength({ words }: PrintedPage, last: string): number {
  const end = words.find(({ text }) => text === last)!;
  const zero = words.find(({ text, y }) => text === '0' && Math.abs(y - end.y) < 0.5)!;
  return (end.left + end.right - zero.left - zero.right) / 2;
}

test('a selected feature: its map, passages, citations, and a code that leads back', async () => {
  const id = 'shanghai-suzhou-huzhou-hsr';
  // A laptop: laid for paper, the tools stand elsewhere on it than on the screen.
  const laptop = { ...COARSE, viewport: { width: 1366, height: 768 } };
  const page = await openPage(`?f=${id}`, { colorScheme: 'dark', ...laptop });
  await ready(page);
  const { features, annotations, outcomes, documents, version } = await catalogOf(page);
  const pages = await printed(page);
  const text = textOf(pages);
  const feature = features.find((one) => one.id === id)!;
  expect(pages[0]!.text).toContain(bare(feature.name.zh));
  expect(pages[0]!.text).toContain(bare(version));
  for (const words of ['©OpenStreetMap', '示意图', '审图号', '1:1000000', '图例'])
    expect(pages[0]!.text).toContain(bare(words));
  for (const annotation of annotations.filter((one) => one.features.includes(id)))
    expect(text).toContain(bare(annotation.exact));
  for (const document of documents.filter((one) => feature.documents.includes(one.id)))
    expect(text).toContain(bare(document.title));
  for (const { citation, what } of outcomes.filter((one) => one.feature === id)) {
    expect(text).toContain(bare(citation.outlet));
    expect(text).toContain(bare(what.zh));
  }
  expect(Math.abs(barLength(pages[0]!, '100') - 100)).toBeLessThan(1);
  expect([pages[0]!.width, pages[0]!.height].map(Math.round)).toEqual([210, 297]);

  // The same drawing that went to the printer, as a phone's camera would see it.
  const { data, side } = await page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    const svg = document.querySelector('.qr svg')!.cloneNode(true) as SVGElement;
    dispatchEvent(new Event('afterprint'));
    const side = 400;
    svg.setAttribute('width', `${side}`);
    svg.setAttribute('height', `${side}`);
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
    await image.decode();
    const pen = new OffscreenCanvas(side, side).getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, side, side);
    pen.drawImage(image, 0, 0);
    return { data: [...pen.getImageData(0, 0, side, side).data], side };
  });
  const link = jsQR(new Uint8ClampedArray(data), side, side)?.data ?? '';
  expect(link).toContain(`/f/${id}/`);
  // The page is as it was, in its own colours.
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await page.locator('.print-sheet').count()).toBe(0);
  await page.goto(link);
  await page.getByRole('heading', { name: feature.name.zh }).first().waitFor();
}, 120_000);

test('the table: the map and all rows, in English, on A3 by the composer', async () => {
  const page = await openPage('?table=1&lang=en', COARSE);
  await ready(page);
  const { features } = await catalogOf(page);
  await page.evaluate(() => (window.print = () => performance.mark('asked-to-print')));
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /^Paper/ }).selectOption('A3');
  await dialog.getByRole('combobox', { name: /^Scale/ }).selectOption({ label: '1:2 500 000' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Everything, for the wall');
  await dialog.getByRole('button', { name: 'Print or save as PDF' }).click();
  await page.waitForFunction(() => performance.getEntriesByName('asked-to-print').length > 0);
  const pages = await printed(page);
  expect(pages.map(({ width, height }) => [width, height].map(Math.round))).toEqual(
    pages.map(() => [420, 297]),
  );
  expect(pages[0]!.text).toContain(bare('Everything, for the wall'));
  expect(pages[0]!.text).toContain('1:2500000');
  expect(Math.abs(barLength(pages[0]!, '250') - 100)).toBeLessThan(1);
  const text = textOf(pages.slice(1));
  expect(features.map(({ name }) => bare(name.en)).filter((name) => !text.includes(name))).toEqual([]);
}, 120_000);

test('the reader: the whole document, its marks numbered, what they name at its end', async () => {
  const page = await openPage('?doc=004', COARSE);
  await ready(page);
  const { documents, features, annotations } = await catalogOf(page);
  const document = documents.find(({ id }) => id === '004')!;
  const text = textOf(await printed(page));
  expect(text).toContain(bare(document.title));
  const canonical = await page.evaluate(
    async (site) => (await fetch(`${site}data/texts/004.txt`)).text(),
    inject('site'),
  );
  const lines = canonical.split('\n').filter((line) => line.trim());
  const points = Array.from(canonical);
  // A paragraph without a passage runs on; one with passages has their numbers in it.
  const spans = annotations.filter((one) => one.document === '004').map(({ position }) => position);
  const plain = document.paragraphs
    .filter((paragraph) => !spans.some(({ start, end }) => start < paragraph.end && end > paragraph.start))
    .map(({ start, end }) => bare(points.slice(start, end).join('')));
  expect(lines.length).toBeGreaterThan(20);
  expect(plain.length).toBeGreaterThan(5);
  const letters = (s: string) => s.replace(/[\d/[\],]/g, '');
  const printedLetters = letters(text);
  expect(plain.filter((line) => !printedLetters.includes(letters(line)))).toEqual([]);
  for (const { exact } of annotations.filter((one) => one.document === '004'))
    expect(printedLetters).toContain(letters(bare(exact)));
  const named = features.filter((one) => one.documents.includes('004'));
  expect(named.map(({ name }) => bare(name.zh)).filter((name) => !text.includes(name))).toEqual([]);
}, 120_000);
