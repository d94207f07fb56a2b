/**
 * Each feature held against every condition of a view, once: what query, counts and facets are read from.
 * One pass over the features per condition that is set, whatever their number; nothing is allocated per feature.
 */
import type { Catalog } from '../model/catalog';
import { choiceOf, DIMENSIONS, type Filtered } from './dimensions';

/** A value of the mask that is neither of these is 1 + the place in `DIMENSIONS` of the only condition that fails. */
export const SHOWN = 0;
export const FAILS_MORE = 255;

let last: {
  catalog: Catalog;
  as: Filtered['as'];
  layers: unknown;
  filter: unknown;
  mask: Uint8Array;
} | null = null;

/**
 * For each feature, by its number in the catalogue, what it fails. For views with the very same layers and
 * filter it is the very same array: list, counts and facets of one view ask in turn.
 */
export function filterMask(catalog: Catalog, view: Filtered): Uint8Array {
  const { as, layers, filter } = view;
  if (last?.catalog === catalog && last.as === as && last.layers === layers && last.filter === filter)
    return last.mask;
  const mask = maskOf(catalog, view);
  last = { catalog, as, layers, filter, mask };
  return mask;
}

/** The same, made anew and not kept: for views that are only thought of. */
export function maskOf(catalog: Catalog, view: Filtered): Uint8Array {
  const mask = new Uint8Array(catalog.features.length);
  DIMENSIONS.forEach((row, dimension) => {
    const test = row.test(choiceOf(view, row), catalog, view);
    if (!test) return;
    catalog.features.forEach((feature, number) => {
      if (mask[number] === FAILS_MORE || test(feature, number)) return;
      mask[number] = mask[number] === SHOWN ? dimension + 1 : FAILS_MORE;
    });
  });
  return mask;
}
