/** What is drawn on the map measures what GeographicLib says, and comes into the link as the link can hold it. */
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { measured } from '../../src/core/cartography/geometry/measure';
import { squareKm } from '../../src/core/messages/format';
import type { Catalog } from '../../src/core/model/catalog';
import type { LonLat } from '../../src/core/model/types';
import { drawnLine, formatCorridor, MOST_CORNERS, parseCorridor } from '../../src/core/view/understanding';

const { WGS84 } = geodesic.Geodesic;
const DELTA: LonLat[] = [
  [118, 30],
  [122, 30.5],
  [121.5, 33],
  [118.5, 32.5],
];

describe('measured', () => {
  it('a line by its geodesics, not on a sphere', () => {
    const legs = [1, 2, 3].map((i) => WGS84.Inverse(DELTA[i - 1]![1], DELTA[i - 1]![0], ...flip(DELTA[i]!)));
    const km = legs.reduce((sum, { s12 }) => sum + s12!, 0) / 1000;
    expect(measured(DELTA, 'line')).toMatchObject({ km2: null, crossed: false });
    expect(measured(DELTA, 'line').km).toBeCloseTo(km, 9);
    // One degree of the equator and of the meridian that begins there, as published for WGS-84.
    expect(measured([[0, 0], [1, 0]], 'line').km).toBeCloseTo(111.3194908, 6); // prettier-ignore
    expect(measured([[0, 0], [0, 1]], 'line').km).toBeCloseTo(110.5743886, 6); // prettier-ignore
  });

  it('an area on the ellipsoid, either way round, closed or not, a corner clicked twice', () => {
    const polygon = WGS84.Polygon(false);
    for (const [lon, lat] of DELTA) polygon.AddPoint(lat, lon);
    const { area, perimeter } = polygon.Compute(false, true);
    const back = [...DELTA].reverse();
    for (const ring of [DELTA, back, [...DELTA, DELTA[0]!], [DELTA[0]!, ...DELTA]]) {
      const { km, km2 } = measured(ring, 'area');
      expect(km).toBeCloseTo(perimeter / 1000, 6);
      expect(km2).toBeCloseTo(area! / 1e6, 6);
    }
    // An octant of the ellipsoid: an eighth of its 510 065 621.7 km².
    const octant: LonLat[] = [[0, 0], [90, 0], [0, 90]]; // prettier-ignore
    expect(measured(octant, 'area').km2! * 8).toBeCloseTo(510_065_621.724, 2);
  });

  it('no area of two corners, nor of an edge that crosses itself', () => {
    expect(measured(DELTA.slice(0, 2), 'area').km2).toBeNull();
    const [a, b, c, d] = DELTA as [LonLat, LonLat, LonLat, LonLat];
    expect(measured([a, c, b, d], 'area')).toMatchObject({ km2: null, crossed: true });
    expect(measured([], 'line')).toEqual({ km: 0, km2: null, crossed: false });
  });
});

function flip([lon, lat]: LonLat): [number, number] {
  return [lat, lon];
}

it('an area is said in the unit that reads best', () => {
  expect(squareKm(8359.4, 'zh')).toBe('8,359 平方公里');
  expect(squareKm(12.34, 'en')).toBe('12.3 km²');
  expect(squareKm(0.034, 'en')).toBe('3.4 ha');
});

describe('a drawn line', () => {
  it('comes back from the link as it was kept: to the metre, no corner twice', () => {
    const of = drawnLine([[117.2000001, 34.3], [117.2, 34.3000002], [116.987654321, 33.9]])!; // prettier-ignore
    expect(formatCorridor(of)).toBe('l:117.2,34.3;116.98765,33.9');
    expect(parseCorridor(formatCorridor(of), null as unknown as Catalog)).toEqual(of);
  });
  it('is none where it is a spot, or has more corners than a link holds', () => {
    expect(drawnLine([[117, 34], [117, 34]])).toBeNull(); // prettier-ignore
    const long = Array.from({ length: MOST_CORNERS + 1 }, (_, i): LonLat => [110 + i / 10, 34]);
    expect(drawnLine(long)).toBeNull();
    expect(drawnLine(long.slice(1))).toEqual({ line: long.slice(1) });
  });
});
