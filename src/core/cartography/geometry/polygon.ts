/** Rings and polygons in degrees (RFC 7946: longitude first, rings closed), measured and asked by turf. */
import { area, bbox, booleanPointInPolygon, kinks, polygon as toPolygon, rewind } from '@turf/turf';
import type { Feature, Polygon as GeoJsonPolygon } from 'geojson';
import type { Bbox, LonLat } from '../../model/types';

export type Ring = LonLat[];
/** Outer ring, then holes. */
export type Polygon = Ring[];

/** Whether a position lies in one of the polygons; holes are out, the outline itself is in. */
export const contains = (polygons: readonly Polygon[], position: LonLat): boolean =>
  booleanPointInPolygon(position, { type: 'MultiPolygon', coordinates: polygons as Polygon[] });

/** Square metres on the sphere, holes taken off. */
export const areaM2 = (polygon: Polygon): number => area({ type: 'Polygon', coordinates: polygon });

/** The polygon with the largest outline; throws where there is none. */
export function largestOf(polygons: readonly Polygon[]): Polygon {
  const size = new Map(polygons.map((polygon) => [polygon, areaM2(polygon.slice(0, 1))]));
  const [largest] = [...polygons].sort((a, b) => size.get(b)! - size.get(a)!);
  if (!largest?.[0]) throw new Error('there is no polygon with an outline');
  return largest;
}

/** Exterior anticlockwise, holes clockwise (RFC 7946, 3.1.6). */
export function rightHanded(polygon: Polygon): Polygon {
  const { geometry } = rewind(toPolygon(polygon)) as Feature<GeoJsonPolygon>;
  return geometry.coordinates as Polygon;
}

/** Where a closed ring crosses or touches itself, or null. */
export function selfCrossing(ring: Ring): LonLat | null {
  const [found] = kinks(toPolygon([ring])).features;
  return (found?.geometry.coordinates as LonLat | undefined) ?? null;
}

/** west, south, east, north of some positions; infinite where there are none. */
export const bboxOf = (positions: readonly LonLat[]): Bbox =>
  bbox({ type: 'MultiPoint', coordinates: positions as LonLat[] }) as Bbox;

/** Six decimals of a degree (0.1 m), as RFC 7946 advises. */
export const rounded = ([lon, lat]: LonLat): LonLat => [
  Math.round(lon * 1e6) / 1e6,
  Math.round(lat * 1e6) / 1e6,
];
