/** The panel of a feature: its name, what each document says, and the way to the words. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FeaturePanel from '../../src/app/feature/FeaturePanel.svelte';
import { citation } from '../../src/core/view/citation';
import { mountPart } from './mount';
import { askedOfMap, clipboard, LANGS, linkNow, read } from './person';

const ID = 'shanghai-suzhou-huzhou-hsr';
const mountPanel = (link: string, id = ID) =>
  mountPart(FeaturePanel, link, (_, catalog) => ({ feature: catalog.feature(id)! }), 700);

it.each([
  ['zh', '沪苏湖高速铁路'],
  ['en', 'Shanghai–Suzhou–Huzhou high-speed railway'],
])('names the feature and quotes its passages (%s)', async (lang, name) => {
  const { catalog, root } = await mountPanel(`?f=${ID}&lang=${lang}`);
  await expect.element(page.getByRole('heading', { name }).first()).toBeVisible();
  await expect.element(page.getByRole('article', { name })).toBeVisible();
  const exact = catalog.annotationsOf(catalog.feature(ID)!).map((annotation) => annotation.exact);
  expect(exact.length).toBeGreaterThan(0);
  for (const words of exact) expect(root.textContent).toContain(words);
});

it('gives the name in the other language too, marked as such', async () => {
  const { catalog } = await mountPanel(`?f=${ID}&lang=en`);
  const other = page.getByText(catalog.feature(ID)!.name.zh, { exact: true });
  await expect.element(other).toHaveAttribute('lang', 'zh-CN');
});

it('leads to the passage, with the feature still selected', async () => {
  const { app, catalog } = await mountPanel(`?f=${ID}`);
  const [first] = catalog.annotationsOf(catalog.feature(ID)!);
  await page
    .getByRole('button', { name: app.t('panel.read') })
    .first()
    .click();
  expect(linkNow()).toEqual({ f: ID, doc: first!.document, p: first!.passage });
});

it('asks the map to show the feature, and offers that only for what has a place', async () => {
  const { app, catalog, give } = await mountPanel(`?f=${ID}`);
  const zoom = page.getByRole('button', { name: app.t('panel.zoom') });
  await zoom.click();
  expect(askedOfMap(app)).toEqual([ID]);
  await give({ feature: catalog.features.find((feature) => feature.unplaced)! });
  await expect.element(zoom).not.toBeInTheDocument();
});

it.each(LANGS)('copies a citation that names the documents and the link (%s)', async (lang) => {
  const copied = clipboard();
  const { app, catalog } = await mountPanel(`?f=${ID}&lang=${lang}`);
  await page.getByRole('button', { name: app.t('panel.cite') }).click();
  const feature = catalog.feature(ID)!;
  expect(copied).toEqual([citation(catalog, feature, lang, app.link())]);
  expect(copied[0]).toContain(`f=${ID}`);
  for (const id of feature.documents) expect(copied[0]).toContain(catalog.document(id)!.title);
});

it('shows the whole citation, in reach, where the clipboard is closed', async () => {
  clipboard(false);
  const { app } = await mountPanel(`?f=${ID}`);
  await page.getByRole('button', { name: app.t('panel.cite') }).click();
  const box = page.getByRole('textbox', { name: app.t('panel.copyFailed') });
  await expect.element(box).toBeInViewport({ ratio: 1 });
  expect((box.element() as HTMLInputElement).value).toContain(app.link());
});

it.each(LANGS)('is put away, and nothing is selected any more (%s)', async (lang) => {
  const { app } = await mountPanel(`?f=${ID}&lang=${lang}&in=002`);
  await page.getByRole('button', { name: app.t('panel.close'), exact: true }).click();
  expect(linkNow().f).toBeUndefined();
  expect(linkNow().in).toBe('002');
});

it('is read from its top when another feature takes its place', async () => {
  const { catalog, give, root } = await mountPanel(`?f=${ID}`);
  const article = root.querySelector('article')!;
  article.scrollTo(0, 400);
  expect(article.scrollTop).toBeGreaterThan(100);
  await give({ feature: catalog.feature('jiaxing-airport')! });
  await expect.poll(() => article.scrollTop).toBe(0);
});

it('leads by keys from the close button to the actions, in the order of the page', async () => {
  const { app, root } = await mountPanel(`?f=${ID}`);
  (page.getByRole('button', { name: app.t('panel.close'), exact: true }).element() as HTMLElement).focus();
  await userEvent.tab();
  expect(read(document.activeElement)).toBe(app.t('panel.zoom'));
  await userEvent.keyboard('{Enter}');
  expect(askedOfMap(app)).toEqual([ID]);
  await userEvent.tab();
  expect(read(document.activeElement)).toBe(app.t('panel.cite'));
  expect(root.contains(document.activeElement)).toBe(true);
});
