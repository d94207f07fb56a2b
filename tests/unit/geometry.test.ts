import { booleanClockwise } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBd09, fromGcj02, toBd09, toGcj02 } from '../../src/core/cartography/geometry/datum';
import { distanceM, lengthKm, midpoint, offset } from '../../src/core/cartography/geometry/geodesy';
import { convexHull, softHull } from '../../src/core/cartography/geometry/hull';
import { interiorPoint } from '../../src/core/cartography/geometry/interior-point';
import {
  areaM2,
  bboxOf,
  contains,
  largestOf,
  rightHanded,
  selfCrossing,
  type Ring,
} from '../../src/core/cartography/geometry/polygon';
import { simplify } from '../../src/core/cartography/geometry/simplify';
import { SpatialIndex } from '../../src/core/cartography/geometry/spatial-index';
import type { LonLat } from '../../src/core/model/types';

const position = fc.tuple(
  fc.double({ min: 111, max: 124, noNaN: true }),
  fc.double({ min: 28, max: 38, noNaN: true }),
);

describe('distances on the ellipsoid', () => {
  it.each<[string, LonLat, LonLat, number]>([
    // Length of a degree of the meridian about 31.5° and of the parallel of 31°, WGS-84, by the usual series in cos φ.
    ['one degree of latitude', [121, 31], [121, 32], 110_878.1],
    ['one degree of longitude', [121, 31], [122, 31], 95_504.2],
    ['nothing', [121, 31], [121, 31], 0],
  ])('%s', (_what, a, b, metres) => {
    expect(Math.abs(distanceM(a, b) - metres)).toBeLessThan(1);
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
    expect(lengthKm([])).toBe(0);
  });
  it('the middle of a chain halves its length', () => {
    const middle = midpoint([
      [121, 31],
      [121, 31.1],
      [121, 31.4],
    ]);
    expect(Math.abs(distanceM([121, 31], middle) - distanceM(middle, [121, 31.4]))).toBeLessThan(20);
  });
  it('the middle of a chain that goes nowhere is where it is', () => {
    const here: LonLat = [121, 31];
    expect(midpoint([here, here])).toEqual(here);
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

describe('polygons', () => {
  const square: Ring = [
    [0, 0],
    [0, 2],
    [2, 2],
    [2, 0],
    [0, 0],
  ];
  const hole: Ring = [
    [0.5, 0.5],
    [1, 0.5],
    [1, 1],
    [0.5, 1],
    [0.5, 0.5],
  ];
  const shoe: Ring = [
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
  it('follow the right-hand rule: exterior anticlockwise, holes clockwise', () => {
    const turned = rightHanded([square, hole]);
    expect(turned.map((ring) => booleanClockwise(ring))).toEqual([false, true]);
    expect(rightHanded(turned)).toEqual(turned);
    expect(square[1]).toEqual([0, 2]);
  });
  it('contain their inside and their outline, not their holes', () => {
    const inside = (
      [
        [1.5, 1.5],
        [0.7, 0.7],
        [3, 1],
        [0, 1],
        [2, 2],
      ] as LonLat[]
    ).map((point) => contains([[square, hole]], point));
    expect(inside).toEqual([true, false, false, true, true]);
    expect(contains([], [1, 1])).toBe(false);
  });
  it('of several contain what any of them contains', () => {
    const far = square.map(([x, y]): LonLat => [x + 10, y]);
    expect(contains([[square], [far]], [11, 1])).toBe(true);
    expect(contains([[square], [far]], [5, 1])).toBe(false);
  });
  it('are measured without their holes, whichever way they run', () => {
    const degree2 = 111.195 ** 2 * 1e6;
    expect(Math.abs(areaM2([square]) / (4 * degree2) - 1)).toBeLessThan(0.001);
    expect(Math.abs(areaM2([square, hole]) / (3.75 * degree2) - 1)).toBeLessThan(0.001);
    expect(areaM2([[...square].reverse()])).toBeCloseTo(areaM2([square]), 0);
  });
  it('the largest of several is the one with the largest outline', () => {
    expect(largestOf([[hole], [square], [[...hole].reverse()]])).toEqual([square]);
    expect(() => largestOf([])).toThrow('no polygon');
  });
  it('have a box, and nothing has none', () => {
    expect(bboxOf(hole)).toEqual([0.5, 0.5, 1, 1]);
    expect(bboxOf([])).toEqual([Infinity, Infinity, -Infinity, -Infinity]);
  });
  it('that cross or touch themselves are found, others not', () => {
    expect(
      selfCrossing([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
    ).toEqual([1, 1]);
    // A corner on another side, a corner visited twice, and a way there and back.
    const touching: Ring[] = [
      [...shoe.slice(0, 4), [1.5, 0], ...shoe.slice(5)],
      [
        [0, 0],
        [1, 1],
        [2, 0],
        [2, 2],
        [1, 1],
        [0, 2],
        [0, 0],
      ],
      [...square.slice(0, 4), [1, 0], [1, 1], [1, 0.5], [1, 0], [0, 0]],
    ];
    for (const ring of touching) expect(selfCrossing(ring)).not.toBeNull();
    expect(selfCrossing(square)).toBeNull();
    expect(selfCrossing(shoe)).toBeNull();
  });
  it('the interior point lies inside, even of a horseshoe, of the largest part, beside a hole', () => {
    expect(contains([[shoe]], interiorPoint([[shoe]]))).toBe(true);
    const small = hole.map(([x, y]): LonLat => [x + 10, y]);
    expect(contains([[square, hole]], interiorPoint([[small], [square, hole]]))).toBe(true);
  });
  it('a hull holds all its towns and is anticlockwise (property)', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 8 }), (towns) => {
        const ring = softHull(towns, 2000);
        expect(booleanClockwise(ring)).toBe(false);
        expect(ring[0]).toEqual(ring.at(-1));
        for (const town of towns) expect(contains([[ring]], town)).toBe(true);
      }),
    );
  });
  it('a hull of a square is the square from its westernmost corner on; of a line there is none', () => {
    expect(convexHull([...square, [1, 1]])).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
    expect(
      convexHull([
        [0, 0],
        [1, 1],
      ]),
    ).toBeNull();
    expect(() => softHull([], 2000)).toThrow('at least one place');
  });
});

describe('lines without their finer bends', () => {
  const bent: [number, number][] = [
    [0, 0],
    [5, 0.4],
    [10, 0],
    [10, 10],
  ];
  it('keep their ends and the bends that stand out', () => {
    expect(simplify(bent, 0.5)).toEqual([bent[0], bent[2], bent[3]]);
    expect(simplify(bent, 0.3)).toEqual(bent);
    expect(simplify(bent, 100)).toEqual([bent[0], bent[3]]);
  });
  it('that cannot be shorter, or go nowhere, stay', () => {
    expect(simplify(bent.slice(0, 2), 1)).toEqual(bent.slice(0, 2));
    expect(simplify([], 1)).toEqual([]);
    const [here] = bent;
    expect(simplify([here!, here!, here!], 1)).toEqual([here, here]);
  });
  it('are not changed in place', () => {
    const before = structuredClone(bent);
    simplify(bent, 0.5);
    expect(bent).toEqual(before);
  });
});

describe('the spatial index', () => {
  const boxes: [number, number, number, number][] = [
    [0, 0, 1, 1],
    [1, 0, 2, 1],
    [5, 5, 6, 6],
  ];
  const index = new SpatialIndex(boxes, (box) => box);
  it('finds what meets or touches a box, in the order given', () => {
    expect(index.meeting([1, 0.5, 1, 0.5])).toEqual([boxes[0], boxes[1]]);
    expect(index.meeting([5.5, 5.5, 9, 9])).toEqual([boxes[2]]);
    expect(index.meeting([3, 3, 4, 4])).toEqual([]);
  });
  it('of nothing finds nothing', () => {
    expect(new SpatialIndex([], () => [0, 0, 0, 0]).meeting([0, 0, 9, 9])).toEqual([]);
  });
  it('finds the same as looking at everything (property)', () => {
    const box = fc
      .tuple(position, fc.double({ min: 0, max: 2, noNaN: true }))
      .map(([[x, y], size]): [number, number, number, number] => [x, y, x + size, y + size]);
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), box, (all, [w, s, e, n]) => {
        const meets = (b: (typeof boxes)[number]) => b[0] <= e && b[2] >= w && b[1] <= n && b[3] >= s;
        expect(new SpatialIndex(all, (b) => b).meeting([w, s, e, n])).toEqual(all.filter(meets));
      }),
    );
  });
});

describe('Chinese datums', () => {
  it('the offset of GCJ-02 near Shanghai is some 500 m to the south-east', () => {
    const [lon, lat] = toGcj02([121, 31]);
    expect(lon - 121).toBeGreaterThan(0.003);
    expect(lat - 31).toBeLessThan(-0.001);
    expect(distanceM([121, 31], [lon, lat])).toBeLessThan(800);
  });
  it('are undone to a millimetre (property)', () => {
    fc.assert(
      fc.property(position, (at) => {
        expect(distanceM(fromGcj02(toGcj02(at)), at)).toBeLessThan(0.001);
        expect(distanceM(fromBd09(toBd09(at)), at)).toBeLessThan(0.001);
      }),
    );
  });
  it('are no different outside China', () => expect(toGcj02([2.35, 48.86])).toEqual([2.35, 48.86]));
});
