/** The soft outline around places, cut to the provinces that a zone lists. */
import { featureCollection, intersect, multiPolygon, polygon, union } from '@turf/turf';
import type { MultiPolygon, Polygon as GeoJsonPolygon } from 'geojson';
import type { LonLat, Province } from '../../core/model/types';
import { softHull } from '../../core/cartography/geometry/hull';
import { areaM2, bboxOf, type Polygon } from '../../core/cartography/geometry/polygon';
import type { Counties } from './counties';

/** A piece smaller than this share of the whole is a splinter of the generalised border, no part of the zone. */
const SPLINTER = 0.01;

/** The parts of the recipe `around`: its lists of places, or its one list. */
export const outlinesOf = (around: readonly (string | string[])[]): string[][] =>
  around.every((item) => typeof item === 'string')
    ? [[...around]]
    : around.map((item) => (typeof item === 'string' ? [item] : item));

/**
 * An outline `radius` metres wide around the places of each part; outlines that meet become one. What lies in
 * a province that is not listed, or at sea, is cut off: the zone does not reach there. Where nothing would be
 * left, all places lie in other provinces; the outline then stays whole, and the check of provinces says so.
 */
export function softOutline(
  parts: readonly (readonly LonLat[])[],
  radius: number,
  provinces: readonly Province[],
  counties: Counties | null,
): Polygon[] {
  const hulls = parts.map((places) => polygon([softHull(places, radius)]));
  const whole = (hulls.length > 1 ? union(featureCollection(hulls)) : hulls[0])!.geometry;
  if (!counties) return polygonsOf(whole);
  const within = counties
    .near(bboxOf(polygonsOf(whole).flat(2)))
    .filter(({ province }) => province && provinces.includes(province));
  if (within.length === 0) return polygonsOf(whole);
  const land = multiPolygon(counties.merged(new Set(within.map(({ adcode }) => adcode))));
  const cut = intersect(featureCollection([{ type: 'Feature', properties: {}, geometry: whole }, land]));
  if (!cut) return polygonsOf(whole);
  const pieces = polygonsOf(cut.geometry);
  const total = pieces.reduce((sum, piece) => sum + areaM2(piece), 0);
  return pieces.filter((piece) => areaM2(piece) >= total * SPLINTER);
}

const polygonsOf = (shape: GeoJsonPolygon | MultiPolygon): Polygon[] =>
  (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) as Polygon[];
