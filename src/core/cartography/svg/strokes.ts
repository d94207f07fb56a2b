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
  accuracy?: string | null;
  uncertaintyM: number;
  lane: number;
  part: string;
  rank: number;
}

const attribute = (name: string, value: string | number): string => ` ${name}="${value}"`;
const path = (d: string, style: string, attributes = ''): string =>
  d ? `<path class="${style}"${attributes} d="${d}"/>` : '';

function stroke(width: number, dash: Dash | null = null, opacity = 1): string {
  const solid = !dash || !dash.pattern.length;
  return (
    attribute('stroke-width', short(width)) +
    (solid ? '' : attribute('stroke-dasharray', dash.pattern.map((part) => short(part * width)).join(' '))) +
    (dash?.cap === 'butt' ? attribute('stroke-linecap', 'butt') : '') +
    (opacity < 1 ? attribute('stroke-opacity', short(opacity)) : '')
  );
}

/** Path data of what a feature's line runs along, how wide its stroke is there, and with ties or beads. */
export interface DrawnCourse {
  d: string;
  width: number;
  widest: number;
}
/** As wide as the doubt: path data and its whole width, units of the drawing. */
export interface Doubt {
  d: string;
  width: number;
}
export interface DrawnLine {
  /** Null where the course is known. */
  doubt: Doubt | null;
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
  const { form, width, dash, opacity } = symbols.lineSymbol(of, ['', ''], 'light', zoom);
  const hidden = form === 'split' && zoom < symbols.SPLIT_ZOOM - 0.25;
  const lanePx = symbols.atZoom(symbols.LANE_SCALE, zoom);
  const middles = courses.map(({ coordinates }) =>
    simplify(coordinates.map(viewport.project), viewport.tolerance),
  );
  const lanes = middles.flatMap((line, i) =>
    runsInside(beside(line, courses[i]!.lane * lanePx * unitsPerPx), viewport.window),
  );
  const d = pathOf(lanes, false, decimals);

  const doubt = symbols.isGuide(of.basis) ? doubtOf(of, courses, middles, viewport) : null;
  if (hidden) return { doubt, casing: '', line: '', course: null };
  const isCased = symbols.CASED.includes(form) && statusRow(of.status).width >= symbols.CASED_WIDTH;
  const casing = isCased
    ? path(d, 'pp', stroke(width + 2 * symbols.CASING_PX + 0.8))
    : form === 'wave'
      ? waveCasing(viewport.rough ? d : waves(lanes, width, viewport), width, opacity)
      : '';
  const main = path(d, 'ln', stroke(width, dash, opacity));
  if (form === 'double') {
    const both = {
      ...dash,
      pattern: dash.pattern.map((part) => (part * width) / (2 * width + symbols.DOUBLE_GAP_PX)),
    };
    const whole = 2 * width + symbols.DOUBLE_GAP_PX;
    const line = path(d, 'ln', stroke(whole, both, opacity)) + path(d, 'pp', stroke(symbols.DOUBLE_GAP_PX));
    return { doubt, casing, line, course: { d, width: whole, widest: whole } };
  }
  const ties = { pattern: symbols.TIES.pattern, cap: 'butt' } as const;
  const beads = { pattern: symbols.BEADS.pattern, cap: 'round' } as const;
  const hasTies = form === 'ties' && viewport.zoom >= symbols.TIES.zoom;
  const factor = hasTies ? symbols.TIES.width : form === 'beads' ? symbols.BEADS.width : 1;
  const under = hasTies ? path(d, 'ln', stroke(width * factor, ties)) : '';
  const over = form === 'beads' ? path(d, 'ln', stroke(width * factor, beads, opacity)) : '';
  return { doubt, casing, line: under + main + over, course: { d, width, widest: width * factor } };
}

/** A pale ribbon. `d`: what it runs along. */
function waveCasing(d: string, width: number, opacity: number): string {
  return path(d, 'wv', stroke(symbols.WAVE.width * width, null, opacity * symbols.WAVE.opacity));
}
function waves(lanes: readonly (readonly Xy[])[], width: number, { unitsPerPx, decimals }: Viewport): string {
  const { length, swing } = symbols.WAVE;
  return wavePath(lanes, length * width * unitsPerPx, swing * width * unitsPerPx, decimals);
}

/** Null below a pixel, where it would only make the line look blunt. */
function doubtOf(
  { uncertaintyM }: PartProperties,
  courses: readonly { coordinates: readonly Position[] }[],
  middles: readonly (readonly Xy[])[],
  { zoom, unitsPerPx, decimals, window }: Viewport,
): Doubt | null {
  const latitude = courses[0]?.coordinates[0]?.[1] ?? 0;
  const width = 2 * symbols.bandPx(uncertaintyM, latitude, zoom) * unitsPerPx;
  if (width < unitsPerPx) return null;
  const near = middles.flatMap((line) => runsInside(line, grown(window, width / 2)));
  return { d: pathOf(near, false, decimals), width };
}

/** Two strokes that together are softer at the edge. */
export function drawBand({ d, width }: Doubt, zoom: number, ofAll: boolean): string {
  const whole = ofAll ? symbols.atZoom(symbols.BAND.ofAll, zoom) : symbols.BAND.opacity;
  const opacity = attribute('stroke-opacity', short(1 - Math.sqrt(1 - whole)));
  return [1, 1 - symbols.BAND.feather / 2]
    .map((share) => path(d, 'bd', attribute('stroke-width', short(width * share)) + opacity))
    .join('');
}

export interface DrawnArea {
  /** Its outline. */
  d: string;
  /** What lies under the province border: what the pointer finds and fills, and from near a vignette. */
  fill: string;
  edge: string;
}

/** A zone. Specks under a pixel are left out. `hits`: with a fill that is seen under the pointer only. */
export function drawArea(
  of: PartProperties,
  polygons: readonly Position[][][],
  viewport: Viewport,
  hits: boolean,
): DrawnArea {
  const rings = polygons.flatMap((polygon) =>
    polygon.flatMap((ring, i) => {
      const drawn = ringInside(viewport.line(ring), viewport.window);
      const speck = Math.abs(doubleArea(drawn)) < (i ? 8 : 2) * viewport.unitsPerPx ** 2;
      return !drawn.length || (speck && polygons.length > 1)
        ? []
        : [simplify(drawn, viewport.tolerance * 1.5)];
    }),
  );
  const d = pathOf(rings, true, viewport.rough ? 0 : viewport.decimals);
  const soft = of.basis === 'soft-hull';
  const { width, opacity, dash } = symbols.zoneEdge(of.status, soft, viewport.zoom);
  const vignette = soft || viewport.zoom < symbols.VIGNETTE.zoom ? '' : drawVignette(rings, viewport);
  return {
    d,
    fill: (hits ? path(d, 'ws') : '') + vignette,
    edge: path(d, soft ? 'eg soft' : 'eg', stroke(width, dash, opacity)),
  };
}

/** A soft line inside the edge. */
function drawVignette(rings: readonly (readonly Xy[])[], { unitsPerPx, decimals }: Viewport): string {
  const { width } = symbols.VIGNETTE;
  const inner = rings.map((ring) => {
    const inwards = doubleArea(ring) > 0 ? 1 : -1;
    return beside(ring, (inwards * width * unitsPerPx) / 2);
  });
  return path(pathOf(inner, true, decimals), 'vg', stroke(width));
}
