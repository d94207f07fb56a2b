/**
 * How texts become terms of the search index. The compiler writes with it, the page asks with it:
 * a term cut differently on the two sides would never be found.
 *
 * Names are indexed in five fields: `head` whole forms as written, in pinyin and in initials, so that
 * what is or begins a name is found first, however many others hold it; `zh` single and paired Han
 * characters (a part of a name is found by its pairs), `en` words, `py` pinyin from every syllable
 * on, `in` initials from every syllable on. The last two are cut to a length, so that long names do
 * not swell the index; a match is always verified on the whole form.
 */
import { isHan, runsOf, type Folded } from './fold';

export const PINYIN_CUT = 12;
export const INITIALS_CUT = 8;

export const NAME_FIELDS = ['head', 'zh', 'en', 'py', 'in'] as const;
export type NameField = (typeof NAME_FIELDS)[number];
export const WORD_FIELDS = ['zh', 'en'] as const;

const splitTerms = (joined: string): string[] => (joined ? joined.split(' ') : []);
const asIs = (term: string): string => term;

/** Options of both indexes: fields hold terms that are ready, joined by spaces. */
export const indexOptions = <F extends string>(fields: readonly F[]) => ({
  idField: 'id',
  fields: [...fields],
  tokenize: splitTerms,
  processTerm: asIs,
});

/** Single characters and pairs of neighbours, across separators too: 徐州—淮北 holds 州淮. */
export function hanTerms(text: string): string[] {
  const terms: string[] = [];
  let previous = '';
  for (const character of text) {
    if (!isHan(character)) {
      previous = '';
      continue;
    }
    terms.push(character);
    if (previous) terms.push(previous + character);
    previous = character;
  }
  return terms;
}

/** The terms that a Han query of any length asks for, all of which must be there. */
export function hanQueryTerms(run: string): string[] {
  const points = Array.from(run);
  return points.length === 1 ? points : points.slice(1).map((point, i) => points[i]! + point);
}

/** Words in Latin script and numbers; of a code like G524 also its number. */
export function latinTerms(folded: Folded): string[] {
  return runsOf(folded)
    .filter((run) => !isHan(run))
    .flatMap((run) => [run, run.match(/^[a-z]+(\d{2,})$/)?.[1] ?? run]);
}

/** One syllable list or word list, joined from each of its members on, cut to `cut` letters. */
export function tails(parts: readonly string[], cut: number): string[] {
  const result: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    let tail = '';
    for (let j = i; j < parts.length && tail.length < cut; j++) tail += parts[j];
    result.push(tail.slice(0, cut));
  }
  return result;
}
