/** The basemap as SVG: sea, lakes, rivers, borders, the province border as its hero, the mat. Pure strings. */
import type { Position } from 'geojson';
import { BORDER_SCALE, COUNTY_FADE, RIVER_SCALE, WIDE_RIVER_FROM } from '../scales';
import { MAT_RINGS, NEATLINE, SEA } from '../geometry/sea';
import { atZoom } from '../symbols';
import { ringInside, runsInside, type Window } from '../geometry/clip';
import { fingerprint } from '../../model/fingerprint';
import { doubleArea } from '../geometry/plane';
import { simplify } from '../geometry/simplify';
import { pathOf } from './path';
import { short, type Viewport } from './viewport';
import type { Xy } from '../geometry/mercator';
import type { Ground } from '../geometry/topology';
/** Lakes smaller than this are left out, square pixels. */
const SPECK = { fine: 6, rough: 30 };
/** Width of the line round the sheet, px. */
const NEATLINE_PX = 1.2;

/** Markup of the parts between which features are drawn. */
export interface DrawnBasemap {
  /** What the others use. */
  definitions: string;
  ground: string;
  /** The province border: a soft ribbon, and its crisp core. */
  ribbon: string;
  core: string;
  /** What lies beyond the sheet, above all that reaches across its edge. */
  mat: string;
}

export function drawBasemap({ land, water, borders }: Ground, viewport: Viewport): DrawnBasemap {
  const { zoom, unitsPerPx, window, rough } = viewport;
  const decimals = rough ? 0 : viewport.decimals;
  const speck = SPECK[rough ? 'rough' : 'fine'];
  const drawn = (lines: readonly Position[][], tolerance: number) =>
    lines.flatMap((line) => runsInside(viewport.line(line), window).map((run) => simplify(run, tolerance)));
  const path = (style: string, d: string, width?: number) =>
    d ? `<path class="${style}"${width ? ` stroke-width="${short(width)}"` : ''} d="${d}"/>` : '';
  const line = (style: string, lines: readonly Position[][], width: number, tolerance = viewport.tolerance) =>
    path(style, pathOf(drawn(lines, tolerance), false, decimals), width);

  const areas = (rings: readonly Position[][], limits = window) =>
    rings
      .map((ring) => ringInside(viewport.line(ring), limits))
      .filter((ring) => Math.abs(doubleArea(ring)) > 2 * speck * unitsPerPx ** 2)
      .map((ring) => simplify(ring, viewport.tolerance));

  let out = land ? drawSea(land, { ...viewport, decimals }, areas) : '';
  const wide = (water?.areas ?? []).filter(({ kind }) => kind !== 'river' || zoom >= WIDE_RIVER_FROM);
  const lakes = areas(wide.flatMap(({ rings }) => rings));
  out += path('lake', pathOf(lakes, true, decimals));
  RIVER_SCALE.forEach((scale, i) => {
    const rank = i + 1;
    const last = rank === RIVER_SCALE.length;
    if (last && zoom < 8) return;
    const own = (water?.rivers ?? []).filter((river) => river.rank === rank || (last && river.rank > rank));
    out += line(
      'river',
      own.map((river) => river.line),
      atZoom(scale, zoom),
      viewport.tolerance * 1.5,
    );
  });
  const mat = drawMat(viewport);
  if (!borders) return { definitions: '', ground: out, ribbon: '', core: '', mat };
  const width = (level: keyof typeof BORDER_SCALE) => atZoom(BORDER_SCALE[level], zoom);
  if (zoom > (COUNTY_FADE[0] + COUNTY_FADE[1]) / 2) out += line('county', borders.county, width('county'));
  if (!rough) out += line('prefecture', borders.prefecture, width('prefecture'), viewport.tolerance * 2);
  // Ribbon and core are one path, so that they never part; the hero of the map strays less than the rest.
  const province = pathOf(drawn(borders.province, viewport.tolerance * 0.8), false, viewport.decimals);
  // By what it draws: several drawings may stand in one document, and a browser takes the first that has the id.
  const id = `sg-border-${fingerprint(province)}`;
  const use = (style: string, px: number) =>
    province ? `<use class="${style}" stroke-width="${short(px)}" href="#${id}"/>` : '';
  return {
    definitions: province ? `<path class="sg-thin" id="${id}" d="${province}"/>` : '',
    ground: out,
    ribbon: use('ribbon', width('provinceRibbon')),
    core: use('core', width('provinceCore')),
    mat,
  };
}

function drawMat(viewport: Viewport): string {
  const rings = MAT_RINGS.map((ring) => ringInside(viewport.line(ring), viewport.window));
  const edge = runsInside(viewport.line(NEATLINE), viewport.window);
  // Far from the edge of the sheet the mat and its hole are the same.
  if (!edge.length) return '';
  return (
    `<path class="mat" d="${pathOf(rings, true, viewport.decimals)}"/>` +
    `<path class="neatline" stroke-width="${NEATLINE_PX}" d="${pathOf(edge, false, viewport.decimals)}"/>`
  );
}

/** The sea, and over it the land, as far west as there is sea under it. */
function drawSea(
  land: readonly Position[][][],
  viewport: Viewport,
  areas: (rings: readonly Position[][], limits?: Window | null) => readonly (readonly Xy[])[],
): string {
  const west = viewport.project([Math.min(...SEA.map(([lon]) => lon)), 0])[0];
  const all = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const limits = { ...(viewport.window ?? all), left: Math.max(viewport.window?.left ?? -Infinity, west) };
  const sea = pathOf([ringInside(viewport.line(SEA), viewport.window)], true, viewport.decimals);
  const water = sea ? `<path class="sea" d="${sea}"/>` : '';
  const coast = limits.right > limits.left ? pathOf(areas(land.flat(), limits), true, viewport.decimals) : '';
  return `${water}<path class="land" d="${coast}"/>`;
}
