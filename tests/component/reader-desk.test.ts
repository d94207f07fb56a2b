/** Around the text: to find words in it, to close it, to read two documents beside each other. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readDocumentText } from '../../src/app/data/client';
import { LANGS, linkNow } from './person';
import { open, scrolling } from './open-reader';

it.each(LANGS)('finds words in the document and goes from one to the next, round (%s)', async (lang) => {
  const { app, root } = await open(`?lang=${lang}&doc=004`);
  const words = '铁路';
  const n = (await readDocumentText('004')).text.split(words).length - 1;
  expect(n).toBeGreaterThan(3);
  await page.getByRole('button', { name: app.t('reader.find'), exact: true }).click();
  const box = page.getByRole('searchbox', { name: app.t('reader.find') });
  expect(document.activeElement).toBe(box.element());
  const count = page.elementLocator(box.element().parentElement!).getByRole('status');
  await box.fill(words);
  const says = (i: number) => expect.element(count).toHaveTextContent(app.t('reader.find.count', { i, n }));
  await says(1);
  await userEvent.keyboard('{Enter}{Enter}');
  await says(3);
  await userEvent.keyboard('{Shift>}{Enter}{Enter}{Enter}{/Shift}');
  await says(n);
  await page.getByRole('button', { name: app.t('reader.find.next') }).click();
  await says(1);
  await page.getByRole('button', { name: app.t('reader.find.previous') }).click();
  await says(n);
  await box.fill('没有这样的话');
  await expect.element(count).toHaveTextContent(app.t('reader.find.none'));
  await expect.element(page.getByRole('button', { name: app.t('reader.find.next') })).toBeDisabled();
  box.element().focus();
  await userEvent.keyboard('{Escape}');
  await expect.element(box).not.toBeInTheDocument();
  expect(document.activeElement).toBe(scrolling().element());
  expect(linkNow().doc).toBe('004');
  expect(root.querySelectorAll('[data-paragraph]').length).toBeGreaterThan(10);
});

it('types n and p where words are looked for', async () => {
  const { app } = await open('?doc=001&p=corridor');
  await page.getByRole('button', { name: app.t('reader.find'), exact: true }).click();
  await userEvent.keyboard('np');
  await expect.element(page.getByRole('searchbox')).toHaveValue('np');
  expect(linkNow().p).toBe('corridor');
});

it.each(LANGS)('closes the document, and the feature stays selected (%s)', async (lang) => {
  const { app, catalog } = await open(`?lang=${lang}&doc=004&f=grand-canal`);
  const name = app.named(catalog.document('004')!.name);
  await expect.element(page.getByRole('article', { name })).toBeVisible();
  await page.getByRole('button', { name: app.t('reader.close', { name }) }).click();
  expect(linkNow()).toEqual(lang === 'en' ? { lang, f: 'grand-canal' } : { f: 'grand-canal' });
});

it('lays two documents side by side by their dates, and puts away either', async () => {
  const { app, catalog } = await open('?doc=003&beside=002', 1300);
  const articles = page.getByRole('article');
  await expect.poll(() => articles.elements().length).toBe(2);
  const ids = articles.elements().map((article) => (article as HTMLElement).dataset.document);
  expect(ids).toEqual(['002', '003']);
  const first = app.t('reader.closeOne', { name: app.named(catalog.document('003')!.name) });
  await page.getByRole('button', { name: first }).click();
  expect(linkNow()).toEqual({ doc: '002' });
  await expect.poll(() => articles.elements().length).toBe(1);
});

it('turns between two documents by tabs where there is room for one, by keys too', async () => {
  const { app, catalog } = await open('?doc=003&beside=002', 480);
  const tabs = page.getByRole('tablist', { name: app.t('reader.besideLabel') }).getByRole('tab');
  await expect
    .poll(() => tabs.elements().map((tab) => tab.getAttribute('aria-selected')))
    .toEqual(['false', 'true']);
  (tabs.nth(1).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(linkNow()).toEqual({ doc: '002', beside: '003' });
  await expect.poll(() => document.activeElement === tabs.nth(0).element()).toBe(true);
  const panel = page.getByRole('tabpanel');
  await expect
    .element(panel.getByRole('heading', { name: app.named(catalog.document('002')!.name) }))
    .toBeVisible();
  await tabs.nth(1).click();
  expect(linkNow()).toEqual({ doc: '003', beside: '002' });
});
