/** Numbers at features, by which they are found in a list beside the map. Placed clear of each other; pure strings. */
import type { Position } from 'geojson';
import type { Collision, Rect } from '../collision';
import type { ScreenProjection } from '../geometry/camera';
import type { Xy } from '../geometry/mercator';
import type { DrawnPart } from './features';
import { percent, type Viewport } from './viewport';

/** Half the height of the box round a number, and half its width by digits, px. */
const HALF = 6.5;
const halfWidth = (number: number): number => 3.5 + 3.2 * String(number).length;
/** How far beside the line or sign the number may stand, px. */
const DISTANCES = [0, 13, 20, 28];
const DIRECTIONS = Array.from({ length: 8 }, (_, i): Xy => [
  Math.cos((i * Math.PI) / 4),
  -Math.sin((i * Math.PI) / 4),
]);
/** Where along what is drawn a number is tried, as shares of its points that are in sight. */
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95];

export interface PlacedNumber {
  number: number;
  /** On the feature, and where its number stands, px. */
  from: Xy;
  at: Xy;
}

function* positions(part: DrawnPart): Generator<Position> {
  const { geometry } = part;
  if (geometry?.type === 'Point') yield geometry.coordinates;
  else if (geometry?.type === 'LineString') yield* geometry.coordinates;
  else if (geometry?.type === 'Polygon') yield* geometry.coordinates[0] ?? [];
  else if (geometry?.type === 'MultiPolygon')
    for (const polygon of geometry.coordinates) yield* polygon[0] ?? [];
}

/** One place for each number whose feature is in sight; what finds no free place has none. */
export function placeNumbers(
  numbers: ReadonlyMap<string, number>,
  parts: readonly DrawnPart[],
  screen: ScreenProjection,
  collision: Collision,
): PlacedNumber[] {
  const { width, height } = screen.size;
  const inSight = new Map<string, Xy[]>();
  for (const part of parts) {
    const { id, part: what } = part.properties;
    if (!numbers.has(id) || !['line', 'area', 'point'].includes(what)) continue;
    const list = inSight.get(id) ?? [];
    inSight.set(id, list);
    for (const position of positions(part)) {
      const [x, y] = screen.project(position);
      if (x > 12 && y > 12 && x < width - 12 && y < height - 12) list.push([x, y]);
    }
  }
  return [...numbers].flatMap(([id, number]) => {
    const points = inSight.get(id) ?? [];
    if (!points.length) return [];
    const places = SHARES.map((share) => points[Math.floor(share * (points.length - 1))]!);
    for (const distance of DISTANCES)
      for (const from of places)
        for (const [dx, dy] of distance ? DIRECTIONS : DIRECTIONS.slice(0, 1)) {
          const at: Xy = distance ? [from[0] + dx * distance, from[1] + dy * distance] : from;
          if (collision.take(boxAt(at, number))) return [{ number, from, at }];
        }
    return [];
  });
}

const boxAt = ([x, y]: Xy, number: number): Rect => [
  x - halfWidth(number),
  y - HALF,
  x + halfWidth(number),
  y + HALF,
];

export function drawNumbers(
  placed: readonly PlacedNumber[],
  viewport: Viewport,
  { unproject }: ScreenProjection,
): string {
  return placed
    .map(({ number, from, at }) => {
      const [x, y] = viewport.project(unproject(at)).map(percent);
      const [dx, dy] = [from[0] - at[0], from[1] - at[1]].map((px) => px.toFixed(1));
      const half = halfWidth(number);
      const leader = from === at ? '' : `<line x2="${dx}" y2="${dy}"/>`;
      return (
        `<svg class="number" x="${x}" y="${y}">${leader}` +
        `<rect x="${-half}" y="${-HALF}" width="${2 * half}" height="${2 * HALF}" rx="2"/>` +
        `<text font-size="10" dy=".35em">${number}</text></svg>`
      );
    })
    .join('');
}
