/** Crossings, lengths, corridors and matrices of the real data against computations by other methods. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Position } from 'geojson';
import { feature as fromTopology } from 'topojson-client';
import { compile, type Compiled } from '../../src/build/compile';
import { readTree } from '../../src/build/read/tree';
import { corridor, type Shaped } from '../../src/core/analysis/corridor';
import { axisAlong } from '../../src/core/analysis/geometry-parts';
import { leastVisit } from '../../src/core/analysis/course';
import { joining, Matrix, matrixPlaces } from '../../src/core/analysis/matrix';
import { pairsOf, pairView } from '../../src/core/analysis/pair';
import { parsePair } from '../../src/core/model/pairs';
import { shapesOf } from '../../src/core/analysis/shapes';
import type { UnitsTopology } from '../../src/core/cartography/geometry/topology';
import { Catalog } from '../../src/core/model/catalog';
import { isSplit } from '../../src/core/model/layers';
import { provinceOf } from '../../src/core/model/provinces';
import { believed, inRing, metresBetween, walked } from '../fixtures/brute/course';
import { distanceTo, polylineOf } from '../fixtures/brute/distance';
import { parseCsv } from '../fixtures/csv';

let built: Compiled;
let catalog: Catalog;
let shapes: Shaped[];
let at: (position: [number, number]) => string | null;
const tree = readTree('data');

beforeAll(() => {
  built = compile(tree);
  catalog = new Catalog(built.catalog);
  shapes = shapesOf(catalog, built.parts);
  const units = JSON.parse(tree.get('data/basemap/units.topo.json')!) as UnitsTopology;
  const counties = fromTopology(units, units.objects.counties).features.flatMap(({ geometry, properties }) =>
    (geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
    ).map((rings) => {
      const [xs, ys] = [0, 1].map((axis) => rings[0]!.map((position) => position[axis]!));
      const box = [Math.min(...xs!), Math.min(...ys!), Math.max(...xs!), Math.max(...ys!)] as const;
      return { code: properties.adcode, rings, box };
    }),
  );
  at = ([x, y]) =>
    counties.find(
      ({ rings, box: [w, s, e, n] }) =>
        x >= w && x <= e && y >= s && y <= n && rings.filter((ring) => inRing([x, y], ring)).length === 1,
    )?.code ?? null;
}, 60_000);

const STEP = 150;
/** For crossings: a line that begins near a border is in the one province or the other by a hundred metres. */
const FINE = 60;
const lines = () =>
  shapes.flatMap(({ feature, geometry }) => {
    const axis = axisAlong(geometry);
    return axis ? [{ feature, axis, geometry }] : [];
  });
/** Metres of each line in each county, by a walk. */
let walks: Map<string, Map<string, number>> | null = null;
function metresIn(id: string): Map<string, number> {
  walks ??= new Map(
    lines().map(({ feature, axis }) => {
      const metres = new Map<string, number>();
      for (const leg of axis)
        for (const stay of walked(leg, at, STEP))
          metres.set(stay.province, (metres.get(stay.province) ?? 0) + stay.metres);
      return [feature.id, metres];
    }),
  );
  return walks.get(id)!;
}
/** Parts that follow each other as one chain. */
function chains({ geometry }: Shaped): Position[][] {
  const parts = geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  const result: Position[][] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && String(last.at(-1)) === String(part[0])) last.push(...part.slice(1));
    else result.push([...part]);
  }
  return result;
}

