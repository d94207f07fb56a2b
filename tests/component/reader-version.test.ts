/** A text that is not the one the catalogue was made with: one sentence, no marks; never wrong words. */
import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import Reader from '../../src/app/reader/Reader.svelte';
import { addressOf } from '../../src/app/data/client';
import { mountPart } from './mount';
import { answering, LANGS } from './person';

let text: string;
beforeEach(async () => {
  text = await (await fetch(addressOf('texts/002.txt'))).text();
});

const answer =
  (body: string, type = 'text/plain') =>
  () =>
    Promise.resolve(new Response(body, { headers: { 'content-type': type } }));

const OTHERS: [string, (text: string) => () => Promise<Response>][] = [
  ['a word more at its beginning', (was) => answer(`新${was}`)],
  ['a figure replaced, of the same length', (was) => answer(was.replace(/\d/, '〇'))],
  ['two paragraphs in another order', (was) => answer(was.split('\n').reverse().join('\n'))],
  ['converted line ends', (was) => answer(was.replaceAll('\n', '\r\n'))],
  ['a text cut short', (was) => answer(was.slice(0, was.length / 2))],
  ['nothing at all', () => answer('')],
  ['a login page', () => answer('<!doctype html><title>登录</title>', 'text/html; charset=utf-8')],
  ['a login page as plain text', () => answer('<!doctype html><title>登录</title>')],
];

it.each(OTHERS.flatMap(([name, other]) => LANGS.map((lang) => ({ name, lang, other }))))(
  '$name: one sentence, no marks ($lang)',
  async ({ lang, other }) => {
    answering('texts/002.txt', other(text));
    const { root } = await mountPart(Reader, `?lang=${lang}&doc=002`, {}, 700);
    await expect.element(page.getByRole('alert')).toHaveTextContent('data/texts/002.txt');
    expect(page.getByRole('alert').elements()).toHaveLength(1);
    expect(root.querySelectorAll('[data-passages], [data-paragraph]')).toHaveLength(0);
  },
);

// Last of all: the text is kept from here on.
it('what a cache kept from an earlier release is asked for again past the cache', async () => {
  const real = window.fetch.bind(window);
  const stub = vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const stale = address.includes('texts/002.txt') && init?.cache !== 'reload';
    return stale ? answer(`旧${text}`)() : real(input, init);
  });
  const { root } = await mountPart(Reader, '?doc=002', {}, 700);
  await expect.poll(() => root.querySelector('[data-passages]')).not.toBeNull();
  expect(page.getByRole('alert').elements()).toHaveLength(0);
  stub.mockRestore();
});
