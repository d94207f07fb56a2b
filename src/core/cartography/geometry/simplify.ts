/** Lines without their finer bends (Douglas & Peucker 1973), by turf. */
import { lineString, simplify as simplified } from '@turf/turf';

export type Point = readonly [x: number, y: number];

/** The line without bends finer than `tolerance`, in the unit of its coordinates: degrees, metres, pixels. Its ends stay. */
export function simplify(line: readonly Point[], tolerance: number): readonly Point[] {
  if (line.length < 3 || tolerance <= 0) return line;
  const whole = lineString(line as unknown as number[][]);
  return simplified(whole, { tolerance, highQuality: true }).geometry.coordinates as unknown as Point[];
}
