/** How sure it is that something known to some metres lies in a corridor: the share of where it may be that is inside. */
import type { LonLat } from '../model/types';
import { between } from '../cartography/geometry/geodesy';
import { contains } from '../cartography/geometry/polygon';
import type { Parts } from './geometry-parts';
import type { Leg, Near } from './near';

export interface Certainty {
  /** Least distance from the axis, m; Infinity where it is out of reach. */
  least: number;
  /** 0–1; 0: out of reach, whatever the doubt. */
  share: number;
  /** A zone lies over the axis. */
  covered: boolean;
}

/** A line is asked at steps of this length, m. */
const STEP_M = 250;

/** The share of d ± doubt that lies within reach. */
export function shareInside(distanceM: number, reach: number, doubt: number): number {
  if (!doubt) return distanceM <= reach ? 1 : 0;
  const inside = Math.min(distanceM + doubt, reach) - Math.max(distanceM - doubt, -reach);
  return Math.min(1, Math.max(0, inside / (2 * doubt)));
}

/**
 * `lines`: the legs of its lines, or of the rings of its areas; `near`: the axis, which has `axis` legs. Metres.
 * In steps of a leg: the outline of a province has thousands.
 */
export function* certainty(
  { points, polygons, isLine }: Parts,
  lines: readonly Leg[],
  near: Near,
  axis: readonly Leg[],
  reach: number,
  doubt: number,
): Generator<void, Certainty> {
  const most = reach + doubt;
  const legs = [...lines, ...points.map((at) => ({ a: at, b: at }))];
  let least = Infinity;
  for (const leg of legs) {
    least = Math.min(least, near.least(leg, most));
    yield;
  }
  const covered = polygons.length > 0 && axis.some(({ a }) => contains(polygons, a));
  if (covered) return { least: 0, share: 1, covered };
  if (!Number.isFinite(least)) return { least, share: 0, covered };
  if (!isLine) return { least, share: shareInside(least, reach, doubt), covered };
  let [sum, weight] = [0, 0];
  for (const leg of lines) {
    for (const position of samples(leg)) {
      const distance = near.distance(position, most);
      if (distance === null) continue;
      const step = leg.km / stepsOf(leg);
      sum += shareInside(distance, reach, doubt) * step;
      weight += step;
    }
    yield;
  }
  // A line that comes near between two samples only.
  return { least, share: weight ? sum / weight : shareInside(least, reach, doubt), covered };
}

const stepsOf = ({ km }: Leg): number => Math.max(1, Math.ceil((km * 1000) / STEP_M));

/** The middles of its steps. */
function samples(leg: Leg): LonLat[] {
  const steps = stepsOf(leg);
  return Array.from({ length: steps }, (_, step) => between(leg.a, leg.b, (step + 0.5) / steps));
}
