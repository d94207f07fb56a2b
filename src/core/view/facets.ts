/**
 * Facet counts: for each value of a dimension, how many features would be shown if it were chosen,
 * all other conditions staying as they are. One pass over the features for all dimensions together:
 * what fails two conditions counts nowhere, what fails one counts in the dimension of that one only.
 */
import type { Catalog } from '../model/catalog';
import type { Province } from '../model/types';
import { PROVINCE_ORDER } from '../model/provinces';
import { crossesBorder, DIMENSIONS, isPlaced, SHOWN, sincesOf, statusesIn, verdictsOf } from './filter-mask';
import type { View } from './view';

export interface Facet<T extends string = string> {
  value: T;
  count: number;
}

const FACETS = ['kinds', 'statuses', 'documents', 'joins', 'units', 'crosses', 'placed', 'since'] as const;
export type FacetDimension = (typeof FACETS)[number];

/** Counts by value; a value that a feature has twice counts once. */
class Tally {
  readonly #counts = new Map<string, { count: number; last: number }>();

  add(value: string, number: number): void {
    const known = this.#counts.get(value);
    if (!known) this.#counts.set(value, { count: 1, last: number });
    else if (known.last !== number) {
      known.last = number;
      known.count++;
    }
  }
  addAll(values: readonly string[], number: number): void {
    for (let i = 0; i < values.length; i++) this.add(values[i]!, number);
  }
  /** Most first. */
  facets(): Facet[] {
    return [...this.#counts]
      .map(([value, { count }]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

/** For each dimension its values that occur in the rest of the set, with their counts, most first. */
export function facets(catalog: Catalog, view: View): Record<FacetDimension, Facet[]> {
  const verdicts = verdictsOf(catalog, view);
  const tallies = Object.fromEntries(FACETS.map((dimension) => [dimension, new Tally()])) as Record<
    FacetDimension,
    Tally
  >;
  const statuses = statusesIn(catalog, view.filter.documents);
  const sinces = sincesOf(catalog);
  const pairs = new Map<number, string[]>();
  catalog.features.forEach((feature, number) => {
    const verdict = verdicts[number]!;
    const only = DIMENSIONS[verdict - 1];
    if (verdict !== SHOWN && !only) return;
    const counts = (dimension: FacetDimension) => verdict === SHOWN || only === dimension;
    if (counts('kinds')) tallies.kinds.add(feature.kind, number);
    if (counts('statuses')) tallies.statuses.add(statuses[number]!, number);
    if (counts('documents')) tallies.documents.addAll(feature.documents, number);
    if (counts('joins')) tallies.joins.addAll(pairsOf(feature.provinces, pairs), number);
    if (counts('units')) tallies.units.addAll(feature.units, number);
    if (counts('crosses')) tallies.crosses.add(crossesBorder(feature) ? '1' : '0', number);
    if (counts('placed')) tallies.placed.add(isPlaced(feature) ? '1' : '0', number);
    if (counts('since')) tallies.since.add(sinces[number]!, number);
  });
  return Object.fromEntries(FACETS.map((dimension) => [dimension, tallies[dimension].facets()])) as Record<
    FacetDimension,
    Facet[]
  >;
}

/** Each province alone and each pair, "江苏" and "江苏,安徽", in the order of the atlas; made once per set of provinces. */
function pairsOf(provinces: readonly Province[], made: Map<number, string[]>): string[] {
  let bits = 0;
  for (const province of provinces) bits |= 1 << PROVINCE_ORDER.indexOf(province);
  let pairs = made.get(bits);
  if (!pairs) {
    const sorted = PROVINCE_ORDER.filter((province) => provinces.includes(province));
    pairs = [...sorted, ...sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a},${b}`))];
    made.set(bits, pairs);
  }
  return pairs;
}
