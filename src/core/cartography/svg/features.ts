/** All parts of all features → the sections of a drawing, back to front. Pure strings, no page. */
import type { Feature, Geometry, Position } from 'geojson';
import { isSplit } from '../../model/layers';
import { BARE_MENTION, statusRow } from '../../model/statuses';
import type { Course } from '../name-placement';
import { DISC_PX } from '../glyphs';
import { CROSSING_ZOOM, GAP_PX, SPLIT_ZOOM } from '../symbols';
import { escaped, percent, short, type Viewport } from './viewport';
import { selectionMarkup } from './selection';
import { Signs } from './signs';
import { drawArea, drawLine, type DrawnCourse, type DrawnLine, type PartProperties } from './strokes';

export type DrawnPart = Feature<Geometry | null, PartProperties & { bearing?: number | undefined }>;

/** Markup by section; in each, one group per feature with its id and layer. */
export interface Sections {
  definitions: string;
  /** In the units of the drawing. */
  zones: string;
  bands: string;
  casings: string;
  lines: string;
  /** By share of the square, of constant size. */
  points: string;
}
export interface FeatureOptions {
  /** Prefix of ids, where several drawings stand in one document. */
  prefix?: string;
  /** Draws wide invisible strokes (class `hit`), by which a pointer finds what is thin. */
  hits?: boolean;
  /** Ids of features whose signs are in a counted one, and are not drawn. */
  counted?: ReadonlySet<string>;
  /** Is marked and drawn above all others. */
  selected?: string | null;
}
/** A pointer finds what is this near, px; the style sheet widens it for a finger. */
const HIT_PX = 4;
/** Half of a sign with the room around it, px: signs are found by squares, as on the live map. */
const SIGN_HIT_PX = DISC_PX / 2 + 4 + HIT_PX;

export function partsById(parts: readonly DrawnPart[]): Map<string, DrawnPart[]> {
  const byId = new Map<string, DrawnPart[]>();
  for (const part of parts) {
    const list = byId.get(part.properties.id);
    if (list) list.push(part);
    else byId.set(part.properties.id, [part]);
  }
  return byId;
}

/** The lines among the parts of a feature, with their lanes. */
export const coursesOf = (parts: readonly DrawnPart[] = []): Course[] =>
  parts.flatMap(({ geometry, properties }) =>
    geometry?.type === 'LineString' && properties.part === 'line'
      ? [{ coordinates: geometry.coordinates, lane: properties.lane }]
      : [],
  );

const polygonsOf = ({ geometry }: DrawnPart): Position[][][] =>
  geometry?.type === 'Polygon'
    ? [geometry.coordinates]
    : geometry?.type === 'MultiPolygon'
      ? geometry.coordinates
      : [];

export function drawFeatures(
  parts: readonly DrawnPart[],
  viewport: Viewport,
  { prefix = 'sg', hits = false, selected = null, counted }: FeatureOptions = {},
): Sections {
  const signs = new Signs(viewport, prefix);
  const out = { zones: '', bands: '', casings: '', lines: '', points: '' };
  const marks = { lines: '', points: '' };
  const features = [...partsById(parts).values()].sort((a, b) => rankOf(a) - rankOf(b));
  for (const own of features) {
    const of = own[0]!.properties;
    const group = (markup: string) => (markup ? groupOf(of, markup) : '');
    const courses = coursesOf(own);
    const polygons = own.flatMap(polygonsOf);
    const drawn = courses.length ? drawLine(of, courses, viewport) : NO_LINE;
    const area = polygons.length ? drawArea(of, polygons, viewport) : { d: '', markup: '' };
    const signed = counted?.has(of.id) ? [] : own.filter((part) => isSigned(part, viewport.zoom));
    const { course } = drawn;
    const [zone, line] = [group(area.markup), group((hits ? hitLine(course) : '') + drawn.line)];
    const points = group(signed.map((part) => drawPoint(part, viewport, signs, hits)).join(''));
    out.zones += zone;
    out.bands += group(drawn.band);
    out.casings += group(drawn.casing);
    out.lines += line;
    out.points += points;
    if (of.id !== selected) continue;
    const mark = selectionMarkup({
      course,
      outlines: area.d ? [area.d] : [],
      groups: zone + line,
      points,
      signs: signed.map(({ geometry }) => placeOf(geometry as GeoPoint, viewport)),
    });
    marks.lines += mark.lines;
    marks.points += mark.points;
  }
  if (selected !== null) {
    out.lines += `<g class="selection">${marks.lines}</g>`;
    out.points += `<g class="selection">${marks.points}</g>`;
  }
  return { definitions: signs.definitions, ...out };
}

const NO_LINE: DrawnLine = { band: '', casing: '', line: '', course: null };
type GeoPoint = { coordinates: Position };
const hitLine = (course: DrawnCourse | null): string =>
  course?.d ? `<path class="hit" stroke-width="${short(course.widest + 2 * HIT_PX)}" d="${course.d}"/>` : '';

const hitSquare = ([x, y]: readonly [x: string, y: string]): string =>
  `<rect class="hit" x="${x}" y="${y}" width="${2 * SIGN_HIT_PX}" height="${2 * SIGN_HIT_PX}" transform="translate(-${SIGN_HIT_PX} -${SIGN_HIT_PX})"/>`;

const isRoad = ({ properties }: DrawnPart): boolean => isSplit(properties.layer);
/** Whether a part is a point that is drawn at a zoom: a thing at one spot, a road's end, from near any crossing. */
const isSigned = (part: DrawnPart, zoom: number): boolean =>
  part.geometry?.type === 'Point' &&
  (part.properties.part === 'point' || isRoad(part) || zoom >= CROSSING_ZOOM);

function placeOf({ coordinates }: GeoPoint, viewport: Viewport): [x: string, y: string] {
  const [x, y] = viewport.project(coordinates);
  return [percent(x), percent(y)];
}

function drawPoint(part: DrawnPart, viewport: Viewport, signs: Signs, hits: boolean): string {
  const { properties } = part;
  const { coordinates } = part.geometry as GeoPoint;
  const [x, y] = placeOf({ coordinates }, viewport);
  const dot = (style: string, radius: number) =>
    `<circle class="${style}" cx="${x}" cy="${y}" r="${radius}" stroke-width="1.4"/>`;
  if (properties.part !== 'point' && !isRoad(part)) return dot('pf ln', 3);
  const isOpen = viewport.zoom >= SPLIT_ZOOM;
  // The middle is taken out of a road that is not joined yet.
  const apart = isRoad(part) && isOpen && !statusRow(properties.status).stands;
  return (
    (hits ? hitSquare([x, y]) : '') +
    (apart ? dot('gap', GAP_PX) : '') +
    signs.use(properties, coordinates, isOpen ? (properties.bearing ?? null) : null)
  );
}

const rankOf = (parts: readonly DrawnPart[]): number =>
  Math.min(...parts.map(({ properties }) => properties.rank));

function groupOf({ id, layer, status }: PartProperties, markup: string): string {
  const mention = status === BARE_MENTION ? ' class="mention"' : '';
  return `<g data-id="${escaped(id)}" data-layer="${escaped(layer)}"${mention}>${markup}</g>`;
}