describe('crossings', () => {
  it('are those of a walk along every line in steps', () => {
    let compared = 0;
    let unjudged = 0;
    for (const shape of shapes) {
      const { feature } = shape;
      if (isSplit(feature.layer) || shape.geometry.type !== 'MultiLineString') continue;
      const least = leastVisit(feature.uncertaintyM ?? 0);
      const found = built.analysis.crossings.filter((one) => one.feature === feature.id);
      const judged = chains(shape).every((chain) =>
        walked(chain, (position) => at(position)?.slice(0, 2) ?? null, FINE).every(
          ({ metres }) => Math.abs(metres - least) > 3 * FINE,
        ),
      );
      // A visit as long as the limit a walk in steps cannot judge.
      if (!judged) {
        unjudged++;
        continue;
      }
      const wanted: { pair: string; from: [number, number]; gap: boolean }[] = [];
      for (const chain of chains(shape)) {
        const stays = believed(
          walked(chain, (position) => at(position)?.slice(0, 2) ?? null, FINE),
          least,
        );
        stays.slice(1).forEach(({ province, from, gap }, i) => {
          const [a, b] = [provinceOf(stays[i]!.province), provinceOf(province)];
          const pair = [a, b].sort().join();
          const known = wanted.some((one) => one.pair === pair && metresBetween(one.from, from) < 2 * FINE);
          if (a && b && !known) wanted.push({ pair, from, gap });
        });
      }
      // Over water that is no province's a walk meets the neighbour later than the line left its own.
      for (const { pair, from, gap } of wanted)
        expect(
          found.some(
            (one) => [...one.pair].sort().join() === pair && (gap || metresBetween(one.at, from) < 3 * FINE),
          ),
          `${feature.id} ${pair} ${from.join()}`,
        ).toBe(true);
      // A line that ends on a border is not met by a walk.
      const ends = chains(shape).flatMap((chain) => [chain[0]!, chain.at(-1)!]);
      const inside = found.filter((one) => ends.every((end) => metresBetween(end, one.at) > 2 * FINE));
      expect(inside.length, feature.id).toBe(
        wanted.filter(({ from }) => ends.every((end) => metresBetween(end, from) > 2 * FINE)).length,
      );
      compared += wanted.length;
    }
    expect(compared).toBeGreaterThan(60);
    expect(unjudged).toBeLessThan(6);
  });
  it('lie on the border of their pair, within the stretch that they may lie in', () => {
    for (const { id, km, stretch, pair, basis } of built.analysis.crossings) {
      if (km === null || !stretch) continue;
      const border = built.analysis.borders.find((rule) => rule.pair.join() === pair.join())!;
      expect(stretch[0], id).toBeLessThanOrEqual(km);
      expect(stretch[1], id).toBeGreaterThanOrEqual(km);
      expect(km >= 0 && km <= border.km, id).toBe(true);
      expect(['course', 'stated', 'assumed']).toContain(basis);
    }
  });
  it('of a pair are sorted along its border and counted once', () => {
    for (const pair of pairsOf(built.analysis)) {
      const { crossings, counts, zones } = pairView(
        catalog,
        built.analysis,
        pair,
        null,
        ({ now }) => now.status,
      );
      const along = crossings.flatMap(({ crossing }) => crossing.km ?? []);
      expect(along).toEqual([...along].sort((a, b) => a - b));
      expect(Object.values(counts).reduce((a, b) => a + b, zones)).toBe(crossings.length);
    }
  });
  it('leave gaps in which no crossing of that layer may lie', () => {
    const view = pairView(catalog, built.analysis, parsePair('山东,江苏')!, null, ({ now }) => now.status);
    expect(view.gaps.length).toBeGreaterThan(0);
    for (const { layer, from, to } of view.gaps)
      for (const { crossing, feature } of view.crossings)
        if (feature.layer === layer && crossing.stretch)
          expect(crossing.stretch[1] <= from + 1e-9 || crossing.stretch[0] >= to - 1e-9).toBe(true);
  });
  it('are published as a table with one row each', () => {
    const [header, ...rows] = parseCsv(built.files.get('crossings.csv')!);
    expect(header).toEqual(
      expect.arrayContaining(['feature', 'lon', 'lat', 'uncertainty_m', 'status', 'status_now']),
    );
    expect(rows).toHaveLength(built.analysis.crossings.length);
  });
});

describe('lengths in provinces', () => {
  it('are those of a walk', () => {
    for (const { feature } of lines()) {
      const km = new Map<string, number>();
      for (const [county, metres] of metresIn(feature.id)) {
        const name = provinceOf(county);
        if (name) km.set(name, (km.get(name) ?? 0) + metres / 1000);
      }
      for (const name of new Set([...km.keys(), ...Object.keys(feature.kmByProvince)])) {
        const own = feature.kmByProvince[name as keyof typeof feature.kmByProvince] ?? 0;
        const walk = km.get(name) ?? 0;
        expect(Math.abs(own - walk), `${feature.id} ${name} ${own} ${walk}`).toBeLessThan(0.5 + 0.006 * own);
      }
    }
  });
});

