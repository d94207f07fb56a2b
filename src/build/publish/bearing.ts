/** Which way a sign lies that stands on a line. */
import { lineString, pointToLineDistance } from '@turf/turf';
import type { LonLat } from '../../core/model/types';

/** Degrees clockwise that turn an eastward sign along the leg nearest to a point; null without legs. */
export function bearingAt(point: LonLat, chains: readonly LonLat[][]): number | null {
  let [least, bearing] = [Infinity, null as number | null];
  const shrink = Math.cos((point[1] * Math.PI) / 180);
  for (const chain of chains)
    for (let i = 1; i < chain.length; i++) {
      const [a, b] = [chain[i - 1]!, chain[i]!];
      if (a[0] === b[0] && a[1] === b[1]) continue;
      const far = pointToLineDistance(point, lineString([a, b]));
      if (far >= least) continue;
      least = far;
      bearing = (-Math.atan2(b[1] - a[1], (b[0] - a[0]) * shrink) * 180) / Math.PI;
    }
  return bearing === null ? null : Math.round(bearing * 10) / 10;
}
