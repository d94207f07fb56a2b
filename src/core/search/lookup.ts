/** What the two MiniSearch indexes are asked: sentences that may hold words, and words that a misspelt one may be. */
import type MiniSearch from 'minisearch';
import { editDistance } from '../text/edit-distance';
import { isHan } from '../text/fold';
import { hanQueryTerms } from './terms';

const EXACT = { tokenize: (text: string) => text.split(' '), processTerm: (term: string) => term };
const AND = { ...EXACT, combineWith: 'AND', prefix: false, fuzzy: false } as const;
const BEGIN = { ...EXACT, combineWith: 'AND', prefix: true, fuzzy: false } as const;

/** Numbers of the sentences that may hold all the words. */
export function sentencesWith(words: MiniSearch, tokens: readonly string[]): number[] {
  return ids(
    words.search({
      combineWith: 'AND',
      queries: tokens.map((token) =>
        isHan(token)
          ? { ...AND, queries: [hanQueryTerms(token).join(' ')], fields: ['zh'] }
          : { ...BEGIN, queries: [token], fields: ['en'] },
      ),
    }),
  );
}

/** Words of the index within the typing mistakes that a Latin word of this length may have, the nearest first. */
export function corrections(spellings: MiniSearch, token: string): { term: string; typos: number }[] {
  const allowed = isHan(token) || /\d/.test(token) || token.length < 4 ? 0 : token.length < 8 ? 1 : 2;
  if (allowed === 0) return [];
  // MiniSearch counts two swapped neighbours as two mistakes: it may have to look one further.
  const options = { ...EXACT, prefix: false, fuzzy: 2 };
  const found = spellings
    .autoSuggest(token, options)
    .map(({ suggestion }) => ({ term: suggestion, typos: editDistance(token, suggestion) }))
    .filter(({ typos }) => typos <= allowed)
    .sort((a, b) => a.typos - b.typos);
  const nearest = found.filter(({ typos }) => typos === found[0]!.typos);
  return nearest.slice(0, 4);
}

const ids = (results: { id: number }[]): number[] => results.map(({ id }) => id);
