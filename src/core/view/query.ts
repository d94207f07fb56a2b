/**
 * The one query: which features a view shows. Map, list, table, counts and downloads all ask here,
 * so that they cannot disagree. One pass over the features, whatever their number.
 */
import type { Catalog } from '../model/catalog';
import type { Feature, LayerId } from '../model/types';
import { DIMENSIONS, type Filtered } from './dimensions';
import { isPlaced } from './dimensions/yes-no';
import { filterMask, SHOWN } from './filter-mask';

const ONLY_LAYER_FAILS = 1 + DIMENSIONS.findIndex(({ id }) => id === 'layers');

let last: { mask: Uint8Array; shown: readonly Feature[] } | null = null;

/**
 * The features that a view shows, in the catalogue's order. Views that differ in other things than layers
 * and filter get the very same array, so that what is drawn from it need not be drawn again.
 */
export function query(catalog: Catalog, view: Filtered): readonly Feature[] {
  const mask = filterMask(catalog, view);
  if (last?.mask !== mask)
    last = { mask, shown: catalog.features.filter((_, number) => mask[number] === SHOWN) };
  return last.shown;
}

/** What a layer would show: single things, those of them that are not placed, and totals told of several together. */
export interface LayerCount {
  projects: number;
  unplaced: number;
  totals: number;
}

/** How many features each layer would show if only the other conditions held. A total is none of the things it sums up. */
export function layerCounts(catalog: Catalog, view: Filtered): Map<LayerId, LayerCount> {
  const counts = new Map(catalog.layers.map((layer) => [layer.id, { projects: 0, unplaced: 0, totals: 0 }]));
  const mask = filterMask(catalog, view);
  catalog.features.forEach((feature, number) => {
    if (mask[number] !== SHOWN && mask[number] !== ONLY_LAYER_FAILS) return;
    const count = counts.get(feature.layer)!;
    if (feature.aggregate) {
      count.totals++;
      return;
    }
    count.projects++;
    if (!isPlaced(feature)) count.unplaced++;
  });
  return counts;
}
