/** All parts of all features → the sections of a drawing, back to front. Pure strings, no page. */
import type { Feature, Geometry, Position } from 'geojson';
import { isSplit } from '../../model/layers';
import { BARE_MENTION, statusRow } from '../../model/statuses';
import type { Course } from '../name-placement';
import { DISC_PX } from '../glyphs';
import { GAP_PX, isGuess, SPLIT_ZOOM } from '../symbols';
import { escaped, percent, short, type Viewport } from './viewport';
import { selectedDoubt, selectionMarkup } from './selection';
import { Signs } from './signs';
import {
  drawArea,
  drawBand,
  drawLine,
  type DrawnArea,
  type DrawnCourse,
  type DrawnLine,
  type PartProperties,
} from './strokes';

export type DrawnPart = Feature<
  Geometry | null,
  PartProperties & { bearing?: number | undefined; until?: number | undefined }
>;

/** Markup by section; in each, one group per feature with its id and layer. */
export interface Sections {
  definitions: string;
  /** In the units of the drawing. */
  zones: string;
  edges: string;
  bands: string;
  casings: string;
  lines: string;
  /** By share of the square, of constant size. */
  points: string;
}
export interface FeatureOptions {
  /** Draws wide invisible strokes (class `hit`), by which a pointer finds what is thin. */
  hits?: boolean;
  /** Ids of features whose signs are in a counted one, and are not drawn. */
  counted?: ReadonlySet<string>;
  /** Is marked and drawn above all others. */
  selected?: string | null;
  /** Whose doubt is drawn: nobody's but the selected one's, or that of all; the page may keep it unseen until asked. */
  bands?: 'none' | 'all' | 'on-demand';
}
/** A pointer finds what is this near, px; the style sheet widens it for a finger. */
const HIT_PX = 6;
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
  { hits = false, selected = null, bands = 'none', counted }: FeatureOptions = {},
): Sections {
  const signs = new Signs(viewport);
  const out = { zones: '', edges: '', bands: '', casings: '', lines: '', points: '' };
  const marks = { lines: '', points: '' };
  const features = [...partsById(parts).values()].sort((a, b) => rankOf(a) - rankOf(b));
  for (const own of features) {
    const of = own[0]!.properties;
    const courses = coursesOf(own);
    const polygons = own.flatMap(polygonsOf);
    const drawn = courses.length ? drawLine(of, courses, viewport) : NO_LINE;
    const area = polygons.length ? drawArea(of, polygons, viewport, hits) : NO_AREA;
    // A sign that is counted is not drawn; the markers of its crossings are.
    const alone = (part: DrawnPart) => !counted?.has(of.id) || !isSign(part);
    const marked = own.filter((part) => isMarker(part, viewport.zoom) && alone(part));
    const { course, doubt } = drawn;
    const group = (markup: string) => (markup ? groupOf(of, markup) : '');
    const line = group((hits ? hitLine(course) : '') + drawn.line);
    const points = group(marked.map((part) => drawPoint(part, viewport, signs, hits)).join(''));
    out.zones += group(area.fill);
    out.edges += group(area.edge);
    if (bands !== 'none' && doubt) out.bands += group(drawBand(doubt, viewport.zoom, bands === 'all'));
    out.casings += group(drawn.casing);
    out.lines += line;
    out.points += points;
    if (of.id !== selected) continue;
    const guess = course && isGuess(of);
    const mark = selectionMarkup({
      course,
      band: guess ? selectedDoubt(doubt?.d ?? course.d, doubt?.width ?? 0, viewport.unitsPerPx) : null,
      outlines: area.d ? [area.d] : [],
      groups: (area.d ? group(`<path class="ws on" d="${area.d}"/>`) : '') + line,
      points,
      signs: marked.filter(isSign).map(({ geometry }) => placeOf(geometry as GeoPoint, viewport)),
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

const NO_LINE: DrawnLine = { doubt: null, casing: '', line: '', course: null };
const NO_AREA: DrawnArea = { d: '', fill: '', edge: '' };
type GeoPoint = { coordinates: Position };
const hitLine = (course: DrawnCourse | null): string =>
  course?.d ? `<path class="hit" stroke-width="${short(course.widest + 2 * HIT_PX)}" d="${course.d}"/>` : '';

const hitSquare = ([x, y]: readonly [x: string, y: string]): string =>
  `<rect class="hit" x="${x}" y="${y}" width="${2 * SIGN_HIT_PX}" height="${2 * SIGN_HIT_PX}" transform="translate(-${SIGN_HIT_PX} -${SIGN_HIT_PX})"/>`;

const isRoad = ({ properties }: DrawnPart): boolean => isSplit(properties.layer);
/** A thing at one spot, or a road's end at the border. */
const isSign = (part: DrawnPart): boolean => part.properties.part === 'point' || isRoad(part);
/** Whether a part is a point that is drawn: a sign, or where a line crosses a border. */
const isMarker = ({ geometry, properties: { until } }: DrawnPart, zoom: number): boolean =>
  geometry?.type === 'Point' && (until === undefined || zoom < until);

function placeOf({ coordinates }: GeoPoint, viewport: Viewport): [x: string, y: string] {
  const [x, y] = viewport.project(coordinates);
  return [percent(x), percent(y)];
}

function drawPoint(part: DrawnPart, viewport: Viewport, signs: Signs, hits: boolean): string {
  const { properties } = part;
  const { coordinates } = part.geometry as GeoPoint;
  const [x, y] = placeOf({ coordinates }, viewport);
  if (!isSign(part)) return signs.crossing(properties, coordinates, properties.bearing ?? 0);
  const isOpen = viewport.zoom >= SPLIT_ZOOM;
  // The middle is taken out of a road that is not joined yet.
  const apart = isRoad(part) && isOpen && !statusRow(properties.status).stands;
  return (
    (hits ? hitSquare([x, y]) : '') +
    (apart ? `<circle class="gap" cx="${x}" cy="${y}" r="${GAP_PX}"/>` : '') +
    signs.use(properties, coordinates, isOpen ? (properties.bearing ?? null) : null)
  );
}

const rankOf = (parts: readonly DrawnPart[]): number =>
  Math.min(...parts.map(({ properties }) => properties.rank));

function groupOf(of: PartProperties, markup: string): string {
  const { id, layer, status } = of;
  const styles = [status === BARE_MENTION ? 'mention' : '', isGuess(of) ? 'guess' : ''].filter(Boolean);
  const style = styles.length ? ` class="${styles.join(' ')}"` : '';
  return `<g data-id="${escaped(id)}" data-layer="${escaped(layer)}"${style}>${markup}</g>`;
}
