/** The search index, made at compile time and published as one file that the page loads when first needed. */
import MiniSearch from 'minisearch';
import { kindRow } from '../../../core/model/layers';
import type { CatalogData } from '../../../core/model/types';
import type { SearchIndex } from '../../../core/search/index-file';
import { fold, variantsOf } from '../../../core/text/fold';
import {
  hanTerms,
  indexOptions,
  latinTerms,
  SENTENCE_FIELDS,
  SPELLING_FIELDS,
} from '../../../core/search/terms';
import { sentencesIn } from './documents';
import { entriesOf } from './entries';
import { spellingsOf } from './spellings';
import { variantPairs } from './variants';

/** Path below `data/` → content. `texts`: canonical text by document id. */
export function searchFiles(catalog: CatalogData, texts: ReadonlyMap<string, string>): Map<string, string> {
  const index = searchIndexOf(catalog, texts);
  return new Map([
    ['app/search.json', JSON.stringify(index)],
    // By themselves too: find in a text needs no more.
    ['app/variants.json', JSON.stringify({ pairs: index.variants })],
  ]);
}

export function searchIndexOf(catalog: CatalogData, texts: ReadonlyMap<string, string>): SearchIndex {
  const sentences = sentencesIn(catalog, texts);
  const pairs = variantPairs([...namesOf(catalog), ...texts.values()]);
  const variants = variantsOf(pairs);
  const entries = entriesOf(catalog, variants);
  const words = new MiniSearch(indexOptions(SENTENCE_FIELDS));
  words.addAll(
    sentences.map(({ text }, id) => {
      const folded = fold(text, variants);
      return { id, zh: once(hanTerms(folded.text)), en: once(latinTerms(folded)) };
    }),
  );
  return {
    version: catalog.version,
    variants: pairs,
    entries,
    sentences,
    words: words.toJSON(),
    spellings: indexOfSpellings(spellingsOf(entries, variants)).toJSON(),
  };
}

function indexOfSpellings(spellings: readonly string[]): MiniSearch {
  const index = new MiniSearch(indexOptions(SPELLING_FIELDS));
  index.addAll(spellings.map((word, id) => ({ id, word })));
  return index;
}

const once = (terms: readonly string[]): string => [...new Set(terms)].join(' ');

function* namesOf(catalog: CatalogData): Iterable<string> {
  for (const { name, aliases } of catalog.features) yield name.zh + aliases.join('');
  for (const { name, aliases } of catalog.places) yield name.zh + aliases.join('');
  for (const { name } of catalog.units) yield name.zh;
  for (const { reading } of catalog.annotations) yield reading?.as ?? '';
  for (const { id, name, kinds } of catalog.layers) {
    yield name.zh;
    for (const [kind, { zh }] of Object.entries(kinds))
      yield zh + (kindRow(id, kind).synonyms ?? []).join('');
  }
}
