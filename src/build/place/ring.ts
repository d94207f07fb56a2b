/** Rings and polygons: orientation (RFC 7946 right-hand rule), faults, containment, area. */
import type { Bbox, LonLat } from '../../core/model/types';

export type Ring = LonLat[];
export type Polygon = Ring[];

/** Planar area in square degrees, positive if the ring runs anticlockwise. */
export function signedArea(ring: readonly LonLat[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1];
  }
  return sum / 2;
}

/** Exterior anticlockwise, holes clockwise (RFC 7946, 3.1.6). */
export function rightHanded(polygon: Polygon): Polygon {
  return polygon.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}

/** Six decimals (0.1 m), as RFC 7946 advises. */
export function rounded(position: LonLat): LonLat {
  return [Math.round(position[0] * 1e6) / 1e6, Math.round(position[1] * 1e6) / 1e6];
}

/** What is wrong with a ring, in words, or null. */
export function ringFault(ring: readonly LonLat[]): { code: string; message: string; cure: string } | null {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || ring.length < 4) {
    const message = `the ring has ${ring.length} positions, but a ring has at least four`;
    return { code: 'ring-too-short', message, cure: 'give all corners, and the first again at the end' };
  }
  if (first[0] !== last[0] || first[1] !== last[1])
    return {
      code: 'ring-not-closed',
      message: 'the ring does not end where it begins',
      cure: 'repeat the first position at the end',
    };
  const crossing = selfCrossing(ring);
  if (crossing) {
    const [i, j] = crossing;
    const message = `the ring crosses itself: the side after position ${i + 1} meets the side after position ${j + 1}`;
    return {
      code: 'ring-crosses-itself',
      message,
      cure: 'put the positions in the order in which one walks around it',
    };
  }
  return null;
}

/** The first two sides of a closed ring that meet where they should not, or null. */
export function selfCrossing(ring: readonly LonLat[]): [number, number] | null {
  const sides = ring.length - 1;
  for (let i = 0; i < sides; i++) {
    for (let j = i + 2; j < sides; j++) {
      if (i === 0 && j === sides - 1) continue;
      if (meet(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!)) return [i, j];
    }
  }
  return null;
}

/** Whether a position lies in a polygon (even-odd; holes out). */
export function contains(polygon: readonly (readonly LonLat[])[], [x, y]: LonLat): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

export function bboxOf(positions: Iterable<LonLat>): Bbox {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

export function overlaps(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function meet(a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && within(a, b, c)) ||
    (abd === 0 && within(a, b, d)) ||
    (cda === 0 && within(c, d, a)) ||
    (cdb === 0 && within(c, d, b))
  );
}

function turn(a: LonLat, b: LonLat, c: LonLat): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function within(a: LonLat, b: LonLat, p: LonLat): boolean {
  return overlaps([p[0], p[1], p[0], p[1]], bboxOf([a, b]));
}
