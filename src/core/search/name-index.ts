/** All names, packed as written, in pinyin and in initials: where candidates come from. `match.ts` decides. */
import { fold, isHan, type Variants } from '../text/fold';
import type { Entry } from './index-file';
import { Found, HEAD, INSIDE, WHOLE, type Extent, type Hits } from './hits';
import { packName } from './name-variants';
import { Pack } from './substring-index';

/** Fewer letters than this begin too many words: they are held against whole names only. */
const TELLING = 3;
/** So many entries are packed before the page may do something else; some milliseconds. */
const AT_ONCE = 500;

export class Haystack {
  readonly #packs = { written: new Pack(), pinyin: new Pack(), initials: new Pack() };
  readonly #english = new Pack();
  /** One word is asked for more than once in a search. */
  readonly #known = new Map<string, Found>();

  private constructor(
    private readonly entries: readonly Entry[],
    private readonly variants: Variants,
  ) {}

  /** At once. */
  static of(entries: readonly Entry[], variants: Variants): Haystack {
    const haystack = new Haystack(entries, variants);
    haystack.#pack(0, entries.length);
    return haystack;
  }

  /** The same bit by bit: `pause` is waited for in between. */
  static async gradually(
    entries: readonly Entry[],
    variants: Variants,
    pause: () => Promise<void>,
  ): Promise<Haystack> {
    const haystack = new Haystack(entries, variants);
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      if (from > 0) await pause();
      haystack.#pack(from, Math.min(entries.length, from + AT_ONCE));
    }
    return haystack;
  }

  /**
   * The entries that may hold a word: first those that are it, then those that begin with
   * it, then the rest. `anywhere`: inside of names, be it ever so short.
   */
  with(word: string, anywhere = false): Hits {
    const telling = anywhere || isHan(word) || word.length >= TELLING;
    return telling ? this.#find(word, INSIDE) : this.#begun(word);
  }

  /** Numbers of the entries a form of which is the phrase or, if it is more than a letter, begins with it. */
  from(phrase: string): readonly number[] {
    return this.#begun(phrase).numbers;
  }

  /** Forgets what was found for the words of the last search. */
  forget(): void {
    this.#known.clear();
  }

  /** Whether any entry may hold the word. */
  holds(word: string): boolean {
    if (!isHan(word)) return this.with(word).numbers.length > 0;
    return this.#packs.written.holds(word);
  }

  #begun(phrase: string): Hits {
    const most = phrase.length > 1 || isHan(phrase) ? HEAD : WHOLE;
    const all = this.#known.get(`${INSIDE}${phrase}`);
    return all ? all.upTo(most) : this.#find(phrase, most);
  }

  #find(word: string, most: Extent): Hits {
    const key = `${most}${word}`;
    const known = this.#known.get(key);
    if (known) return known.upTo(most);
    const found = new Found(this.entries.length);
    this.#packs.written.find(word, found, most);
    if (!isHan(word)) {
      this.#english.find(word, found, most);
      this.#packs.pinyin.find(word, found, most);
      this.#packs.initials.find(word, found, most);
    }
    this.#known.set(key, found);
    return found.upTo(most);
  }

  #pack(from: number, to: number): void {
    for (let owner = from; owner < to; owner++)
      for (const form of this.entries[owner]!.forms) {
        const folded = fold(form.text, this.variants);
        if (form.readings !== undefined) packName(folded, form.readings, owner, this.#packs);
        // An id is not what people call a thing.
        else this.#english.add(folded.text, owner, folded.starts, form.from === 'id');
      }
  }
}
