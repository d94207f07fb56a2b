/** What the documents say of a feature, in their words; and what became of it. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import Passages from '../../src/app/feature/Passages.svelte';
import Timeline from '../../src/app/feature/Timeline.svelte';
import { readDocumentText } from '../../src/app/data/client';
import { monthOf, shortDate } from '../../src/core/messages/format';
import { quotedTitle, shortTitle } from '../../src/core/view/document-words';
import { quotations } from '../../src/core/view/quotations';
import { outcomeDay, outcomeWord, promiseWords } from '../../src/core/view/standing-words';
import type { Catalog } from '../../src/core/model/catalog';
import type { Annotation, Feature } from '../../src/core/model/types';
import { mountPart } from './mount';
import { LANGS, linkNow, read } from './person';
import { first, type Pick } from './example';

const passages = (link: string, pick: Pick<Feature>) =>
  mountPart(Passages, link, (_, c) => ({ feature: pick(c) }));
/** A feature of which one document has a passage like this. */
const saying =
  (test: (a: Annotation) => unknown): Pick<Feature> =>
  (c) =>
    c.feature(first(c.data.annotations, (a) => a.features.length && test(a)).features[0]!)!;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

it('quotes each paragraph once, character for character, all names and words of status marked', async () => {
  const pick: Pick<Feature> = (c) =>
    first(c.features, (f) => {
      if (f.annotations.length > 4) return false;
      const inOne = c.annotationsOf(f).filter(({ document }) => document === f.documents[0]);
      const quotes = quotations(c.document(f.documents[0]!)!, inOne);
      return quotes.length < inOne.length && inOne.some(({ says }) => says.words);
    });
  const { catalog, root } = await passages('', pick);
  const feature = pick(catalog);
  const sources = feature.documents.map((id) => catalog.document(id)!);
  const quotes = sources.flatMap((source) =>
    quotations(
      source,
      catalog.annotationsOf(feature).filter(({ document }) => document === source.id),
    ).map((quote) => ({ ...quote, source })),
  );
  const shown = () => [...root.querySelectorAll('blockquote')];
  expect(shown()).toHaveLength(quotes.length);
  for (const [i, { source, stretches, annotations }] of quotes.entries()) {
    const text = await readDocumentText(source.id);
    const whole = stretches.map(({ start, end }) => text.slice(start, end)).join(' […] ');
    await expect.poll(() => shown()[i]!.textContent.trim()).toBe(whole.trim());
    const marked = [...shown()[i]!.querySelectorAll('mark, em')].map((mark) => mark.textContent).join('');
    for (const { exact, says } of annotations) {
      expect(marked).toContain(exact);
      if (says.words) expect(marked).toContain(says.words.exact);
    }
    expect(shown()[i]!.lang).toBe(source.language);
  }
});

it.each(LANGS)('never repeats after a quotation the words that are marked in it (%s)', async (lang) => {
  const pick = saying((a) => a.says.words);
  const { catalog, root } = await passages(`?lang=${lang}`, pick);
  await expect.poll(() => root.querySelector('em, mark.says')).not.toBeNull();
  for (const caption of root.querySelectorAll('figcaption'))
    for (const { says } of catalog.annotationsOf(pick(catalog)))
      if (says.words && says.words.exact.length > 2) expect(read(caption)).not.toContain(says.words.exact);
});

it.each(LANGS)('tells a miswritten name, how it is read, and of which document (%s)', async (lang) => {
  const test = (a: Annotation) => a.reading?.as && a.features.length && a.says.words;
  const { app, catalog, root } = await passages(`?lang=${lang}`, saying(test));
  const { reading, says, document } = first(catalog.data.annotations, test);
  const said = read(root);
  expect(said).toContain(app.t('reading.as', { as: reading!.as! }));
  expect(said).toContain(plain(reading!.reason[lang]));
  expect(said).toContain(app.t(`status.${says.status}`));
  expect(said).toContain(shortTitle(catalog.document(document)!, lang));
});

it('never reads a name that nobody could resolve', async () => {
  const { app, root } = await passages(
    '?lang=en',
    saying((a) => a.reading && !a.reading.as),
  );
  expect(read(root)).toContain(app.t('reading.unresolved'));
});

