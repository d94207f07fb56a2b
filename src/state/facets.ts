/**
 * Facet counts: for each value of a dimension, how many features would be shown if it were chosen,
 * all other conditions staying as they are. One pass over the features per dimension.
 */
import type { Catalog } from '../model/atlas';
import type { Feature, Province } from '../model/catalog';
import { PROVINCE_ORDER } from '../model/terms';
import { crossesBorder, queryWithout, sinceOf, statusIn, type Dimension } from './query';
import type { View } from './view';

export interface Facet<T extends string = string> {
  value: T;
  count: number;
}

/** What a feature counts under, per dimension that has facets. */
const VALUES = {
  kinds: (feature: Feature) => [feature.kind],
  statuses: (feature: Feature, view: View, catalog: Catalog) => [
    statusIn(catalog, feature, view.filter.documents),
  ],
  documents: (feature: Feature) => feature.documents,
  joins: (feature: Feature) => pairsOf(feature.provinces),
  units: (feature: Feature) => feature.units,
  crosses: (feature: Feature) => [crossesBorder(feature) ? '1' : '0'],
  placed: (feature: Feature) => [feature.basis === 'none' ? '0' : '1'],
  since: (feature: Feature, _: View, catalog: Catalog) => [sinceOf(catalog, feature)],
} satisfies Partial<Record<Dimension, (feature: Feature, view: View, catalog: Catalog) => readonly string[]>>;

export type FacetDimension = keyof typeof VALUES;

/** The values of a dimension that occur in the rest of the set, with their counts, most first. */
export function facets(catalog: Catalog, view: View, dimension: FacetDimension): Facet[] {
  const counts = new Map<string, number>();
  for (const feature of queryWithout(catalog, view, dimension))
    for (const value of new Set(VALUES[dimension](feature, view, catalog)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Each province alone and each pair, "江苏" and "江苏,安徽", in the order of the atlas. */
function pairsOf(provinces: readonly Province[]): string[] {
  const sorted = PROVINCE_ORDER.filter((province) => provinces.includes(province));
  return [...sorted, ...sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a},${b}`))];
}
