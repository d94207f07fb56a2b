/** Which way a sign lies that stands on a line. */
import type { LonLat } from '../../core/model/types';

/** Degrees clockwise that turn an eastward sign along the leg nearest to a point; null without legs. */
export function bearingAt([x, y]: LonLat, chains: readonly LonLat[][]): number | null {
  let [best, bearing] = [Infinity, null as number | null];
  const shrink = Math.cos((y * Math.PI) / 180);
  for (const chain of chains)
    for (let i = 1; i < chain.length; i++) {
      const [[ax, ay], [bx, by]] = [chain[i - 1]!, chain[i]!];
      const [dx, dy] = [(bx - ax) * shrink, by - ay];
      const squared = dx * dx + dy * dy;
      if (!squared) continue;
      const t = Math.min(1, Math.max(0, ((x - ax) * shrink * dx + (y - ay) * dy) / squared));
      const far = Math.hypot((x - ax) * shrink - t * dx, y - ay - t * dy);
      if (far < best) [best, bearing] = [far, (-Math.atan2(dy, dx) * 180) / Math.PI];
    }
  return bearing === null ? null : Math.round(bearing * 10) / 10;
}
