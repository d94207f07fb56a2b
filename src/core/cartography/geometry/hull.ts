/** A soft outline around towns: the convex hull of circles about them. */
import { convex, multiPoint } from '@turf/turf';
import type { LonLat } from '../../model/types';
import { offset } from './geodesy';
import { rightHanded, type Ring } from './polygon';

const CORNERS = 32;

/** The convex hull of circles of `radius` metres about the places: one place gives a circle, two a capsule. */
export function softHull(places: readonly LonLat[], radius: number): Ring {
  const circles = places.flatMap((place) =>
    Array.from({ length: CORNERS }, (_, i) => {
      const angle = (2 * Math.PI * i) / CORNERS;
      return offset(place, Math.cos(angle) * radius, Math.sin(angle) * radius);
    }),
  );
  const hull = convexHull(circles);
  if (!hull) throw new Error('a hull needs at least one place and a radius');
  return hull;
}

/** Closed anticlockwise ring around all positions, from its westernmost corner on; null if they span no area. */
export function convexHull(positions: readonly LonLat[]): Ring | null {
  const hull = convex(multiPoint(positions as LonLat[]));
  if (!hull) return null;
  const [ring] = rightHanded(hull.geometry.coordinates as Ring[]);
  const corners = ring!.slice(1);
  const first = corners.reduce((best, corner, i) => (isBefore(corner, corners[best]!) ? i : best), 0);
  const turned = [...corners.slice(first), ...corners.slice(0, first)];
  return [...turned, turned[0]!];
}

const isBefore = (a: LonLat, b: LonLat): boolean => (a[0] - b[0] || a[1] - b[1]) < 0;
