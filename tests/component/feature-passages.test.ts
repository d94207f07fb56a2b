/** What the documents say of a feature, in their words; and what became of it. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import Outcomes from '../../src/app/feature/Outcomes.svelte';
import Passage from '../../src/app/feature/Passage.svelte';
import { readDocumentText } from '../../src/app/data/client';
import { date } from '../../src/core/messages/format';
import { outcomeDay } from '../../src/core/view/standing-words';
import type { Catalog } from '../../src/core/model/catalog';
import type { Annotation, Feature } from '../../src/core/model/types';
import { mountPart } from './mount';
import { LANGS, read } from './person';
import { first, type Pick } from './example';

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
  for (const [i, outcome] of events.entries()) {
    const { event, date: day, what, citation, confidence } = outcome;
    const said = read(items[i]!);
    expect(said).toContain(app.t(`since.${event}`));
    expect(said).toContain(outcomeDay(outcome, lang));
    expect(said).toContain(what[lang].replace(/\s+/g, ' ').trim());
    expect(said).toContain(citation.outlet);
    expect(said).toContain(app.t(`confidence.${confidence}`));
    expect(items[i]!.querySelector('time')!.dateTime).toBe(day ?? citation.date);
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
