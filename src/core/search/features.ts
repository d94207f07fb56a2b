/** Features that a query finds by their names, or by what they touch and are. */
import type { Corpus } from './corpus';
import type { FeatureHit } from './results';
import { findToken, matchForm, type Match } from './match';
import { meant } from './context';
import type { Hits } from './hits';
import { BY_CONTEXT, BY_PLACE, scoreOf, SPREAD, weightOf } from './rank';
import type { Words } from './words';
import type { Entry } from './index-file';

/** More candidates than this are not looked at; the index gives the likeliest first. */
const LIMIT = 1000;

/** What a word stands for besides being in names. */
interface Meaning {
  entries: Entry[];
  /** By the feature's number. */
  means: Uint8Array;
  /** How many features it stands for. */
  size: number;
}
const BY_SORT = 1;
const TOUCHES = 2;

export function rankFeatures(corpus: Corpus, query: Words, hits: ReadonlyMap<string, Hits>): FeatureHit[] {
  const meanings = new Map(query.tokens.map((token) => [token, meaningOf(corpus, token, hits.get(token)!)]));
  const candidates = new Set(corpus.beginning(query.phrase).slice(0, LIMIT / 2));
  if (query.tokens.length > 1 && !query.han)
    for (const number of corpus.candidates(query.phrase).numbers.slice(0, LIMIT / 4)) candidates.add(number);
  const sizeOf = (token: string): number => hits.get(token)!.numbers.length + meanings.get(token)!.size;
  const scarce = [...query.tokens].sort((a, b) => sizeOf(a) - sizeOf(b))[0]!;
  const tests = query.tokens
    .filter((token) => token !== scarce)
    .map((token) => ({ named: hits.get(token)!, means: meanings.get(token)!.means }));
  const lists = [
    hits.get(scarce)!.numbers,
    ...meanings.get(scarce)!.entries.map((entry) => corpus.belongings.of(entry)),
  ];
  for (const list of lists)
    for (const number of list) {
      if (candidates.size >= LIMIT) break;
      if (tests.every(({ named, means }) => named.has(number) || means[number])) candidates.add(number);
    }
  return [...candidates]
    .filter((number) => number < corpus.others)
    .flatMap((number) => hitOf(corpus, number, query, meanings) ?? [])
    .sort((a, b) => b.score - a.score);
}

function hitOf(
  corpus: Corpus,
  number: number,
  query: Words,
  meanings: ReadonlyMap<string, Meaning>,
): FeatureHit | null {
  const forms = corpus.prepared.of(number);
  let best: Match | null = null;
  let score = 0;
  for (const form of forms) {
    const match = matchForm(form, query);
    if (match && scoreOf(match) > score) [best, score] = [match, scoreOf(match)];
  }
  let by: Entry[] = [];
  if (!best) {
    let inNames = 0;
    let told = 0;
    let byPlace = false;
    for (const token of query.tokens) {
      const meaning = meanings.get(token)!;
      const means = meaning.means[number]!;
      // 高速 means expressways before it is a part of 高速铁路.
      told += means ? 12 : 8;
      if (forms.some((form) => findToken(form, token))) inNames++;
      else if (means) {
        byPlace ||= means === TOUCHES;
        const of = meaning.entries.find((entry) => corpus.belongings.has(entry, number));
        if (of) by = [...by, of];
      } else return null;
    }
    score = inNames > 0 ? SPREAD + told : byPlace ? BY_PLACE : BY_CONTEXT;
  }
  return {
    number,
    score: score + weightOf(corpus.catalog.features[number]!),
    match: best,
    by,
    passage: null,
  };
}

const isSort = ({ kind }: Entry): boolean => kind === 'kind' || kind === 'layer';

function meaningOf(corpus: Corpus, token: string, hits: Hits): Meaning {
  const others = hits.numbers.filter((number) => number >= corpus.others);
  const found = others.flatMap((number) => {
    const entry = corpus.entries[number]!;
    const match = meant(entry, corpus.prepared.of(number), token);
    return match ? [{ entry, whole: match.extent === 'whole' }] : [];
  });
  // 高速 is what expressways are called; that 高速铁路 begins so does not count beside it.
  const called = found.some(({ entry, whole }) => whole && isSort(entry));
  const entries = found.flatMap(({ entry, whole }) => (called && isSort(entry) && !whole ? [] : [entry]));
  const means = new Uint8Array(corpus.others);
  let size = 0;
  for (const entry of entries) {
    const as = entry.kind === 'unit' || entry.kind === 'place' ? TOUCHES : BY_SORT;
    for (const feature of corpus.belongings.of(entry)) {
      if (!means[feature]) size++;
      if (means[feature]! < as) means[feature] = as;
    }
  }
  return { entries, means, size };
}
