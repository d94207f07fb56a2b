/** Names of features, placed alike for every projection. */
import { describe, expect, it } from 'vitest';
import { Collision, squaresAlong, type Rect } from '../../../src/core/cartography/collision';
import { screenOf, type ScreenProjection } from '../../../src/core/cartography/geometry/camera';
import { placeNames, type Course, type Naming } from '../../../src/core/cartography/name-placement';
import { emsOf } from '../../../src/core/cartography/text-fit';
import type { Feature } from '../../../src/core/model/types';
import { feature } from '../catalog-fixture';

const SIZE = { width: 1000, height: 800 };
const screen = screenOf({ center: [119, 32], zoom: 9 }, SIZE);
const at = (x: number, y: number) => screen.unproject([x, y]);

/** A line across the screen at a height, px, and its feature. */
function line(id: string, y: number, [from, to] = [100, 900]): { feature: Feature; course: Course } {
  const ends = [at(from, y), at(to, y)];
  const bbox: Feature['bbox'] = [ends[0]![0], ends[0]![1], ends[1]![0], ends[0]![1]];
  return {
    feature: feature(id, { name: { zh: `${id}铁路线路`, en: id }, bbox, anchor: ends[0]! }),
    course: { coordinates: ends, lane: 0 },
  };
}
type Line = ReturnType<typeof line>;
const place = (lines: readonly Line[], more: Partial<Naming> = {}, on: ScreenProjection = screen) =>
  placeNames(
    lines.map((one) => one.feature),
    (id) => lines.flatMap((one) => (one.feature.id === id ? [one.course] : [])),
    on,
    { zoom: 9, language: 'zh', selected: null, collision: new Collision(), ...more },
  );

describe('names along lines', () => {
  it('stand beside the line, in its middle, readable', () => {
    const [name] = place([line('甲', 400)]);
    expect(name).toMatchObject({ shape: 'line', down: -11, lines: ['甲铁路线路'] });
    expect(name!.angle).toBeCloseTo(0, 6);
    expect(name!.at[0]).toBeCloseTo(500, 6);
    expect(name!.at[1]).toBeCloseTo(400, 6);
  });
  it('give way: to the other side of the line, along it, level beside it, and never lie on another', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => line(`线${i}`, 400 + (i % 3), [400, 520]));
    const names = place(crowd);
    expect(names.length).toBeGreaterThan(8);
    expect(new Set(names.map(({ down }) => Math.sign(down)))).toEqual(new Set([-1, 0, 1]));
    const rooms = names.map((name): Rect => {
      const width = Math.max(...name.lines.map(emsOf)) * name.size;
      const [x, y] = [name.at[0] + name.across, name.at[1] + name.down];
      return [x - width / 2, y - 4, x + width / 2, y + 4];
    });
    for (const [i, [l, t, r, b]] of rooms.entries())
      for (const [left, top, right, bottom] of rooms.slice(i + 1))
        expect(left < r && right > l && top < b && bottom > t).toBe(false);
  });
  it('are there for the selected and, where few are in view, for all, even where there is no room', () => {
    const full = () => {
      const collision = new Collision();
      collision.force([[0, 0, 1000, 800]]);
      return collision;
    };
    const few = Array.from({ length: 12 }, (_, i) => line(`线${i}`, 100 + 50 * i));
    expect(place(few, { collision: full() })).toHaveLength(12);
    const many = [...few, line('余', 750)];
    expect(place(many, { collision: full() })).toEqual([]);
    const [only, ...others] = place(many, { collision: full(), selected: '余' });
    expect(only!.feature.id).toBe('余');
    expect(others).toEqual([]);
  });
  it('come first for the selected, then for lines that reach further', () => {
    const lines = [line('短', 400, [480, 520]), line('长', 404)];
    expect(place(lines).map((name) => name.feature.id)).toEqual(['长', '短']);
    expect(place(lines, { selected: '短' }).map((name) => name.feature.id)[0]).toBe('短');
  });
  it('come again on a long line, far enough apart', () => {
    const wide = screenOf({ center: [119, 32], zoom: 9 }, { width: 2400, height: 800 });
    const long = {
      ...line('长', 400),
      course: {
        coordinates: [
          [114, 32],
          [124, 32],
        ],
        lane: 0,
      },
    };
    const names = place([{ ...long, feature: { ...long.feature, bbox: [114, 32, 124, 32] } }], {}, wide);
    expect(names.length).toBeGreaterThan(2);
    const xs = names.map(({ at: [x] }) => x).sort((one, other) => one - other);
    for (let i = 1; i < xs.length; i++) expect(xs[i]! - xs[i - 1]!).toBeGreaterThanOrEqual(560);
  });
  it('are the same whatever projection is asked, where it shows the same', () => {
    const lines = [line('甲', 400), line('乙', 410), line('丙', 700)];
    const other: ScreenProjection = {
      project: ([lon = 0, lat = 0]) => screen.project([lon, lat]),
      unproject: (px) => screen.unproject(px),
      size: { ...SIZE },
    };
    expect(place(lines, {}, other)).toEqual(place(lines));
  });
  it('are only placed for what is on the screen', () => {
    expect(place([line('甲', 1200)])).toEqual([]);
  });
});

describe('names at points', () => {
  const hub = (id: string, px: readonly [number, number]) => {
    const anchor = at(...px);
    return feature(id, { layer: 'hub', basis: 'point', anchor, bbox: [...anchor, ...anchor] });
  };
  const crowd = Array.from({ length: 13 }, (_, i) => hub(`hub-${i}`, [60 + 70 * i, 400]));
  const placeHubs = (hubs: readonly Feature[], more: Partial<Naming> = {}) =>
    placeNames(hubs, () => [], screen, {
      zoom: 9,
      language: 'zh',
      selected: null,
      collision: new Collision(),
      ...more,
    });
  it('stand beside signs once these stand apart, at any zoom where they are few, and keep off the edge', () => {
    expect(placeHubs(crowd, { zoom: 6.9 })).toEqual([]);
    expect(placeHubs(crowd)).toHaveLength(13);
    const [name] = placeHubs(crowd.slice(0, 2), { zoom: 6.9 });
    expect(name).toMatchObject({ shape: 'point', angle: 0, across: 0, at: expect.anything() as unknown });
    expect(name!.down).toBeGreaterThan(14);
    expect(placeHubs([hub('edge', [3, 400])])).toEqual([]);
  });
  it('are left to the counted sign where theirs is one of its', () => {
    const names = placeHubs(crowd, { counted: new Set(['hub-3', 'hub-4']) });
    expect(names.map(({ feature: { id } }) => id)).not.toContain('hub-3');
    expect(names).toHaveLength(11);
  });
});

it('turned text is covered by squares from end to end', () => {
  const squares = squaresAlong([0, 0], 90, 40, 8);
  expect(Math.min(...squares.map(([, top]) => top))).toBe(-28);
  expect(Math.max(...squares.map(([, , , bottom]) => bottom))).toBeGreaterThanOrEqual(20);
  for (const [left, , right] of squares) expect(right - left).toBeCloseTo(16, 9);
});
