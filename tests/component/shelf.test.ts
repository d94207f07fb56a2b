/** The documents as a shelf: to see what there is, to read one, to see only what it names. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import Shelf from '../../src/app/browse/Shelf.svelte';
import { mountPart } from './mount';
import { askedOfMap, LANGS, linkNow, read } from './person';

const mountShelf = (link: string) => mountPart(Shelf, link, (_, catalog) => ({ catalog }));

it.each(LANGS)('tells of each document its date, how reliable it is and what it names (%s)', async (lang) => {
  const { app, catalog, root } = await mountShelf(`?lang=${lang}`);
  const cards = [...root.querySelectorAll('li')];
  expect(cards).toHaveLength(catalog.documents.length);
  for (const [i, document] of catalog.documents.entries()) {
    const said = cards[i]!.textContent;
    expect(said).toContain(document.date);
    expect(said).toContain(document.publisher ?? app.t('shelf.unknown'));
    expect(said).toContain(app.t(`shelf.reliability.${document.reliability.grade}`));
    const named = catalog.features.filter((f) => !f.aggregate && f.documents.includes(document.id));
    expect(read(cards[i]!.querySelector('.only'))).toBe(String(named.length));
  }
});

it('opens a document by one press, and shows only what it names by another', async () => {
  const { app, catalog, root } = await mountShelf('');
  const [first, second] = catalog.documents;
  const button = (index: number, what: string) => root.querySelectorAll<HTMLElement>(`li ${what}`)[index]!;
  await page.elementLocator(button(1, '.read')).click();
  expect(linkNow().doc).toBe(second!.id);
  await page.elementLocator(button(0, '.only')).click();
  expect(linkNow().in).toBe(first!.id);
  expect(askedOfMap(app)).toEqual(
    catalog.features.filter((f) => f.documents.includes(first!.id)).map(({ id }) => id),
  );
  expect(button(0, '.only').getAttribute('aria-pressed')).toBe('true');
  await page.elementLocator(button(0, '.only')).click();
  expect(linkNow().in).toBeUndefined();
});
