/** The search index with what a reader's own documents add: their things, their names, their sentences. */
import MiniSearch from 'minisearch';
import type { CatalogData, Feature } from '../model/types';
import { fold, isHan, variantsOf } from '../text/fold';
import { LinedText } from '../text/lined-text';
import { sentencesOf } from '../text/segment';
import type { Entry, Form, SearchIndex, Sentence } from './index-file';
import { hanTerms, indexOptions, latinTerms, SENTENCE_FIELDS } from './terms';

/**
 * `texts`: of the documents that are added, by id; `sounds`: `sound characters`, one a line, of the characters of place
 * names. The given index stays as it is.
 */
export function withDrafts(
  index: SearchIndex,
  catalog: CatalogData,
  texts: ReadonlyMap<string, string>,
  sounds: string,
): SearchIndex {
  const named = namedBy(sounds);
  const known = new Set(index.entries.flatMap(({ kind, id }) => (kind === 'feature' ? [id] : [])));
  // Features first and in the catalogue's order: there, too, new ones stand behind the published.
  const features = catalog.features
    .filter(({ id }) => !known.has(id))
    .map((feature) => featureEntry(feature, named));
  const documents = catalog.documents
    .filter(({ id }) => texts.has(id))
    .map(({ id, name, title }): Entry => ({
      kind: 'document',
      id,
      forms: [named('name', name.zh), named('alias', title)],
    }));
  const added = [...texts].flatMap(([id, text]) => sentencesIn(catalog, id, new LinedText(text)));
  const variants = variantsOf(index.variants);
  const words = MiniSearch.loadJS(index.words as never, indexOptions(SENTENCE_FIELDS));
  words.addAll(
    added.map(({ text }, i) => {
      const folded = fold(text, variants);
      return {
        id: index.sentences.length + i,
        zh: once(hanTerms(folded.text)),
        en: once(latinTerms(folded)),
      };
    }),
  );
  return {
    ...index,
    entries: [
      ...index.entries.slice(0, known.size),
      ...features,
      ...index.entries.slice(known.size),
      ...documents,
    ],
    sentences: [...index.sentences, ...added],
    words: words.toJSON(),
  };
}

const once = (terms: readonly string[]): string => [...new Set(terms)].join(' ');

type Named = (from: Form['from'], text: string) => Form;

/** A form with the sounds of its Chinese characters; one whose sound is not known sounds like itself. */
function namedBy(sounds: string): Named {
  const known = new Map<string, string>();
  for (const line of sounds.split('\n')) {
    const [sound = '', characters = ''] = line.split(' ');
    for (const character of characters) known.set(character, sound);
  }
  return (from, text) => {
    const han = Array.from(text).filter((character) => isHan(character));
    if (han.length === 0) return { from, text };
    return { from, text, readings: han.map((character) => known.get(character) ?? character).join(' ') };
  };
}

function featureEntry({ id, name, aliases }: Feature, named: Named): Entry {
  const forms: Form[] = [named('name', name.zh)];
  if (name.en !== name.zh) forms.push({ from: 'en', text: name.en });
  for (const text of aliases) forms.push(named('alias', text));
  return { kind: 'feature', id, forms };
}

function sentencesIn(catalog: CatalogData, id: string, text: LinedText): Sentence[] {
  const document = catalog.documents.find((one) => one.id === id);
  const passages = catalog.annotations.filter((annotation) => annotation.document === id);
  return (document?.paragraphs ?? [])
    .flatMap((paragraph) => sentencesOf(text, paragraph))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({
      document: id,
      start,
      text: text.slice(start, end),
      passages: passages
        .filter(({ position }) => position.start >= start && position.start < end)
        .map(({ passage }) => passage),
    }));
}
