/**
 * A search understood as a question: 哪些高铁连接江苏和山东 is a filter of the view, not words of a name. It is one
 * only where every word is understood: as a condition, or as one that asks and joins (`question-words.ts`).
 */
import type { Catalog } from '../model/catalog';
import type { Feature } from '../model/types';
import { query } from '../view/query';
import { sentence } from '../view/sentence';
import { clearFilters, selectFeature, setFilter, type View } from '../view/view';
import { variantsOf, type Variants } from '../text/fold';
import { conditionsOf, widened } from './question-filter';
import type { SearchIndex } from './index-file';
import { Lexicon, type Meaning } from './lexicon';
import { atomsOf, EITHERS, FILLERS } from './question-words';

export interface Question {
  /** The view that answers it: its filter in place of what was chosen before, nothing selected. */
  view: View;
  /** What it shows. */
  features: readonly Feature[];
  /** The filter and its count, in the language of the view. */
  sentence: string;
  /** Only places, which are rather the ends of a name: 徐州 淮北. */
  onlyPlaces: boolean;
}

/** Longer texts are no questions. */
const MOST_ATOMS = 60;
/** No word has more atoms. */
const MOST_IN_WORD = 24;

/** One piece of the cut: a word understood, or null for one that fills. */
type Piece = Meaning | null;
interface Cut {
  pieces: readonly Piece[];
  either: boolean;
}

export class Questions {
  readonly #variants: Variants;
  readonly #lexicon: Lexicon;

  constructor(
    readonly catalog: Catalog,
    index: Pick<SearchIndex, 'entries' | 'variants'>,
  ) {
    this.#variants = variantsOf(index.variants);
    this.#lexicon = new Lexicon(index.entries, this.#variants);
  }

  /**
   * Empty where it is no question, or no more than one name, which is found by itself. Where nothing meets the
   * question as it was asked, a wider one that something meets stands before it.
   */
  ask(typed: string, view: View): Question[] {
    const cut = this.#cut(atomsOf(typed, this.#variants));
    if (!cut) return [];
    const meanings = cut.pieces.filter((piece) => piece !== null);
    if (!meanings.length || (cut.pieces.length === 1 && isNamed(meanings[0]!))) return [];
    const onlyPlaces = meanings.every(({ of }) => PLACES.includes(of));
    // The day that the page is asked about stays: what is found is what stood then.
    const { asOf } = view.filter;
    const start = selectFeature(setFilter(clearFilters(view), { asOf }), null);
    const [exact] = conditionsOf(this.catalog, meanings, cut.either)
      .map(({ layers, filter }) => setFilter({ ...start, layers }, filter))
      .map((view) => this.#answered(view, onlyPlaces))
      .sort((a, b) => b.features.length - a.features.length);
    if (!exact) return [];
    const wider = exact.features.length ? null : widened(this.catalog, exact.view.filter);
    const answer = wider && this.#answered(setFilter(exact.view, wider), onlyPlaces);
    return answer?.features.length ? [answer, exact] : [exact];
  }

  #answered(view: View, onlyPlaces: boolean): Question {
    const features = query(this.catalog, view);
    const totals = features.filter(({ aggregate }) => aggregate).length;
    return {
      view,
      features,
      sentence: sentence(this.catalog, view, features.length - totals, totals),
      onlyPlaces,
    };
  }

  /** The fewest words that make up all of it; null where something is left over. */
  #cut(atoms: readonly string[]): Cut | null {
    if (!atoms.length || atoms.length > MOST_ATOMS) return null;
    const upTo: (Cut | null)[] = [{ pieces: [], either: false }];
    for (let end = 1; end <= atoms.length; end++) {
      let best: Cut | null = null;
      let word = '';
      for (let start = end - 1; start >= Math.max(0, end - MOST_IN_WORD); start--) {
        word = atoms[start]! + word;
        const before = upTo[start];
        if (!before || (best && before.pieces.length + 1 >= best.pieces.length)) continue;
        const meaning = this.#lexicon.meaning(word);
        const either = EITHERS.has(word);
        if (meaning || either || FILLERS.has(word))
          best = { pieces: [...before.pieces, meaning], either: before.either || either };
      }
      upTo[end] = best;
    }
    return upTo[atoms.length] ?? null;
  }
}

const PLACES: readonly Meaning['of'][] = ['provinces', 'unit', 'place'];
/** What the search finds under its own name anyway. */
const isNamed = ({ of }: Meaning): boolean => of === 'unit' || of === 'place' || of === 'document';
