/** Over which provinces and counties a geometry spreads, and how much of it lies in each. */
import type { LonLat, Province } from '../../core/model/types';
import type { Counties, County } from './counties';
import { between, distanceM, offset } from './geodesy';
import { Area } from './area';
import { bboxOf, overlaps, signedArea, type Polygon } from './ring';

/** A county and how much of the geometry lies in it: km of a line, share (0–1) of an area. */
export interface Part {
  county: County;
  amount: number;
}

const SAMPLES = 2500;

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

/** An area sampled by an even grid of some 2500 points: the share of it in each county. */
export function spreadOfArea(polygons: readonly Polygon[], counties: Counties): Part[] {
  const whole = new Area(polygons);
  const [west, south, east, north] = whole.bbox;
  const middle = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const area = polygons.reduce((sum, rings) => sum + Math.abs(signedArea(rings[0] ?? [])), 0);
  const dy = Math.sqrt((area * middle) / SAMPLES);
  const dx = dy / middle;
  const hits = new Map<County, number>();
  let inside = 0;
  if (!(dy > 0)) return [];
  for (let lat = south + dy / 2; lat < north; lat += dy) {
    for (let lon = west + dx / 2; lon < east; lon += dx) {
      if (!whole.has([lon, lat])) continue;
      inside++;
      const county = counties.at([lon, lat]);
      if (county) hits.set(county, (hits.get(county) ?? 0) + 1);
    }
  }
  return [...hits].map(([county, count]) => ({ county, amount: count / inside }));
}

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

/** Where (0–1) a segment crosses county borders. */
function crossingsOf(a: LonLat, b: LonLat, counties: Counties): number[] {
  const box = bboxOf([a, b]);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const shares: number[] = [];
  for (const county of counties.near(box)) {
    if (!overlaps(county.area.bbox, box)) continue;
    for (const ring of county.area.polygons.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [p, q] = [ring[i - 1]!, ring[i]!];
        const [ex, ey] = [q[0] - p[0], q[1] - p[1]];
        const cross = dx * ey - dy * ex;
        if (cross === 0) continue;
        const t = ((p[0] - a[0]) * ey - (p[1] - a[1]) * ex) / cross;
        const u = ((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / cross;
        if (t > 0 && t < 1 && u >= 0 && u <= 1) shares.push(t);
      }
    }
  }
  return shares;
}