const outcomes = (link: string, pick: Pick<Feature>) =>
  mountPart(Timeline, link, (_, c) => ({ feature: pick(c) }));

it.each(LANGS)('tells each event with its day, its source and how sure it is (%s)', async (lang) => {
  const pick: Pick<Feature> = (c) =>
    first(c.features, (f) => c.outcomesOf(f.id).some((o) => o.citation.url && o.citation.title));
  const { app, catalog, root } = await outcomes(`?lang=${lang}`, pick);
  const events = catalog.outcomesOf(pick(catalog).id);
  const items = [...root.querySelectorAll('li:not(.said)')];
  expect(items).toHaveLength(events.length);
  for (const outcome of events) {
    const { date: day, what, citation, confidence } = outcome;
    const item = first(items, (li) => read(li).includes(plain(what[lang])));
    const said = read(item);
    expect(said).toContain(outcomeWord(outcome, lang));
    expect(said).toContain(outcomeDay(outcome, lang));
    if (citation.title) expect(said).toContain(plain(quotedTitle(citation.title)));
    expect(said).toContain(citation.outlet);
    expect(said).toContain(plain(app.t('outcome.confidence', { level: app.t(`confidence.${confidence}`) })));
    expect(item.querySelector('time')!.dateTime).toBe(day ?? citation.date);
    expect(item.querySelector('a')?.getAttribute('href') ?? null).toBe(citation.url);
  }
});

it.each(LANGS)(
  'says until when it was searched in vain, and claims nothing where it was not (%s)',
  async (lang) => {
    const pick: Pick<Feature> = (c) => first(c.features, (f) => f.searched && !c.outcomesOf(f.id).length);
    const { app, catalog, give } = await outcomes(`?lang=${lang}`, pick);
    const feature = pick(catalog);
    const none = page.getByText(app.t('outcome.none', { date: shortDate(feature.searched!, lang) }));
    await expect.element(none).toBeVisible();
    await give({ feature: { ...feature, searched: null } });
    await expect.element(none).not.toBeInTheDocument();
    await expect.element(page.getByText(app.t('outcome.unsearched'))).toBeVisible();
  },
);

it.each(LANGS)('tells what was promised, by when (%s)', async (lang) => {
  const promised = (c: Catalog) => first(c.data.annotations, (a) => a.says.promise && a.features.length);
  const { app, catalog, root } = await outcomes(`?lang=${lang}`, (c) => c.feature(promised(c).features[0]!)!);
  const { says, document } = promised(catalog);
  const day = catalog.document(document)!.date;
  expect(read(root)).toContain(
    app.t('outcome.promise', {
      date: shortDate(monthOf(day), lang),
      promise: promiseWords(says.promise!, day, lang),
    }),
  );
});

it('leads from a document on the timeline to the passage that says it', async () => {
  const pick = saying((a) => a.says.words);
  const { app, catalog } = await outcomes('', pick);
  const source = catalog.document(pick(catalog).documents[0]!)!;
  await page
    .getByRole('button', { name: app.t('panel.openAt', { document: shortTitle(source, 'zh') }) })
    .click();
  expect(linkNow().doc).toBe(source.id);
  expect(pick(catalog).annotations).toContain(`${source.id}/${linkNow().p}`);
});

it('shows the first paragraphs of a document that names the thing often, and all of them by one press', async () => {
  const quoted = (c: Catalog, f: Feature) => {
    const source = c.document(f.documents[0]!)!;
    return quotations(
      source,
      c.annotationsOf(f).filter(({ document }) => document === source.id),
    ).length;
  };
  const pick: Pick<Feature> = (c) => first(c.features, (f) => f.documents.length === 1 && quoted(c, f) > 6);
  const { app, catalog, root } = await passages('', pick);
  const all = quoted(catalog, pick(catalog));
  expect(root.querySelectorAll('figure').length).toBeLessThan(all);
  await page.getByRole('button', { name: app.t('panel.showAll', { n: all }) }).click();
  await expect.poll(() => root.querySelectorAll('figure').length).toBe(all);
});
