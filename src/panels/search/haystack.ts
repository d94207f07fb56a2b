/** All names, packed as written, in pinyin and in initials: where candidates come from. `match.ts` decides. */
import { fold, isHan, type Variants } from '../../lib/search/fold';
import type { Entry } from '../../model/search';
import { HEAD, INSIDE, Pack, WHOLE, type Extent, type Line } from './pack';
import { linesOf } from './lines';

/** Fewer letters than this begin too many words: they are held against whole names only. */
const TELLING = 3;

export class Haystack {
  readonly #written: Pack;
  readonly #english: Pack;
  readonly #pinyin: Pack;
  readonly #initials: Pack;
  /** One word is asked for more than once in a search. */
  #last: { word: string; found: ReadonlyMap<number, Extent> } = { word: '', found: new Map() };

  constructor(entries: readonly Entry[], variants: Variants) {
    const written: Line[] = [];
    const english: Line[] = [];
    const pinyin: Line[] = [];
    const initials: Line[] = [];
    entries.forEach(({ forms }, owner) => {
      for (const form of forms) {
        const folded = fold(form.text, variants);
        if (form.readings === undefined) {
          // An id is not what people call a thing.
          const derived = form.from === 'id';
          english.push({ text: folded.text, owner, starts: folded.starts, derived });
          continue;
        }
        const lines = linesOf(folded, form.readings);
        written.push(...lines.written.map((line) => ({ ...line, owner })));
        pinyin.push(...lines.pinyin.map((line) => ({ ...line, owner })));
        initials.push(...lines.initials.map((line) => ({ ...line, owner })));
      }
    });
    this.#written = new Pack(written);
    this.#english = new Pack(english);
    this.#pinyin = new Pack(pinyin);
    this.#initials = new Pack(initials);
  }

  /**
   * Numbers of the entries that may hold a word: first those that are it, then those that begin with
   * it, then the rest. `anywhere`: inside of names, be it ever so short.
   */
  with(word: string, anywhere = false): number[] {
    const telling = anywhere || isHan(word) || word.length >= TELLING;
    return telling ? listed(this.#find(word, INSIDE), INSIDE) : this.from(word);
  }

  /** Numbers of the entries a form of which is the phrase or, if it is more than a letter, begins with it. */
  from(phrase: string): number[] {
    const most = phrase.length > 1 || isHan(phrase) ? HEAD : WHOLE;
    const { word, found } = this.#last;
    return listed(word === phrase ? found : this.#find(phrase, most), most);
  }

  #find(word: string, most: Extent): ReadonlyMap<number, Extent> {
    if (this.#last.word === word) return this.#last.found;
    const found = new Map<number, Extent>();
    this.#written.find(word, found, most);
    if (!isHan(word)) {
      this.#english.find(word, found, most);
      this.#pinyin.find(word, found, most);
      this.#initials.find(word, found, most);
    }
    if (most === INSIDE) this.#last = { word, found };
    return found;
  }
}

function listed(found: ReadonlyMap<number, Extent>, most: Extent): number[] {
  const buckets: number[][] = [[], [], []];
  for (const [owner, extent] of found) if (extent <= most) buckets[extent]!.push(owner);
  return buckets.flat();
}
