/**
 * What a query in letters may stand for in a running text: the parts of known names that it spells in pinyin, in
 * initials or in a short form, by the same rules as in the search box.
 */
import { fold, variantsOf, type Variants } from '../text/fold';
import type { SearchIndex } from './index-file';
import { matchForm, type Match } from './match';
import { prepare, type Spoken } from './pinyin-match';
import { wordsOf } from './words';

/** One letter begins every other name. */
const FEWEST_LETTERS = 2;

/** Letters that may be pinyin; digits alone are none. */
export const mayBeSpoken = (query: string): boolean => wordsOf(query, NONE).latin;
const NONE: Variants = new Map<string, string>();

export class SpokenNames {
  readonly #names: Spoken[];
  readonly #variants: Variants;

  constructor({ entries, variants }: Pick<SearchIndex, 'entries' | 'variants'>) {
    this.#variants = variantsOf(variants);
    const forms = entries.flatMap((entry) => entry.forms).filter(({ readings }) => readings !== undefined);
    const known = new Set<string>();
    this.#names = forms
      .filter(({ text }) => !known.has(text) && known.add(text))
      .map((form) => prepare(form, this.#variants));
  }

  /** Words that may be meant, the likeliest kind of match first; within a kind each once, longer ones first. */
  meant(query: string): string[][] {
    const words = wordsOf(query, this.#variants);
    if (!words.latin || words.phrase.length < FEWEST_LETTERS) return [];
    const kinds = KINDS.map(() => new Map<string, string>());
    for (const name of this.#names) {
      const match = matchForm(name, words);
      const kind = match ? KINDS.findIndex((is) => is(match)) : -1;
      if (!match || kind < 0) continue;
      const from = Math.min(...match.ranges.map(([start]) => start));
      const to = Math.max(...match.ranges.map(([, end]) => end));
      const word = name.form.text.slice(from, to);
      kinds[kind]!.set(fold(word, this.#variants).text, word);
    }
    return kinds
      .map((found) => [...found.values()].sort((a, b) => b.length - a.length))
      .filter((found) => found.length > 0);
  }
}

/** A whole syllable tells more than a letter, the beginning of a part more than its middle. */
const KINDS: readonly ((match: Match) => boolean)[] = [
  ({ how, atPart }) => how === 'pinyin' && atPart,
  ({ how }) => how === 'pinyin' || how === 'words',
  ({ how, atPart }) => how === 'initials' && atPart,
  ({ how }) => how === 'short' || how === 'initials',
];
