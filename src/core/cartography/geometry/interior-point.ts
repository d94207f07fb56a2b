/** A point well inside an area, for its label and for flying to it. */
import polylabel from 'polylabel';
import type { LonLat } from '../../model/types';
import { bboxOf, largestOf, type Polygon } from './polygon';

/** How near to the very best point it comes: a share of the part's size. */
const PRECISION = 0.01;

/**
 * The point of the largest part that is farthest from its outline (pole of inaccessibility), to a
 * hundredth of the part's size. Longitudes are scaled so that distances are true at its latitude.
 */
export function interiorPoint(polygons: readonly Polygon[]): LonLat {
  const largest = largestOf(polygons);
  const [west, south, east, north] = bboxOf(largest[0]!);
  const scale = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const flat = largest.map((ring) => ring.map(([lon, lat]): LonLat => [lon * scale, lat]));
  const size = Math.max((east - west) * scale, north - south);
  const [x, y] = polylabel(flat, size * PRECISION) as unknown as LonLat;
  return [x / scale, y];
}
