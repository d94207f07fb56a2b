/**
 * The map that comes with the page: catalogue, drawn parts and embedded basemap → one SVG element, of the
 * start view, in the page before any program runs. A pure function; parts of the basemap that are
 * missing are left out.
 */
import { fitted } from '../../core/cartography/geometry/camera';
import { squareOf } from '../../core/cartography/geometry/mercator';
import { groundOf, type UnitsTopology, type WaterTopology } from '../../core/cartography/geometry/topology';
import type { PlaceName } from '../../core/cartography/svg/place-names';
import { drawMap, svgMapChildren } from '../../core/cartography/svg/svg-map';
import { escaped, SVG_UNITS, viewportOf } from '../../core/cartography/svg/viewport';
import type { Compiled } from '../compile';

/** The map on a common screen, for the widths and the choice of names; CSS pixels without the padding. */
const USUAL = { width: 800, height: 800 };
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
/** How far simplified lines may stray on that screen, pixels: less than half a line's width. */
const STRAY_PX = 0.85;
/** Beside the square the widest and the tallest screens show about half of it again. */
const BESIDE = 0.6 * SVG_UNITS;
const WINDOW = { left: -BESIDE, top: -BESIDE, right: SVG_UNITS + BESIDE, bottom: SVG_UNITS + BESIDE };
/** Names of counties and villages would crowd the first map. */
const LEAST_RANK = 3;

export function prerender({ catalog, parts, files }: Pick<Compiled, 'catalog' | 'parts' | 'files'>): string {
  // The basemap's files are published as they were received, as text.
  const read = <T>(path: string): T | null => {
    const text = files.get(path);
    return text === undefined ? null : (JSON.parse(text) as T);
  };
  const units = read<UnitsTopology>('basemap/units.topo.json');
  const water = read<WaterTopology>('basemap/water.topo.json');
  const labels = read<PlaceName[] | { labels: PlaceName[] }>('basemap/labels.json') ?? [];
  const places = (Array.isArray(labels) ? labels : labels.labels).filter(({ rank }) => rank <= LEAST_RANK);
  const square = squareOf(catalog.bounds);
  const camera = fitted(catalog.bounds, USUAL, NO_PADDING, 12);
  const markup = drawMap(
    { parts, basemap: groundOf(units, water), places },
    { square, camera, size: USUAL },
    viewportOf(square, camera.zoom, STRAY_PX, { decimals: 1, rough: true, window: WINDOW }),
  );
  const label = escaped('跨界图集 · Kuajie Atlas');
  return (
    `<svg class="svg-map" role="img" aria-label="${label}" lang="zh" data-bounds="${catalog.bounds.join(' ')}">` +
    `${svgMapChildren(markup)}</svg>`
  );
}
