/** What is being drawn on: how positions become units of the drawing, and how many of these make a pixel. */
import { worldPx } from '../geometry/camera';
import { overlap, type Window } from '../geometry/clip';
import { mercator, type Square, type Xy } from '../geometry/mercator';

/** Units along the side of the square that is drawn: pixels of the start view on a usual screen. */
export const SVG_UNITS = 800;

export interface Viewport {
  /** The zoom whose widths are drawn. */
  zoom: number;
  unitsPerPx: number;
  /** How far simplified lines may stray, units. */
  tolerance: number;
  /** Decimals of coordinates. */
  decimals: number;
  /** Drawn as small as it goes: the ground and the edges of zones in whole units; prefectures, specks and waves left out. */
  rough: boolean;
  /** What of the square is drawn; null for all of it. */
  window: Window | null;
  /** [longitude, latitude] to units. */
  project(position: readonly number[]): Xy;
  /** A line or ring in units; none of it where it lies wholly outside the window. */
  line(positions: readonly (readonly number[])[]): readonly Xy[];
}

interface Projected {
  square: Square;
  points: readonly Xy[];
  box: Window;
}
/** Units do not depend on the zoom: what was projected once serves every viewport of the same square. */
const known = new WeakMap<readonly (readonly number[])[], Projected>();

function boxAround(points: readonly Xy[]): Window {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return box;
}

/** A square of the world, for a zoom. `strayPx` is how far simplified lines may stray at that zoom. */
export function viewportOf(
  square: Square,
  zoom: number,
  strayPx: number,
  {
    decimals = 0,
    rough = false,
    window = null,
  }: { decimals?: number; rough?: boolean; window?: Window | null } = {},
): Viewport {
  const unitsPerWorld = SVG_UNITS / square.side;
  const unitsPerPx = unitsPerWorld / worldPx(zoom);
  const project = (position: readonly number[]): Xy => {
    const [x, y] = mercator(position);
    return [(x - square.x) * unitsPerWorld, (y - square.y) * unitsPerWorld];
  };
  const line = (positions: readonly (readonly number[])[]): readonly Xy[] => {
    let projected = known.get(positions);
    if (projected?.square !== square) {
      const points = positions.map(project);
      projected = { square, points, box: boxAround(points) };
      known.set(positions, projected);
    }
    return window && !overlap(projected.box, window) ? [] : projected.points;
  };
  return { zoom, unitsPerPx, tolerance: strayPx * unitsPerPx, decimals, rough, window, project, line };
}

/** A coordinate as a share of the square, for things that keep their size on the screen whatever its scale. */
export const percent = (units: number): string => `${Math.round((units / SVG_UNITS) * 1e5) / 1e3}%`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** A number with at most three decimals. */
export const short = (value: number): string => String(Math.round(value * 1000) / 1000);
