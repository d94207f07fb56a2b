/** What lies under a point of the map: never a guess, all of it in the order in which a reader would think of it. */
import type { Map as MapLibre, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import type { Hit } from '../../../core/cartography/pick';
import type { Catalog } from '../../../core/model/catalog';
import { isSplit, type LayerId } from '../../../core/model/layers';
import type { Feature } from '../../../core/model/types';
import { SPLIT_ZOOM } from '../../../core/cartography/symbols';

/** Pixels around the point: a finger is blunter than a mouse. */
export const TOLERANCE = { mouse: 4, touch: 11 } as const;
/** Sources of what one aims at; of zones only their edges. */
const THINGS = ['lines', 'selection'];

/** Everything within the tolerance of a point, by what it is; zones that cover the very point. */
export function featuresAt(
  map: MapLibre,
  catalog: Catalog,
  point: { x: number; y: number },
  tolerance: number,
): Hit {
  const box: [PointLike, PointLike] = [
    [point.x - tolerance, point.y - tolerance],
    [point.x + tolerance, point.y + tolerance],
  ];
  const layersOf = (test: (source: string, type: string) => boolean) =>
    map.getLayersOrder().filter((id) => {
      const layer = map.getLayer(id);
      return layer?.source !== undefined && test(layer.source, layer.type);
    });
  const query = (where: PointLike | [PointLike, PointLike], layers: string[]) =>
    layers.length ? map.queryRenderedFeatures(where, { layers }) : [];
  const isBand = ({ properties }: MapGeoJSONFeature) => properties.part === 'band';
  /** A line that opens at the border is not there while it is a sign; a counted sign has none of its own. */
  const isThere = ({ properties, layer, state }: MapGeoJSONFeature) =>
    layer.type === 'symbol'
      ? !(state.counted && layer.source === 'lines')
      : !isSplit(properties.layer as LayerId) || map.getZoom() >= SPLIT_ZOOM - 0.5;
  const ids = (hits: readonly MapGeoJSONFeature[]) => [
    ...new Set(hits.map(({ properties }) => String(properties.id))),
  ];
  const extent = (id: string) => {
    const [west, south, east, north] = catalog.feature(id)?.bbox ?? [0, 0, 0, 0];
    return (east - west) * (north - south);
  };

  const counted = query(
    box,
    layersOf((source) => source === 'counts'),
  )
    .slice(0, 1)
    .flatMap(({ properties }) => String(properties.ids).split(' '));
  // A band that is there only because its line is hovered must not hold the pointer.
  const aimed = map.getGlobalState().bands === true ? [...THINGS, 'bands'] : THINGS;
  const hits = query(
    box,
    layersOf((source, type) => aimed.includes(source) || (source === 'areas' && type === 'line')),
  );
  // A zone of the selection is a thing by its edge, which its own source has too.
  const isZone = ({ properties, layer }: MapGeoJSONFeature) =>
    properties.part === 'area' && layer.source === 'selection';
  const things = ids(hits.filter((hit) => !isBand(hit) && !isZone(hit) && isThere(hit)));
  const zones = ids(
    query(
      [point.x, point.y],
      layersOf((source, type) => source === 'areas' && type === 'fill'),
    ),
  )
    .filter((id) => !things.includes(id))
    .sort((a, b) => extent(a) - extent(b));
  const bands = things.length || zones.length ? [] : ids(hits.filter(isBand));
  return { things, covering: [...zones, ...bands], counted };
}

/** The features of ids that the catalogue knows. */
export const known = (catalog: Catalog, ids: readonly string[]): Feature[] =>
  ids.flatMap((id) => catalog.feature(id) ?? []);
