/** Where lines cross province borders: the named cases by hand, a thousand small worlds against a walk in steps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastVisit, passingsOf } from '../../../src/core/analysis/course';
import { ProvinceMap } from '../../../src/core/analysis/province-map';
import type { LonLat } from '../../../src/core/model/types';
import { believed, metresBetween, walked } from '../../fixtures/brute/course';
import { CODES, SIDE, SOUTH, WEST, worldOf, type World } from '../../fixtures/brute/world';

const mapOf = ({ areas, outline }: World) => new ProvinceMap(areas, outline);
/** A world drawn as letters, northern row first: J 32, S 37, A 34, H 41, ~ sea. */
const LETTERS = { J: '32', S: '37', A: '34', H: '41', '~': null } as const;
const drawn = (...rows: string[]) =>
  worldOf(rows.toReversed().map((row) => Array.from(row, (c) => LETTERS[c as keyof typeof LETTERS])));
/** A position in cells from the south-western corner. */
const p = (column: number, row: number): LonLat => [WEST + column * SIDE, SOUTH + row * SIDE];
const found = (world: World, line: LonLat[], doubt = 500) =>
  passingsOf([line], mapOf(world), doubt).map(({ from, to }) => `${from}>${to}`);

describe('crossings of a line', () => {
  const JS = drawn('JSA');
  it('stand where it passes, one for each border', () => {
    const passings = passingsOf([[p(0.5, 0.5), p(2.5, 0.5)]], mapOf(JS), 500);
    expect(passings.map(({ at }) => at)).toEqual([p(1, 0.5), p(2, 0.5)]);
    expect(passings).toMatchObject([
      { from: '32', to: '37' },
      { from: '37', to: '34' },
    ]);
  });
  it('along a border: one, where it leaves the province that it comes from', () => {
    expect(found(JS, [p(0.5, 0.2), p(1, 0.2), p(1, 0.8), p(1.5, 0.8)])).toEqual(['32>37']);
    expect(passingsOf([[p(0.5, 0.2), p(1, 0.2), p(1, 0.8), p(1.5, 0.8)]], mapOf(JS), 500)[0]!.at).toEqual(
      p(1, 0.2),
    );
  });
  it('along a border and back: none', () =>
    expect(found(JS, [p(0.5, 0.2), p(1, 0.2), p(1, 0.8), p(0.5, 0.8)])).toEqual([]));
  it('touching a border: none', () => expect(found(JS, [p(0.5, 0.2), p(1, 0.5), p(0.5, 0.8)])).toEqual([]));
  it('through the point where three meet: into the one that it enters', () => {
    const three = drawn('JS', 'AA');
    expect(found(three, [p(0.5, 1.5), p(1, 1), p(1.5, 1.5)])).toEqual(['32>37']);
    expect(found(three, [p(0.5, 1.5), p(1.5, 0.5)])).toEqual(['32>34']);
  });
  it('touching the point where three meet, and back: none', () =>
    expect(found(drawn('JS', 'AA'), [p(0.5, 1.5), p(1, 1), p(0.2, 1.5)])).toEqual([]));
  it('ending on a border, or beginning on it: one, with the neighbour that lies ahead', () => {
    expect(found(JS, [p(0.5, 0.5), p(1, 0.5)])).toEqual(['32>37']);
    expect(found(JS, [p(1, 0.5), p(0.5, 0.5)])).toEqual(['37>32']);
  });
  it('ending a little before it: none', () => expect(found(JS, [p(0.5, 0.5), p(0.99, 0.5)])).toEqual([]));
  it('to an island of another province: one, at the coast it leaves', () => {
    const passings = passingsOf([[p(0.5, 0.5), p(2.5, 0.5)]], mapOf(drawn('J~S')), 500);
    expect(passings).toMatchObject([{ at: p(1, 0.5), from: '32', to: '37' }]);
  });
  it('to an island of its own province: none', () =>
    expect(found(drawn('J~J'), [p(0.5, 0.5), p(2.5, 0.5)])).toEqual([]));
  it('through an enclave: in and out', () =>
    expect(found(drawn('JJJ', 'JSJ', 'JJJ'), [p(0.5, 1.5), p(2.5, 1.5)])).toEqual(['32>37', '37>32']));
  it('through an enclave smaller than the doubt: none', () =>
    expect(found(drawn('JJJ', 'JSJ', 'JJJ'), [p(0.9, 1.5), p(1.1, 1.7), p(0.9, 1.9)], 12_000)).toEqual([]));
  it('over the parts of one line: each on its part', () => {
    const parts = [
      [p(0.5, 0.5), p(1.5, 0.5)],
      [p(1.5, 0.5), p(2.5, 0.5)],
    ];
    expect(passingsOf(parts, mapOf(JS), 500)).toMatchObject([{ part: 0 }, { part: 1 }]);
  });
});

/** Corners of cells, middles, and anywhere: lines along borders and through corners are as frequent as others. */
const position = fc
  .tuple(fc.integer({ min: 0, max: 64 }), fc.integer({ min: 0, max: 64 }), fc.constantFrom(16, 8, 1))
  .map(([x, y, grid]): LonLat => p((Math.round(x / grid) * grid) / 16, (Math.round(y / grid) * grid) / 16));
const STEP = 40;

it('in 1,000 small worlds are those of a walk in steps', () => {
  let close = 0;
  const cells = fc.array(fc.array(fc.constantFrom(...CODES), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });
  const line = fc.array(position, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(cells, line, fc.constantFrom(500, 3000, 9000), (rows, chain, doubt) => {
      const world = worldOf(rows);
      const least = leastVisit(doubt);
      // A metre on at both ends: a line that ends on a border looks ahead.
      const stays = walked(longer(chain), world.at, STEP);
      // Visits as long as the limit, or shorter than some steps, the walk cannot judge.
      if (stays.some(({ metres }) => Math.abs(metres - least) < 3 * STEP || metres < 3 * STEP)) {
        close++;
        return;
      }
      const expected = believed(stays, least);
      const found = passingsOf([chain], mapOf(world), doubt);
      // Where a line comes back through the same spot it is one crossing, whichever way.
      const key = (a: string, b: string) => [a, b].sort().join(' ');
      const pairs = expected.slice(1).map(({ province, from, gap }, i) => ({
        pair: key(expected[i]!.province, province),
        from,
        gap,
      }));
      const missing = pairs.filter(
        ({ pair, from, gap }) =>
          !found.some(
            (one) => key(one.from, one.to) === pair && (gap || metresBetween(one.at, from) < 120 + 3 * STEP),
          ),
      );
      expect(missing).toEqual([]);
      expect(new Set(found.map(({ from, to }) => key(from, to)))).toEqual(
        new Set(pairs.map(({ pair }) => pair)),
      );
      expect(found.length).toBeLessThanOrEqual(pairs.length);
    }),
    { numRuns: 1000 },
  );
  expect(close).toBeLessThan(400);
});

function longer(chain: readonly LonLat[]): LonLat[] {
  const beyond = (end: LonLat, before: LonLat): LonLat[] => {
    const length = Math.hypot(end[0] - before[0], end[1] - before[1]);
    const by = length && 1e-5 / length;
    return length ? [[end[0] + (end[0] - before[0]) * by, end[1] + (end[1] - before[1]) * by]] : [];
  };
  return [...beyond(chain[0]!, chain[1]!), ...chain, ...beyond(chain.at(-1)!, chain.at(-2)!)];
}
