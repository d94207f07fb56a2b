/** Reads an authored GeoJSON file (a surveyed alignment or outline) and says what is wrong with it. */
import type { LonLat } from '../../core/model/types';
import type { Report, Source } from '../issue';
import { wholeFile } from '../issue';
import { positionFault } from './extent';
import type { Polygon } from '../../core/cartography/geometry/polygon';
import { ringFault } from './ring-fault';

export type Shape = { lines: LonLat[][] } | { polygons: Polygon[] };

interface Json {
  type?: unknown;
  coordinates?: unknown;
  geometry?: Json | null;
  features?: Json[];
}

/** The lines or areas of the file, or null with the faults reported at the file's own path. */
export function readLineFile(
  file: string,
  text: string | undefined,
  asked: Source,
  report: Report,
): Shape | null {
  if (text === undefined) {
    report.fault(
      'missing-file',
      asked,
      ['geometry', 'line'],
      `there is no file ${file}`,
      'put it beside the feature file',
    );
    return null;
  }
  const source = wholeFile(file);
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch (error) {
    report.fault(
      'json-syntax',
      source,
      [],
      `this is not JSON: ${(error as Error).message}`,
      'export it again as GeoJSON',
    );
    return null;
  }
  const geometries = geometriesOf(json);
  if (!geometries) {
    report.fault(
      'geojson-shape',
      source,
      [],
      'this is not GeoJSON: features, geometries and coordinates are not where they belong',
      'export it again as GeoJSON',
    );
    return null;
  }
  const lines: LonLat[][] = [];
  const polygons: Polygon[] = [];
  for (const { type, coordinates } of geometries) {
    if (type === 'LineString') lines.push(coordinates as LonLat[]);
    else if (type === 'MultiLineString') lines.push(...(coordinates as LonLat[][]));
    else if (type === 'Polygon') polygons.push(coordinates as Polygon);
    else if (type === 'MultiPolygon') polygons.push(...(coordinates as Polygon[]));
    else {
      const cure = 'give LineString, MultiLineString, Polygon or MultiPolygon';
      report.fault(
        'geojson-type',
        source,
        ['type'],
        `a geometry of type "${String(type)}" can't be used here`,
        cure,
      );
    }
  }
  const before = report.issues.length;
  if (lines.length > 0 && polygons.length > 0)
    report.fault('geojson-type', source, [], 'lines and areas are mixed', 'keep one of the two');
  for (const line of lines) {
    if (line.length < 2)
      report.fault(
        'line-too-short',
        source,
        [],
        `a line has ${line.length} position`,
        'a line has at least two positions',
      );
  }
  for (const ring of polygons.flat()) {
    const fault = ringFault(ring);
    if (fault) report.fault(fault.code, source, [], fault.message, fault.cure);
  }
  const wrong = [...lines.flat(), ...polygons.flat(2)]
    .map((position) => positionFault(position))
    .find((fault) => fault);
  if (wrong) report.fault(wrong.code, source, [], wrong.message, wrong.cure);
  if (report.issues.length > before || lines.length + polygons.length === 0) return null;
  const flat = (positions: LonLat[]): LonLat[] => positions.map(([lon, lat]) => [lon, lat]);
  return lines.length > 0
    ? { lines: lines.map(flat) }
    : { polygons: polygons.map((rings) => rings.map(flat)) };
}

/** How deep the positions of each geometry stand. */
const DEPTH: Record<string, number> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };

/** The geometries of a file; null where one is no object, or has something else than positions. */
function geometriesOf(json: unknown): Json[] | null {
  const isMap = (value: unknown): value is Json =>
    value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!isMap(json)) return null;
  const features: unknown = json.type === 'FeatureCollection' ? json.features : [json];
  if (!Array.isArray(features) || !features.every(isMap)) return null;
  const geometries = features.map((one): unknown => one.geometry ?? ('geometry' in one ? {} : one));
  const areLists = (value: unknown, depth: number): boolean =>
    Array.isArray(value) && (depth === 0 || value.every((item) => areLists(item, depth - 1)));
  const sound = geometries.every(
    (one): one is Json =>
      isMap(one) && (!(String(one.type) in DEPTH) || areLists(one.coordinates, DEPTH[String(one.type)]!)),
  );
  return sound ? geometries : null;
}
