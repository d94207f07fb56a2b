/** The panel of a feature: its name, what each document says, and the way to the words. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FeaturePanel from '../../src/app/feature/FeaturePanel.svelte';
import { headline } from '../../src/core/view/standing-words';
import { citation } from '../../src/core/view/citation';
import { quotedTitle, shortTitle } from '../../src/core/view/document-words';
import { readDocumentText } from '../../src/app/data/client';
import { first } from './example';
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
  const today = new Date().toLocaleDateString('sv');
  expect(copied).toEqual([citation(catalog, feature, lang, app.link(), today)]);
  expect(copied[0]).toContain(`/f/${ID}/`);
  for (const id of feature.documents) expect(copied[0]).toContain(quotedTitle(catalog.document(id)!.title));
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
  const { catalog, give } = await mountPanel(`?f=${ID}`);
  const scroller = page.getByRole('region', { name: catalog.feature(ID)!.name.zh }).element();
  scroller.scrollTo(0, 400);
  expect(scroller.scrollTop).toBeGreaterThan(100);
  await give({ feature: catalog.feature('jiaxing-airport')! });
  await expect.poll(() => scroller.scrollTop).toBe(0);
});

it('leads by keys from the close button to the actions, in the order of the page', async () => {
  const { app, root } = await mountPanel(`?f=${ID}`);
  (page.getByRole('button', { name: app.t('panel.close'), exact: true }).element() as HTMLElement).focus();
  await userEvent.tab();
  expect(document.activeElement!.getAttribute('role')).toBe('region');
  await userEvent.tab();
  expect(read(document.activeElement)).toBe(app.t('panel.zoom'));
  await userEvent.keyboard('{Enter}');
  expect(askedOfMap(app)).toEqual([ID]);
  await userEvent.tab();
  expect(read(document.activeElement)).toBe(app.t('panel.cite'));
  expect(root.contains(document.activeElement)).toBe(true);
});

it.each(LANGS)('says in its headline what was said and what stands (%s)', async (lang) => {
  const { catalog, root } = await mountPanel(`?f=${ID}&lang=${lang}`);
  const feature = catalog.feature(ID)!;
  const day = catalog.document(feature.documents.at(-1)!)!.date;
  const said = headline(feature.status, day, feature.now, lang);
  expect(said).toContain('→');
  expect(read(root).replaceAll(' ', '')).toContain(said.replaceAll(' ', ''));
});

it('keeps its head in sight while it is read, outside of what scrolls', async () => {
  const { root } = await mountPanel(`?f=${ID}`);
  const head = root.querySelector('article > header')!;
  expect(getComputedStyle(head).position).not.toBe('sticky');
  const { top } = head.getBoundingClientRect();
  const scroller = root.querySelector('article > [role=region]')!;
  scroller.scrollTo(0, 400);
  expect(scroller.scrollTop).toBeGreaterThan(100);
  expect(head.getBoundingClientRect().top).toBe(top);
});

it.each(LANGS)('lays two documents that name it side by side, by one press (%s)', async (lang) => {
  const { app, catalog } = await mountPanel(`?f=${ID}&lang=${lang}`);
  const shared = first(catalog.features, ({ documents }) => documents.length > 1);
  const { give } = await mountPanel(`?f=${shared.id}&lang=${lang}`, shared.id);
  await give({ feature: shared });
  const [earlier, later] = shared.documents.map((id) => catalog.document(id)!);
  const name = app.t('panel.compare', { document: shortTitle(earlier!, lang) });
  await page.getByRole('button', { name }).click();
  expect(linkNow()).toMatchObject({ f: shared.id, doc: later!.id, beside: earlier!.id });
  expect(catalog.annotation(`${later!.id}/${linkNow().p}`)!.features).toContain(shared.id);
});

it.each(LANGS)('leaves nothing blank, undefined, doubled or untranslated in any panel (%s)', async (lang) => {
  const { catalog, give, root } = await mountPanel(`?lang=${lang}`);
  for (const document of catalog.documents) await readDocumentText(document.id);
  // Two sentences of the other language: in Chinese six Latin words in a row, in English a run of Han.
  const foreign = lang === 'zh' ? /(?:[a-z]+[ ,]+){6}/ : /[\p{Script=Han}，。]{16}/u;
  for (const feature of catalog.features) {
    await give({ feature });
    expect(root.innerText, feature.id).not.toMatch(/\bnull\b|\bundefined\b|NaN|\[object|\{\w+\}|\bN\/A\b/);
    expect(root.innerText, feature.id).not.toMatch(/[^\S\n]{2,}|，，|。。|, ,|\.\./);
    const parts = [
      ...root.querySelectorAll('p, li, dd, dt, summary, h3, h4, button, strong, span:not([role])'),
    ];
    const blank = parts.filter((part) => !part.textContent.trim());
    expect(
      blank.map((part) => part.outerHTML),
      feature.id,
    ).toEqual([]);
    // Texts, titles and outlets stay in the language of their source.
    const own = root.cloneNode(true) as HTMLElement;
    for (const part of own.querySelectorAll('[lang], .source')) part.remove();
    expect(own.textContent, feature.id).not.toMatch(foreign);
  }
});
