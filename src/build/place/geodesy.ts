/** Distances on the WGS-84 ellipsoid. Positions [longitude, latitude] in degrees, results in metres or km. */
import type { LonLat } from '../../core/model/types';

const A = 6_378_137;
const F = 1 / 298.257223563;
const RAD = Math.PI / 180;

/**
 * Geodesic distance in metres by Lambert's formula: the great circle over reduced latitudes with a
 * first-order correction for the flattening. Off by some 10 m in 1000 km.
 */
export function distanceM([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const beta1 = Math.atan((1 - F) * Math.tan(lat1 * RAD));
  const beta2 = Math.atan((1 - F) * Math.tan(lat2 * RAD));
  const h =
    Math.sin((beta2 - beta1) / 2) ** 2 +
    Math.cos(beta1) * Math.cos(beta2) * Math.sin(((lon2 - lon1) * RAD) / 2) ** 2;
  const sigma = 2 * Math.asin(Math.min(1, Math.sqrt(h)));
  if (sigma < 1e-12) return 0;
  const p = (beta1 + beta2) / 2;
  const q = (beta2 - beta1) / 2;
  const x = (sigma - Math.sin(sigma)) * ((Math.sin(p) * Math.cos(q)) / Math.cos(sigma / 2)) ** 2;
  const y = (sigma + Math.sin(sigma)) * ((Math.cos(p) * Math.sin(q)) / Math.sin(sigma / 2)) ** 2;
  return A * (sigma - (F / 2) * (x + y));
}

/** Length of a chain of positions, km. */
export function lengthKm(line: readonly LonLat[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) metres += distanceM(line[i - 1]!, line[i]!);
  return metres / 1000;
}

/** The position some metres east and north of another: good for the few kilometres it is used for. */
export function offset([lon, lat]: LonLat, east: number, north: number): LonLat {
  const metresPerDegree = A * RAD;
  return [lon + east / (metresPerDegree * Math.cos(lat * RAD)), lat + north / metresPerDegree];
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
