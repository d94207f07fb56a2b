/**
 * How texts become terms of the two MiniSearch indexes: sentences (single and paired Han
 * characters, Latin words) and the words that a misspelt one may stand for. The compiler writes
 * with it, the page asks with it: a term cut differently on the two sides would never be found.
 */
import { isHan, runsOf, type Folded } from '../text/fold';

export const SENTENCE_FIELDS = ['zh', 'en'] as const;
export const SPELLING_FIELDS = ['word'] as const;

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

/** Words in Latin script and numbers. */
export const latinTerms = (folded: Folded): string[] => runsOf(folded).filter((run) => !isHan(run));
