/** The basemap as SVG: sea, lakes, rivers, borders, the province border as its hero. Pure strings. */
import type { Position } from 'geojson';
import { BORDER_SCALE, COUNTY_FADE, RIVER_SCALE, WIDE_RIVER_FROM } from '../scales';
import { seaAreas } from '../geometry/sea';
import { atZoom } from '../symbols';
import { ringInside, runsInside, type Window } from '../geometry/clip';
import { doubleArea } from '../geometry/plane';
import { simplify } from '../geometry/simplify';
import { pathOf } from './path';
import { short, type Viewport } from './viewport';
import type { Xy } from '../geometry/mercator';
import type { Ground } from '../geometry/topology';
/** Lakes smaller than this are left out, square pixels. */
const SPECK = 6;

export function drawBasemap({ land, water, borders }: Ground, viewport: Viewport): string {
  const { zoom, unitsPerPx, window } = viewport;
  const drawn = (lines: readonly Position[][], tolerance = viewport.tolerance) =>
    lines.flatMap((line) => runsInside(viewport.line(line), window).map((run) => simplify(run, tolerance)));
  const path = (style: string, d: string, width?: number) =>
    d ? `<path class="${style}"${width ? ` stroke-width="${short(width)}"` : ''} d="${d}"/>` : '';
  const line = (style: string, lines: readonly Position[][], width: number, tolerance?: number) =>
    path(style, pathOf(drawn(lines, tolerance), false, viewport.decimals), width);

  const areas = (rings: readonly Position[][], limits = window) =>
    rings
      .map((ring) => ringInside(viewport.line(ring), limits))
      .filter((ring) => Math.abs(doubleArea(ring)) > 2 * SPECK * unitsPerPx ** 2)
      .map((ring) => simplify(ring, viewport.tolerance));

  let out = land ? drawSea(land, viewport, areas) : '';
  const wide = (water?.areas ?? []).filter(({ kind }) => kind !== 'river' || zoom >= WIDE_RIVER_FROM);
  const lakes = areas(wide.flatMap(({ rings }) => rings));
  out += path('lake', pathOf(lakes, true, viewport.decimals));
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
  if (!borders) return out;
  const width = (level: keyof typeof BORDER_SCALE) => atZoom(BORDER_SCALE[level], zoom);
  if (zoom > (COUNTY_FADE[0] + COUNTY_FADE[1]) / 2) out += line('county', borders.county, width('county'));
  out += line('prefecture', borders.prefecture, width('prefecture'), viewport.tolerance * 2);
  // Ribbon and core are one path, so that they never part; the hero of the map strays less than the rest.
  const province = pathOf(drawn(borders.province, viewport.tolerance * 0.7), false, viewport.decimals);
  out += path('ribbon', province, width('provinceRibbon')) + path('core', province, width('provinceCore'));
  return out;
}

/** The sea, and over it the land, as far west as there is sea under it. */
function drawSea(
  land: readonly Position[][][],
  viewport: Viewport,
  areas: (rings: readonly Position[][], limits?: Window | null) => readonly (readonly Xy[])[],
): string {
  const seas = seaAreas();
  const west = viewport.project([Math.min(...seas.flatMap(({ ring }) => ring.map(([lon]) => lon))), 0])[0];
  const all = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const limits = { ...(viewport.window ?? all), left: Math.max(viewport.window?.left ?? -Infinity, west) };
  const water = seas.map(({ ring, opacity }) => {
    const d = pathOf([ringInside(viewport.line(ring), viewport.window)], true, viewport.decimals);
    return d ? `<path class="sea" fill-opacity="${short(opacity)}" d="${d}"/>` : '';
  });
  const coast = limits.right > limits.left ? pathOf(areas(land.flat(), limits), true, viewport.decimals) : '';
  return `${water.join('')}<path class="land" d="${coast}"/>`;
}
