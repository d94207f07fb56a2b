/**
 * Distances on the WGS-84 ellipsoid, by GeographicLib, which is exact where a sphere is off by up to 0.5 %.
 * Positions [longitude, latitude] in degrees, results in metres or km.
 */
import geodesic from 'geographiclib-geodesic';
import type { LonLat } from '../../model/types';

const { WGS84, DISTANCE } = geodesic.Geodesic;
const RAD = Math.PI / 180;

/** Along the equator; north to south it is less by at most 0.7 %, which the short ways that use it may neglect. */
export const METRES_PER_DEGREE = WGS84.a * RAD;

/** Geodesic distance in metres. */
export function distanceM([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  return WGS84.Inverse(lat1, lon1, lat2, lon2, DISTANCE).s12!;
}

/** Length of a chain of positions, km. */
export function lengthKm(line: readonly LonLat[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) metres += distanceM(line[i - 1]!, line[i]!);
  return metres / 1000;
}

/** The position some metres east and north of another: good for the few kilometres it is used for. */
export function offset([lon, lat]: LonLat, east: number, north: number): LonLat {
  return [lon + east / (METRES_PER_DEGREE * Math.cos(lat * RAD)), lat + north / METRES_PER_DEGREE];
}

/** The position at a share (0–1) of the way from one position to another, straight in longitude and latitude. */
export function between(a: LonLat, b: LonLat, share: number): LonLat {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** The position halfway along a line, by length. */
export function midpoint(line: readonly LonLat[]): LonLat {
  let left = (lengthKm(line) * 1000) / 2;
  for (let i = 1; i < line.length; i++) {
    const leg = distanceM(line[i - 1]!, line[i]!);
    if (leg >= left && leg > 0) return between(line[i - 1]!, line[i]!, left / leg);
    left -= leg;
  }
  return line.at(-1)!;
}
