/** Finds segments near one another by a coarse grid. */
import type { Point } from './rings';

export interface Segment {
  /** Which line it is part of. */
  line: number;
  a: Point;
  b: Point;
}

const CELL = 64;

/** Takes segments, calls `visit` for every pair whose bounding boxes share a cell; a pair may come twice. */
export function forEachPair(segments: readonly Segment[], visit: (s: Segment, t: Segment) => void): void {
  const cells = new Map<number, Segment[]>();
  for (const segment of segments) {
    const { a, b } = segment;
    const x1 = Math.floor(Math.max(a[0], b[0]) / CELL);
    const y0 = Math.floor(Math.min(a[1], b[1]) / CELL);
    const y1 = Math.floor(Math.max(a[1], b[1]) / CELL);
    for (let x = Math.floor(Math.min(a[0], b[0]) / CELL); x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const id = x * 1_000_003 + y;
        const cell = cells.get(id);
        if (!cell) {
          cells.set(id, [segment]);
          continue;
        }
        for (const other of cell) if (boxesMeet(segment, other)) visit(segment, other);
        cell.push(segment);
      }
    }
  }
}

function boxesMeet(s: Segment, t: Segment): boolean {
  return (
    Math.max(s.a[0], s.b[0]) >= Math.min(t.a[0], t.b[0]) &&
    Math.max(t.a[0], t.b[0]) >= Math.min(s.a[0], s.b[0]) &&
    Math.max(s.a[1], s.b[1]) >= Math.min(t.a[1], t.b[1]) &&
    Math.max(t.a[1], t.b[1]) >= Math.min(s.a[1], s.b[1])
  );
}
