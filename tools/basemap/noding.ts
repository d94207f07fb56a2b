/** Splits rings wherever they cross, touch or overlap one another, so that all meet in shared points only. */
import { forEachPair, type Segment } from './segment-pairs';
import type { Point, Ring } from './rings';

const turn = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const same = (p: Point, q: Point): boolean => p[0] === q[0] && p[1] === q[1];

/** True when the point lies on the segment but is none of its ends. */
export function liesWithin(p: Point, { a, b }: Segment): boolean {
  return (
    turn(a, b, p) === 0 &&
    !same(p, a) &&
    !same(p, b) &&
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  );
}

/** The crossing of two segments that cross properly, rounded to the grid; undefined when they don't. */
export function crossing(s: Segment, t: Segment): Point | undefined {
  const [d1, d2] = [turn(t.a, t.b, s.a), turn(t.a, t.b, s.b)];
  const [d3, d4] = [turn(s.a, s.b, t.a), turn(s.a, s.b, t.b)];
  if (d1 * d2 >= 0 || d3 * d4 >= 0) return undefined;
  const along = d1 / (d1 - d2);
  return [Math.round(s.a[0] + along * (s.b[0] - s.a[0])), Math.round(s.a[1] + along * (s.b[1] - s.a[1]))];
}

const segmentKey = (a: Point, b: Point): string => {
  const [p, q] = [a.join(), b.join()];
  return p < q ? `${p} ${q}` : `${q} ${p}`;
};

function splitsOf(rings: readonly Ring[]): Map<string, Point[]> {
  const seen = new Map<string, Segment>();
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const key = segmentKey(ring[j]!, ring[i]!);
      if (!seen.has(key)) seen.set(key, { line: seen.size, a: ring[j]!, b: ring[i]! });
    }
  }
  const splits = new Map<string, Point[]>();
  const split = (s: Segment, at: Point): void => {
    if (same(at, s.a) || same(at, s.b)) return;
    const key = segmentKey(s.a, s.b);
    splits.set(key, [...(splits.get(key) ?? []), at]);
  };
  forEachPair([...seen.values()], (s, t) => {
    const at = crossing(s, t);
    if (at) {
      split(s, at);
      split(t, at);
      return;
    }
    for (const p of [t.a, t.b]) if (liesWithin(p, s)) split(s, p);
    for (const p of [s.a, s.b]) if (liesWithin(p, t)) split(t, p);
  });
  return splits;
}

function insert(ring: Ring, splits: Map<string, Point[]>): Ring {
  return ring.flatMap((from, i) => {
    const to = ring[(i + 1) % ring.length]!;
    const along = (p: Point): number =>
      (p[0] - from[0]) * (to[0] - from[0]) + (p[1] - from[1]) * (to[1] - from[1]);
    const between = [...(splits.get(segmentKey(from, to)) ?? [])].sort((p, q) => along(p) - along(q));
    return [from, ...between.filter((p, k) => k === 0 || !same(p, between[k - 1]!))];
  });
}

/**
 * Takes rings on the grid, gives them with points added where they meet others. Rounding a crossing to the
 * grid can bend a segment into a new crossing, so it is repeated until none is left.
 */
export function node(rings: readonly Ring[]): Ring[] {
  let result = [...rings];
  for (let round = 0; round < 12; round++) {
    const splits = splitsOf(result);
    if (!splits.size) return result;
    result = result.map((ring) => insert(ring, splits));
  }
  throw new Error('the rings still cross after twelve rounds');
}
