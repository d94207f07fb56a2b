/**
 * Web Mercator (EPSG:3857) with the world as a square of side 1, x east and y south, and the square
 * that the atlas shows at the start. Angles are degrees, WGS-84.
 */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
export type Xy = readonly [x: number, y: number];

export function mercator([lon = 0, lat = 0]: readonly number[]): Xy {
  const angle = Math.PI / 4 + (lat * Math.PI) / 360;
  return [(lon + 180) / 360, (1 - Math.log(Math.tan(angle)) / Math.PI) / 2];
}
export function lonLat([x, y]: Xy): [lon: number, lat: number] {
  return [x * 360 - 180, (Math.atan(Math.exp((1 - 2 * y) * Math.PI)) * 360) / Math.PI - 90];
}

/** North-west corner and side, in parts of the world. */
export interface Square {
  x: number;
  y: number;
  side: number;
}

/** The smallest square around bounds, with the same middle. */
export function squareOf([west, south, east, north]: Bounds): Square {
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  const side = Math.max(right - left, bottom - top);
  return { x: (left + right - side) / 2, y: (top + bottom - side) / 2, side };
}

/** Room that the start view leaves around the outermost anchors, in parts of its side. */
const MARGIN = 0.05;

/**
 * The start view: a square in Web Mercator around the middles of all that is placed, so that a few giant
 * zones do not push the rest together. Degrees to four decimals (about 10 m); null where there is no point.
 */
export function boundsAround(
  points: readonly (readonly number[])[],
): [number, number, number, number] | null {
  if (!points.length) return null;
  const lons = points.map(([lon = 0]) => lon);
  const lats = points.map(([, lat = 0]) => lat);
  const { x, y, side } = squareOf([
    Math.min(...lons),
    Math.min(...lats),
    Math.max(...lons),
    Math.max(...lats),
  ]);
  // A single point is shown with some 50 km around it.
  const room = Math.max(side * MARGIN, 0.0015);
  const [west, north] = lonLat([x - room, y - room]);
  const [east, south] = lonLat([x + side + room, y + side + room]);
  const short = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return [short(west), short(south), short(east), short(north)];
}
