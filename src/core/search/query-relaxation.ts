/**
 * Second tries, only where the words as typed find nothing: a Chinese phrase taken apart
 * (昆山的断头路 → 昆山 断头路), a Latin word with its typing mistakes forgiven. Never a fuzzy Han character.
 */
import { isHan } from '../text/fold';
import type { Corpus } from './corpus';
import { corrections } from './lookup';
import { PER_TYPO } from './rank';
import { made, type Words } from './words';

export interface Retry {
  query: Words;
  shown: string;
  penalty: number;
  /** Only what has all the words in one name, in their order. */
  strict?: boolean;
}

/** Characters that join or count names and are no part of them. */
const JOINING = /[到至和与及的往跟条个项处]/;

/** The query with its Han runs taken apart into words that the index knows. */
export function split(corpus: Corpus, query: Words): Retry[] {
  const cut = query.tokens.flatMap((token) =>
    isHan(token) ? token.split(JOINING).filter(Boolean) : [token],
  );
  const single = query.tokens.flatMap((token) => (isHan(token) ? Array.from(token) : [token]));
  const tries = [
    cut,
    cut.flatMap((token) => (isHan(token) ? (segments(corpus, token) ?? [token]) : [token])),
  ];
  const taken: Retry[] = tries
    .filter((tokens, i) => tokens.join() !== (tries[i - 1] ?? query.tokens).join())
    .map((tokens, i) => ({ query: made(tokens), shown: tokens.join(' '), penalty: i }));
  // 金商路 for 金商公路: what people leave out, never what they write otherwise.
  if (single.length > 2 && single.length > query.tokens.length && single.length < 12)
    taken.push({ query: made(single), shown: single.join('…'), penalty: tries.length, strict: true });
  return taken;
}

/** The fewest known words, longest first, that make up the run; null if it can't be cut. */
function segments(corpus: Corpus, run: string): string[] | null {
  if (corpus.knows(run)) return [run];
  for (let size = run.length - 1; size >= 2; size--) {
    const head = run.slice(0, size);
    if (run.length - size < 2 || !corpus.knows(head)) continue;
    const tail = segments(corpus, run.slice(size));
    if (tail) return [head, ...tail];
  }
  return null;
}

/** The query with its unknown Latin words, then all of them, replaced by the nearest that the index knows. */
export function respelled(corpus: Corpus, query: Words): Retry[] {
  const unknown = query.tokens.filter((token) => !corpus.knows(token));
  const tries = [...variations(corpus, query.tokens, (token) => unknown.includes(token))];
  if (unknown.length < query.tokens.length) tries.push(...variations(corpus, query.tokens, () => true));
  if (query.tokens.length > 1 && !query.han) tries.push(...variations(corpus, [query.phrase], () => true));
  return tries.sort((a, b) => a.penalty - b.penalty);
}

const MOST = 12;

function variations(corpus: Corpus, tokens: readonly string[], open: (token: string) => boolean): Retry[] {
  let made_: { tokens: string[]; typos: number }[] = [{ tokens: [], typos: 0 }];
  for (const token of tokens) {
    const options = open(token) ? corrections(corpus.spellings, token) : [];
    const ways = options.length > 0 ? options : [{ term: token, typos: 0 }];
    made_ = made_.flatMap((begin) =>
      ways.map(({ term, typos }) => ({ tokens: [...begin.tokens, term], typos: begin.typos + typos })),
    );
    made_ = made_.slice(0, MOST);
  }
  return made_
    .filter(({ typos }) => typos > 0)
    .map(({ tokens: words, typos }) => ({
      query: made(words),
      shown: words.join(' '),
      penalty: typos * PER_TYPO,
    }));
}
