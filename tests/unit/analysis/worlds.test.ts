/**
 * Lengths in provinces, corridors and matrices on a thousand small worlds, against halving: another method, which
 * knows where a position lies and how far from something it is, and gives bounds that hold (`brute/halving.ts`).
 */
import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../src/build/place/assemble';
import { corridor, type Shaped } from '../../../src/core/analysis/corridor';
import { Borders, borderCrossings } from '../../../src/core/analysis/crossings';
import { Matrix, type MatrixOf } from '../../../src/core/analysis/matrix';
import { ProvinceMap } from '../../../src/core/analysis/province-map';
import { provinceOf } from '../../../src/core/model/provinces';
import type { LonLat, Province } from '../../../src/core/model/types';
import { inRing, metresBetween } from '../../fixtures/brute/course';
import { cellsAt, countiesOf } from '../../fixtures/brute/counties';
import { distanceTo, polylineOf } from '../../fixtures/brute/distance';
import { kmInCells, kmWithin, leastFrom, type Bounds } from '../../fixtures/brute/halving';
import { CODES, SIDE, SOUTH, WEST, worldOf, type World } from '../../fixtures/brute/world';
import { feature } from '../catalog-fixture';

/** A world drawn as letters, northern row first: J 32, S 37, A 34, H 41, ~ sea. */
const LETTERS = { J: '32', S: '37', A: '34', H: '41', '~': null } as const;
const drawn = (...rows: string[]) =>
  worldOf(rows.toReversed().map((row) => Array.from(row, (c) => LETTERS[c as keyof typeof LETTERS])));
/** A position in cells from the south-western corner. */
const p = (column: number, row: number): LonLat => [WEST + column * SIDE, SOUTH + row * SIDE];

const FACTS = { basis: 'via-places', uncertaintyM: 500, places: [] } as const;
const within = (value: number, { least, most }: Bounds, room: number, what: string) => {
  if (value < least - room || value > most + room)
    expect.fail(`${what}: ${value} is not between ${least} and ${most}`);
};
const legs = (line: readonly Position[]): [Position, Position][] => {
  const seen = new Set<string>();
  return line.slice(1).flatMap((b, i): [Position, Position][] => {
    const key = [line[i]!.join(), b.join()].sort().join(' ');
    return seen.has(key) ? [] : (seen.add(key), [[line[i]!, b]]);
  });
};

describe('lengths in provinces', () => {
  /** What the line has in each province by halving: of an edge between two it may be the one's or the other's. */
  function byHalving(world: World, line: readonly LonLat[]) {
    const sure = new Map<string, number>();
    const edge = new Map<string, number>();
    let shared = 0;
    const add = (map: Map<string, number>, key: string, km: number) => map.set(key, (map.get(key) ?? 0) + km);
    for (const [a, b] of legs(line))
      kmInCells(a, b, cellsAt(world), (cells, km) => {
        const names = [...new Set(cells.map((cell) => provinceOf(cell)))];
        if (names.length === 1 && names[0]) add(sure, names[0], km);
        else for (const name of names) if (name) add(edge, name, km);
        if (names.length > 1 && !names.includes(null)) shared += km;
      });
    return { sure, edge, shared };
  }
  function compare(world: World, line: readonly LonLat[]) {
    const { kmByProvince, drawnKm } = lineOf([line], FACTS, [], countiesOf(world));
    const { sure, edge, shared } = byHalving(world, line);
    // Sides measure length to a thousandth; pieces too short to matter are 25 m at each edge.
    const room = 0.06 + 0.003 * drawnKm!;
    for (const name of new Set([...sure.keys(), ...edge.keys(), ...Object.keys(kmByProvince)])) {
      const least = sure.get(name) ?? 0;
      const most = least + (edge.get(name) ?? 0);
      within(kmByProvince[name as Province] ?? 0, { least, most }, room, name);
    }
    // Along the edge of two provinces a line is in the one or the other: it counts once.
    const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
    const own = sum(Object.values(kmByProvince));
    expect(own).toBeGreaterThanOrEqual(sum(sure.values()) + shared - 2 * room);
    expect(own).toBeLessThanOrEqual(drawnKm! + room);
    return kmByProvince;
  }
  const cell = metresBetween(p(0, 0.5), p(1, 0.5)) / 1000;
  it('along a border count once', () => {
    const km = compare(drawn('J', 'S'), [p(0, 1), p(1, 1)]);
    expect(Object.values(km).reduce((a, b) => a + b, 0)).toBeCloseTo(cell, 0);
  });
  it('along the border of two counties of one province are its own', () => {
    expect(compare(drawn('J', 'J'), [p(0, 1), p(1, 1)])['江苏']).toBeCloseTo(cell, 0);
  });
  it('touching the point where three meet, and ending on it, stay where they are', () => {
    expect(Object.keys(compare(drawn('JS', 'AA'), [p(0.5, 1.5), p(1, 1), p(0.2, 1.5)]))).toEqual(['江苏']);
    expect(Object.keys(compare(drawn('JS', 'AA'), [p(0.5, 1.5), p(1, 1)]))).toEqual(['江苏']);
  });
  it('over water to an island part are those on land', () => {
    expect(compare(drawn('J~J'), [p(0, 0.5), p(3, 0.5)])['江苏']).toBeCloseTo(2 * cell, 0);
  });
  it('through an enclave are its own and those around it', () => {
    const km = compare(drawn('JJJ', 'JSJ', 'JJJ'), [p(0, 1.5), p(3, 1.5)]);
    expect(km['山东']).toBeCloseTo(cell, 0);
    expect(km['江苏']).toBeCloseTo(2 * cell, 0);
  });
  it('in 1,000 small worlds are those of halving', () => {
    fc.assert(
      fc.property(worlds, chains(2, 4), (rows, line) => void compare(worldOf(rows), line)),
      { numRuns: 1000 },
    );
  });
});

