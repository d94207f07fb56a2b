/**
 * Rings on an integer grid: cleaning, area, and point-in-ring. A ring is open here (the first point is not
 * repeated); its points are integer pairs, so equality is exact.
 */
import { doubleArea } from '../../src/core/cartography/geometry/plane';
import { contains } from '../../src/core/cartography/geometry/polygon';

export type Point = readonly [number, number];
export type Ring = Point[];
/** Outer ring first, then holes, as in RFC 7946 but with open rings on the grid. */
export type Polygon = Ring[];

const key = (p: Point): string => `${p[0]},${p[1]}`;

/** True when the point lies inside the ring; on the edge the answer is arbitrary. */
export const inRing = (point: Point, ring: readonly Point[]): boolean =>
  contains([[[...ring, ring[0]!] as [number, number][]]], [...point]);

/**
 * Takes a ring that may repeat points, run back on itself or touch itself, gives the simple loops it consists
 * of. Every time the walk returns to a point, the loop since the last visit is cut off; out-and-back spikes
 * are loops of two points and fall away.
 */
export function simpleLoops(ring: readonly Point[]): Ring[] {
  const loops: Ring[] = [];
  const path: Ring = [];
  const at = new Map<string, number>();
  for (const point of ring) {
    const seen = at.get(key(point));
    if (seen !== undefined) {
      const loop = path.splice(seen);
      for (const p of loop) at.delete(key(p));
      if (loop.length >= 3) loops.push(loop);
    }
    at.set(key(point), path.length);
    path.push(point);
  }
  if (path.length >= 3) loops.push(path);
  return loops.filter((loop) => doubleArea(loop) !== 0);
}

/** A point just inside the loop: the middle of a grid cell's share beside its lowest-left corner. */
function insidePoint(loop: readonly Point[]): Point {
  let at = 0;
  loop.forEach((p, i) => {
    const low = loop[at]!;
    if (p[1] < low[1] || (p[1] === low[1] && p[0] < low[0])) at = i;
  });
  const before = loop[(at + loop.length - 1) % loop.length]!;
  const corner = loop[at]!;
  const after = loop[(at + 1) % loop.length]!;
  const unit = (p: Point): Point => {
    const length = Math.hypot(p[0] - corner[0], p[1] - corner[1]);
    return [(p[0] - corner[0]) / length, (p[1] - corner[1]) / length];
  };
  const u = unit(before);
  const v = unit(after);
  return [corner[0] + (u[0] + v[0]) * 1e-4, corner[1] + (u[1] + v[1]) * 1e-4];
}

/** Takes loops that don't cross, gives polygons by even-odd nesting: outer rings counter-clockwise, holes clockwise. */
export function nest(loops: readonly Ring[]): Polygon[] {
  const sorted = [...loops].sort((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)));
  const depth: number[] = [];
  const parent: number[] = [];
  sorted.forEach((loop, i) => {
    const probe = insidePoint(loop);
    const around: number[] = [];
    for (let j = 0; j < i; j++) if (inRing(probe, sorted[j]!)) around.push(j);
    depth[i] = around.length;
    parent[i] = around.at(-1) ?? -1;
  });
  const polygons = new Map<number, Polygon>();
  const turned = (loop: Ring, ccw: boolean): Ring =>
    doubleArea(loop) > 0 === ccw ? loop : [...loop].reverse();
  sorted.forEach((loop, i) => {
    if (depth[i]! % 2 === 0) polygons.set(i, [turned(loop, true)]);
    else polygons.get(parent[i]!)?.push(turned(loop, false));
  });
  return [...polygons.values()];
}
