/** The conditions of the set: to choose, to read as a sentence, to lift one by one. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Conditions from '../../src/app/browse/filters/Conditions.svelte';
import Facets from '../../src/app/browse/filters/Facets.svelte';
import Filters from '../../src/app/browse/filters/Filters.svelte';
import Pick from '../../src/app/browse/filters/Pick.svelte';
import type { App } from '../../src/app/state/app.svelte';
import type { Catalog } from '../../src/core/model/catalog';
import type { Feature } from '../../src/core/model/types';
import { mountPart } from './mount';
import { askedOfMap, LANGS, linkNow, read } from './person';

async function openFilters(link: string) {
  const mounted = await mountPart(Filters, link, (_, catalog) => ({ catalog }));
  await page.getByText(mounted.app.t('filter.title')).click();
  return mounted;
}
const group = (name: string) => page.getByRole('group', { name, exact: true });
const select = (name: string) => page.getByRole('combobox', { name, exact: true });
const choices = (name: string) => [...(select(name).element() as HTMLSelectElement).options];
/** How many things pass; totals are told apart. */
const count = (catalog: Catalog, test: (feature: Feature) => boolean) =>
  catalog.features.filter((feature) => !feature.aggregate && test(feature)).length;
const things = (app: App) => app.shown.filter(({ aggregate }) => !aggregate);
/** What each box of a group says, with its count apart. */
const boxes = (name: string) =>
  [...group(name).element().querySelectorAll('label')].map((label) => {
    const said = read(label);
    const end = said.lastIndexOf(' ');
    return [said.slice(0, end), Number(said.slice(end + 1))] as const;
  });

it.each(LANGS)('says of each choice how many features it would show (%s)', async (lang) => {
  const { app, catalog } = await openFilters(`?lang=${lang}`);
  const documents = Object.fromEntries(boxes(app.t('filter.documents')));
  for (const { id, name } of catalog.documents)
    expect(documents[`${id} ${name[lang]}`]).toBe(count(catalog, (f) => f.documents.includes(id)));

  const statuses = new Set(catalog.features.map((f) => f.now.status));
  expect(new Map(boxes(app.t('filter.statuses')))).toEqual(
    new Map([...statuses].map((s) => [app.t(`status.${s}`), count(catalog, (f) => f.now.status === s)])),
  );
  const latest = (f: Feature) =>
    catalog.data.outcomes.filter((o) => o.feature === f.id).at(-1)?.event ?? 'unknown';
  const events = new Set(catalog.features.map(latest));
  expect(new Map(boxes(app.t('filter.since')))).toEqual(
    new Map([...events].map((e) => [app.t(`since.${e}`), count(catalog, (f) => latest(f) === e)])),
  );
  expect(boxes(app.t('filter.kinds')).reduce((sum, [, n]) => sum + n, 0)).toBe(count(catalog, () => true));

  const placed = choices(app.t('filter.placed')).find((option) => option.value === '0')!;
  expect(placed.text).toContain(app.t('filter.placed.0'));
  expect(placed.text).toContain(String(count(catalog, (f) => f.unplaced !== null)));
});

it('narrows the set by several documents, and counts those in the heading that is pressed', async () => {
  const { app, catalog } = await openFilters('?lang=en');
  const names = ['001', '003'].map((id) => `${id} ${catalog.document(id)!.name.en}`);
  for (const name of names) await group(app.t('filter.documents')).getByRole('checkbox', { name }).click();
  expect(linkNow().in).toBe('001,003');
  expect(things(app)).toHaveLength(
    count(catalog, (f) => f.documents.some((id) => id === '001' || id === '003')),
  );
  await expect.element(page.getByLabelText(app.t('filter.active', { n: 2 }))).toBeVisible();
  expect(askedOfMap(app)).toEqual(app.shown.map(({ id }) => id));
  await group(app.t('filter.documents')).getByRole('checkbox', { name: names[0]! }).click();
  expect(linkNow().in).toBe('003');
});

const PICKS = [
  ['filter.joins', 'joins'],
  ['filter.crosses', 'crosses'],
  ['filter.placed', 'placed'],
] as const;

it.each(PICKS)('writes a choice into the link and takes it back (%s)', async (key, parameter) => {
  const { app, catalog } = await openFilters('');
  const option = choices(app.t(key)).find(({ value }) => value !== '')!;
  const promised = Number(/(\d+)\D*$/.exec(option.text)![1]);
  await userEvent.selectOptions(select(app.t(key)), option.value);
  expect(linkNow()[parameter]).toBe(option.value);
  expect(things(app)).toHaveLength(promised);
  expect(promised).toBeLessThan(catalog.features.length);
  await userEvent.selectOptions(select(app.t(key)), app.t('filter.any'));
  expect(linkNow()).toEqual({});
});

