/** Names of features, placed alike for every projection. */
import { describe, expect, it } from 'vitest';
import { Collision, squaresAlong } from '../../../src/core/cartography/collision';
import { screenOf, type ScreenProjection } from '../../../src/core/cartography/geometry/camera';
import { placeNames, type Course, type Naming } from '../../../src/core/cartography/name-placement';
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
    { zoom: 9, language: 'zh', selected: null, collision: new Collision(), wrapPx: 110, ...more },
  );

describe('names along lines', () => {
  it('stand beside the line, in its middle, readable', () => {
    const [name] = place([line('甲', 400)]);
    expect(name).toMatchObject({ shape: 'line', down: -12 });
    expect(name!.angle).toBeCloseTo(0, 6);
    expect(name!.at[0]).toBeCloseTo(500, 6);
    expect(name!.at[1]).toBeCloseTo(400, 6);
  });
  it('give way: to the other side of the line, along it, and at last they are left out', () => {
    const collision = new Collision();
    const all = Array.from({ length: 8 }, () => place([line('甲', 400)], { collision })).flat();
    expect(all.map(({ down }) => down)).toEqual([-12, -12, -12, 12, 12, 12]);
    expect(new Set(all.map(({ at: [x], down }) => `${Math.round(x)} ${down}`)).size).toBe(6);
  });
  it('of longer lines come first, that of the selected one before all, even where its line is shorter', () => {
    const lines = [line('短', 400, [480, 520]), line('长', 404)];
    expect(place(lines).map((name) => name.feature.id)).toEqual(['长']);
    expect(place(lines, { selected: '短' }).map((name) => name.feature.id)).toEqual(['短', '长']);
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
  const hub = (anchor: [number, number]): Line => ({
    feature: feature('hub', { layer: 'hub', basis: 'point', anchor, bbox: [...anchor, ...anchor] }),
    course: { coordinates: [], lane: 0 },
  });
  const placeHub = (zoom: number, px: [number, number] = [500, 400]) =>
    placeNames([hub(at(...px)).feature], () => [], screen, {
      zoom,
      language: 'zh',
      selected: null,
      collision: new Collision(),
      wrapPx: Infinity,
    });
  it('stand under signs once these stand apart, and keep off the edge', () => {
    expect(placeHub(6.9)).toEqual([]);
    expect(placeHub(9)[0]).toMatchObject({ shape: 'point', angle: 0, down: 23 });
    expect(placeHub(9, [10, 400])).toEqual([]);
  });
});

it('turned text is covered by squares from end to end', () => {
  const squares = squaresAlong([0, 0], 90, 40, 8);
  expect(Math.min(...squares.map(([, top]) => top))).toBe(-28);
  expect(Math.max(...squares.map(([, , , bottom]) => bottom))).toBeGreaterThanOrEqual(20);
  for (const [left, , right] of squares) expect(right - left).toBeCloseTo(16, 9);
});
