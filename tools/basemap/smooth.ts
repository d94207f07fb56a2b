/** Takes the stairs out of lines that their source cut to a grid of its own, without moving them noticeably. */
import { conflicts } from './crossings';
import type { Point } from './rings';

/** Passes of the mean with both neighbours, weighted 1 : 2 : 1. */
const PASSES = 4;

/**
 * Takes lines on the integer grid that do not cross; gives them with every inner point drawn towards its
 * neighbours, by no more than `most` steps of the grid. Points whose neighbours are further than `reach` steps
 * stay: there the line is straight because nothing is known between. Ends stay, so what met still meets. A
 * line that would cross another is left as it came.
 */
export function smooth(lines: readonly Point[][], most: number, reach: number): Point[][] {
  const result = lines.map((line) => smoothed(line, most, reach));
  for (;;) {
    const bad = [...conflicts(result)].filter((i) => result[i] !== lines[i]);
    if (!bad.length) return result;
    for (const i of bad) result[i] = lines[i]!;
  }
}

function smoothed(line: Point[], most: number, reach: number): Point[] {
  let points = line;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = points;
    points = before.map((point, i) => {
      const [a, b] = [before[i - 1], before[i + 1]];
      if (!a || !b || far(a, point) > reach || far(point, b) > reach) return point;
      const mean: Point = [(a[0] + 2 * point[0] + b[0]) / 4, (a[1] + 2 * point[1] + b[1]) / 4];
      return held(mean, line[i]!, most);
    });
  }
  const rounded = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const kept = rounded.filter(
    (p, i) => i === 0 || p[0] !== rounded[i - 1]![0] || p[1] !== rounded[i - 1]![1],
  );
  // A ring or a line that shrank to next to nothing stays as it was.
  return kept.length < Math.min(4, line.length) ? line : kept;
}

const far = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);

/** `point`, or where the way to it from `origin` is `most` long. */
function held(point: Point, origin: Point, most: number): Point {
  const share = Math.min(1, most / (far(point, origin) || 1));
  return [origin[0] + (point[0] - origin[0]) * share, origin[1] + (point[1] - origin[1]) * share];
}
