/** The whole style: ground, features, selection, names; and the same in other colours without a rebuild. */
import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibre,
  StyleSpecification,
} from 'maplibre-gl';
import type { Layer } from '../../../core/model/types';
import type { Theme } from '../../../core/cartography/theme';
import { lineLayers, pointLayers, selectionLayers, zoneEdges, zoneLayers } from './feature-layers';
import { countLayers, nameLayers } from './name-layers';
import { addressOf } from '../../data/client';
import { fontFaces } from './fonts';
import {
  CHOSEN_UNIT,
  GROUND_SOURCES,
  groundLayers,
  groundNames,
  groundSource,
  matLayers,
} from './basemap-layers';

/** The sources of features. */
export const SOURCES = ['areas', 'lines'] as const;
/** Around tiles, px of a tile of 512: half the width of bands of doubt, and of lines in their lanes. */
const BAND_ROOM = 128;
const LINE_ROOM = 64;
const parts = { type: 'geojson', promoteId: 'id', maxzoom: 9, tolerance: 0.1 } as const;

const empty = (): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
});

/** Bottom to top. Text that stands higher is placed first: seats win over names of features. */
export function styleLayers(layers: readonly Layer[], theme: Theme): LayerSpecification[] {
  const look = { layers, theme };
  const names = groundNames(theme);
  const [water, ...others] = names;
  const quiet = others.filter(
    ({ id }) => id === 'province-names' || id === 'place-minor' || id === 'place-county',
  );
  const loud = others.filter((layer) => !quiet.includes(layer));
  const ground = groundLayers(theme);
  const of = (name: string) => ground.filter(({ id }) => id === name);
  return [
    ...ground.filter(({ id }) => !id.startsWith('province-') && id !== CHOSEN_UNIT),
    ...zoneLayers(look),
    // Above what fills zones, so that nothing tints it; their edges, which often follow it, stand on it.
    ...of('province-ribbon'),
    ...zoneEdges(look),
    ...of('province-core'),
    ...of(CHOSEN_UNIT),
    ...lineLayers(look),
    ...(water ? [water] : []),
    ...quiet,
    ...pointLayers(look),
    ...selectionLayers(look),
    ...matLayers(theme),
    ...nameLayers(look),
    ...loud,
    ...countLayers(theme),
  ];
}

/** The features alone: what the map starts with. `completeStyle` brings the rest. */
export function firstStyle(layers: readonly Layer[], theme: Theme): StyleSpecification {
  const faces = fontFaces();
  const isFirst = (layer: LayerSpecification) =>
    layer.type === 'background' || (SOURCES as readonly string[]).includes(String(layer.source));
  return {
    version: 8,
    ...(faces && { 'font-faces': faces }),
    // `hidden`: ids, as keys, of features that the view leaves out. `statuses`: by id, where the view asks for
    // another than the data have. `labels`: zh, en or both. `bands`: whether all bands of doubt are drawn.
    state: {
      hidden: { default: {} },
      statuses: { default: {} },
      labels: { default: 'zh' },
      bands: { default: false },
    },
    transition: { duration: 0, delay: 0 },
    sources: {
      // Beyond zoom 9 tiles of lines are only enlarged (8 m steps): wide bands then need less room around them.
      lines: { ...parts, data: addressOf('app/lines.geojson'), buffer: LINE_ROOM },
      // Filled after the lines: while the worker cuts these, the shaders of the lines are made.
      areas: { ...parts, ...empty(), maxzoom: 11, buffer: 8, tolerance: 0.9 },
    },
    layers: styleLayers(layers, theme).filter(isFirst),
  };
}

/** What is empty until it is asked for: such a source and its layers come with the first thing in it (`fill`), or
 * when the map is there (`prepare`). */
const ON_DEMAND: Record<string, GeoJSONSourceSpecification> = {
  selection: { ...parts, ...empty(), buffer: BAND_ROOM },
  bands: { ...parts, ...empty(), buffer: BAND_ROOM },
  [CHOSEN_UNIT]: { ...empty(), ...groundSource(CHOSEN_UNIT) },
};
type Look = readonly [layers: readonly Layer[], theme: Theme];

/** The ground and the names, each layer in its place; their sources are empty. */
export function completeStyle(map: MapLibre, ...look: Look): void {
  map.addSource('names', { ...empty(), maxzoom: 14 });
  for (const id of GROUND_SOURCES) map.addSource(id, { ...empty(), ...groundSource(id) });
  map.addSource('counts', { ...empty(), maxzoom: 14 });
  addLayers(map, look);
}

/** Adds, in their places, the layers whose sources are there. */
function addLayers(map: MapLibre, look: Look): void {
  let above: string | undefined;
  for (const layer of styleLayers(...look).reverse()) {
    const isThere = map.getLayer(layer.id) !== undefined;
    if (!isThere && 'source' in layer && !map.getSource(layer.source)) continue;
    if (!isThere) map.addLayer(layer, above);
    above = layer.id;
  }
}

/** Adds what is empty until it is asked for, so that the first who asks need not wait for it. */
export function prepare(map: MapLibre, ...look: Look): void {
  for (const [id, spec] of Object.entries(ON_DEMAND)) if (!map.getSource(id)) map.addSource(id, spec);
  addLayers(map, look);
}

/** Gives a source what it shows from now on. */
export function fill(map: MapLibre, id: string, features: GeoJSON.Feature[], ...look: Look): void {
  if (features.length && id in ON_DEMAND && !map.getSource(id)) {
    map.addSource(id, ON_DEMAND[id]!);
    addLayers(map, look);
  }
  void map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features });
}

/** Paints the layers that are there in another theme: only what differs is set. */
export function repaint(map: MapLibre, layers: readonly Layer[], theme: Theme): void {
  for (const layer of styleLayers(layers, theme)) {
    if (!map.getLayer(layer.id)) continue;
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      if (JSON.stringify(map.getPaintProperty(layer.id, name as never)) !== JSON.stringify(value))
        map.setPaintProperty(layer.id, name as never, value as never);
    const layout = (layer as { layout?: Record<string, unknown> }).layout ?? {};
    if ('icon-image' in layout) map.setLayoutProperty(layer.id, 'icon-image', layout['icon-image'] as never);
  }
}
