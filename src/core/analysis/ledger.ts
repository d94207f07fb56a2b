/** The promise ledger: of what documents agreed on, how much stands, is being built, and is not heard of, on a day. */
import type { Catalog } from '../model/catalog';
import { isBy } from '../model/dates';
import { LAYERS } from '../model/layers';
import type { Feature, LayerId, SourceDocument, Standing } from '../model/types';
import { documentsBy, saidIn, standingAsOf } from '../view/as-of';
import { pairKey, pairOf, type Pair } from '../model/pairs';
import { promisesOf, type PromiseKept } from './promises';
import { noStages, stageOf, type StageCounts } from './stage';

export const FATES = ['open', 'building', 'part', 'ended', 'moving', 'unheard'] as const;
/**
 * What became of a thing that was agreed on. `part`: a part of it is open or being built; `moving`: approved,
 * prepared or otherwise in progress; `unheard`: nothing is known of it.
 */
export type Fate = (typeof FATES)[number];
export type FateCounts = Record<Fate, number>;

/** What one document agreed on and what became of it. */
export interface Account {
  document: SourceDocument;
  /** Proposed, planned, agreed, or being built by its word; without totals. */
  agreed: Feature[];
  fates: FateCounts;
  /** Named as standing already, or with no word of what is to be done. */
  notAgreed: number;
}

export interface Row {
  feature: Feature;
  standing: Standing;
}

export interface Ledger {
  asOf: string;
  /** What had been named by then, without totals. */
  rows: Row[];
  counts: StageCounts;
  byLayer: { layer: LayerId; counts: StageCounts }[];
  byPair: { pair: Pair; counts: StageCounts }[];
  accounts: Account[];
  /** Everything promised by a day. */
  promises: PromiseKept[];
}

/** `asOf`: ISO 8601, as far as given: its end. `shown`: the features in question; null: all. */
export function ledger(catalog: Catalog, asOf: string, shown: ReadonlySet<string> | null = null): Ledger {
  const features = catalog.features.filter(({ id, aggregate }) => !aggregate && (!shown || shown.has(id)));
  const standings = new Map<string, Standing>();
  const rows = features.flatMap((feature): Row[] => {
    const standing = standingAsOf(catalog, feature, asOf);
    if (!standing) return [];
    standings.set(feature.id, standing);
    return [{ feature, standing }];
  });
  return {
    asOf,
    rows,
    counts: countsOf(rows),
    byLayer: LAYERS.map((layer) => ({
      layer,
      counts: countsOf(rows.filter(({ feature }) => feature.layer === layer)),
    })).filter(({ counts }) => Object.values(counts).some(Boolean)),
    byPair: pairCounts(rows),
    accounts: catalog.documents
      .filter(({ date }) => isBy(date, asOf))
      .map((document) => accountOf(catalog, document, rows, asOf)),
    promises: features.flatMap((feature) => promisesOf(catalog, feature, asOf)),
  };
}

function countsOf(rows: readonly Row[]): StageCounts {
  const counts = noStages();
  for (const { standing } of rows) counts[stageOf(standing.status)]++;
  return counts;
}

/** By each pair of provinces that a feature names, those with most first. */
function pairCounts(rows: readonly Row[]): Ledger['byPair'] {
  const pairs = new Map<string, { pair: Pair; counts: StageCounts }>();
  for (const { feature, standing } of rows)
    feature.provinces.forEach((a, i) =>
      feature.provinces.slice(i + 1).forEach((b) => {
        const pair = pairOf(a, b);
        if (!pair) return;
        const key = pairKey(pair);
        const entry = pairs.get(key) ?? { pair, counts: noStages() };
        entry.counts[stageOf(standing.status)]++;
        pairs.set(key, entry);
      }),
    );
  const sum = ({ counts }: { counts: StageCounts }) => Object.values(counts).reduce((a, b) => a + b, 0);
  return [...pairs.values()].sort((a, b) => sum(b) - sum(a) || (pairKey(a.pair) < pairKey(b.pair) ? -1 : 1));
}

function accountOf(catalog: Catalog, document: SourceDocument, rows: readonly Row[], asOf: string): Account {
  const fates = { open: 0, building: 0, part: 0, ended: 0, moving: 0, unheard: 0 };
  const agreed: Feature[] = [];
  let notAgreed = 0;
  for (const { feature, standing } of rows) {
    const said = saidIn(catalog, feature, document.id);
    if (!said) continue;
    const stage = stageOf(said);
    if (stage !== 'promised' && stage !== 'building') {
      notAgreed++;
      continue;
    }
    agreed.push(feature);
    fates[fateOf(catalog, feature, standing, document, asOf)]++;
  }
  return { document, agreed, fates, notAgreed };
}

/** What is known of a thing on a day beyond the word of the document itself. */
export function fateOf(
  catalog: Catalog,
  feature: Feature,
  standing: Standing,
  document: SourceDocument,
  asOf: string,
): Fate {
  const stage = stageOf(standing.status);
  if (stage === 'open' || stage === 'building' || stage === 'ended') return stage;
  const part = standing.part && stageOf(standing.part.status);
  if (part === 'open' || part === 'building') return 'part';
  // A later document that names it again is news of it, and so is any event of its own.
  const later = documentsBy(catalog, feature, asOf).some(
    (id) => (catalog.document(id)?.date ?? '') > document.date,
  );
  const heard = catalog.outcomesOf(feature.id).some(({ scope, date, citation }) => {
    const day = date ?? citation.date;
    return scope !== 'related' && day !== null && isBy(day, asOf);
  });
  return later || heard ? 'moving' : 'unheard';
}

/** The features of an account that had come to a fate. */
export const withFate = (
  catalog: Catalog,
  { document, agreed }: Account,
  { rows, asOf }: Ledger,
  fate: Fate,
): Feature[] => {
  const standings = new Map(rows.map(({ feature, standing }) => [feature, standing]));
  return agreed.filter(
    (feature) => fateOf(catalog, feature, standings.get(feature)!, document, asOf) === fate,
  );
};

/** Days on which anything was said or happened, ascending: where an as-of view can differ from the one before. */
export function turningDays(catalog: Catalog): string[] {
  const days = [
    ...catalog.documents.map(({ date }) => date),
    ...catalog.data.outcomes.flatMap(({ date, citation }) => date ?? citation.date ?? []),
  ];
  return [...new Set(days)].sort();
}
