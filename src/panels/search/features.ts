/** Features that a query finds by their names, or by what they touch and are. */
import type { Engine } from './engine';
import type { FeatureHit } from './results';
import { findToken, matchForm, type Match } from './match';
import { meant } from './context';
import { BY_CONTEXT, BY_PLACE, scoreOf, SPREAD, weightOf } from './rank';
import type { Words } from './words';
import type { Entry } from '../../model/search';

/** More candidates than this are not looked at; the index gives the likeliest first. */
const LIMIT = 1000;

interface Meaning {
  /** Features that the word stands for without being in their names. */
  features: ReadonlySet<number>;
  places: ReadonlySet<number>;
  entries: Entry[];
}

export function rankFeatures(
  engine: Engine,
  query: Words,
  hits: ReadonlyMap<string, number[]>,
): FeatureHit[] {
  const meanings = new Map(query.tokens.map((token) => [token, meaningOf(engine, token, hits.get(token)!)]));
  const named = new Map(query.tokens.map((token) => [token, new Set(hits.get(token)!)]));
  const candidates = new Set(engine.beginning(query.phrase).slice(0, LIMIT / 2));
  if (query.tokens.length > 1 && !query.han)
    for (const number of engine.candidates(query.phrase).slice(0, LIMIT / 4)) candidates.add(number);
  const scarce = [...query.tokens].sort((a, b) => sizeOf(a) - sizeOf(b))[0]!;
  for (const number of [...hits.get(scarce)!, ...meanings.get(scarce)!.features]) {
    if (candidates.size >= LIMIT) break;
    if (
      query.tokens.every(
        (token) => named.get(token)!.has(number) || meanings.get(token)!.features.has(number),
      )
    )
      candidates.add(number);
  }
  return [...candidates]
    .filter((number) => number < engine.others)
    .flatMap((number) => hitOf(engine, number, query, meanings) ?? [])
    .sort((a, b) => b.score - a.score);

  function sizeOf(token: string): number {
    return hits.get(token)!.length + meanings.get(token)!.features.size;
  }
}

function hitOf(
  engine: Engine,
  number: number,
  query: Words,
  meanings: ReadonlyMap<string, Meaning>,
): FeatureHit | null {
  const forms = engine.prepared.of(number);
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
      const isMeant = meaning.features.has(number);
      // 高速 means expressways before it is a part of 高速铁路.
      told += isMeant ? 12 : 8;
      if (forms.some((form) => findToken(form, token))) inNames++;
      else if (isMeant) {
        byPlace ||= meaning.places.has(number);
        const of = meaning.entries.find((entry) => engine.belongings.of(entry).has(number));
        if (of) by = [...by, of];
      } else return null;
    }
    score = inNames > 0 ? SPREAD + told : byPlace ? BY_PLACE : BY_CONTEXT;
  }
  return {
    number,
    score: score + weightOf(engine.catalog.features[number]!),
    match: best,
    by,
    passage: null,
  };
}

const isSort = ({ kind }: Entry): boolean => kind === 'kind' || kind === 'layer';

function meaningOf(engine: Engine, token: string, hits: readonly number[]): Meaning {
  const features = new Set<number>();
  const places = new Set<number>();
  const entries: Entry[] = [];
  const found = hits.flatMap((number) => {
    const entry = engine.entries[number]!;
    const match = entry.kind === 'feature' ? null : meant(entry, engine.prepared.of(number), token);
    return match ? [{ entry, whole: match.extent === 'whole' }] : [];
  });
  // 高速 is what expressways are called; that 高速铁路 begins so does not count beside it.
  const called = found.some(({ entry, whole }) => whole && isSort(entry));
  for (const { entry, whole } of found) {
    if (called && isSort(entry) && !whole) continue;
    entries.push(entry);
    for (const feature of engine.belongings.of(entry)) {
      features.add(feature);
      if (entry.kind === 'unit' || entry.kind === 'place') places.add(feature);
    }
  }
  return { features, places, entries };
}
