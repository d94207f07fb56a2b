/** The densest part of the atlas: where the most things stand in a window a fraction as large as the whole. Pure. */
import type { Catalog } from '../model/catalog';
import type { Bbox, Feature, LonLat } from '../model/types';
import { lonLat, mercator, squareOf, type Bounds } from './geometry/mercator';

/** Side of the window, as a share of the side of the whole. */
const SHARE = 1 / 9;
/** Cells along the side of the window: it is found to that fraction of it. */
const STEPS = 4;
/** With fewer things in it a closer look is not worth a plate of its own. */
const LEAST = 8;

export interface Densest {
  bounds: Bbox;
  features: readonly Feature[];
}

/** Null where nothing is crowded. `bounds`: of the whole. Sums and wide zones stand nowhere in particular. */
export function densest(features: readonly Feature[], bounds: Bounds): Densest | null {
  const side = squareOf(bounds).side * SHARE;
  const cell = side / STEPS;
  const points = features.flatMap((feature) => {
    const { anchor, bbox, aggregate } = feature;
    if (!anchor || !bbox || aggregate || widthOf(bbox) > side) return [];
    const [x, y] = mercator(anchor);
    return [{ feature, x, y }];
  });
  const counts = new Map<string, number>();
  let best = { count: 0, column: 0, row: 0 };
  for (const { x, y } of points) {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    // Every window that has this point: its north-western cell is at most a side before.
    for (let c = column - STEPS + 1; c <= column; c++)
      for (let r = row - STEPS + 1; r <= row; r++) {
        const count = (counts.get(`${c} ${r}`) ?? 0) + 1;
        counts.set(`${c} ${r}`, count);
        if (count > best.count) best = { count, column: c, row: r };
      }
  }
  if (best.count < LEAST) return null;
  const [left, top] = [best.column * cell, best.row * cell];
  const [west, north] = lonLat([left, top]);
  const [east, south] = lonLat([left + side, top + side]);
  const inside = points.filter(({ x, y }) => x >= left && x < left + side && y >= top && y < top + side);
  return { bounds: [west, south, east, north], features: inside.map(({ feature }) => feature) };
}

const widthOf = ([west, south, east, north]: Bbox): number => {
  const [a, b] = [mercator([west, north]), mercator([east, south])];
  return Math.max(b[0] - a[0], b[1] - a[1]);
};

/** Adcodes of the counties that most of these features touch, the most first: what the part is called by. */
export function countiesOf(features: readonly Feature[], catalog: Catalog, most: number): string[] {
  const counts = new Map<string, number>();
  for (const code of features.flatMap(({ units }) => units))
    if (catalog.unit(code)?.level === 'county') counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([code]) => code);
}

/** Corners of bounds, north-west and south-east. */
export const cornersOf = ([west, south, east, north]: Bbox): [LonLat, LonLat] => [
  [west, north],
  [east, south],
];
