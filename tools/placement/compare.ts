/** How far two lines lie apart over the stretch that they share, both ways. */
import { Polyline } from './polyline';

/** Metres between the positions that are measured. */
export const STEP = 200;
/** Two lines that share less than this share nothing, metres. */
const LEAST = 300;

/** Distances in metres. */
export interface Comparison {
  /** From positions of the drawn line to the true one. */
  drawn: number[];
  /** From positions of the true line to the drawn one. */
  true: number[];
  drawnM: number;
  trueM: number;
  /** How well the drawn line fits, the less the better: to choose among branches. */
  misfit: number;
}

/**
 * Both lines are cut to the stretch that they share: each end of the true line is projected on the drawn one,
 * then the ends of that on the true line. Null where they share nothing.
 */
export function compare(drawn: Polyline, reference: Polyline): Comparison | null {
  const ends = [reference.positions[0]!, reference.positions.at(-1)!].map((end) => drawn.nearest(end).along);
  const turned = ends[0]! > ends[1]!;
  const truth = turned ? reference.reversed : reference;
  const [from = 0, to = 0] = turned ? ends.reverse() : ends;
  if (to - from < LEAST) return null;
  const ours = drawn.cut(from, to);
  const [first, last] = [ours.positions[0]!, ours.positions.at(-1)!].map((end) => truth.nearest(end).along);
  if (last! - first! < LEAST) return null;
  const theirs = truth.cut(first!, last!);
  const back = theirs.walk(STEP).map((position) => ours.nearest(position).off);
  const shared = Math.min(1, theirs.length / Math.max(100, truth.length));
  return {
    drawn: ours.walk(STEP).map((position) => theirs.nearest(position).off),
    true: back,
    drawnM: to - from,
    trueM: theirs.length,
    // A branch that misses half of the true line is worse than one that is ten kilometres off it.
    misfit: quantile(back, 0.5) + 20_000 * (1 - shared),
  };
}

/** The value below which a share (0–1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
