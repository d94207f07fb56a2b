/** A view and a size → an SVG file that stands by itself: layers, filter, selection, camera and language as the page shows them. */
import type { Catalog } from '../../model/catalog';
import type { Feature } from '../../model/types';
import { otherStatuses } from '../../view/status-in-view';
import { query } from '../../view/query';
import type { View } from '../../view/view';
import { boxOf, fitted, squareAround, type Camera, type Size } from '../geometry/camera';
import { heldToSheet } from '../geometry/held-to-sheet';
import { drawingCamera } from '../geometry/view-camera';
import type { Theme } from '../theme';
import type { DrawnPart } from './features';
import { svgMapCss } from './stylesheet';
import { drawMap, partsAsked, svgMapChildren, type MapSources } from './svg-map';
import { escaped, short } from './viewport';

/** Room around what is fitted, px, and the closest look at it: as the page fits a selection. */
const MARGIN = 48;
const CLOSEST = 12.5;
const SANS = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

/** Where a view without a camera looks: at its selection, else at the whole atlas. */
function cameraOf(view: View, catalog: Catalog, size: Size): Camera {
  const selected = view.feature === null ? null : catalog.feature(view.feature);
  const margin = Math.min(MARGIN, size.width / 8, size.height / 8);
  const padding = { top: margin, right: margin, bottom: margin, left: margin };
  return fitted(selected?.bbox ?? catalog.data.bounds, size, padding, CLOSEST);
}

/** The camera of a drawing of that size: the view's own, held to the sheet, else where a view without one looks. */
export const viewedFrom = (view: View, catalog: Catalog, size: Size): Camera =>
  heldToSheet(view.camera ? drawingCamera(view.camera) : cameraOf(view, catalog, size), size);

interface DrawnAs {
  camera: Camera;
  /** Features that are named. */
  named: readonly Feature[];
  /** The number by which a feature is found in what stands beside the map. */
  numbers?: ReadonlyMap<string, number>;
}

/**
 * The map of a view from a given camera as one SVG element, `size` CSS pixels, for a page that has the map's style
 * sheet (`svgMapCss`). It reaches beyond its size: whoever shows it cuts it.
 */
export function viewElement(
  view: View,
  catalog: Catalog,
  parts: readonly DrawnPart[],
  basemap: Omit<MapSources, 'parts'>,
  size: Size,
  { camera, named, numbers }: DrawnAs,
): string {
  const square = squareAround(camera, size);
  const shown = new Set(query(catalog, view).map(({ id }) => id));
  const language = view.labels === 'auto' ? view.lang : view.labels;
  const markup = drawMap(
    { ...basemap, parts: partsAsked(parts, shown, otherStatuses(catalog, view)) },
    {
      square,
      camera,
      size,
      named,
      language,
      selected: view.feature,
      bands: view.bands ? 'all' : 'none',
      ...(numbers && { numbers }),
    },
  );
  const { left, top, side } = boxOf(square, camera, size);
  const [x, y, length] = [left, top, side].map(short);
  const lang = language === 'en' ? 'en' : 'zh';
  return (
    `<svg class="svg-map" data-drawn=""${view.bands ? ' data-bands=""' : ''} lang="${lang}"${language === 'both' ? ' data-both=""' : ''} x="${x}" y="${y}" width="${length}" height="${length}">` +
    `<rect class="land" width="100%" height="100%"/>${svgMapChildren(markup)}</svg>`
  );
}

/**
 * `parts`: those of the whole atlas (app/areas.geojson, then app/lines.geojson). `basemap`: borders, water and
 * names of places; what is null or empty is left out. `size`: CSS pixels. Gives SVG text with its own style
 * sheet, for a file; nothing in it asks for a network or runs. `names`: whether features are named.
 */
export function drawView(
  view: View,
  catalog: Catalog,
  parts: readonly DrawnPart[],
  basemap: Omit<MapSources, 'parts'>,
  size: Size,
  { theme = 'light', names = true }: { theme?: Theme; names?: boolean } = {},
): string {
  const camera = viewedFrom(view, catalog, size);
  const named = names ? query(catalog, view) : [];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" data-theme="${theme}">` +
    `<style>${escaped(`${svgMapCss(catalog.layers)}svg{--sans:${SANS}}`)}</style>` +
    `${viewElement(view, catalog, parts, basemap, size, { camera, named })}</svg>`
  );
}
