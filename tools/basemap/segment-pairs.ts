/** Finds segments near one another. */
import { SpatialIndex } from '../../src/core/cartography/geometry/spatial-index';
import type { Bbox } from '../../src/core/model/types';
import type { Point } from './rings';

export interface Segment {
  /** Which line it is part of. */
  line: number;
  a: Point;
  b: Point;
}

/** Takes segments, calls `visit` once for every pair whose bounding boxes meet. */
export function forEachPair(segments: readonly Segment[], visit: (s: Segment, t: Segment) => void): void {
  const boxes = segments.map(boxOf);
  const index = new SpatialIndex([...segments.keys()], (i) => boxes[i]!);
  segments.forEach((segment, i) => {
    for (const j of index.meeting(boxes[i]!)) if (j > i) visit(segment, segments[j]!);
  });
}

const boxOf = ({ a, b }: Segment): Bbox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
];
