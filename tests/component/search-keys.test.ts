/** The search box by keys: to reach it, to walk its list, to close it. */
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import Search from '../../src/app/search/Search.svelte';
import { mountPart } from './mount';
import { linkNow } from './person';
import { active, box, list, options, search } from './search-box';

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
