/**
 * Facet counts: for each value of a dimension, how many things (totals aside) would be shown if it were chosen,
 * all other conditions staying as they are. What fails two conditions counts nowhere, what fails one counts in
 * the dimension of that one only.
 */
import type { Catalog } from '../model/catalog';
import type { Feature } from '../model/types';
import { DIMENSIONS, type DimensionId, type Filtered } from './dimensions';
import type { Dimension, Offer } from './dimensions/dimension';
import { filterMask, SHOWN } from './filter-mask';

export interface Facet {
  value: string;
  count: number;
}
/** A dimension that the filter panel offers. */
export type Offered = Dimension<DimensionId> & { offer: Offer<unknown> };

export const OFFERED = DIMENSIONS.filter((row): row is Offered => row.offer !== null);

/** Counts by value; a value that a feature has twice counts once. A total brings its values to the list, but counts nowhere. */
class Tally {
  readonly #counts = new Map<string, { count: number; last: number }>();

  add(value: string, number: number, total: boolean): void {
    const known = this.#counts.get(value);
    if (total) {
      if (!known) this.#counts.set(value, { count: 0, last: -1 });
    } else if (!known) this.#counts.set(value, { count: 1, last: number });
    else if (known.last !== number) {
      known.last = number;
      known.count++;
    }
  }
  /** Most first. */
  facets(): Facet[] {
    return [...this.#counts]
      .map(([value, { count }]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

function facetsOf(catalog: Catalog, view: Filtered, row: Offered, mask: Uint8Array): Facet[] {
  const onlyThis = 1 + DIMENSIONS.indexOf(row);
  const read = row.offer.read(catalog, view);
  const tally = new Tally();
  const features: readonly Feature[] = catalog.features;
  for (let number = 0; number < features.length; number++) {
    if (mask[number] !== SHOWN && mask[number] !== onlyThis) continue;
    const feature = features[number]!;
    const values = read(feature, number);
    if (typeof values === 'string') tally.add(values, number, feature.aggregate);
    else for (let i = 0; i < values.length; i++) tally.add(values[i]!, number, feature.aggregate);
  }
  return tally.facets();
}

/** For each dimension offered, its values that occur in the rest of the set, with their counts, most first. */
export function facets(catalog: Catalog, view: Filtered): Record<string, Facet[]> {
  const mask = filterMask(catalog, view);
  return Object.fromEntries(OFFERED.map((row) => [row.id, facetsOf(catalog, view, row, mask)]));
}
