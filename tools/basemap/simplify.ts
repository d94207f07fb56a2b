/** Thins the arcs of a topology: more where less is needed, and never so that lines cross. */
import { conflicts } from './crossings';
import { CLOSE, CORE, within } from './extent';
import { doubleArea } from '../../src/core/cartography/geometry/plane';
import { type Point } from './rings';
import { weigh } from './visvalingam';

/** Degrees per step of the output grid: about 20 m, a fifth of the sources' own step. */
export const STEP = 0.0002;
const METRES_PER_STEP = STEP * 111_320;

/** How far a line may stray, in metres, by where it runs. */
export interface Tolerance {
  close: number;
  core: number;
  outside: number;
}

/** Area in m² of a triangle on the grid, after Visvalingam. */
function area(a: Point, b: Point, c: Point): number {
  const doubled = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
  return (doubled / 2) * METRES_PER_STEP ** 2 * Math.cos((b[1] * STEP * Math.PI) / 180);
}

function toleranceAt(point: Point, tolerance: Tolerance): number {
  const [lon, lat] = [point[0] * STEP, point[1] * STEP];
  if (within(CLOSE, lon, lat)) return tolerance.close;
  return within(CORE, lon, lat) ? tolerance.core : tolerance.outside;
}

/** True for a ring that has lost almost half of its area. */
function shrunk(ring: readonly Point[], before: readonly Point[]): boolean {
  const [start, end] = [before[0]!, before.at(-1)!];
  if (start[0] !== end[0] || start[1] !== end[1]) return false;
  return Math.abs(doubleArea(ring)) < 0.6 * Math.abs(doubleArea(before));
}

/**
 * Takes lines on the grid and the tolerance of each, gives them thinned. A point stays when the triangle it
 * makes is larger than the square of the tolerance there. Lines that would cross, or rings that would
 * collapse, are thinned less and less until they don't; as they came, lines must not cross. With `keepApart`
 * off (single rivers) crossings are not looked for.
 */
export function simplify(
  lines: readonly (readonly Point[])[],
  toleranceOf: (line: number) => Tolerance,
  keepApart = true,
): Point[][] {
  const weights = lines.map((line, i) => {
    const tolerance = toleranceOf(i);
    return weigh(line, (a, b, c) => area(a, b, c) / toleranceAt(b, tolerance) ** 2);
  });
  const threshold = lines.map(() => 1);
  const thin = (i: number): Point[] => lines[i]!.filter((_, k) => weights[i]![k]! >= threshold[i]!);
  const result = lines.map((_, i) => thin(i));
  if (!keepApart) return result;
  for (let round = 0; round < 16; round++) {
    const bad = conflicts(result);
    result.forEach((ring, i) => shrunk(ring, lines[i]!) && bad.add(i));
    if (!bad.size) return result;
    for (const i of bad) {
      threshold[i] = round > 10 ? 0 : threshold[i]! / 3;
      result[i] = thin(i);
    }
  }
  const left = [...conflicts(result)].map((i) => result[i]![0]!.map((v) => (v * STEP).toFixed(3)).join(', '));
  throw new Error(`${left.length} lines cross in the source, near ${left.join(' · ')}`);
}
