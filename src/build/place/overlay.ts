/** Over which provinces and counties a geometry spreads, and how much of it lies in each. */
import { featureCollection, intersect, multiPolygon } from '@turf/turf';
import type { LonLat, Province } from '../../core/model/types';
import { between, distanceM, offset } from '../../core/cartography/geometry/geodesy';
import { meetings } from '../../core/cartography/geometry/meetings';
import { areaM2, bboxOf, type Polygon } from '../../core/cartography/geometry/polygon';
import type { Counties, County } from './counties';

/** A county and how much of the geometry lies in it: km of a line, share (0–1) of an area. */
export interface Part {
  county: County;
  amount: number;
}

/** A line cut at the county borders: km in each county. What lies at sea or outside counts for none. */
export function spreadOfLine(lines: readonly (readonly LonLat[])[], counties: Counties): Part[] {
  const km = new Map<County, number>();
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const cuts = [0, ...crossingsOf(a, b, counties), 1].sort((x, y) => x - y);
      for (let k = 1; k < cuts.length; k++) {
        const [from, to] = [cuts[k - 1]!, cuts[k]!];
        if (to - from < 1e-9) continue;
        const county = counties.at(between(a, b, (from + to) / 2));
        if (!county) continue;
        const piece = distanceM(between(a, b, from), between(a, b, to)) / 1000;
        km.set(county, (km.get(county) ?? 0) + piece);
      }
    }
  }
  return [...km].map(([county, amount]) => ({ county, amount }));
}

/** The share of an area in each county that it meets; what lies at sea or outside is in none. */
export function spreadOfArea(polygons: readonly Polygon[], counties: Counties): Part[] {
  const shape = multiPolygon(polygons as Polygon[]);
  const whole = sumOf(polygons);
  return counties.near(bboxOf(polygons.flat(2))).flatMap((county) => {
    const shared = intersect(featureCollection([shape, multiPolygon(county.polygons)]))?.geometry;
    if (!shared) return [];
    const parts = shared.type === 'Polygon' ? [shared.coordinates] : shared.coordinates;
    return [{ county, amount: sumOf(parts as Polygon[]) / whole }];
  });
}

const sumOf = (polygons: readonly Polygon[]): number =>
  polygons.reduce((sum, polygon) => sum + areaM2(polygon), 0);

/** The provinces within some metres of any of the positions. */
export function provincesNear(
  positions: readonly LonLat[],
  metres: number,
  counties: Counties,
): Set<Province> {
  const found = new Set<Province>();
  for (const position of positions) {
    const around = [0, metres / 2, metres].flatMap((radius) =>
      Array.from({ length: radius > 0 ? 16 : 1 }, (_, step) => {
        const angle = (step * Math.PI) / 8;
        return offset(position, Math.cos(angle) * radius, Math.sin(angle) * radius);
      }),
    );
    for (const near of around) {
      const province = counties.at(near)?.province;
      if (province) found.add(province);
    }
  }
  return found;
}

/** Sums the parts by province. */
export function byProvince(parts: readonly Part[]): Map<Province, number> {
  const sums = new Map<Province, number>();
  for (const { county, amount } of parts)
    if (county.province) sums.set(county.province, (sums.get(county.province) ?? 0) + amount);
  return sums;
}

/** Where (0–1) a segment meets county borders, or leaves one that it runs along. */
function crossingsOf(a: LonLat, b: LonLat, counties: Counties): number[] {
  return counties
    .near(bboxOf([a, b]))
    .flatMap(({ polygons }) => polygons.flat())
    .flatMap((ring) => ring.slice(1).flatMap((to, i) => meetings([a, b], [ring[i]!, to])));
}
