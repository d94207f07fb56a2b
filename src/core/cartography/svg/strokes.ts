/**
 * Lines and zones of features as SVG: the forms and dashes of `symbols.ts`, the same as on the live map.
 * Colours are classes (see `stylesheet.ts`), so that light, dark and print need no other drawing.
 */
import type { Position } from 'geojson';
import type { LayerId } from '../../model/layers';
import { statusRow, type Dash, type Status } from '../../model/statuses';
import * as symbols from '../symbols';
import { grown, ringInside, runsInside } from '../geometry/clip';
import { beside, wavePath } from './course';
import { doubleArea } from '../geometry/plane';
import { simplify } from '../geometry/simplify';
import { pathOf } from './path';
import { short, type Viewport } from './viewport';
import type { Xy } from '../geometry/mercator';

/** What is drawn of one feature; several parts of one feature have all but `lane` in common. */
export interface PartProperties {
  id: string;
  layer: LayerId;
  kind: string;
  status: Status;
  basis: string;
  uncertaintyM: number;
  lane: number;
  part: string;
  rank: number;
}

const attribute = (name: string, value: string | number): string => ` ${name}="${value}"`;
const path = (d: string, style: string, attributes = ''): string =>
  d ? `<path class="${style}"${attributes} d="${d}"/>` : '';

function stroke(width: number, dash: Dash | null = null): string {
  const solid = !dash || !dash.pattern.length;
  return (
    attribute('stroke-width', short(width)) +
    (solid ? '' : attribute('stroke-dasharray', dash.pattern.map((part) => short(part * width)).join(' '))) +
    (dash?.cap === 'butt' ? attribute('stroke-linecap', 'butt') : '')
  );
}

/** Path data of what a feature's line runs along, how wide its stroke is there, and with ties or beads. */
export interface DrawnCourse {
  d: string;
  width: number;
  widest: number;
}
export interface DrawnLine {
  band: string;
  casing: string;
  line: string;
  /** Null where the line is not drawn yet. */
  course: DrawnCourse | null;
}

/** The line of a feature in its lanes. Empty parts where the form has none. */
export function drawLine(
  of: PartProperties,
  courses: readonly { coordinates: readonly Position[]; lane: number }[],
  viewport: Viewport,
): DrawnLine {
  const { zoom, unitsPerPx, decimals } = viewport;
  const { form, width, dash, guide } = symbols.lineSymbol(of, ['', ''], 'light', zoom);
  const hidden = form === 'split' && zoom < symbols.SPLIT_ZOOM - 0.25;
  const lanePx = symbols.atZoom(symbols.LANE_SCALE, zoom);
  const middles = courses.map(({ coordinates }) =>
    simplify(coordinates.map(viewport.project), viewport.tolerance),
  );
  const lanes = middles.flatMap((line, i) =>
    runsInside(beside(line, courses[i]!.lane * lanePx * unitsPerPx), viewport.window),
  );
  const d = form === 'wave' ? '' : pathOf(lanes, false, decimals);

  const band = guide ? drawBand(of, courses, middles, viewport) : '';
  if (hidden) return { band, casing: '', line: '', course: null };
  const casing = symbols.CASED.includes(form)
    ? path(d, 'pp', stroke(width + 2 * symbols.CASING_PX + 0.8))
    : '';
  const main = path(d, 'ln', stroke(width, dash));
  if (form === 'double') {
    const both = {
      ...dash,
      pattern: dash.pattern.map((part) => (part * width) / (2 * width + symbols.DOUBLE_GAP_PX)),
    };
    const whole = 2 * width + symbols.DOUBLE_GAP_PX;
    const line = path(d, 'ln', stroke(whole, both)) + path(d, 'pp', stroke(symbols.DOUBLE_GAP_PX));
    return { band, casing, line, course: { d, width: whole, widest: whole } };
  }
  if (form === 'wave') {
    const { length, height, stroke: drawn } = symbols.WAVE;
    const scale = (width / drawn) * unitsPerPx;
    const waves = wavePath(lanes, length * scale, (height / 2 - drawn / 2) * scale, decimals);
    return {
      band,
      casing,
      line: path(waves, 'ln', stroke(width, dash)),
      course: { d: waves, width, widest: width },
    };
  }
  const ties = { pattern: symbols.TIES.pattern, cap: 'butt' } as const;
  const beads = { pattern: symbols.BEADS.pattern, cap: 'round' } as const;
  const factor = form === 'ties' ? symbols.TIES.width : form === 'beads' ? symbols.BEADS.width : 1;
  const under = form === 'ties' ? path(d, 'ln', stroke(width * factor, ties)) : '';
  const over = form === 'beads' ? path(d, 'ln', stroke(width * factor, beads)) : '';
  return { band, casing, line: under + main + over, course: { d, width, widest: width * factor } };
}

/** As wide on the ground as the doubt, in strokes that together fade towards the edge. */
function drawBand(
  { uncertaintyM }: PartProperties,
  courses: readonly { coordinates: readonly Position[] }[],
  middles: readonly (readonly Xy[])[],
  { zoom, unitsPerPx, decimals, window }: Viewport,
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

/** A zone: its wash and its edge; soft hulls have no edge but a feather. Specks under a pixel are left out. `d`: its outline. */
export function drawArea(
  of: PartProperties,
  polygons: readonly Position[][][],
  viewport: Viewport,
): { d: string; markup: string } {
  const rings = polygons.flatMap((polygon) =>
    polygon.flatMap((ring, i) => {
      const drawn = ringInside(viewport.line(ring), viewport.window);
      const speck = Math.abs(doubleArea(drawn)) < (i ? 8 : 2) * viewport.unitsPerPx ** 2;
      return !drawn.length || (speck && polygons.length > 1)
        ? []
        : [simplify(drawn, viewport.tolerance * 1.5)];
    }),
  );
  const d = pathOf(rings, true, viewport.decimals);
  const wash = attribute(
    'fill-opacity',
    short(symbols.washOf(of.layer, of.kind) * symbols.atZoom(symbols.WASH_SCALE, viewport.zoom)),
  );
  if (of.basis !== 'soft-hull')
    return {
      d,
      markup: path(d, 'ws eg', wash + stroke(symbols.ZONE_EDGE_PX, statusRow(of.status).dash)),
    };
  const { width } = symbols.HULL_FEATHER;
  const feather = [1, 0.75, 0.5, 0.25].map((share) => path(d, 'ft', stroke(width * share)));
  return { d, markup: path(d, 'ws', wash) + feather.join('') };
}
