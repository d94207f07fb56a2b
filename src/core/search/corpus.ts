/**
 * The corpus: catalogue and published index, opened for the many small questions that a search asks.
 * Knows nothing of queries and ranking, so that these may ask it without a circle.
 */
import MiniSearch from 'minisearch';
import { variantsOf, type Variants } from '../text/fold';
import { indexOptions, SENTENCE_FIELDS, SPELLING_FIELDS } from './terms';
import type { CatalogData } from '../model/types';
import type { Entry, SearchIndex } from './index-file';
import { Citations } from './citations';
import { Belongings, Prepared } from './context';
import type { Hits } from './hits';
import { Haystack } from './name-index';
import { joinedTexts, type JoinedText } from './joined-text';
import { sentencesWith } from './lookup';

const SPOTS = new Set(['junction', 'road-end', 'border-crossing', 'river-point']);

export class Corpus {
  readonly variants: Variants;
  readonly entries: readonly Entry[];
  readonly names: Haystack;
  readonly words: MiniSearch;
  readonly spellings: MiniSearch;
  readonly belongings: Belongings;
  readonly prepared: Prepared;
  readonly citations: Citations;
  /** First entry that is no feature. */
  readonly others: number;
  readonly #spots: ReadonlySet<string>;

  /** `names`: those of the index, where they are packed already. */
  constructor(
    readonly catalog: CatalogData,
    readonly index: SearchIndex,
    names?: Haystack,
  ) {
    this.variants = variantsOf(index.variants);
    this.entries = index.entries;
    this.names = names ?? Haystack.of(index.entries, this.variants);
    // The indexes come as parsed JSON; MiniSearch takes them as they are.
    this.words = MiniSearch.loadJS(index.words as never, indexOptions(SENTENCE_FIELDS));
    this.spellings = MiniSearch.loadJS(index.spellings as never, indexOptions(SPELLING_FIELDS));
    this.belongings = new Belongings(catalog);
    this.prepared = new Prepared(index.entries, this.variants);
    this.others = catalog.features.length;
    this.#spots = new Set(catalog.places.filter(({ kind }) => SPOTS.has(kind)).map(({ id }) => id));
    this.citations = new Citations(catalog, index.sentences);
  }

  #joined: JoinedText[] | null = null;
  /** The texts of the documents, folded, their sentences joined; made when first asked for. */
  joined(): readonly JoinedText[] {
    return (this.#joined ??= joinedTexts(this.index.sentences, this.variants));
  }

  /** Entries that may hold a word. */
  candidates(token: string, anywhere = false): Hits {
    return this.names.with(token, anywhere);
  }
  /** Whether there is any. */
  knows(token: string): boolean {
    return this.names.holds(token);
  }

  /** Entries a form of which begins with the phrase. */
  beginning(phrase: string): readonly number[] {
    return this.names.from(phrase);
  }
  sentencesWith(tokens: readonly string[]): number[] {
    return sentencesWith(this.words, tokens);
  }
  /** A gazetteer entry that only serves to draw a line, and that nobody looks for by a part of its name. */
  isSpot(entry: Entry): boolean {
    return entry.kind === 'place' && this.#spots.has(entry.id);
  }
}
