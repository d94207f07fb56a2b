/** Finds lines that cross, touch away from their ends, or lie on each other; all on the integer grid, so exact. */
import type { Point } from './rings';

const BUCKET = 100;

interface Segment {
  line: number;
  a: Point;
  b: Point;
}

const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const same = (p: Point, q: Point): boolean => p[0] === q[0] && p[1] === q[1];

const onSegment = (p: Point, { a, b }: Segment): boolean =>
  turn(a, b, p) === 0 &&
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);

/** True unless the two segments are apart or meet only where an end of one is an end of the other. */
function conflict(s: Segment, t: Segment): boolean {
  const shared = [s.a, s.b].filter((p) => same(p, t.a) || same(p, t.b));
  if (shared.length === 2) return true;
  if (shared.length === 1) {
    const [p] = shared;
    const sEnd = same(s.a, p!) ? s.b : s.a;
    const tEnd = same(t.a, p!) ? t.b : t.a;
    return onSegment(sEnd, t) || onSegment(tEnd, s);
  }
  const o1 = turn(s.a, s.b, t.a);
  const o2 = turn(s.a, s.b, t.b);
  const o3 = turn(t.a, t.b, s.a);
  const o4 = turn(t.a, t.b, s.b);
  if (o1 !== o2 && o3 !== o4) return true;
  return onSegment(t.a, s) || onSegment(t.b, s) || onSegment(s.a, t) || onSegment(s.b, t);
}

/** Takes lines on the grid, gives the indices of those in conflict with another or with themselves. */
export function conflicts(lines: readonly (readonly Point[])[]): Set<number> {
  const buckets = new Map<number, Segment[]>();
  const found = new Set<number>();
  lines.forEach((points, line) => {
    for (let i = 1; i < points.length; i++) {
      const segment: Segment = { line, a: points[i - 1]!, b: points[i]! };
      if (same(segment.a, segment.b)) {
        found.add(line);
        continue;
      }
      const x0 = Math.floor(Math.min(segment.a[0], segment.b[0]) / BUCKET);
      const x1 = Math.floor(Math.max(segment.a[0], segment.b[0]) / BUCKET);
      const y0 = Math.floor(Math.min(segment.a[1], segment.b[1]) / BUCKET);
      const y1 = Math.floor(Math.max(segment.a[1], segment.b[1]) / BUCKET);
      for (let x = x0; x <= x1; x++) {
        for (let y = y0; y <= y1; y++) {
          const id = x * 1_000_003 + y;
          const bucket = buckets.get(id);
          if (!bucket) {
            buckets.set(id, [segment]);
            continue;
          }
          for (const other of bucket) {
            if (found.has(line) && found.has(other.line)) continue;
            if (conflict(segment, other)) found.add(line).add(other.line);
          }
          bucket.push(segment);
        }
      }
    }
  });
  return found;
}
