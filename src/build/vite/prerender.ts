/**
 * The first picture of the map: catalogue, drawn parts and embedded basemap → one SVG element, of the
 * start view, in the page before any program runs. A pure function; parts of the basemap that are
 * missing are left out.
 */
import type { FeatureCollection } from 'geojson';
import type { CatalogData } from '../../core/model/types';
import { fitted } from '../../core/cartography/geometry/camera';
import { squareOf } from '../../core/cartography/geometry/mercator';
import { drawPlate, plateChildren } from '../../core/cartography/svg/svg-map';
import { plateSheet, escaped } from '../../core/cartography/svg/viewport';
import { groundOf, type UnitsTopology, type WaterTopology } from '../../core/cartography/geometry/topology';
import type { DrawnPart } from '../../core/cartography/svg/features';
import type { PlaceName } from '../../core/cartography/svg/place-names';

/** The map on a common screen, for the widths and the choice of names; CSS pixels without the padding. */
const USUAL = { width: 800, height: 800 };
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
/** How far simplified lines may stray on that screen, pixels: less than half a line's width. */
const STRAY_PX = 0.85;
/** Names of counties and villages would crowd the first picture. */
const LEAST_RANK = 3;

/** `files`: what is published, by path below `data/`. */
export function pictureOf(catalog: CatalogData, files: ReadonlyMap<string, string>): string {
  const read = <T>(path: string): T | null => {
    const text = files.get(path);
    return text === undefined ? null : (JSON.parse(text) as T);
  };
  const units = read<UnitsTopology>('basemap/units.topo.json');
  const water = read<WaterTopology>('basemap/water.topo.json');
  const labels = read<PlaceName[] | { labels: PlaceName[] }>('basemap/labels.json') ?? [];
  const parts = ['areas', 'lines'].flatMap(
    (name) => read<FeatureCollection>(`app/${name}.geojson`)?.features ?? [],
  );
  const square = squareOf(catalog.bounds);
  const { zoom } = fitted(catalog.bounds, USUAL, NO_PADDING, 12);
  const markup = drawPlate(
    {
      parts: parts as DrawnPart[],
      ground: groundOf(units, water),
      places: (Array.isArray(labels) ? labels : labels.labels).filter(({ rank }) => rank <= LEAST_RANK),
    },
    plateSheet(square, zoom, STRAY_PX, { decimals: 1 }),
  );
  const label = escaped('跨界图集 · Kuajie Atlas');
  return (
    `<svg class="plate" role="img" aria-label="${label}" lang="zh" data-bounds="${catalog.bounds.join(' ')}">` +
    `${plateChildren(markup)}</svg>`
  );
}
