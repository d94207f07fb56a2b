/** A soft outline around towns: the convex hull of circles about them. */
import type { LonLat } from '../../core/model/types';
import { offset } from './geodesy';
import type { Ring } from './ring';

const CORNERS = 32;

/** The convex hull of circles of `radius` metres about the places: one place gives a circle, two a capsule. */
export function softHull(places: readonly LonLat[], radius: number): Ring {
  const circles = places.flatMap((place) =>
    Array.from({ length: CORNERS }, (_, i) => {
      const angle = (2 * Math.PI * i) / CORNERS;
      return offset(place, Math.cos(angle) * radius, Math.sin(angle) * radius);
    }),
  );
  return convexHull(circles);
}

/** Closed anticlockwise ring around all positions (Andrew's monotone chain). */
export function convexHull(positions: readonly LonLat[]): Ring {
  const sorted = [...positions].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (points: readonly LonLat[]): LonLat[] => {
    const chain: LonLat[] = [];
    for (const point of points) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain;
  };
  const lower = half(sorted);
  const upper = half(sorted.reverse());
  return [...lower, ...upper.slice(1)];
}

function turn(a: LonLat, b: LonLat, c: LonLat): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
