/** The search box and its list, as a person finds them on the page. */
import { expect } from 'vitest';
import { page } from 'vitest/browser';

export const box = () => page.getByRole('combobox');
export const list = () => page.getByRole('listbox');
export const options = () => [...list().element().querySelectorAll<HTMLElement>('[role=option]')];
export const active = () => {
  const id = box().element().getAttribute('aria-activedescendant');
  return id === null ? null : options().findIndex((option) => option.id === id);
};
export async function search(words: string) {
  await box().fill(words);
  await expect.element(list()).toBeVisible();
}
/** A feature that every one of its names finds. */
export const ID = 'shanghai-suzhou-huzhou-hsr';
