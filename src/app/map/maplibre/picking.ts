/** What lies under a point of the map: never a guess, all of it in the order in which a reader would think of it. */
import type { Map as MapLibre, PointLike } from 'maplibre-gl';
import type { Catalog } from '../../../core/model/catalog';
import { isSplit, type LayerId } from '../../../core/model/layers';
import type { Feature } from '../../../core/model/types';
import { SPLIT_ZOOM } from '../../../core/cartography/symbols';

/** Markers of crossings stand on their line, which is found there anyway. */
const THINGS = ['sign', 'line', 'beads', 'selection-line', 'selection-sign'];
/** Pixels around the point: a finger is blunter than a mouse. */
export const TOLERANCE = { mouse: 4, touch: 11 } as const;

/** Ids of points and lines within the tolerance, then of the zones there; of bands of doubt only where nothing else is. */
export function featuresAt(
  map: MapLibre,
  catalog: Catalog,
  point: { x: number; y: number },
  tolerance: number,
): string[] {
  const box: [PointLike, PointLike] = [
    [point.x - tolerance, point.y - tolerance],
    [point.x + tolerance, point.y + tolerance],
  ];
  const ids = (where: PointLike | [PointLike, PointLike], layers: string[]) => {
    const present = layers.filter((id) => map.getLayer(id));
    const hits = map.queryRenderedFeatures(where, { layers: present }).filter(
      // A line that opens at the border is not there yet while it is still a sign.
      ({ properties, layer }) =>
        layer.id === 'sign' || !isSplit(properties.layer as LayerId) || map.getZoom() >= SPLIT_ZOOM - 0.5,
    );
    return hits.map(({ properties }) => String(properties.id));
  };
  const extent = (id: string) => {
    const [west, south, east, north] = catalog.feature(id)?.bbox ?? [0, 0, 0, 0];
    return (east - west) * (north - south);
  };
  const things = ids(box, THINGS);
  const zones = ids([point.x, point.y], ['zone-wash']).sort((a, b) => extent(a) - extent(b));
  const found = [...new Set([...things, ...zones])];
  // A band that is there only because its line is hovered must not hold the pointer.
  const bands = map.getGlobalState().bands === true ? ['band'] : [];
  return found.length || !bands.length ? found : [...new Set(ids([point.x, point.y], bands))];
}

/** The features of ids that the catalogue knows. */
export const known = (catalog: Catalog, ids: readonly string[]): Feature[] =>
  ids.flatMap((id) => catalog.feature(id) ?? []);