const UNIT = { zh: '嘉善', en: 'jiash' };
it.each(LANGS)('finds a city or county by a part of its name in either language (%s)', async (lang) => {
  const { app, catalog, root } = await openFilters(`?lang=${lang}`);
  const unit = catalog.data.units.find(({ name }) => name.zh.startsWith(UNIT.zh))!;
  const box = page.getByRole('combobox', { name: app.t('filter.units') });
  for (const typed of [UNIT.zh, UNIT.en]) {
    await box.fill(typed);
    const offered = page.getByRole('option').filter({ hasText: unit.name[lang] });
    await expect.element(offered.first()).toBeVisible();
    const promised = Number(/(\d+)$/.exec(read(offered.first().element()))![1]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(linkNow().at).toBe(unit.adcode);
    expect(promised).toBe(things(app).length);
    expect(things(app)).toHaveLength(count(catalog, (f) => f.units.includes(unit.adcode)));
    expect(askedOfMap(app)).toEqual(app.shown.map(({ id }) => id));
    expect((box.element() as HTMLInputElement).value).toContain(unit.name[lang]);
    await page.getByRole('button', { name: app.t('filter.remove', { label: '' }).trim() }).click();
    expect(linkNow().at).toBeUndefined();
  }
  await box.fill('qqqq');
  await expect.element(page.getByText(app.t('filter.noUnit', { typed: 'qqqq' }))).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(root.querySelector<HTMLElement>('[role="listbox"]')!.hidden).toBe(true);
});

it('keeps in sight what is chosen even where nothing is left of it', async () => {
  const kind = 'tram';
  const { app, catalog } = await openFilters(`?in=004&kind=${kind}`);
  expect(count(catalog, (f) => f.kind === kind && f.documents.includes('004'))).toBe(0);
  const name = app.named(catalog.layer('rail').kinds[kind]!);
  const box = group(app.t('filter.kinds')).getByRole('checkbox', { name });
  await expect.element(box).toBeChecked();
  await box.click();
  expect(linkNow()).toEqual({ in: '004' });
});

it('offers boxes and lists by themselves in the order given, a lost choice last', async () => {
  const options = [
    { value: 'b', count: 7 },
    { value: 'a', count: 2 },
  ];
  const name = (value: string) => `the ${value}`;
  const got: string[][] = [];
  await mountPart(Facets, '', {
    label: 'Things',
    chosen: ['z', 'a'],
    options,
    name,
    onchange: (chosen: string[]) => got.push(chosen),
  });
  expect(boxes('Things')).toEqual([
    ['the b', 7],
    ['the a', 2],
    ['the z', 0],
  ]);
  await page.getByRole('checkbox', { name: 'the b' }).click();
  await page.getByRole('checkbox', { name: 'the z' }).click();
  expect(got).toEqual([['z', 'a', 'b'], ['a']]);

  const picked: string[] = [];
  await mountPart(Pick, '', {
    label: 'Thing',
    value: 'z',
    options,
    name,
    onpick: (v: string) => picked.push(v),
  });
  expect(choices('Thing').map(({ value }) => value)).toEqual(['', 'b', 'a', 'z']);
  await expect.element(select('Thing')).toHaveValue('z');
  await userEvent.selectOptions(select('Thing'), 'b');
  expect(picked).toEqual(['b']);
});

const mountConditions = (link: string) => mountPart(Conditions, link, (_, catalog) => ({ catalog }));

it.each(LANGS)('says the set in one sentence with its number, and lifts one condition (%s)', async (lang) => {
  const { app, catalog } = await mountConditions(`?lang=${lang}&in=004&layers=rail`);
  const sentence = page.getByRole('status');
  const rail = count(catalog, (f) => f.layer === 'rail' && f.documents.includes('004'));
  expect(rail).toBeLessThan(app.shown.length);
  expect(read(sentence.element())).toContain(String(rail));
  const label = catalog.document('004')!.name[lang];
  await page.getByRole('button', { name: app.t('filter.remove', { label }) }).click();
  expect(linkNow()).toEqual(lang === 'en' ? { lang, layers: 'rail' } : { layers: 'rail' });
  expect(read(sentence.element())).toContain(String(count(catalog, (f) => f.layer === 'rail')));
});

it('lifts all conditions at once and then offers nothing to lift', async () => {
  const { app, catalog } = await mountConditions('?as=now&in=004&status=planned&crosses=1&layers=rail,hub');
  await page.getByRole('button', { name: app.t('filter.clear') }).click();
  expect(linkNow()).toEqual({});
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  expect(read(page.getByRole('status').element())).toContain(String(count(catalog, () => true)));
});

it.each(LANGS)('advises to lift a condition where nothing is left (%s)', async (lang) => {
  const { app, catalog } = await mountConditions(`?lang=${lang}&in=004&kind=tram`);
  expect(app.shown).toHaveLength(0);
  await expect.element(page.getByText(app.t('list.loosen'))).toBeVisible();
  const label = app.named(catalog.layer('rail').kinds.tram!);
  await page.getByRole('button', { name: app.t('filter.remove', { label }) }).click();
  await expect.element(page.getByText(app.t('list.loosen'))).not.toBeInTheDocument();
});
