/**
 * Facet counts: for each value of a dimension, how many things (totals aside) would be shown if it alone were
 * chosen there, all other conditions staying as they are; and where others of the same dimension are chosen
 * already, how many more it brings. What fails two conditions counts nowhere, what fails one counts in the
 * dimension of that one only.
 */
import type { Catalog } from '../model/catalog';
import type { Feature } from '../model/types';
import { choiceOf, DIMENSIONS, withChoice, type DimensionId, type Filtered } from './dimensions';
import type { Dimension, Offer } from './dimensions/dimension';
import { filterMask, maskOf, SHOWN } from './filter-mask';

export interface Facet {
  value: string;
  /** Shown if this value alone were chosen. */
  count: number;
}
interface Told extends Facet {
  /** Of several that may be chosen, where others are: how many more are shown once this one is too. Null: no others. */
  adds: number | null;
}
/** A dimension that the filter panel offers. */
export type Offered = Dimension<DimensionId> & { offer: Offer<unknown> };

export const OFFERED = DIMENSIONS.filter((row): row is Offered => row.offer !== null);

interface Count {
  count: number;
  /** Of these, what is not shown now. */
  hidden: number;
  last: number;
}

/** Counts by value; a value that a feature has twice counts once. A total brings its values to the list, but counts nowhere. */
class Tally {
  readonly counts = new Map<string, Count>();

  add(value: string, number: number, total: boolean, shown: boolean): void {
    let known = this.counts.get(value);
    if (!known) this.counts.set(value, (known = { count: 0, hidden: 0, last: -1 }));
    if (total || known.last === number) return;
    known.last = number;
    known.count++;
    if (!shown) known.hidden++;
  }
}

function facetsOf(catalog: Catalog, view: Filtered, row: Offered, mask: Uint8Array): Told[] {
  const onlyThis = 1 + DIMENSIONS.indexOf(row);
  const read = row.offer.read(catalog, view);
  const tally = new Tally();
  const features: readonly Feature[] = catalog.features;
  const chosen = row.offer.chosen(choiceOf(view, row));
  const several = row.offer.control === 'boxes' && chosen.length > 0;
  const tried = row.offer.sways?.(view) ?? false;
  for (let number = 0; number < features.length; number++) {
    // Where choosing sways others, what fails now may pass then.
    if (!tried && mask[number] !== SHOWN && mask[number] !== onlyThis) continue;
    const feature = features[number]!;
    const values = read(feature, number);
    const shown = mask[number] === SHOWN;
    if (typeof values === 'string') tally.add(values, number, feature.aggregate, shown);
    else for (let i = 0; i < values.length; i++) tally.add(values[i]!, number, feature.aggregate, shown);
  }
  const now = tried && several ? shownBy(catalog, mask) : 0;
  const trying = (options: readonly string[]): number =>
    shownBy(catalog, maskOf(catalog, withChoice(view, row, row.offer.choose(options))));
  const facets = [...tally.counts].map(([value, { count, hidden }]): Told => {
    const more = several && !chosen.includes(value);
    if (!tried) return { value, count, adds: more ? hidden : null };
    return { value, count: trying([value]), adds: more ? trying([...chosen, value]) - now : null };
  });
  // Most first.
  return facets.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** How many things a mask lets through, totals aside. */
function shownBy(catalog: Catalog, mask: Uint8Array): number {
  return catalog.features.reduce((sum, { aggregate }, i) => sum + Number(mask[i] === SHOWN && !aggregate), 0);
}

/** For each dimension offered, its values that occur in the rest of the set, with their counts, most first. */
export function facets(catalog: Catalog, view: Filtered): Record<string, Facet[]> {
  const mask = filterMask(catalog, view);
  return Object.fromEntries(
    OFFERED.map((row) => [
      row.id,
      facetsOf(catalog, view, row, mask).map(({ value, count }) => ({ value, count })),
    ]),
  );
}

/** By dimension and value, how many more one more box brings, where others of its dimension are ticked already. */
export function additions(catalog: Catalog, view: Filtered): Record<string, ReadonlyMap<string, number>> {
  const mask = filterMask(catalog, view);
  return Object.fromEntries(
    OFFERED.filter((row) => row.offer.chosen(choiceOf(view, row)).length > 0).map((row) => {
      const told = facetsOf(catalog, view, row, mask);
      return [row.id, new Map(told.flatMap(({ value, adds }) => (adds === null ? [] : [[value, adds]])))];
    }),
  );
}
