/** Analysis: each view restores from its link alone, answers what the core works out, and is walked by keys. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readAnalysis } from '../../src/app/data/client';
import Understand from '../../src/app/understand/Understand.svelte';
import { compareDocuments } from '../../src/core/analysis/compare';
import type { AnalysisData } from '../../src/core/analysis/data';
import { ledger } from '../../src/core/analysis/ledger';
import { joining } from '../../src/core/analysis/matrix';
import { pairView } from '../../src/core/analysis/pair';
import { mountPart } from './mount';
import { LANGS, linkNow, read } from './person';

const mount = async (link: string) => {
  await page.viewport(1100, 800);
  return mountPart(Understand, link, { taller: false, onheight: null }, 700);
};
const rows = () => [...document.querySelectorAll('tbody tr')];
const answer = () => document.getElementById('answer')!;

it.each(LANGS)('a border: what crosses it, in its order, with a picture and a table (%s)', async (lang) => {
  const { app, catalog } = await mount(`?lang=${lang}&pair=江苏,山东`);
  await expect.poll(() => rows().length).toBeGreaterThan(0);
  const data = await readAnalysis<AnalysisData>();
  const view = pairView(catalog, data, ['江苏', '山东'], null, ({ now }) => now.status);
  const names = rows().map((row) => read(row.querySelector('.name')));
  expect(names).toEqual(view.crossings.map(({ feature }) => feature.name[lang]));
  for (const [i, { status }] of view.crossings.entries())
    expect(read(rows()[i]!)).toContain(app.t(`status.${status}`));
  expect(answer().querySelectorAll('svg [data-feature]')).toHaveLength(view.crossings.length);
});

it('a border on a day in the past: only what had been named, with the status that it had', async () => {
  const { app, catalog } = await mount('?pair=江苏,山东&asof=2019-06-30&layers=rail');
  await expect.poll(() => rows().length).toBeGreaterThan(0);
  expect(app.view.filter.asOf).toBe('2019-06-30');
  for (const row of rows()) {
    const id = row.querySelector<HTMLElement>('[data-feature]')!.dataset.feature!;
    expect(catalog.feature(id)!.documents.some((one) => catalog.document(one)!.date <= '2019-06-30')).toBe(
      true,
    );
  }
});

it.each(LANGS)('a corridor: everything along a line within some km (%s)', async (lang) => {
  const { catalog } = await mount(`?lang=${lang}&corridor=shanghai-suzhou-huzhou-hsr&km=10`);
  await expect.poll(() => rows().length, { timeout: 20_000 }).toBeGreaterThan(30);
  const found = rows().map((row) => row.querySelector<HTMLElement>('[data-feature]')!.dataset.feature!);
  expect(found).toContain('taipu-river');
  expect(found).toContain('nantong-suzhou-jiaxing-ningbo-hsr');
  expect(found).not.toContain('xuzhou-huaibei-intercity');
  expect(found.every((id) => catalog.feature(id))).toBe(true);
});

it('a corridor between two cities, and along what is no line', async () => {
  await mount('?corridor=c:320300,340600&km=20');
  await expect.poll(() => rows().length, { timeout: 20_000 }).toBeGreaterThan(3);
  const { app, catalog } = await mount('?corridor=huaihai-economic-zone');
  const said = app.t('corridor.notLine', { name: catalog.feature('huaihai-economic-zone')!.name.zh });
  await expect.element(page.getByRole('alert').last()).toHaveTextContent(said);
});

it.each(LANGS)('the matrix: a cell asks for just those features, by mouse and by key (%s)', async (lang) => {
  const { app, catalog } = await mount(`?lang=${lang}&matrix=cities`);
  const cell = document.querySelector<HTMLElement>('[data-pair="320300,340600"]')!;
  const wanted = joining(catalog.features, 'cities', '320300', '340600');
  expect(read(cell)).toBe(String(wanted.length));
  // Cells out of the way are drawn a few rows a frame.
  await expect.poll(() => read(document.querySelector('[data-pair="340600,320300"]'))).toBe(read(cell));
  cell.click();
  await expect.poll(() => linkNow().through).toBe('320300,340600');
  expect(app.shown.filter(({ aggregate }) => !aggregate)).toEqual(wanted);
  document.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')!.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => linkNow().through).toBeUndefined();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await expect.poll(() => linkNow().through).toBeTruthy();
});

it.each(LANGS)('the ledger: a sentence a document, as of any day (%s)', async (lang) => {
  const { app, catalog } = await mount(`?lang=${lang}&ledger=1&asof=2021-12-31`);
  const { accounts, promises } = ledger(catalog, '2021-12-31');
  const items = [...document.querySelectorAll('.accounts li')].map(read);
  expect(items).toHaveLength(accounts.length);
  for (const [i, { agreed, fates }] of accounts.entries()) {
    expect(items[i]).toContain(String(agreed.length));
    expect(items[i]).toContain(app.t('ledger.fate', { n: fates.unheard, fate: app.t('fate.unheard') }));
  }
  expect(read(answer())).toContain(app.t('verdict.overdue'));
  expect(promises.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: app.t('ledger.today') }).click();
  expect(linkNow().asof).toBeUndefined();
});

it.each(LANGS)('two documents: what both name, how it moved, the words of each (%s)', async (lang) => {
  const { catalog } = await mount(`?lang=${lang}&compare=001,003`);
  const { both } = compareDocuments(catalog, '001', '003')!;
  const table = document.querySelector('table')!;
  expect(table.querySelectorAll('tbody tr')).toHaveLength(both.length);
  for (const [i, { passages }] of both.entries())
    for (const { exact } of passages.flat())
      expect(read(table.querySelectorAll('tbody tr')[i]!)).toContain(exact);
});

it('tabs are walked by arrows, and closing asks nothing more', async () => {
  const { app } = await mount('?ledger=1');
  page
    .getByRole('tab', { name: app.t('understand.ledger') })
    .element()
    .focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => linkNow().pair).toBeTruthy();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => linkNow().ledger).toBe('1');
  await page.getByRole('button', { name: app.t('understand.close') }).click();
  expect(linkNow().ledger).toBeUndefined();
});
