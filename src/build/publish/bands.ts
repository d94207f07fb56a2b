/**
 * Lines for bands of doubt. A very wide translucent stroke blotches at bends that are short or sharp for its
 * width: so bends finer than the doubt are left out, and at sharp ones the line ends and begins anew.
 */
import type { LonLat } from '../../core/model/types';
import { METRES_PER_DEGREE } from '../../core/cartography/geometry/geodesy';
import { simplify, type Point } from '../../core/cartography/geometry/simplify';

/** Share of the uncertainty that a bend must stand out by to be kept. */
const KEPT = 0.35;
/** Cosine of the turn from which two legs are separate strokes: 50°. */
const SHARP = 0.64;

/** `chains` [lon, lat] in drawing order (parts that touch are joined), `uncertaintyM` metres. */
export function bandLines(chains: readonly LonLat[][], uncertaintyM: number): LonLat[][] {
  return joined(chains).flatMap((chain) => {
    const shrink = Math.cos(((chain[0]?.[1] ?? 0) * Math.PI) / 180);
    const plane = chain.map(([x = 0, y = 0]): Point => [
      x * shrink * METRES_PER_DEGREE,
      y * METRES_PER_DEGREE,
    ]);
    const kept = simplify(plane, KEPT * uncertaintyM);
    const lines: Point[][] = [];
    kept.forEach((point, i) => {
      const line = lines.at(-1);
      if (line) line.push(point);
      const next = kept[i + 1];
      if (next && (!line || isSharp(kept[i - 1]!, point, next))) lines.push([point]);
    });
    return lines.map((line) =>
      line.map(([x, y]): LonLat => [tidy(x / shrink / METRES_PER_DEGREE), tidy(y / METRES_PER_DEGREE)]),
    );
  });
}

/** Five decimals of a degree are a metre, far below any doubt. */
const tidy = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function joined(chains: readonly LonLat[][]): LonLat[][] {
  const result: LonLat[][] = [];
  for (const chain of chains) {
    const last = result.at(-1);
    if (last && String(last.at(-1)) === String(chain[0])) last.push(...chain.slice(1));
    else result.push([...chain]);
  }
  return result;
}

function isSharp(a: Point, b: Point, c: Point): boolean {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return (ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy) || 1) < SHARP;
}
