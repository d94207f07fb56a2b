/** A drawn geometry as lines, spots and areas. */
import type { Geometry } from 'geojson';
import type { LonLat } from '../model/types';
import type { Polygon } from '../cartography/geometry/polygon';

export type Line = readonly LonLat[];

export interface Parts {
  /** Lines, or the rings of areas. */
  lines: Line[];
  points: LonLat[];
  polygons: Polygon[];
  isLine: boolean;
}

export function partsOf(geometry: Geometry): Parts {
  const none = { lines: [], points: [], polygons: [], isLine: false };
  switch (geometry.type) {
    case 'Point':
      return { ...none, points: [geometry.coordinates as LonLat] };
    case 'LineString':
      return { ...none, lines: [geometry.coordinates as Line[number][]], isLine: true };
    case 'MultiLineString':
      return { ...none, lines: onceEach(geometry.coordinates as LonLat[][]), isLine: true };
    case 'Polygon':
      return {
        ...none,
        lines: geometry.coordinates as Line[number][][],
        polygons: [geometry.coordinates as Polygon],
      };
    case 'MultiPolygon':
      return {
        ...none,
        lines: geometry.coordinates.flat() as Line[number][][],
        polygons: geometry.coordinates as Polygon[],
      };
    default:
      return none;
  }
}

/** The axis of a corridor along a drawn line, each leg once; null for zones and spots. */
export function axisAlong(geometry: Geometry): Line[] | null {
  const { lines, isLine } = partsOf(geometry);
  return isLine ? lines : null;
}

/** Branches share legs with their trunk: each leg counts once. */
function onceEach(lines: readonly LonLat[][]): Line[] {
  const seen = new Set<string>();
  return lines.flatMap((line) =>
    line.slice(1).flatMap((to, i): Line[] => {
      const key = [line[i]!.join(), to.join()].sort().join(' ');
      if (seen.has(key)) return [];
      seen.add(key);
      return [[line[i]!, to]];
    }),
  );
}
