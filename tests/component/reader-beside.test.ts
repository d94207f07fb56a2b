/** Documents beside each other: who else names the feature, and what each claims of it. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import AlsoIn from '../../src/app/reader/AlsoIn.svelte';
import Claims from '../../src/app/reader/Claims.svelte';
import { shortTitle } from '../../src/core/view/document-words';
import { date } from '../../src/core/messages/format';
import type { Catalog } from '../../src/core/model/catalog';
import type { Annotation } from '../../src/core/model/types';
import { mountPart } from './mount';
import { LANGS, linkNow, read } from './person';

/** A feature that more than one document names. */
const shared = (catalog: Catalog) => catalog.features.find(({ documents }) => documents.length > 1)!;

it.each(LANGS)(
  'offers the other documents that name the feature, to open or to lay beside (%s)',
  async (lang) => {
    const { app, catalog } = await mountPart(AlsoIn, `?lang=${lang}`, (_, c) => ({
      feature: shared(c),
      source: c.document(shared(c).documents[0]!)!,
      named: true,
    }));
    const feature = shared(catalog);
    const [first, second] = feature.documents;
    app.go({ ...app.view, document: first!, feature: feature.id });
    const other = catalog.document(second!)!;
    await page
      .getByRole('button', { name: app.t('reader.besideOf', { name: app.named(other.name) }) })
      .click();
    expect(linkNow()).toMatchObject({ f: feature.id, doc: first, beside: second });
    await page.getByRole('button', { name: shortTitle(other, lang), exact: true }).click();
    const passage = catalog.data.annotations
      .filter((a) => a.document === second && a.features.includes(feature.id))
      .sort((a, b) => a.position.start - b.position.start)[0]!.passage;
    expect(linkNow()).toMatchObject({ f: feature.id, doc: second, p: passage });
  },
);

it('offers nothing where no other document names it', async () => {
  const { root } = await mountPart(AlsoIn, '', (_, c) => {
    const feature = c.features.find(({ documents }) => documents.length === 1)!;
    return { feature, source: c.document(feature.documents[0]!)!, named: true };
  });
  expect(read(root)).toBe('');
});

it.each(LANGS)(
  'sets what each document claims of the feature, in its words, or that it is silent (%s)',
  async (lang) => {
    const pressed: string[] = [];
    const of = (c: Catalog, document: string) =>
      c.annotationsIn(document).filter((a) => a.features.includes(shared(c).id));
    const given = (c: Catalog, id: string) => ({
      feature: shared(c),
      source: c.document(id)!,
      passages: of(c, id),
      onpassage: (a: Annotation) => void pressed.push(a.id),
    });
    const { app, catalog, give, root } = await mountPart(Claims, `?lang=${lang}`, (_, c) =>
      given(c, shared(c).documents[0]!),
    );
    const passages = of(catalog, shared(catalog).documents[0]!);
    const items = [...root.querySelectorAll('li')].map(read);
    expect(items).toHaveLength(passages.length);
    for (const [i, { exact, says }] of passages.entries()) {
      expect(items[i]).toContain(exact);
      const words = says.words && app.t('says.words', { words: says.words.exact });
      if (words) expect(items[i]).toContain(words);
      const rest = items[i]!.replace(exact, '').replace(words ?? '', '');
      expect(rest).toContain(app.t(`status.${says.status}`));
    }
    await page.getByRole('button', { name: passages[0]!.exact }).first().click();
    expect(pressed).toEqual([passages[0]!.id]);
    const silent = catalog.documents.find(({ id }) => !shared(catalog).documents.includes(id))!;
    await give(given(catalog, silent.id));
    const said = app.t('reader.silent', {
      name: app.named(shared(catalog).name),
      date: date(silent.date, lang),
    });
    expect(read(root)).toBe(said);
  },
);
