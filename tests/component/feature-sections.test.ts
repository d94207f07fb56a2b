/** The sections of the panel: facts, passages, outcomes, relations, and the steps through the set. */
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Facts from '../../src/app/feature/Facts.svelte';
import Outcomes from '../../src/app/feature/Outcomes.svelte';
import Passage from '../../src/app/feature/Passage.svelte';
import Related from '../../src/app/feature/Related.svelte';
import Steps from '../../src/app/feature/Steps.svelte';
import { readDocumentText } from '../../src/app/data/client';
import { date, distance, km } from '../../src/core/messages/format';
import type { Catalog } from '../../src/core/model/catalog';
import type { Annotation, Feature } from '../../src/core/model/types';
import { mountPart } from './mount';
import { LANGS, linkNow, read } from './person';

/** The first of which something holds; that there is one is part of the test. */
function first<T>(list: readonly T[], test: (item: T) => unknown): T {
  const found = list.find(test);
  if (!found) throw new Error('the catalogue has no such example any more');
  return found;
}
type Pick<T> = (catalog: Catalog) => T;
const facts = (link: string, pick: Pick<Feature>) => mountPart(Facts, link, (_, c) => ({ feature: pick(c) }));
const answerTo = (term: string) => read(page.getByText(term, { exact: true }).element().nextElementSibling);

it.each(LANGS)('says kind, status with its document, provinces and the way of placing (%s)', async (lang) => {
  const pick: Pick<Feature> = (c) =>
    first(c.features, (f) => f.uncertaintyM && f.provinces.length > 1 && f.documents.length > 1);
  const { app, catalog } = await facts(`?lang=${lang}`, pick);
  const feature = pick(catalog);
  expect(answerTo(app.t('panel.kind'))).toBe(catalog.layer(feature.layer).kinds[feature.kind]![lang]);
  expect(answerTo(app.t('panel.status'))).toContain(app.t(`status.${feature.status}`));
  expect(answerTo(app.t('panel.status'))).toContain(feature.documents.at(-1));
  expect(answerTo(app.t('panel.placed'))).toContain(app.t(`basis.${feature.basis}`));
  expect(answerTo(app.t('panel.placed'))).toContain(distance(feature.uncertaintyM!, lang));
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
    expect(said).toContain(stated!.source);
    for (const length of Object.values(kmByProvince))
      if (length >= 0.1) expect(said).toContain(km(length, lang));
  },
);

const passage = (link: string, test: (a: Annotation) => unknown) =>
  mountPart(Passage, link, (_, c) => ({ annotation: first(c.data.annotations, test) }));

it('quotes a passage in its sentence, character for character, the passage itself emphasised', async () => {
  const { catalog, root } = await passage(
    '',
    (a) => a.sentence.start < a.position.start && a.position.end < a.sentence.end,
  );
  const annotation = first(
    catalog.data.annotations,
    (a) => a.sentence.start < a.position.start && a.position.end < a.sentence.end,
  );
  const text = await readDocumentText(annotation.document);
  const quote = root.querySelector('blockquote')!;
  await expect
    .poll(() => quote.textContent?.trim())
    .toBe(text.slice(annotation.sentence.start, annotation.sentence.end).trim());
  expect(quote.querySelector('mark')!.textContent).toBe(annotation.exact);
  expect(quote.lang).toBe(catalog.document(annotation.document)!.language);
});

it.each(LANGS)(
  'tells a miswritten name, how it is read, and from which document and day (%s)',
  async (lang) => {
    const test = (a: Annotation) => a.reading?.as && a.says.words;
    const { app, catalog, root } = await passage(`?lang=${lang}`, test);
    const { reading, says, document } = first(catalog.data.annotations, test);
    const source = catalog.document(document)!;
    const said = read(root);
    expect(said).toContain(app.t('reading.as', { as: reading!.as! }));
    expect(said).toContain(app.t(`status.${says.status}`));
    expect(said).toContain(says.words!.exact);
    expect(said).toContain(source.title.replace(/\s+/g, ' '));
    expect(said).toContain(date(source.date, lang));
  },
);

it('never reads a name that nobody could resolve', async () => {
  const { app, root } = await passage('?lang=en', (a) => a.reading && !a.reading.as);
  expect(read(root)).toContain(app.t('reading.unresolved'));
});

const outcomes = (link: string, pick: Pick<Feature>) =>
  mountPart(Outcomes, link, (_, c) => ({ feature: pick(c) }));

