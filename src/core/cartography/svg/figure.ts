/**
 * A view as a picture for slides and papers: title, map, legend of what is in sight, scale bar, and a line with
 * source, version, terms and day. One SVG that stands by itself and knows no CSS variable, on light ground.
 */
import { message, named } from '../../messages';
import { shortDate } from '../../messages/format';
import type { Catalog } from '../../model/catalog';
import { otherStatuses } from '../../view/status-in-view';
import { query } from '../../view/query';
import { viewTitle } from '../../view/title';
import { tongueOf } from '../../view/tongue';
import type { View } from '../../view/view';
import type { Size } from '../geometry/camera';
import { showingAsMuch, viewCamera } from '../geometry/view-camera';
import { legendOf } from '../legend';
import { scaleBar } from '../scale-bar';
import { brokenLines } from '../text-fit';
import { GROUND } from '../theme';
import { drawView, viewedFrom } from './draw-view';
import type { DrawnPart } from './features';
import { drawLegend } from './figure-legend';
import { textAt } from './figure-text';
import { plainSvg } from './plain-svg';
import { partsAsked, type MapSources } from './svg-map';
import { short } from './viewport';

export interface FigureSources {
  catalog: Catalog;
  /** Of the whole atlas, back to front. */
  parts: readonly DrawnPart[];
  basemap: Omit<MapSources, 'parts'>;
  /** The approval number of the borders (审图号), where an official file was put in. */
  approval?: string | null;
}

/** Of a figure 1600 × 1000: what stands on slides of 13 inches at 16:10. */
export const FIGURE: Size = { width: 1600, height: 1000 };
const MARGIN = 28;
const LEGEND_WIDTH = 300;
const TITLE_PX = 30;
const FOOT = 46;
const BAR_PX = 180;
const { paper: PAPER, ink: INK, placeMinor: QUIET, neatline: LINE } = GROUND.light;

/** How the map is seen elsewhere, so that the figure shows at least that much; null: by the view alone. */
type Seen = Size | null;

/**
 * The map with its scale bar and nothing around it, for pages that have title, legend and source themselves: SVG as
 * that of a figure. Sizes in CSS pixels.
 */
export function plainFigure(
  view: View,
  { catalog, parts, basemap }: FigureSources,
  { seen = null, size }: { seen?: Seen; size: Size },
): string {
  const wanted = { ...view, camera: showingAsMuch(view.camera, seen, size) };
  const camera = viewedFrom(wanted, catalog, size);
  const bar = scaleBar(camera.center[1], camera.zoom, BAR_PX / 2);
  const picture = drawView({ ...wanted, camera: viewCamera(camera) }, catalog, parts, basemap, size);
  return plainSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" ` +
      `viewBox="0 0 ${size.width} ${size.height}" fill="none" lang="${tongueOf(view).tag}">` +
      `${picture}${drawBar(bar.px, bar.text, size.height)}</svg>`,
  );
}

/**
 * `today`: ISO 8601, a day. `seen`: the size of the map that the view's camera belongs to, CSS pixels. `title`: in
 * place of the view's own; empty: none.
 */
export function figure(
  view: View,
  { catalog, parts, basemap, approval = null }: FigureSources,
  {
    today,
    seen = null,
    size = FIGURE,
    title: heading = viewTitle(catalog, view),
  }: { today: string; seen?: Seen; size?: Size; title?: string },
): string {
  const { lang } = view;
  const room = size.width - 2 * MARGIN;
  const title = heading ? brokenLines(heading, room / TITLE_PX, 2) : [];
  const top = MARGIN + title.length * TITLE_PX * 1.3;
  const map: Size = { width: room - LEGEND_WIDTH, height: size.height - top - FOOT };
  const wanted = { ...view, camera: showingAsMuch(view.camera, seen, map) };
  const camera = viewedFrom(wanted, catalog, map);
  const shown = new Set(query(catalog, view).map(({ id }) => id));
  const drawn = partsAsked(parts, shown, otherStatuses(catalog, view));
  const legend = legendOf(catalog, drawn, camera, map);
  const bar = scaleBar(camera.center[1], camera.zoom, BAR_PX);
  const picture = drawView({ ...wanted, camera: viewCamera(camera) }, catalog, parts, basemap, map);
  const source = message(lang, 'figure.source', {
    atlas: message(lang, 'app.name'),
    version: catalog.data.version,
    schematic: message(lang, 'map.schematic'),
    osm: message(lang, 'map.osm'),
    licence: message(lang, 'map.licence'),
    date: shortDate(today, lang),
  });
  const approved = approval ? ` · ${message(lang, 'map.approved', { approval })}` : '';
  const feature = view.feature === null ? null : catalog.feature(view.feature);
  const label = feature ? named(feature.name, lang) : heading || viewTitle(catalog, view);
  return plainSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" ` +
      `viewBox="0 0 ${size.width} ${size.height}" fill="none" lang="${tongueOf(view).tag}">` +
      textAt(label, 0, 0, { as: 'title' }) +
      `<rect width="${size.width}" height="${size.height}" fill="${PAPER}"/>` +
      title
        .map((line, i) =>
          textAt(line, MARGIN, MARGIN + TITLE_PX * (0.8 + 1.3 * i), { px: TITLE_PX, weight: 600, fill: INK }),
        )
        .join('') +
      `<svg x="${MARGIN}" y="${short(top)}" width="${short(map.width)}" height="${short(map.height)}" overflow="hidden">` +
      `${picture}${drawBar(bar.px, bar.text, map.height)}</svg>` +
      `<rect x="${MARGIN}" y="${short(top)}" width="${short(map.width)}" height="${short(map.height)}" stroke="${LINE}"/>` +
      `<g transform="translate(${short(MARGIN + map.width + 18)} ${short(top)})">` +
      `${drawLegend(catalog, { ...legend, own: basemap.own?.names ?? [] }, view, { width: LEGEND_WIDTH - 18, height: map.height })}</g>` +
      textAt(source + approved, MARGIN, size.height - FOOT / 2 + 5, { px: 15, fill: QUIET, width: room }) +
      '</svg>',
  );
}

function drawBar(px: number, text: string, height: number): string {
  const [x, y] = [20, height - 22];
  return (
    `<rect x="${x - 10}" y="${short(y - 24)}" width="${short(px + 20)}" height="34" fill="${PAPER}" fill-opacity=".85"/>` +
    `<path d="M${x} ${short(y - 6)}V${short(y)}H${short(x + px)}V${short(y - 6)}" stroke="${INK}" stroke-width="1.6"/>` +
    textAt(text, x + px / 2, y - 8, { px: 14, fill: INK, anchor: 'middle' })
  );
}
