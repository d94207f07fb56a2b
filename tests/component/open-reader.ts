/** The reader, opened at a link as a person opens it. */
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import Reader from '../../src/app/reader/Reader.svelte';
import { mountPart } from './mount';

/** The reader at a link, its text arrived. */
export async function open(link: string, width = 480) {
  await page.viewport(width, 800);
  const mounted = await mountPart(Reader, link, {}, 700);
  await expect.poll(() => mounted.root.querySelector('[data-paragraph]')).not.toBeNull();
  return mounted;
}
export const mark = (root: HTMLElement, id: string) =>
  root.querySelector<HTMLElement>(`[data-passages~="${CSS.escape(id)}"]`)!;
export const scrolling = () => page.getByRole('region').first();
