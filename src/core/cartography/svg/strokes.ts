/**
 * Lines and zones of features as SVG: the forms and dashes of `lib/symbols`, the same as on the live map.
 * Colours are classes (see `css.ts`), so that light, dark and print need no other drawing.
 */
import type { Position } from 'geojson';
import * as symbols from '../symbols';
import { grown, ringInside, runsInside } from '../geometry/clip';
import { beside, wavePath } from './course';
import { doubleArea } from '../geometry/plane';
import { simplify } from '../geometry/simplify';
import { pathOf } from './path';
import { short, type Sheet } from './viewport';
import type { Xy } from '../geometry/mercator';

/** What is drawn of one feature; several parts of one feature have all but `lane` in common. */
export interface PartProperties {
  id: string;
  layer: string;
  kind: string;
  status: string;
  basis: string;
  uncertaintyM: number;
  lane: number;
  part: string;
  rank: number;
}

const attribute = (name: string, value: string | number): string => ` ${name}="${value}"`;
const path = (d: string, style: string, attributes = ''): string =>
  d ? `<path class="${style}"${attributes} d="${d}"/>` : '';

function stroke(width: number, dash: symbols.Dash | null = null): string {
  const solid = !dash || !dash.pattern.length;
  return (
    attribute('stroke-width', short(width)) +
    (solid ? '' : attribute('stroke-dasharray', dash.pattern.map((part) => short(part * width)).join(' '))) +
    (dash?.cap === 'butt' ? attribute('stroke-linecap', 'butt') : '')
  );
}

export interface DrawnLine {
  band: string;
  casing: string;
  line: string;
}

/** The line of a feature in its lanes. Empty parts where the form has none. */
export function drawLine(
  of: PartProperties,
  courses: readonly { coordinates: readonly Position[]; lane: number }[],
  sheet: Sheet,
): DrawnLine {
  const { zoom, unitsPerPx, decimals } = sheet;
  const { form, width, dash, guide } = symbols.lineSymbol(of, ['', ''], 'light', zoom);
  const hidden = form === 'split' && zoom < symbols.SPLIT_ZOOM - 0.25;
  const lanePx = symbols.atZoom(symbols.LANE_SCALE, zoom);
  const middles = courses.map(({ coordinates }) => simplify(coordinates.map(sheet.project), sheet.tolerance));
  const lanes = middles.flatMap((line, i) =>
    runsInside(beside(line, courses[i]!.lane * lanePx * unitsPerPx), sheet.window),
  );
  const d = form === 'wave' ? '' : pathOf(lanes, false, decimals);

  const band = guide ? drawBand(of, courses, middles, sheet) : '';
  if (hidden) return { band, casing: '', line: '' };
  const cased = form === 'cased' || form === 'split';
  const casing = cased ? path(d, 'pp', stroke(width + 2 * symbols.CASING_PX + 0.8)) : '';
  const main = path(d, 'ln', stroke(width, dash));
  if (form === 'double') {
    const both = {
      ...dash,
      pattern: dash.pattern.map((part) => (part * width) / (2 * width + symbols.DOUBLE_GAP_PX)),
    };
    const outer = path(d, 'ln', stroke(2 * width + symbols.DOUBLE_GAP_PX, both));
    return { band, casing, line: outer + path(d, 'pp', stroke(symbols.DOUBLE_GAP_PX)) };
  }
  if (form === 'wave') {
    const { length, height, stroke: drawn } = symbols.WAVE;
    const scale = (width / drawn) * unitsPerPx;
    const waves = wavePath(lanes, length * scale, (height / 2 - drawn / 2) * scale, decimals);
    return { band, casing, line: path(waves, 'ln', stroke(width, dash)) };
  }
  const ties = { pattern: symbols.TIES.pattern, cap: 'butt' } as const;
  const beads = { pattern: symbols.BEADS.pattern, cap: 'round' } as const;
  const under = form === 'ties' ? path(d, 'ln', stroke(width * symbols.TIES.width, ties)) : '';
  const over = form === 'beads' ? path(d, 'ln', stroke(width * symbols.BEADS.width, beads)) : '';
  return { band, casing, line: under + main + over };
}

/** As wide on the ground as the doubt, in strokes that together fade towards the edge. */
function drawBand(
  { uncertaintyM }: PartProperties,
  courses: readonly { coordinates: readonly Position[] }[],
  middles: readonly (readonly Xy[])[],
  { zoom, unitsPerPx, decimals, window }: Sheet,
): string {
  const latitude = courses[0]?.coordinates[0]?.[1] ?? 0;
  const full = ((2 * uncertaintyM) / symbols.metresPerPixel(latitude, zoom)) * unitsPerPx;
  // Below a pixel it would only make the line look blunt.
  if (full < unitsPerPx) return '';
  const near = middles.flatMap((line) => runsInside(line, grown(window, full / 2)));
  const d = pathOf(near, false, decimals);
  // A wide band needs more strokes for its fading to look smooth.
  const steps = full < 50 * unitsPerPx ? 3 : 7;
  const opacity = 1 - (1 - symbols.atZoom(symbols.BAND.opacity, zoom)) ** (1 / steps);
  const attributes = attribute('stroke-opacity', Math.round(opacity * 1e4) / 1e4);
  return Array.from({ length: steps }, (_, i) => {
    const share = 1 - symbols.BAND.feather * 0.8 * (i / (steps - 1));
    return path(d, 'bd', attribute('stroke-width', short(full * share)) + attributes);
  }).join('');
}

/** A zone: its wash and its edge; soft hulls have no edge but a feather. Specks under a pixel are left out. */
export function drawArea(of: PartProperties, polygons: readonly Position[][][], sheet: Sheet): string {
  const rings = polygons.flatMap((polygon) =>
    polygon.flatMap((ring, i) => {
      const drawn = ringInside(sheet.line(ring), sheet.window);
      const speck = Math.abs(doubleArea(drawn)) < (i ? 8 : 2) * sheet.unitsPerPx ** 2;
      return !drawn.length || (speck && polygons.length > 1) ? [] : [simplify(drawn, sheet.tolerance * 1.5)];
    }),
  );
  const d = pathOf(rings, true, sheet.decimals);
  const wash = attribute(
    'fill-opacity',
    short(symbols.washOf(of.kind) * symbols.atZoom(symbols.WASH_SCALE, sheet.zoom)),
  );
  if (of.basis !== 'soft-hull')
    return path(d, 'ws eg', wash + stroke(symbols.ZONE_EDGE_PX, symbols.dashOf(of.status)));
  const { width } = symbols.HULL_FEATHER;
  return (
    path(d, 'ws', wash) + [1, 0.75, 0.5, 0.25].map((share) => path(d, 'ft', stroke(width * share))).join('')
  );
}
