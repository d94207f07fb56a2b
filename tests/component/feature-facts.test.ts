/** Where a feature lies, how it is placed, how long it is. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import Facts from '../../src/app/feature/Facts.svelte';
import { distance, figure, km } from '../../src/core/messages/format';
import { PROVINCES } from '../../src/core/model/provinces';
import type { Feature } from '../../src/core/model/types';
import { mountPart } from './mount';
import { LANGS, read } from './person';
import { first, type Pick } from './example';

const facts = (link: string, pick: Pick<Feature>) => mountPart(Facts, link, (_, c) => ({ feature: pick(c) }));
const answerTo = (term: string) => read(page.getByText(term, { exact: true }).element().nextElementSibling);

it.each(LANGS)('says provinces, and in one line the way of placing, the rest folded (%s)', async (lang) => {
  const pick: Pick<Feature> = (c) =>
    first(c.features, (f) => f.uncertaintyM && f.placement && f.accuracy && f.provinces.length > 1);
  const { app, catalog } = await facts(`?lang=${lang}`, pick);
  const feature = pick(catalog);
  for (const province of feature.provinces)
    expect(answerTo(app.t('panel.provinces'))).toContain(app.named(PROVINCES[province].name));
  const placed = () => answerTo(app.t('panel.placed'));
  const reason = feature.placement![lang].replace(/\s+/g, ' ').trim();
  expect(placed()).toContain(app.t(`basis.${feature.basis}`));
  expect(placed()).toContain(distance(feature.uncertaintyM!, lang));
  expect(placed()).toContain(
    app.t('feature.accuracy', { level: app.t(`accuracy.${feature.accuracy!}`) }).trim(),
  );
  expect(placed()).not.toContain(reason);
  await page.getByText(app.t(`basis.${feature.basis}`)).click();
  expect(placed()).toContain(reason);
});

it.each(LANGS)('says why a thing is not placed, and gives it no length (%s)', async (lang) => {
  const { app, catalog } = await facts(`?lang=${lang}`, (c) => first(c.features, (f) => f.unplaced));
  const reason = first(catalog.features, (f) => f.unplaced).unplaced![lang];
  expect(answerTo(app.t('panel.placed'))).toContain(app.t('feature.unplaced'));
  expect(answerTo(app.t('panel.placed'))).toContain(reason.replace(/\s+/g, ' ').trim());
  await expect.element(page.getByText(app.t('panel.length'), { exact: true })).not.toBeInTheDocument();
});

it.each(LANGS)(
  'sets the drawn length beside the stated one, with its source, and splits it by province (%s)',
  async (lang) => {
    const pick: Pick<Feature> = (c) =>
      first(c.features, (f) => f.stated && Object.values(f.kmByProvince).filter((n) => n >= 0.1).length > 1);
    const { app, catalog } = await facts(`?lang=${lang}`, pick);
    const { drawnKm, stated, kmByProvince } = pick(catalog);
    const said = answerTo(app.t('panel.length'));
    expect(said).toContain(km(drawnKm!, lang));
    expect(said).toContain(km(stated!.km, lang));
    expect(said).toContain(stated!.source[lang]);
    for (const length of Object.values(kmByProvince))
      if (length >= 0.1) expect(said).toContain(figure(length, lang));
  },
);
