/** All parts of all features → the sections of a drawing, back to front. Pure strings, no page. */
import type { Feature, Geometry, Position } from 'geojson';
import { isSplit } from '../../model/layers';
import { BARE_MENTION, statusRow } from '../../model/statuses';
import { CROSSING_ZOOM, GAP_PX, SPLIT_ZOOM } from '../symbols';
import { escaped, percent, type Sheet } from './viewport';
import { Signs } from './signs';
import { drawArea, drawLine, type PartProperties } from './strokes';

export type DrawnPart = Feature<Geometry | null, PartProperties & { bearing?: number | undefined }>;

/** Markup by section; in each, one group per feature with its id and layer. */
export interface Sections {
  definitions: string;
  /** In the units of the drawing. */
  zones: string;
  bands: string;
  casings: string;
  lines: string;
  /** By share of the plate, of constant size. */
  points: string;
}

export function drawFeatures(parts: readonly DrawnPart[], sheet: Sheet, prefix = 'sg'): Sections {
  const byId = new Map<string, DrawnPart[]>();
  for (const part of parts) {
    const list = byId.get(part.properties.id);
    if (list) list.push(part);
    else byId.set(part.properties.id, [part]);
  }
  const signs = new Signs(sheet, prefix);
  const out = { zones: '', bands: '', casings: '', lines: '', points: '' };
  const features = [...byId.values()].sort((a, b) => rankOf(a) - rankOf(b));
  for (const own of features) {
    const of = own[0]!.properties;
    const put = (section: keyof typeof out, markup: string) => {
      if (markup) out[section] += group(of, markup);
    };
    const courses = own.flatMap(({ geometry, properties }) =>
      geometry?.type === 'LineString' && properties.part === 'line'
        ? [{ coordinates: geometry.coordinates, lane: properties.lane }]
        : [],
    );
    if (courses.length) {
      const { band, casing, line } = drawLine(of, courses, sheet);
      put('bands', band);
      put('casings', casing);
      put('lines', line);
    }
    const polygons = own.flatMap(({ geometry }): Position[][][] =>
      geometry?.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry?.type === 'MultiPolygon'
          ? geometry.coordinates
          : [],
    );
    if (polygons.length) put('zones', drawArea(of, polygons, sheet));
    put('points', own.map((part) => drawPoint(part, sheet, signs)).join(''));
  }
  return { definitions: signs.definitions, ...out };
}

function drawPoint({ geometry, properties }: DrawnPart, sheet: Sheet, signs: Signs): string {
  if (geometry?.type !== 'Point') return '';
  const split = isSplit(properties.layer);
  if (properties.part === 'point' || split) {
    const bearing = sheet.zoom >= SPLIT_ZOOM ? (properties.bearing ?? null) : null;
    // The middle is taken out of a road that is not joined yet.
    const apart = split && !statusRow(properties.status).stands && sheet.zoom >= SPLIT_ZOOM;
    const gap = apart ? dot('gap', geometry.coordinates, GAP_PX, sheet) : '';
    return gap + signs.use(properties, geometry.coordinates, bearing);
  }
  if (sheet.zoom < CROSSING_ZOOM) return '';
  return dot('pf ln', geometry.coordinates, 3, sheet);
}

function dot(style: string, at: Position, radius: number, sheet: Sheet): string {
  const [x, y] = sheet.project(at).map(percent);
  return `<circle class="${style}" cx="${x}" cy="${y}" r="${radius}" stroke-width="1.4"/>`;
}

const rankOf = (parts: readonly DrawnPart[]): number =>
  Math.min(...parts.map(({ properties }) => properties.rank));

function group({ id, layer, status }: PartProperties, markup: string): string {
  const mention = status === BARE_MENTION ? ' class="mention"' : '';
  return `<g data-id="${escaped(id)}" data-layer="${escaped(layer)}"${mention}>${markup}</g>`;
}
