/** What of an area the map draws. */
import { describe, expect, it } from 'vitest';
import { withoutSpecks } from '../../src/build/publish/map';

/** A square, its side in degrees. */
const square = (west: number, south: number, side: number) => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ],
];
const area = (...polygons: number[][][][]) => ({ type: 'MultiPolygon' as const, coordinates: polygons });
const drawn = (...polygons: number[][][][]) => {
  const { coordinates } = withoutSpecks(area(...polygons)) as { coordinates: unknown[] };
  return coordinates.length;
};

describe('a zone on the map', () => {
  it('has no islets: far smaller than its largest part, and small by themselves', () => {
    expect(drawn(square(121, 30, 1), square(122.5, 30, 0.02), square(122.6, 30, 0.01))).toBe(1);
  });
  it('keeps all that is large, by itself or beside the rest', () => {
    // Some 50 km², a thousandth of the largest.
    expect(drawn(square(118, 30, 2), square(122.5, 30, 0.07))).toBe(2);
    // A park in three pieces.
    expect(drawn(square(121, 30, 0.01), square(121.1, 30, 0.01), square(121.2, 30, 0.004))).toBe(3);
  });
  it('is what it is where it has one part', () => {
    const one = { type: 'Polygon' as const, coordinates: square(121, 30, 0.001) };
    expect(withoutSpecks(one)).toBe(one);
  });
});
