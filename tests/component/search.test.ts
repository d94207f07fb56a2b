/** The search box: what it finds, how its list is walked by keys, and where a choice leads. */
import type { ComponentProps } from 'svelte';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Group } from '../../src/app/search/arrange';
import Marked from '../../src/app/search/Marked.svelte';
import Results from '../../src/app/search/Results.svelte';
import Search from '../../src/app/search/Search.svelte';
import { mountPart } from './mount';
import { answering, askedOfMap, LANGS, linkNow, read } from './person';

const box = () => page.getByRole('combobox');
const list = () => page.getByRole('listbox');
const options = () => [...list().element().querySelectorAll<HTMLElement>('[role=option]')];
const active = () => {
  const id = box().element().getAttribute('aria-activedescendant');
  return id === null ? null : options().findIndex((option) => option.id === id);
};
async function search(words: string) {
  await box().fill(words);
  await expect.element(list()).toBeVisible();
}
const ID = 'shanghai-suzhou-huzhou-hsr';

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
  const index = options().findIndex((option) => read(option).includes(app.named(catalog.feature(ID)!.name)));
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

it('walks the list by keys, from its end round to its start, while the box keeps the focus', async () => {
  await mountPart(Search, '');
  await search('徐州');
  const last = options().length - 1;
  expect(active()).toBeNull();
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toBe(0);
  await userEvent.keyboard('{ArrowUp}');
  expect(active()).toBe(last);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(active()).toBe(1);
  await userEvent.keyboard('{End}');
  expect(active()).toBe(last);
  await userEvent.keyboard('{Home}');
  expect(active()).toBe(0);
  expect(options().filter((option) => option.ariaSelected === 'true')).toEqual([options()[0]]);
  expect(document.activeElement).toBe(box().element());
});

it('closes by Escape, empties by another, and opens again by an arrow', async () => {
  await mountPart(Search, '');
  await search('沪苏湖');
  await userEvent.keyboard('{Escape}');
  await expect.element(box()).toHaveAttribute('aria-expanded', 'false');
  await expect.element(box()).toHaveValue('沪苏湖');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(box()).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}{Escape}');
  await expect.element(box()).toHaveValue('');
});

it('closes when the focus goes elsewhere, and leaves keys alone while an input method composes', async () => {
  await mountPart(Search, '');
  await search('沪苏湖');
  box()
    .element()
    .dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    );
  expect(linkNow()).toEqual({});
  await expect.element(list()).toBeVisible();
  (document.activeElement as HTMLElement).blur();
  await expect.element(list()).not.toBeInTheDocument();
});

it.each(['/', '{Control>}k{/Control}'])('is reached from anywhere by %s', async (keys) => {
  await mountPart(Search, '');
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard(keys);
  expect(document.activeElement).toBe(box().element());
  await expect.element(box()).toHaveValue('');
});

it('types a slash where one is typing', async () => {
  await mountPart(Search, '');
  await box().click();
  await userEvent.keyboard('a/b');
  await expect.element(box()).toHaveValue('a/b');
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

const NOTHING: ComponentProps<typeof Results> = {
  id: 'results',
  shown: true,
  groups: [],
  active: -1,
  query: 'q',
  failure: null,
  waiting: false,
  instead: null,
  telling: [],
  onpick: () => {},
  onpoint: () => {},
  onretry: () => {},
  onlook: () => {},
};

it.each(LANGS)(
  'says that it waits, what matched instead, and which word would do alone (%s)',
  async (lang) => {
    const looked: string[] = [];
    const { app, give } = await mountPart(Results, `?lang=${lang}`, { ...NOTHING, waiting: true });
    await expect.element(page.getByRole('status')).toHaveTextContent(app.t('search.loading'));
    const group: Group = {
      id: 'features',
      total: 1,
      options: [{ kind: 'more', group: 'features', rest: 3 }],
    };
    await give({ ...NOTHING, groups: [group], instead: 'two words' });
    await expect.element(page.getByText(app.t('search.instead', { words: 'two words' }))).toBeVisible();
    await give({ ...NOTHING, telling: ['alone'], onlook: (word: string) => looked.push(word) });
    await page.getByRole('button', { name: 'alone' }).click();
    expect(looked).toEqual(['alone']);
  },
);

it('emphasises what was hit and nothing else, whatever the order of the hits', async () => {
  const { root } = await mountPart(Marked, '', {
    text: '沪苏湖高铁',
    ranges: [
      [3, 5],
      [0, 1],
      [0, 2],
    ],
  });
  expect(root.textContent).toBe('沪苏湖高铁');
  expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['沪', '高铁']);
});
