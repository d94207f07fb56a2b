/** The search box: what it finds, and where a choice leads. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Search from '../../src/app/search/Search.svelte';
import { mountPart } from './mount';
import { answering, askedOfMap, LANGS, linkNow, read } from './person';
import { box, ID, list, options, search } from './search-box';

// First of all: later tests find the index already read.
it.each(LANGS)('says why it cannot search, and tries again when asked (%s)', async (lang) => {
  const { app } = await mountPart(Search, `?lang=${lang}`);
  answering('app/search.json', () => Promise.resolve(new Response('', { status: 503 })));
  await box().fill('沪苏湖');
  const alert = page.getByRole('alert');
  await expect.element(alert).toBeVisible();
  await expect.element(alert).toHaveTextContent('503');
  await expect.element(alert.getByRole('button', { name: app.t('search.retry') })).toBeVisible();
});

it('works again once the index can be had', async () => {
  const { app } = await mountPart(Search, '');
  let down = true;
  const real = fetch.bind(window);
  answering('app/search.json', () =>
    down ? Promise.reject(new TypeError('offline')) : real(`${location.origin}/data/app/search.json`),
  );
  await box().fill('沪苏湖');
  await expect.element(page.getByRole('alert')).toBeVisible();
  down = false;
  await page.getByRole('button', { name: app.t('search.retry') }).click();
  await expect.element(list()).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

it.each([
  ['zh', '沪苏湖高铁'],
  ['zh', 'hsh'],
  ['en', 'Suzhou Huzhou railway'],
])('finds a feature by its name or initials and selects it by Enter (%s, %s)', async (lang, words) => {
  const { app, catalog } = await mountPart(Search, `?lang=${lang}`);
  await search(words);
  await expect.element(box()).toHaveAttribute('aria-expanded', 'true');
  // A question names what answers it, too.
  const name = app.named(catalog.feature(ID)!.name);
  const index = options().findIndex(
    (option) => option.dataset.kind === 'feature' && read(option).includes(name),
  );
  expect(index).toBeGreaterThanOrEqual(0);
  for (let i = 0; i <= index; i++) await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{Enter}');
  expect(linkNow().f).toBe(ID);
  await expect.element(box()).toHaveAttribute('aria-expanded', 'false');
});

it.each(LANGS)('tells how much it found, to those who cannot see the list (%s)', async (lang) => {
  const { app } = await mountPart(Search, `?lang=${lang}`);
  await search('徐州');
  const told = read(page.getByRole('status').element());
  const groups = [...list().element().querySelectorAll('[role=group]')];
  const totals = groups.map((group) => Number(/(\d+)$/.exec(read(group.firstElementChild))![1]));
  expect(totals.length).toBeGreaterThan(1);
  for (const total of totals) expect(told).toContain(String(total));
  const names = (['features', 'places', 'passages'] as const).map((id) => app.t(`search.${id}`));
  for (const group of groups) expect(names).toContain(read(group.firstElementChild).replace(/ ?\d+$/, ''));
});

it('takes the name of a place for the place, and asks the map for it', async () => {
  const { app, catalog } = await mountPart(Search, `?f=${ID}`);
  await search('徐州市');
  await userEvent.keyboard('{Enter}');
  const unit = catalog.data.units.find(({ name }) => name.zh === '徐州市')!;
  expect(linkNow()).toEqual({ at: unit.adcode });
  const touching = catalog.features.filter(({ units }) => units.includes(unit.adcode)).map(({ id }) => id);
  expect(askedOfMap(app)).toEqual(touching);
});

it('finds the words of a text and leads to the very passage', async () => {
  const { catalog } = await mountPart(Search, '');
  const { exact, document, passage, features } = catalog.annotationsOf(catalog.feature(ID)!)[0]!;
  await search(exact);
  const found = options().find((option) => option.dataset.id === `${document}/${passage}`);
  expect(read(found!.querySelector('mark'))).toBe(exact);
  await userEvent.click(found!);
  expect(linkNow()).toEqual({ f: features[0], doc: document, p: passage });
});

it.each(LANGS)('shows a part of many, then all of them where one asks (%s)', async (lang) => {
  const { app } = await mountPart(Search, `?lang=${lang}`);
  await search('高速');
  const before = options().length;
  const more = options().find((option) => option.dataset.kind === 'more')!;
  const rest = Number(/\d+/.exec(read(more))![0]);
  expect(read(more)).toBe(app.t('search.more', { n: rest }));
  const address = location.href;
  await userEvent.click(more);
  expect(options()).toHaveLength(before - 1 + rest);
  expect(location.href).toBe(address);
  await expect.element(list()).toBeVisible();
});

it.each(LANGS)('tells that a find lies outside of the filters (%s)', async (lang) => {
  const { app } = await mountPart(Search, `?lang=${lang}&layers=hub`);
  await search('沪苏湖');
  expect(read(options()[0]!)).toContain(app.t('search.hidden'));
  await search('观音机场');
  expect(read(options()[0]!)).not.toContain(app.t('search.hidden'));
});

it.each(LANGS)('says so when nothing is found, with advice (%s)', async (lang) => {
  const { app } = await mountPart(Search, `?lang=${lang}`);
  await box().fill('qqqqzzzz');
  await expect.element(page.getByText(app.t('search.empty', { query: 'qqqqzzzz' }))).toBeVisible();
  await expect.element(page.getByText(app.t('search.loosen'))).toBeVisible();
  await expect.element(list()).not.toBeInTheDocument();
});
