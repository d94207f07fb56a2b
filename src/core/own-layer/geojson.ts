/**
 * Any JSON value → the features of a layer, where it is GeoJSON. What can't be drawn is left out and told with its
 * place. Throws `OwnFault` where nothing can be drawn of it. Never follows a value deeper than GeoJSON goes.
 */
import type { Position } from 'geojson';
import { crsOf } from './crs';
import { OwnFault } from './fault';
import { nameOf } from './name';
import { positionFault, shown, Tally } from './positions';
import type { LeftOut, OwnFeature, OwnGeometry, ReadLayer } from '../model/own-layer';

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many arrays a type's coordinates are deep, positions counted as one. */
const DEPTH: Record<string, number> = {
  Point: 1,
  MultiPoint: 2,
  LineString: 2,
  MultiLineString: 3,
  Polygon: 3,
  MultiPolygon: 4,
};
/** Fewer positions are no line, no ring. */
const LEAST: Record<string, number> = { LineString: 2, MultiLineString: 2, Polygon: 4, MultiPolygon: 4 };
/** Collections in collections: nobody needs more. */
const COLLECTIONS = 8;

/** `swapped`: latitude stands first in the file. */
export function readGeojson(value: unknown, { swapped = false } = {}): ReadLayer {
  if (!isObject(value)) throw new OwnFault('notGeojson');
  crsOf(value.crs);
  const features: OwnFeature[] = [];
  const leftOut: LeftOut[] = [];
  const tally = new Tally();
  for (const [i, item] of itemsOf(value).entries()) {
    const at = { feature: i + 1 };
    const geometry = isObject(item) ? ('geometry' in item ? item.geometry : item) : item;
    if (geometry === null || geometry === undefined) {
      leftOut.push({ why: 'blank', at, value: '' });
      continue;
    }
    const name = isObject(item) && isObject(item.properties) ? nameOf(item.properties) : '';
    const read: OwnGeometry[] = [];
    const wrong = collect(geometry, read, swapped, tally, 0);
    if (wrong) leftOut.push({ ...wrong, at });
    else for (const one of read) features.push({ name, geometry: one });
    tally.feature(at, firstOf(geometry, swapped));
  }
  tally.end();
  return checked({ features, leftOut });
}

/** Throws where nothing is left to draw. */
export function checked(read: ReadLayer): ReadLayer {
  if (read.features.length > 0) return read;
  const [first] = read.leftOut.filter(({ why }) => why !== 'blank');
  if (!first) throw new OwnFault('noFeatures');
  throw new OwnFault('allOut', { why: first.why, value: first.value }, first.at);
}

/** The features or geometries that a GeoJSON object is made of. */
function itemsOf(value: Fields): readonly unknown[] {
  if (value.type === 'FeatureCollection') {
    if (!Array.isArray(value.features)) throw new OwnFault('notGeojson');
    return value.features;
  }
  if (
    value.type === 'Feature' ||
    value.type === 'GeometryCollection' ||
    Object.hasOwn(DEPTH, String(value.type))
  )
    return [value];
  throw new OwnFault('notGeojson');
}

/** Reads a geometry, collections piece by piece; says what is wrong with it. */
function collect(
  geometry: unknown,
  into: OwnGeometry[],
  swapped: boolean,
  tally: Tally,
  depth: number,
): Omit<LeftOut, 'at'> | null {
  if (!isObject(geometry)) return { why: 'geometry', value: shown(geometry) };
  const { type } = geometry;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometry.geometries) || depth >= COLLECTIONS)
      return { why: 'geometry', value: 'GeometryCollection' };
    for (const part of geometry.geometries) {
      const wrong = collect(part, into, swapped, tally, depth + 1);
      if (wrong) return wrong;
    }
    return null;
  }
  const levels = typeof type === 'string' && Object.hasOwn(DEPTH, type) ? DEPTH[type] : undefined;
  if (levels === undefined) return { why: 'geometry', value: shown(type) };
  const wrong: { found: Omit<LeftOut, 'at'> | null } = { found: null };
  const coordinates = copied(geometry.coordinates, levels, LEAST[type as string] ?? 0, swapped, tally, wrong);
  if (wrong.found) return wrong.found;
  into.push({ type, coordinates } as OwnGeometry);
  return null;
}

function copied(
  value: unknown,
  levels: number,
  least: number,
  swapped: boolean,
  tally: Tally,
  wrong: { found: Omit<LeftOut, 'at'> | null },
): unknown {
  if (wrong.found) return null;
  if (levels === 1) {
    const turned: unknown = swapped && Array.isArray(value) ? [value[1], value[0]] : value;
    wrong.found = positionFault(turned);
    return wrong.found ? null : (turned as Position).slice(0, 2);
  }
  if (!Array.isArray(value) || value.length === 0 || (levels === 2 && value.length < least)) {
    wrong.found = { why: 'geometry', value: shown(value) || '[]' };
    return null;
  }
  if (levels === 2) tally.positions(value.length);
  return value.map((part) => copied(part, levels - 1, least, swapped, tally, wrong));
}

/** The first position of a geometry, whatever it is. */
function firstOf(geometry: unknown, swapped: boolean): Position[] {
  let value: unknown = geometry;
  for (let depth = 0; depth <= COLLECTIONS && isObject(value); depth++)
    value = Array.isArray(value.geometries) ? (value.geometries as unknown[])[0] : value.coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(value) && Array.isArray(value[0]); depth++)
    value = (value as unknown[])[0];
  if (!Array.isArray(value)) return [];
  const [x, y] = value as Position;
  return [swapped ? [y!, x!] : [x!, y!]];
}
