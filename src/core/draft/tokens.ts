/**
 * A paragraph cut into words by what they do to names: places, kind words, breaks, modifiers, joins, brackets.
 * Longest match first; what no list knows is a token of one character: names are mostly made of them.
 */
import { isHan } from '../text/fold';
import type { Gazetteer } from './gazetteer';
import { KIND_WORDS, TRAPS, type KindWord } from './words/kinds';
import { BREAKS, JOINS, MODIFIERS } from './words/plain';
import { REGIONS, WATERS } from './words/regions';

export type TokenClass =
  | 'place'
  | 'region'
  | 'water'
  | 'kind'
  | 'trap'
  | 'break'
  | 'modifier'
  | 'join'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote'
  | 'stop'
  | 'latin'
  | 'number'
  | 'other';

export interface Token {
  /** Offsets in the working text, which are code points of the text. */
  start: number;
  end: number;
  text: string;
  class: TokenClass;
  /** The row of a kind word. */
  kind?: KindWord;
}

const split = (words: string): string[] => words.split(' ').filter(Boolean);

interface Word {
  class: TokenClass;
  kind?: KindWord;
}

const DASH = /[—–－\-‐‑⁃―─~～]/;
const OPEN = /[（([［〔]/;
const CLOSE = /[）)\]］〕]/;
const QUOTE = /["“”「」『』＂]/;

/** Everything the engine knows by its letters, with the gazetteer in it. */
export class Lexicon {
  readonly #words = new Map<string, Word>();
  #longest = 1;

  constructor(readonly gazetteer: Gazetteer) {
    // Later ones replace earlier ones of the same letters.
    this.#add(split(MODIFIERS), { class: 'modifier' });
    for (const [name] of gazetteer.names()) this.#put(name, { class: 'place' });
    this.#add(split(REGIONS), { class: 'region' });
    this.#add(split(WATERS), { class: 'water' });
    this.#add(split(BREAKS), { class: 'break' });
    this.#add(split(JOINS), { class: 'join' });
    for (const kind of KIND_WORDS) this.#put(kind.word, { class: 'kind', kind });
    this.#add(split(TRAPS), { class: 'trap' });
  }

  #add(words: readonly string[], word: Word): void {
    for (const text of words) this.#put(text, word);
  }
  #put(text: string, word: Word): void {
    this.#words.set(text, word);
    this.#longest = Math.max(this.#longest, text.length);
  }

  /** The tokens of the working text between two offsets. */
  tokens(text: string, from: number, to: number): Token[] {
    const out: Token[] = [];
    for (let at = from; at < to;) {
      const token = this.#at(text, at, to);
      out.push(token);
      at = token.end;
    }
    return out;
  }

  #longer(text: string, at: number, to: number): boolean {
    return [4, 3].some(
      (size) => at + size <= to && this.#words.get(text.slice(at, at + size))?.class === 'modifier',
    );
  }

  #at(text: string, at: number, to: number): Token {
    const latin = /^[A-Z]+/i.exec(text.slice(at, at + 24));
    if (latin) return made(text, at, at + latin[0].length, 'latin');
    const digits = /^\d+(?:\.\d+)?/.exec(text.slice(at, at + 24));
    if (digits) return made(text, at, at + digits[0].length, 'number');
    for (let size = Math.min(this.#longest, to - at); size >= 1; size--) {
      const word = this.#words.get(text.slice(at, at + size));
      // 川 and 东西部 in 浙川东西部协作, not 川东 and 西部.
      if (word && size === 2 && word.class === 'region' && this.#longer(text, at + 1, to)) continue;
      if (word)
        return { ...made(text, at, at + size, word.class), ...(word.kind ? { kind: word.kind } : {}) };
    }
    const character = text[at]!;
    if (DASH.test(character)) {
      let end = at + 1;
      while (end < to && DASH.test(text[end]!)) end++;
      return made(text, at, end, 'dash');
    }
    if (OPEN.test(character)) return made(text, at, at + 1, 'open');
    if (CLOSE.test(character)) return made(text, at, at + 1, 'close');
    if (QUOTE.test(character)) return made(text, at, at + 1, 'quote');
    if (isHan(character) || character === '·') return made(text, at, at + 1, 'other');
    return made(text, at, at + 1, 'stop');
  }
}

const made = (text: string, start: number, end: number, kind: TokenClass): Token => ({
  start,
  end,
  text: text.slice(start, end),
  class: kind,
});
