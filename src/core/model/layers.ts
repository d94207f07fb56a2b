/** Questions asked of the rows of layers. */
import type { KindRow, LayerRow } from './layer-row';
import { LAYER_ROWS } from './layer-rows';

export type LayerId = keyof typeof LAYER_ROWS;
export const LAYERS = Object.keys(LAYER_ROWS) as readonly LayerId[];

export const layerRow = (id: LayerId): LayerRow => LAYER_ROWS[id];

/** What sets a kind apart in its layer; nothing where it has no row. */
export const kindRow = (layer: LayerId, kind: string): KindRow => layerRow(layer).kinds[kind] ?? {};

/** Layers whose lines open at the border: a sign of two ends until one is near enough (`LineForm`). */
export const isSplit = (layer: LayerId): boolean => layerRow(layer).form === 'split';