describe('a corridor', () => {
  it.each([
    ['shanghai-suzhou-huzhou-hsr', 10],
    ['xuzhou-lianyungang-hsr', 25],
    ['taipu-river', 3],
  ])('along %s within %d km holds what steps find in it', (id, km) => {
    const self = lines().find(({ feature }) => feature.id === id)!;
    const found = corridor({ axis: self.axis, widthKm: km, self: id }, shapes, built.analysis.crossings);
    const axis = polylineOf(self.axis);
    const members = new Map(found.members.map((member) => [member.feature.id, member]));
    for (const { feature, axis: line } of lines()) {
      if (feature.id === id || feature.aggregate) continue;
      let inside = 0;
      let least = Infinity;
      for (const [a, b] of line as unknown as [Position, Position][]) {
        const metres = metresBetween(a, b);
        const steps = Math.max(1, Math.ceil(metres / 250));
        for (let k = 0; k < steps; k++) {
          const share = (k + 0.5) / steps;
          const here = [a[0]! + (b[0]! - a[0]!) * share, a[1]! + (b[1]! - a[1]!) * share];
          const distance = distanceTo(axis, here, km * 1000 + 20_000);
          least = Math.min(least, distance);
          if (distance <= km * 1000) inside += metres / steps / 1000;
        }
      }
      const member = members.get(feature.id);
      const own = member?.insideKm ?? 0;
      expect(Math.abs(own - inside), `${feature.id} ${own} ${inside}`).toBeLessThan(0.6 + 0.01 * inside);
      if (least < km * 1000 - 150) expect(member?.perhaps, feature.id).toBe(false);
      if (least > km * 1000 + (feature.uncertaintyM ?? 0) + 150) expect(member, feature.id).toBeUndefined();
    }
  });
  it('is sorted along its axis', () => {
    const self = lines().find(({ feature }) => feature.id === 'shanghai-suzhou-huzhou-hsr')!;
    const { members, axisKm } = corridor(
      { axis: self.axis, widthKm: 10, self: self.feature.id },
      shapes,
      built.analysis.crossings,
    );
    const starts = members.map(({ chainage }) => chainage[0]?.[0] ?? 0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(axisKm).toBeCloseTo(self.feature.drawnKm!, 0);
    expect(members.every(({ certainty }) => certainty > 0 && certainty <= 1)).toBe(true);
  });
});

describe('the matrix', () => {
  it.each(['cities', 'provinces'] as const)('of %s counts what a list of pairs does', (of) => {
    const places = matrixPlaces(catalog, of);
    const matrix = new Matrix(places, catalog.features, of, ({ now }) => now.status);
    const wanted = new Map<string, number>();
    for (const { aggregate, units, provinces } of catalog.features) {
      if (aggregate) continue;
      const own = [...new Set<string>(of === 'cities' ? units.filter((u) => /00$/.test(u)) : provinces)];
      for (const a of own)
        for (const b of own) if (a !== b) wanted.set(`${a} ${b}`, (wanted.get(`${a} ${b}`) ?? 0) + 1);
    }
    for (const { id: a } of places)
      for (const { id: b } of places) {
        expect(matrix.total(a, b)).toBe(a === b ? 0 : (wanted.get(`${a} ${b}`) ?? 0));
        expect(matrix.total(a, b)).toBe(matrix.total(b, a));
        const cell = matrix.cell(a, b);
        if (!cell) continue;
        expect(Object.values(cell.byLayer).reduce((x, y) => x + y, 0)).toBe(cell.total);
        expect(Object.values(cell.byStage).reduce((x, y) => x + y, 0)).toBe(cell.total);
        if (cell.total) expect(joining(catalog.features, of, a, b)).toHaveLength(cell.total);
      }
  });
  it('of cities joins by lines what a walk along them meets', () => {
    for (const { feature } of lines()) {
      const met = new Map<string, number>();
      for (const [county, metres] of metresIn(feature.id)) {
        const city = `${county.slice(0, 4)}00`;
        met.set(city, (met.get(city) ?? 0) + metres);
      }
      const cities = feature.units.filter((code) => code.endsWith('00'));
      for (const city of cities) expect(met.has(city), `${feature.id} ${city}`).toBe(true);
      // Counties are counted from 300 m or a hundredth on; a city has several.
      const sure = Math.min(300, (feature.drawnKm ?? 0) * 10);
      for (const [city, metres] of met)
        if (metres > 12 * sure + 3 * STEP && provinceOf(city))
          expect(cities, `${feature.id} ${city}`).toContain(city);
    }
  });
});
