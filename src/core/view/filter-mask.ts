/**
 * Each feature held against every condition of a view, once: what query, counts and facets are read from.
 * One pass over the features, whatever their number; nothing is allocated per feature.
 */
import type { Catalog } from '../model/catalog';
import type { Feature } from '../model/types';
import type { Since } from '../model/events';
import { furthest } from '../model/furthest';
import type { Filter, View } from './view';

export const DIMENSIONS = [
  'layers',
  'kinds',
  'statuses',
  'documents',
  'joins',
  'units',
  'place',
  'crosses',
  'placed',
  'since',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A verdict that is neither of these is 1 + the place in `DIMENSIONS` of the only condition that fails. */
export const SHOWN = 0;
export const FAILS_MORE = 255;

type Test = (feature: Feature, number: number) => boolean;

/** The latest event known from outside the documents, or `unknown`. */
export function sinceOf(catalog: Catalog, feature: Feature): Since {
  const events = catalog.outcomesOf(feature.id);
  return events.length ? events[events.length - 1]!.event : 'unknown';
}

export const crossesBorder = (feature: Feature): boolean => feature.provinces.length > 1;
export const isPlaced = (feature: Feature): boolean => feature.basis !== 'none';

/**
 * What a feature's status is in the documents asked about: the latest of them that names it,
 * since "under construction in 004" must not be answered by what 002 says.
 */
export function statusIn(
  catalog: Catalog,
  feature: Feature,
  documents: Filter['documents'],
): Feature['status'] {
  if (!documents.length) return feature.status;
  let latest = '';
  let status: Feature['status'] | null = null;
  // Most features are in none of them: that is cheaper told than by looking up what is said.
  const ids = sharesOne(feature.documents, documents) ? feature.annotations : [];
  for (let i = ids.length - 1; i >= 0; i--) {
    const annotation = catalog.annotation(ids[i]!);
    if (!annotation || !documents.includes(annotation.document)) continue;
    latest ||= annotation.document;
    if (annotation.document !== latest) continue;
    const said = annotation.says.status;
    if (status === null) status = said;
    else if (said !== status) status = furthest(feature.layer, [status, said]);
  }
  return status ?? furthest(feature.layer, []);
}

let sinces: { catalog: Catalog; values: readonly Since[] } | null = null;

/** What became of each feature, by its number in the catalogue; looked up once per catalogue. */
export function sincesOf(catalog: Catalog): readonly Since[] {
  if (sinces?.catalog !== catalog)
    sinces = { catalog, values: catalog.features.map((feature) => sinceOf(catalog, feature)) };
  return sinces.values;
}

let statuses: {
  catalog: Catalog;
  documents: Filter['documents'];
  values: readonly Feature['status'][];
} | null = null;

/** The status of each feature in these documents, by its number; looked up once per choice of documents. */
export function statusesIn(catalog: Catalog, documents: Filter['documents']): readonly Feature['status'][] {
  if (statuses?.catalog !== catalog || statuses.documents !== documents) {
    const values = catalog.features.map((feature) => statusIn(catalog, feature, documents));
    statuses = { catalog, documents, values };
  }
  return statuses.values;
}

/** Tests of the dimensions that are set, by their place in `DIMENSIONS`; null: passes everything. */
function testsOf(catalog: Catalog, { layers, filter }: View): (Test | null)[] {
  const { kinds, statuses, documents, joins, units, place, crosses, placed, since } = filter;
  const told = statuses.length ? statusesIn(catalog, documents) : [];
  const events = since.length ? sincesOf(catalog) : [];
  const tests: Record<Dimension, Test | null> = {
    layers: catalog.layers.every(({ id }) => layers.includes(id))
      ? null
      : (feature) => layers.includes(feature.layer),
    kinds: kinds.length ? (feature) => kinds.includes(feature.kind) : null,
    statuses: statuses.length ? (_, number) => statuses.includes(told[number]!) : null,
    documents: documents.length ? (feature) => sharesOne(feature.documents, documents) : null,
    joins: joins.length ? (feature) => joins.every((one) => feature.provinces.includes(one)) : null,
    units: units.length ? (feature) => sharesOne(feature.units, units) : null,
    place: place === null ? null : (feature) => feature.places.includes(place),
    crosses: crosses === null ? null : (feature) => crossesBorder(feature) === crosses,
    placed: placed === null ? null : (feature) => isPlaced(feature) === placed,
    since: since.length ? (_, number) => since.includes(events[number]!) : null,
  };
  return DIMENSIONS.map((dimension) => tests[dimension]);
}

function sharesOne(values: readonly string[], wanted: readonly string[]): boolean {
  for (const value of wanted) if (values.includes(value)) return true;
  return false;
}

let last: { catalog: Catalog; layers: View['layers']; filter: Filter; verdicts: Uint8Array } | null = null;

/**
 * The verdict on each feature, by its number in the catalogue. For views with the very same layers and
 * filter it is the very same array: list, counts and facets of one view ask in turn.
 */
export function verdictsOf(catalog: Catalog, view: View): Uint8Array {
  const { layers, filter } = view;
  if (last?.catalog === catalog && last.layers === layers && last.filter === filter) return last.verdicts;
  const verdicts = new Uint8Array(catalog.features.length);
  testsOf(catalog, view).forEach((test, dimension) => {
    if (!test) return;
    catalog.features.forEach((feature, number) => {
      if (verdicts[number] === FAILS_MORE || test(feature, number)) return;
      verdicts[number] = verdicts[number] === SHOWN ? dimension + 1 : FAILS_MORE;
    });
  });
  last = { catalog, layers, filter, verdicts };
  return verdicts;
}
