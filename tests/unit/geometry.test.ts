import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBd09, toGcj02, undo } from '../../src/build/check/datum';
import { distanceM, lengthKm, midpoint, offset } from '../../src/build/place/geodesy';
import { convexHull, softHull } from '../../src/build/place/hull';
import { interiorPoint } from '../../src/build/place/interior';
import { contains, rightHanded, selfCrossing, signedArea } from '../../src/build/place/ring';
import type { LonLat } from '../../src/core/model/types';

const position = fc.tuple(
  fc.double({ min: 111, max: 124, noNaN: true }),
  fc.double({ min: 28, max: 38, noNaN: true }),
);

describe('distances on the ellipsoid', () => {
  it.each<[string, LonLat, LonLat, number]>([
    // Length of a degree of the meridian about 31.5° and of the parallel of 31°, WGS-84.
    ['one degree of latitude', [121, 31], [121, 32], 110_869],
    ['one degree of longitude', [121, 31], [122, 31], 95_506],
    ['nothing', [121, 31], [121, 31], 0],
  ])('%s', (_what, a, b, metres) => {
    expect(Math.abs(distanceM(a, b) - metres)).toBeLessThan(15);
  });
  it('a chain is as long as its legs', () => {
    const chain: LonLat[] = [
      [121, 31],
      [121, 31.5],
      [121.4, 31.5],
    ];
    expect(lengthKm(chain) * 1000).toBeCloseTo(
      distanceM(chain[0]!, chain[1]!) + distanceM(chain[1]!, chain[2]!),
      6,
    );
    expect(lengthKm([[121, 31]])).toBe(0);
  });
  it('the middle of a chain halves its length', () => {
    const middle = midpoint([
      [121, 31],
      [121, 31.1],
      [121, 31.4],
    ]);
    expect(Math.abs(distanceM([121, 31], middle) - distanceM(middle, [121, 31.4]))).toBeLessThan(20);
  });
  it('offset and distance agree (property)', () => {
    fc.assert(
      fc.property(
        position,
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (at, east, north) => {
          expect(Math.abs(distanceM(at, offset(at, east, north)) - Math.hypot(east, north))).toBeLessThan(40);
        },
      ),
    );
  });
});

describe('rings', () => {
  const square: LonLat[] = [
    [0, 0],
    [0, 2],
    [2, 2],
    [2, 0],
    [0, 0],
  ];
  const hole: LonLat[] = [
    [0.5, 0.5],
    [1, 0.5],
    [1, 1],
    [0.5, 1],
    [0.5, 0.5],
  ];
  it('follow the right-hand rule: exterior anticlockwise, holes clockwise', () => {
    const turned = rightHanded([square, hole]);
    expect(turned.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1]);
    expect(rightHanded(turned)).toEqual(turned);
  });
  it('contain their inside, not their holes', () => {
    const inside = (
      [
        [1.5, 1.5],
        [0.7, 0.7],
        [3, 1],
      ] as LonLat[]
    ).map((point) => contains([square, hole], point));
    expect(inside).toEqual([true, false, false]);
  });
  it('that cross themselves are found, others not', () => {
    expect(
      selfCrossing([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
    ).toEqual([0, 2]);
    expect(selfCrossing(square)).toBeNull();
  });
  it('the interior point lies inside, even of a horseshoe', () => {
    const shoe: LonLat[] = [
      [0, 0],
      [3, 0],
      [3, 3],
      [2, 3],
      [2, 1],
      [1, 1],
      [1, 3],
      [0, 3],
      [0, 0],
    ];
    expect(contains([shoe], interiorPoint([[shoe]]))).toBe(true);
  });
  it('a hull holds all its towns and is anticlockwise (property)', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 8 }), (towns) => {
        const ring = softHull(towns, 2000);
        expect(signedArea(ring)).toBeGreaterThan(0);
        expect(ring[0]).toEqual(ring.at(-1));
        for (const town of towns) expect(contains([ring], town)).toBe(true);
      }),
    );
  });
  it('a hull of a square is the square', () => {
    expect(convexHull([...square, [1, 1]])).toHaveLength(5);
  });
});

describe('Chinese datums', () => {
  it('the offset of GCJ-02 near Shanghai is some 500 m to the south-east', () => {
    const [lon, lat] = toGcj02([121, 31]);
    expect(lon - 121).toBeGreaterThan(0.003);
    expect(lat - 31).toBeLessThan(-0.001);
    expect(distanceM([121, 31], [lon, lat])).toBeLessThan(800);
  });
  it('are undone to a centimetre (property)', () => {
    fc.assert(
      fc.property(position, fc.constantFrom(toGcj02, toBd09), (at, shift) => {
        expect(distanceM(undo(shift, shift(at)), at)).toBeLessThan(0.1);
      }),
    );
  });
});
