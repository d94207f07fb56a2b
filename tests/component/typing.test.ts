/** Typing as people do: through an input method, too early, the same word twice, words carried over from elsewhere. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Search from '../../src/app/search/Search.svelte';
import Filters from '../../src/app/browse/filters/Filters.svelte';
import { mountPart } from './mount';
import { open } from './open-reader';
import { LANGS, linkNow, read } from './person';
import { box, list, options, search } from './search-box';

/** The key that ends a composition, as Safari and some input methods tell of it: not composing any more, code 229. */
const taken = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, bubbles: true, cancelable: true }));
const KEYS = ['Enter', 'ArrowDown', 'ArrowUp', 'Escape'];

it('the search leaves keys of an input method alone', async () => {
  await mountPart(Search, '');
  await search('沪苏湖');
  for (const key of KEYS) expect(taken(box().element(), key), key).toBe(true);
  expect(linkNow()).toEqual({});
  await expect.element(list()).toBeVisible();
  expect(box().element().getAttribute('aria-activedescendant')).toBeNull();
  await userEvent.keyboard('{ArrowDown}');
  expect(box().element().getAttribute('aria-activedescendant')).not.toBeNull();
});

it('find in the text leaves them alone, and does not jump on', async () => {
  const { root } = await open('?doc=002');
  await page.getByRole('button', { name: /查找/ }).first().click();
  const field = root.querySelector<HTMLInputElement>('.find input')!;
  await userEvent.fill(field, '上海');
  const count = () => read(root.querySelector('.find .count'));
  await expect.poll(count).toMatch(/^1 \//);
  for (const key of ['Enter', 'Escape']) expect(taken(field, key), key).toBe(true);
  expect(count()).toMatch(/^1 \//);
  await userEvent.keyboard('{Enter}');
  expect(count()).toMatch(/^2 \//);
});

it('the field of cities and counties leaves them alone', async () => {
  await mountPart(Filters, '', (_, catalog) => ({ catalog }));
  await page.getByText('筛选').first().click();
  const field = page.getByRole('combobox', { name: '市县' });
  await field.fill('徐州');
  for (const key of KEYS) expect(taken(field.element(), key), key).toBe(true);
  expect(linkNow()).toEqual({});
  expect(field.element().getAttribute('aria-expanded')).toBe('true');
});

it.each(LANGS)(
  'a word typed twice breaks nothing, and the answer is to what was typed (%s)',
  async (lang) => {
    const { app } = await mountPart(Search, `?lang=${lang}`);
    await search('沪苏湖');
    await box().fill('徐州 铁路 徐州 zzzz');
    const none = app.t('search.empty', { query: '徐州 铁路 徐州 zzzz' });
    await expect.element(page.getByText(none)).toBeVisible();
    const words = [...document.querySelectorAll('.none button')].map((button) => read(button));
    expect(words).toEqual(['徐州', '铁路']);
    await box().fill('徐州 徐州');
    await expect.poll(() => options().length).toBeGreaterThan(0);
  },
);

it.each(['徐州-淮北', '“徐州—淮北”', '徐 州 淮 北', '徐州\u200b淮北', '徐州–淮北\n', 'ＸＵＺＨＯＵ'])(
  'the search finds %j',
  async (words) => {
    await mountPart(Search, '');
    await search(words);
    await expect.poll(() => options().some((option) => read(option).includes('徐州'))).toBe(true);
  },
);

it.each(['斷頭路', '断 头 路', '断\u200b头路', '「断头路」'])('find in the text finds %j', async (words) => {
  const { root } = await open('?doc=004');
  await page.getByRole('button', { name: /查找/ }).first().click();
  await userEvent.fill(root.querySelector<HTMLInputElement>('.find input')!, words);
  await expect.poll(() => read(root.querySelector('.find .count'))).toMatch(/^1 \/ \d/);
});

it('what is typed before the data are there is answered when they are', async () => {
  const { app, catalog } = await mountPart(Search, '');
  app.catalog = null;
  await box().fill('沪苏湖');
  await expect.element(page.getByText(app.t('search.loading'))).toBeVisible();
  app.catalog = catalog;
  await expect.poll(() => options().length).toBeGreaterThan(0);
});
