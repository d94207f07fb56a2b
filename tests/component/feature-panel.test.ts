/** The panel of a feature: its name, what each document says, and the way to the words. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import FeaturePanel from '../../src/app/feature/FeaturePanel.svelte';
import { mountPart } from './mount';

const ID = 'shanghai-suzhou-huzhou-hsr';

it.each([
  ['zh', '沪苏湖高速铁路'],
  ['en', 'Shanghai–Suzhou–Huzhou high-speed railway'],
])('names the feature and quotes its passages (%s)', async (lang, name) => {
  const { catalog, root } = await mountPart(FeaturePanel, `?f=${ID}&lang=${lang}`, (_, atlas) => ({
    feature: atlas.feature(ID)!,
  }));
  await expect.element(page.getByRole('heading', { name }).first()).toBeVisible();
  const exact = catalog.annotationsOf(catalog.feature(ID)!).map((annotation) => annotation.exact);
  for (const words of exact) expect(root.textContent).toContain(words);
});

it('leads to the passage, with the feature still selected', async () => {
  const { app, catalog } = await mountPart(FeaturePanel, `?f=${ID}`, (_, atlas) => ({
    feature: atlas.feature(ID)!,
  }));
  const [first] = catalog.annotationsOf(catalog.feature(ID)!);
  await page.getByRole('button', { name: /原文/ }).first().click();
  expect(app.view).toMatchObject({ feature: ID, document: first!.document, passage: first!.passage });
});
