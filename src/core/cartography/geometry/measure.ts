/**
 * What a drawn line or area measures, on the WGS-84 ellipsoid (GeographicLib): the shortest ways between the
 * corners, not the straight lines of the map, which are longer. Positions [longitude, latitude] in degrees.
 */
import geodesic from 'geographiclib-geodesic';
import type { LonLat } from '../../model/types';
import { lengthKm } from './geodesy';
import { selfCrossing } from './polygon';

/** `line`: a chain of corners; `area`: the corners of one outline, the last joined to the first. */
export type Shape = 'line' | 'area';

export interface Measured {
  /** Of the line, or around the area, km. */
  km: number;
  /** Square kilometres; null for a line, for fewer than three corners, and where the outline crosses itself. */
  km2: number | null;
  /** The outline crosses itself: what it encloses is not one area. */
  crossed: boolean;
}

/** Corners without those that repeat the one before, and without the closing one of an outline. */
function cornersOf(corners: readonly LonLat[], shape: Shape): LonLat[] {
  const same = (a: LonLat, b: LonLat) => Math.abs(a[0] - b[0]) < 1e-7 && Math.abs(a[1] - b[1]) < 1e-7;
  const own = corners.filter((corner, i) => i === 0 || !same(corner, corners[i - 1]!));
  while (shape === 'area' && own.length > 1 && same(own[0]!, own.at(-1)!)) own.pop();
  return own;
}

export function measured(corners: readonly LonLat[], shape: Shape): Measured {
  const own = cornersOf(corners, shape);
  if (shape === 'line' || own.length < 3) return { km: lengthKm(own), km2: null, crossed: false };
  const ring = [...own, own[0]!];
  if (selfCrossing(ring)) return { km: lengthKm(ring), km2: null, crossed: true };
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of own) polygon.AddPoint(lat, lon);
  // Signed: whichever way round it was drawn, it is as large.
  const { perimeter, area } = polygon.Compute(false, true);
  return { km: perimeter / 1000, km2: Math.abs(area!) / 1e6, crossed: false };
}