it.each(LANGS)('tells each event with its day, its source and how sure it is (%s)', async (lang) => {
  const pick: Pick<Feature> = (c) =>
    first(c.features, (f) => c.outcomesOf(f.id).some((o) => o.citation.url && o.citation.title));
  const { app, catalog, root } = await outcomes(`?lang=${lang}`, pick);
  const events = catalog.data.outcomes.filter(({ feature }) => feature === pick(catalog).id);
  const items = [...root.querySelectorAll('li')];
  expect(items).toHaveLength(events.length);
  for (const [i, { event, date: day, what, citation, confidence }] of events.entries()) {
    const said = read(items[i]!);
    expect(said).toContain(app.t(`since.${event}`));
    expect(said).toContain(date(day, lang));
    expect(said).toContain(what[lang].replace(/\s+/g, ' ').trim());
    expect(said).toContain(citation.outlet);
    expect(said).toContain(app.t(`confidence.${confidence}`));
    expect(items[i]!.querySelector('time')!.dateTime).toBe(day);
    expect(items[i]!.querySelector('a')?.getAttribute('href') ?? null).toBe(citation.url);
  }
});

it.each(LANGS)('says frankly where there is no news (%s)', async (lang) => {
  const { app } = await outcomes(`?lang=${lang}`, (c) =>
    first(c.features, (f) => !c.data.outcomes.some(({ feature }) => feature === f.id)),
  );
  await expect.element(page.getByText(app.t('outcome.none'))).toBeVisible();
});

it.each(LANGS)('tells what was promised, by when, in the words of the text (%s)', async (lang) => {
  const promised = (c: Catalog) => first(c.data.annotations, (a) => a.says.promise && a.features.length);
  const { app, catalog, root } = await outcomes(`?lang=${lang}`, (c) => c.feature(promised(c).features[0]!)!);
  const { says, document } = promised(catalog);
  const { event, by, words } = says.promise!;
  expect(read(root)).toContain(
    app.t('outcome.promise', { document, event: app.t(`since.${event}`), by: date(by, lang), words }),
  );
});

it.each(LANGS)('names what stands in a relation to it, says which, and leads there (%s)', async (lang) => {
  const pick: Pick<Feature> = (c) => first(c.features, (f) => f.relations.some(({ note }) => note));
  const { app, catalog } = await mountPart(Related, `?lang=${lang}`, (_, c) => ({ feature: pick(c) }));
  const { relations } = pick(catalog);
  const heading = page.getByRole('heading', { name: app.t('panel.relations'), exact: true }).element();
  const items = [...heading.nextElementSibling!.querySelectorAll('li')];
  expect(items).toHaveLength(relations.length);
  for (const [i, { kind, to, note }] of relations.entries()) {
    expect(read(items[i]!)).toContain(app.t(`relation.${kind}`));
    expect(read(items[i]!.querySelector('button'))).toBe(catalog.feature(to)!.name[lang]);
    if (note) expect(read(items[i]!)).toContain(note[lang].replace(/\s+/g, ' ').trim());
  }
  const target = catalog.feature(relations[0]!.to)!;
  const link = items[0]!.querySelector('button')!;
  await userEvent.hover(link);
  expect(app.hover).toBe(target.id);
  await userEvent.click(link);
  expect(linkNow().f).toBe(target.id);
});

it('finds what runs between the same places, and never the thing itself', async () => {
  const id = 'xuzhou-suqian-huaian-yancheng-hsr';
  const { app, catalog, root } = await mountPart(Related, '', (_, c) => ({ feature: c.feature(id)! }));
  await expect.element(page.getByRole('heading', { name: app.t('panel.sharing') })).toBeVisible();
  const named = [...root.querySelectorAll('button')].map((button) => read(button));
  expect(named.length).toBeGreaterThan(0);
  expect(named).not.toContain(app.named(catalog.feature(id)!.name));
});

it.each(LANGS)(
  'steps through the set in the order of the table, and stops at its ends (%s)',
  async (lang) => {
    const link = `?lang=${lang}&layers=hub&sort=km.desc`;
    const { app, catalog, root, give } = await mountPart(Steps, link, (_, c) => ({
      feature: c.features.find((f) => f.layer === 'hub')!,
    }));
    const hubs = catalog.features.filter((f) => f.layer === 'hub');
    const previous = page.getByRole('button', { name: app.t('panel.previous') });
    const next = page.getByRole('button', { name: app.t('panel.next') });
    await expect.element(previous).toBeDisabled();
    expect(read(root)).toContain(`1 / ${hubs.length}`);
    await next.click();
    expect(linkNow().f).toBe(hubs[1]!.id);
    await give({ feature: hubs.at(-1)! });
    expect(read(root)).toContain(`${hubs.length} / ${hubs.length}`);
    await expect.element(next).toBeDisabled();
    await previous.click();
    expect(linkNow().f).toBe(hubs.at(-2)!.id);
  },
);

it('offers no steps from what is outside of the set', async () => {
  await mountPart(Steps, '?layers=hub', (_, c) => ({ feature: c.features.find((f) => f.layer === 'rail')! }));
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});
