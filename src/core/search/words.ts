/** What a person typed, in the form in which it is compared. */
import { fold, isHan, runsOf, type Variants } from '../text/fold';

export interface Words {
  /** All of it joined, separators ignored: 徐州—淮北 and 徐州 淮北 are the same phrase. */
  phrase: string;
  /** Its runs of Han characters and its Latin words, all of which must match. */
  tokens: string[];
  /** Holds Latin letters, so that it may be pinyin or initials. */
  latin: boolean;
  /** Holds Han characters. */
  han: boolean;
}

/** English words that join names and are no part of them. */
const JOINING = new Set(['to', 'and', 'the', 'of', 'from', 'between', 'in', 'a']);

export function wordsOf(typed: string, variants: Variants): Words {
  const folded = fold(typed, variants);
  const runs = runsOf(folded);
  const telling = runs.filter((run) => !JOINING.has(run));
  return made(telling.length > 0 ? telling : runs);
}

export function made(tokens: string[]): Words {
  const phrase = tokens.join('');
  return { phrase, tokens, latin: /[a-z]/.test(phrase), han: isHan(phrase) };
}
