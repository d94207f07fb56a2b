/** Whether and how a query meets one form of a name. */
import { isHan, sourceRange } from '../text/fold';
import { lay, type Manner, type Spoken } from './pinyin-match';
import type { Words } from './words';

export type How = 'text' | 'words' | Manner;
/** Half-open ranges in the original text of the form. */
export type Ranges = [number, number][];

export interface Match {
  name: Spoken;
  how: How;
  extent: 'whole' | 'start' | 'part';
  /** Begins where a word or a part of the name begins. */
  atPart: boolean;
  /** Its words stand in the order in which they were typed. */
  inOrder: boolean;
  /** One Latin word typed that is several in the name: Hu–Shen for "hus". */
  runTogether: boolean;
  /** Typed in letters, at least in part. */
  latin: boolean;
  /** Share of the form that it covers, 0–1. */
  share: number;
  ranges: Ranges;
}

/** The best way in which the query as a phrase, or all its words, meet this form; null if they don't. */
export function matchForm(name: Spoken, query: Words): Match | null {
  const text = findText(name, query.phrase);
  if (text) return asMatch(name, query, 'text', text);
  if (query.latin && name.form.readings !== undefined) {
    for (const manner of ['pinyin', 'initials'] as const) {
      const found = findSpoken(name, query.phrase, manner);
      if (found) return asMatch(name, query, manner, found);
    }
  }
  if (query.tokens.length > 1) {
    const found = query.tokens.map((token) => findToken(name, token));
    if (found.every((range) => range !== null)) return asMatch(name, query, 'words', ...found);
  }
  if (name.form.readings === undefined || query.phrase.length < 2) return null;
  const short = findSpoken(name, query.phrase, 'short');
  return short ? asMatch(name, query, 'short', short) : null;
}

/** Where one word of the query stands in the form, as written or as spoken in full. */
export function findToken(name: Spoken, token: string): [number, number] | null {
  return findText(name, token) ?? (token.length > 1 ? findSpoken(name, token, 'pinyin') : null);
}

/** The first place of a phrase; the best one, if it is the whole or the start of the form. Latin begins a word. */
export function findText({ folded: { text, starts } }: Spoken, phrase: string): [number, number] | null {
  const free = isHan(phrase[0] ?? '');
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (free || starts[at] || isNumberOfCode(text, at)) return [at, at + phrase.length];
  return null;
}

/** 524 finds G524. */
const isNumberOfCode = (text: string, at: number): boolean =>
  /\d/.test(text[at]!) && /[a-z]/.test(text[at - 1] ?? '');

function findSpoken(name: Spoken, phrase: string, manner: Manner): [number, number] | null {
  // One letter says too little to be looked for inside a name.
  const last = phrase.length > 1 ? name.folded.text.length : 1;
  for (let at = 0; at < last; at++) {
    // Nearly every place is ruled out by its first letter.
    if (!beginsAt(name, phrase, at)) continue;
    const end = lay(name, phrase, at, manner);
    if (end > at) return [at, end];
  }
  return null;
}

function beginsAt({ folded, readings }: Spoken, phrase: string, at: number): boolean {
  if (folded.text[at] === phrase[0]) return true;
  const spoken = readings[at];
  if (spoken) for (const reading of spoken) if (reading[0] === phrase[0]) return true;
  return false;
}

function asMatch(name: Spoken, query: Words, how: How, ...found: [number, number][]): Match {
  const { text, starts } = name.folded;
  const start = Math.min(...found.map(([from]) => from));
  const covered = found.reduce((sum, [from, to]) => sum + to - from, 0);
  const whole = how !== 'words' && how !== 'short' && covered === text.length;
  return {
    name,
    how,
    extent: whole ? 'whole' : start === 0 ? 'start' : 'part',
    atPart: starts[start] === 1,
    inOrder: found.every(([from], i) => i === 0 || from >= found[i - 1]![1]),
    runTogether:
      how === 'text' &&
      query.latin &&
      !query.han &&
      query.tokens.length === 1 &&
      starts.slice(found[0]![0] + 1, found[0]![1]).includes(1),
    latin: query.latin,
    share: Math.min(1, covered / Math.max(1, text.length)),
    ranges: found.map(([from, to]) => sourceRange(name.folded, name.form.text, from, to)),
  };
}