/** Corners of cells, middles, and anywhere: lines along borders and through corners are as frequent as others. */
const position = fc
  .tuple(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 48 }), fc.constantFrom(16, 8, 1))
  .map(([x, y, grid]): LonLat => p((Math.round(x / grid) * grid) / 16, (Math.round(y / grid) * grid) / 16));
const row = fc.array(fc.constantFrom(...CODES), { minLength: 3, maxLength: 3 });
const worlds = fc.array(row, { minLength: 3, maxLength: 3 });
/** Lines that go somewhere. */
const chains = (minLength: number, maxLength: number) =>
  fc
    .array(position, { minLength, maxLength })
    .map((line) => line.filter((at, i) => i === 0 || String(at) !== String(line[i - 1])))
    .filter((line) => line.length > 1);

describe('corridors', () => {
  const shaped = (id: string, geometry: Geometry, uncertaintyM: number): Shaped => {
    const at = JSON.stringify(geometry)
      .match(/\[-?[\d.]+,-?[\d.]+\]/g)!
      .map((pair) => JSON.parse(pair) as LonLat);
    const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
    const bbox = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    return { feature: feature(id, { bbox: [...bbox], uncertaintyM }), geometry };
  };
  const chords = (lines: readonly (readonly Position[])[]) => polylineOf(lines, 0.12);
  /** Metres from the nearest of it; none within its areas. */
  function distanceFrom({ geometry }: Shaped): (position: Position) => number {
    if (geometry.type === 'MultiPolygon') {
      const rings = geometry.coordinates.flat();
      const outline = chords(rings);
      return (at) =>
        rings.some((ring) => inRing(at as LonLat, ring)) ? 0 : distanceTo(outline, at, Infinity);
    }
    const outline =
      geometry.type === 'Point'
        ? chords([[geometry.coordinates, geometry.coordinates]])
        : chords((geometry as { coordinates: Position[][] }).coordinates);
    return (at) => distanceTo(outline, at, Infinity);
  }
  const square = (x: number, y: number): Position[][] => [
    [p(x, y), p(x + 1, y), p(x + 1, y + 1), p(x, y + 1), p(x, y)],
  ];
  /** A line, a zone of two parts and a spot beside an axis, each against halving. */
  function compare(axis: LonLat[], widthKm: number, shapes: readonly Shaped[]) {
    const found = corridor({ axis: [axis], widthKm }, shapes, []);
    const reach = widthKm * 1000;
    const fromAxis = distanceFrom(shaped('axis', { type: 'MultiLineString', coordinates: [axis] }, 0));
    const sum = (list: readonly [Position, Position][], from: (at: Position) => number): Bounds =>
      list
        .map(([a, b]) => kmWithin(a, b, reach, from))
        .reduce((x, y) => ({ least: x.least + y.least, most: x.most + y.most }), { least: 0, most: 0 });
    const pairs = axis.slice(1).map((b, i): [Position, Position] => [axis[i]!, b]);
    for (const shape of shapes) {
      const member = found.members.find(({ feature: { id } }) => id === shape.feature.id);
      const from = distanceFrom(shape);
      const near = pairs
        .map(([a, b]) => leastFrom(a, b, from, 20))
        .reduce((x, y) => ({ least: Math.min(x.least, y.least), most: Math.min(x.most, y.most) }));
      const doubt = shape.feature.uncertaintyM!;
      // A thousandth of the distance: how well the two sides measure.
      const room = 20 + 0.002 * near.most;
      if (near.most + room < reach) expect(member?.perhaps, shape.feature.id).toBe(false);
      if (near.least - room > reach) expect(member?.perhaps ?? true, shape.feature.id).toBe(true);
      if (near.least - room > reach + doubt) expect(member, shape.feature.id).toBeUndefined();
      if (!member) continue;
      within(member.distanceM, near, room, 'distance');
      if (!member.perhaps) {
        const km = member.chainage.reduce((all, [a, b]) => all + b - a, 0);
        within(km, sum(pairs, from), 0.05 + 0.003 * km, 'chainage');
      }
      if (shape.geometry.type !== 'MultiLineString') expect(member.insideKm).toBeNull();
      else {
        const inside = sum(shape.geometry.coordinates.flatMap(legs), fromAxis);
        within(member.insideKm!, inside, 0.05 + 0.003 * inside.most, 'inside');
      }
    }
    return found;
  }
  const line = (id: string, ...at: LonLat[]) =>
    shaped(id, { type: 'MultiLineString', coordinates: [at] }, 500);

  it('hold what lies on their axis, and what only touches its end', () => {
    const axis = [p(0, 1), p(1, 1)];
    const { members } = compare(axis, 3, [line('same', ...axis), line('touching', p(1, 1), p(2, 1))]);
    expect(members.map(({ insideKm }) => Math.round(insideKm!))).toEqual([23, 3]);
  });
  it('hold a zone around them whole, one of which a part lies there, and not one beside', () => {
    const zone = (id: string, ...coordinates: Position[][][]) =>
      shaped(id, { type: 'MultiPolygon', coordinates }, 0);
    const { members } = compare([p(0.4, 0.5), p(0.6, 0.5)], 1, [
      zone('around', square(0, 0)),
      zone('islands', square(2, 2), square(0, 0)),
      zone('beside', square(1, 0)),
    ]);
    expect(members.map(({ feature: { id } }) => id)).toEqual(['around', 'islands']);
  });
  it('in 1,000 small worlds are those of halving', () => {
    const doubts = fc.constantFrom(0, 500, 6000);
    fc.assert(
      fc.property(
        chains(2, 3),
        fc.constantFrom(1, 5, 12.5, 40),
        chains(2, 4),
        fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)),
        position,
        doubts,
        (axis, widthKm, other, [a, b, c, d], spot, doubt) => {
          // Each part of a zone once: where two lie on one another, the outline is not what either says.
          const parts = a === c && b === d ? [square(a, b)] : [square(a, b), square(c, d)];
          compare(axis, widthKm, [
            shaped('line', { type: 'MultiLineString', coordinates: [other] }, doubt),
            shaped('zone', { type: 'MultiPolygon', coordinates: parts }, doubt),
            shaped('spot', { type: 'Point', coordinates: spot }, doubt),
          ]);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('hold the crossings that lie in them', () => {
    fc.assert(
      fc.property(
        worlds,
        chains(2, 3),
        chains(2, 3),
        fc.constantFrom(1, 12.5),
        (rows, axis, other, widthKm) => {
          const world = worldOf(rows);
          const own = line('line', ...other);
          const crossings = borderCrossings(
            [{ feature: own.feature, parts: [other], known: [] }],
            new ProvinceMap(world.areas, world.outline),
            new Borders(() => []),
          );
          const { members } = corridor({ axis: [axis], widthKm }, [own], crossings);
          const held = new Set(members.flatMap((member) => member.crossings.map(({ id }) => id)));
          const from = distanceFrom(shaped('axis', { type: 'MultiLineString', coordinates: [axis] }, 0));
          for (const { id, at } of crossings) {
            const metres = from(at);
            if (Math.abs(metres - widthKm * 1000) < 5 + metres * 0.002) continue;
            expect(held.has(id), `${id} ${metres}`).toBe(metres < widthKm * 1000);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('matrices', () => {
  /** A place that halving finds a line in, with how sure that is. */
  type Found = ReadonlyMap<string, 'surely' | 'perhaps'>;
  /** `least`: from how many km on a line touches a place. */
  function touched(
    world: World,
    line: readonly LonLat[],
    least: number,
    place: (county: string) => string,
  ): Found {
    const sure = new Map<string, number>();
    const edge = new Map<string, number>();
    for (const [a, b] of legs(line))
      kmInCells(a, b, cellsAt(world), (cells, km) => {
        const map = cells.length === 1 ? sure : edge;
        for (const cell of cells)
          if (!cell.startsWith('sea')) map.set(place(cell), (map.get(place(cell)) ?? 0) + km);
      });
    return new Map(
      [...new Set([...sure.keys(), ...edge.keys()])].flatMap((key): [string, 'surely' | 'perhaps'][] => {
        const km = sure.get(key) ?? 0;
        if (km >= least * 1.01 + 0.06) return [[key, 'surely']];
        return km + (edge.get(key) ?? 0) >= least * 0.99 - 0.06 ? [[key, 'perhaps']] : [];
      }),
    );
  }
  /** Those of the counties' cities: a county counts by itself. */
  const citiesOf = (counties: Found): Found =>
    new Map(
      [...counties]
        .sort(([, how]) => (how === 'surely' ? 1 : -1))
        .map(([county, how]) => [`${county.slice(0, 4)}00`, how]),
    );
  /** A line touches a place from 300 m on, or a hundredth of its length: a county the less, a province the more. */
  function found(world: World, line: readonly LonLat[], of: MatrixOf): Found {
    const share = legs(line).reduce((sum, [a, b]) => sum + metresBetween(a, b) / 1000, 0) * 0.01;
    return of === 'cities'
      ? citiesOf(touched(world, line, Math.min(0.3, share), (county) => county))
      : touched(world, line, Math.max(0.3, share), (county) => provinceOf(county)!);
  }
  it('in 1,000 small worlds count the lines that halving finds in both places', () => {
    let joined = 0;
    fc.assert(
      fc.property(worlds, fc.array(chains(2, 4), { minLength: 1, maxLength: 3 }), (rows, lines) => {
        const world = worldOf(rows);
        const counties = countiesOf(world);
        const features = lines.map((line, i) => {
          const { units, surely } = lineOf([line], FACTS, [], counties);
          return feature(String(i), { units, provinces: surely });
        });
        const wrong: string[] = [];
        for (const of of ['cities', 'provinces'] as MatrixOf[]) {
          const touching = lines.map((line) => found(world, line, of));
          const ids = [
            ...new Set(
              counties.all.map(({ adcode, province }) =>
                of === 'cities' ? `${adcode.slice(0, 4)}00` : province!,
              ),
            ),
          ];
          const places = ids.map((id) => ({ id, name: { zh: id, en: id }, province: '江苏' as const }));
          const matrix = new Matrix(places, features, of, ({ status }) => status);
          for (const a of ids)
            for (const b of ids) {
              const both = touching.filter((one) => a !== b && one.has(a) && one.has(b));
              const sure = both.filter((one) => one.get(a) === 'surely' && one.get(b) === 'surely');
              const total = matrix.total(a, b);
              joined += sure.length;
              if (total < sure.length || total > both.length || total !== matrix.total(b, a))
                wrong.push(`${of} ${a} ${b}: ${sure.length} to ${both.length}, not ${total}`);
            }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(joined).toBeGreaterThan(5000);
  });
});
