/**
 * The search itself: a query and the loaded index → features, places, documents and passages,
 * each with the reason why it is there. No page, no network: the tests ask it as the page does.
 */
import MiniSearch from 'minisearch';
import { variantsOf, type Variants } from '../../lib/search/fold';
import { indexOptions, NAME_FIELDS, WORD_FIELDS } from '../../lib/search/terms';
import type { Annotation, CatalogData } from '../../model/catalog';
import type { Entry, SearchIndex, Sentence } from '../../model/search';
import { Belongings, Prepared } from './context';
import { rankFeatures } from './features';
import { namesFrom, namesWith, sentencesWith } from './lookup';
import type { Match } from './match';
import { passagesWith, type PassageHit } from './passages';
import { rankNamed } from './named';
import { respelled, split } from './relax';
import { made, wordsOf, type Words } from './words';

export interface FeatureHit {
  /** Number in the catalogue. */
  number: number;
  score: number;
  match: Match | null;
  /** Places, layers, kinds, provinces, documents that words of the query mean. */
  by: readonly Entry[];
  passage: PassageHit | null;
}
export interface NamedHit {
  entry: Entry;
  score: number;
  match: Match;
  /** How many features touch it, or how many the document names. */
  count: number;
}
export interface Results {
  features: FeatureHit[];
  places: NamedHit[];
  documents: NamedHit[];
  passages: PassageHit[];
  /** What was searched instead, where the words as typed were not found. */
  instead: string | null;
}

export class Engine {
  readonly variants: Variants;
  readonly entries: readonly Entry[];
  readonly names: MiniSearch;
  readonly words: MiniSearch;
  readonly belongings: Belongings;
  readonly prepared: Prepared;
  /** First entry that is no feature. */
  readonly others: number;
  readonly #annotations: ReadonlyMap<string, Annotation>;

  constructor(
    readonly catalog: CatalogData,
    readonly index: SearchIndex,
  ) {
    this.variants = variantsOf(index.variants);
    this.entries = index.entries;
    // The index comes as parsed JSON; MiniSearch takes it as it is.
    this.names = MiniSearch.loadJS(index.names as never, indexOptions(NAME_FIELDS));
    this.words = MiniSearch.loadJS(index.words as never, indexOptions(WORD_FIELDS));
    this.belongings = new Belongings(catalog);
    this.prepared = new Prepared(index.entries, this.variants);
    this.others = catalog.features.length;
    this.#annotations = new Map(catalog.annotations.map((annotation) => [annotation.id, annotation]));
  }

  search(typed: string): Results {
    const query = wordsOf(typed, this.variants);
    if (!query.phrase) return { features: [], places: [], documents: [], passages: [], instead: null };
    const found = this.#run(query);
    if (found.features.length || found.places.length || found.documents.length) return this.#withPassages(found, query);
    for (const other of [...split(this, query), ...respelled(this, query)]) {
      const again = this.#run(other.query);
      if (!again.features.length && !again.places.length) continue;
      for (const hit of [...again.features, ...again.places]) hit.score -= other.penalty;
      const passages = found.passages.length ? found.passages : again.passages;
      return this.#withPassages({ ...again, passages, instead: other.shown }, other.query);
    }
    return this.#withPassages(found, query);
  }

  /** Which words of a query have any answer by themselves: what an empty result proposes to keep. */
  telling(typed: string): string[] {
    const { tokens } = wordsOf(typed, this.variants);
    if (tokens.length < 2) return [];
    return tokens.filter((token) => {
      const { features, places, passages } = this.#run(made([token]));
      return features.length + places.length + passages.length > 0;
    });
  }

  /** Entries that may hold each word, by word. */
  candidates(token: string): number[] {
    return namesWith(this.names, token);
  }

  /** Entries a form of which begins with the phrase. */
  beginning(phrase: string): number[] {
    return namesFrom(this.names, phrase);
  }
  sentencesWith(tokens: readonly string[]): number[] {
    return sentencesWith(this.words, tokens);
  }
  annotation({ document }: Sentence, passage: string): Annotation | undefined {
    return this.#annotations.get(`${document}/${passage}`);
  }
  annotationsIn(document: string): Annotation[] {
    return this.catalog.annotations.filter((annotation) => annotation.document === document);
  }

  #run(query: Words): Results {
    const hits = new Map(query.tokens.map((token) => [token, this.candidates(token)]));
    return {
      features: rankFeatures(this, query, hits),
      places: rankNamed(this, query, hits, ['unit', 'place']),
      documents: rankNamed(this, query, hits, ['document']),
      passages: passagesWith(this, query),
      instead: null,
    };
  }

  /** No feature by name: those whose passages stand beside the words. No passage: those of the best feature. */
  #withPassages(found: Results, query: Words): Results {
    if (!found.features.length) {
      const known = new Set<number>();
      for (const passage of found.passages)
        for (const hit of passage.features) {
          if (known.has(hit.number)) continue;
          known.add(hit.number);
          found.features.push({ number: hit.number, score: hit.score, match: null, by: [], passage });
        }
      found.features.sort((a, b) => b.score - a.score);
    }
    const best = found.features[0];
    if (!found.passages.length && query.latin && best?.match && best.match.extent !== 'part')
      found.passages = this.#passagesOf(best.number);
    return found;
  }

  #passagesOf(number: number): PassageHit[] {
    const named = new Set(this.catalog.features[number]!.annotations);
    return this.index.sentences.flatMap((sentence) => {
      const passage = sentence.passages.find((id) => named.has(`${sentence.document}/${id}`));
      return passage ? [{ sentence, ranges: [], passage, features: [], score: 0 }] : [];
    });
  }
}
