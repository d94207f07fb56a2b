/** A point well inside an area, for its label and for flying to it. */
import type { LonLat } from '../../core/model/types';
import { bboxOf, contains, signedArea, type Polygon } from './ring';

interface Cell {
  centre: LonLat;
  half: number;
  /** Distance to the outline, negative outside. */
  depth: number;
}

/** Outlines are thinned to about so many corners. */
const CORNERS = 250;

/**
 * The point of the largest part that is farthest from its outline (pole of inaccessibility), to a
 * hundredth of the part's size. Longitudes are scaled so that distances are true at its latitude.
 */
export function interiorPoint(polygons: readonly Polygon[]): LonLat {
  const largest = [...polygons].sort(
    (a, b) => Math.abs(signedArea(b[0] ?? [])) - Math.abs(signedArea(a[0] ?? [])),
  )[0];
  const outer = largest?.[0];
  if (!largest || !outer) throw new Error('an area without a ring has no inside');
  const [, south, , north] = bboxOf(outer);
  const scale = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const flat = largest.map((ring) => thinned(ring).map(([lon, lat]): LonLat => [lon * scale, lat]));
  const [x0, y0, x1, y1] = bboxOf(flat[0]!);
  const size = Math.max(x1 - x0, y1 - y0);
  const cell = (centre: LonLat, half: number): Cell => ({ centre, half, depth: depthOf(centre, flat) });
  const middle = cell([(x0 + x1) / 2, (y0 + y1) / 2], size / 2);
  let best = middle;
  let open = [middle];
  while (open.length > 0) {
    const next: Cell[] = [];
    for (const { centre, half } of open) {
      for (const [sx, sy] of [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ] as const) {
        const child = cell([centre[0] + (sx * half) / 2, centre[1] + (sy * half) / 2], half / 2);
        if (child.depth > best.depth) best = child;
        next.push(child);
      }
    }
    open = next.filter((child) => child.depth + child.half * Math.SQRT2 > best.depth + size / 100);
  }
  return [best.centre[0] / scale, best.centre[1]];
}

/** Of a long outline every so-many-th corner will do for a label. */
function thinned(ring: readonly LonLat[]): LonLat[] {
  const step = Math.ceil(ring.length / CORNERS);
  return step < 2 ? [...ring] : [...ring.filter((_, i) => i % step === 0 && i < ring.length - 1), ring[0]!];
}

function depthOf(point: LonLat, polygon: Polygon): number {
  let least = Infinity;
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) least = Math.min(least, toSegment(point, ring[i - 1]!, ring[i]!));
  return contains(polygon, point) ? Math.sqrt(least) : -Math.sqrt(least);
}

function toSegment([x, y]: LonLat, a: LonLat, b: LonLat): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
  return (a[0] + t * dx - x) ** 2 + (a[1] + t * dy - y) ** 2;
}
