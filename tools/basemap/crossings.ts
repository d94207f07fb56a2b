/** Finds lines that cross, touch away from their ends, or lie on each other; all on the integer grid, so exact. */
import { forEachPair, type Segment } from './segment-pairs';
import { crossing, liesWithin } from './noding';
import type { Point } from './rings';

const same = (p: Point, q: Point): boolean => p[0] === q[0] && p[1] === q[1];

/** True unless the two segments are apart or meet only where an end of one is an end of the other. */
function conflict(s: Segment, t: Segment): boolean {
  const equal = (same(s.a, t.a) && same(s.b, t.b)) || (same(s.a, t.b) && same(s.b, t.a));
  if (equal || crossing(s, t)) return true;
  return liesWithin(t.a, s) || liesWithin(t.b, s) || liesWithin(s.a, t) || liesWithin(s.b, t);
}

/** Takes lines on the grid, gives the indices of those in conflict with another or with themselves. */
export function conflicts(lines: readonly (readonly Point[])[]): Set<number> {
  const segments: Segment[] = [];
  const found = new Set<number>();
  lines.forEach((points, line) => {
    for (let i = 1; i < points.length; i++) {
      if (same(points[i - 1]!, points[i]!)) found.add(line);
      else segments.push({ line, a: points[i - 1]!, b: points[i]! });
    }
  });
  forEachPair(segments, (s, t) => {
    if (found.has(s.line) && found.has(t.line)) return;
    if (conflict(s, t)) found.add(s.line).add(t.line);
  });
  return found;
}
