/** Writes arcs on the output grid as quantized TopoJSON: offset of the first point, then differences. */
import type { Arc, GeometryObject, Topology } from 'topojson-specification';
import type { Point } from './rings';
import { STEP } from './simplify';

/** Takes arcs in grid steps and the objects that refer to them, gives a topology in degrees, WGS-84. */
export function encode<T extends Record<string, GeometryObject>>(
  arcs: readonly Point[][],
  objects: T,
): Topology<T> {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of arcs.flat()) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  const degrees = (steps: number): number => Number((steps * STEP).toFixed(4));
  return {
    type: 'Topology',
    bbox: [degrees(west), degrees(south), degrees(east), degrees(north)],
    transform: { scale: [STEP, STEP], translate: [degrees(west), degrees(south)] },
    objects,
    arcs: arcs.map((arc) => differences(arc, west, south)),
  };
}

function differences(arc: readonly Point[], west: number, south: number): Arc {
  let [x, y] = [west, south];
  return arc.map((p) => {
    const step = [p[0] - x, p[1] - y];
    [x, y] = [p[0], p[1]];
    return step as [number, number];
  });
}
