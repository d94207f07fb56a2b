/** What is being drawn on: how positions become units of the drawing, and how many of these make a pixel. */
import { worldPx } from './camera';
import type { Window } from './clip';
import { mercator, type Square, type Xy } from './mercator';

/** Units along the plate's side: a fifth of a pixel on a usual screen. */
export const PLATE_UNITS = 4096;

export interface Sheet {
  /** The zoom whose widths are drawn. */
  zoom: number;
  unitsPerPx: number;
  /** How far simplified lines may stray, units. */
  tolerance: number;
  /** Decimals of coordinates. */
  decimals: number;
  /** What of the plate is drawn; null for all of it. */
  window: Window | null;
  /** [longitude, latitude] to units. */
  project(position: readonly number[]): Xy;
}

/** The whole plate, for a zoom. `strayPx` is how far simplified lines may stray at that zoom. */
export function plateSheet(
  square: Square,
  zoom: number,
  strayPx: number,
  { decimals = 0, window = null }: { decimals?: number; window?: Window | null } = {},
): Sheet {
  const unitsPerWorld = PLATE_UNITS / square.side;
  const unitsPerPx = unitsPerWorld / worldPx(zoom);
  return {
    zoom,
    unitsPerPx,
    tolerance: strayPx * unitsPerPx,
    decimals,
    window,
    project: (position) => {
      const [x, y] = mercator(position);
      return [(x - square.x) * unitsPerWorld, (y - square.y) * unitsPerWorld];
    },
  };
}

/** A coordinate as a share of the plate, for things that keep their size on the screen whatever its scale. */
export const percent = (units: number): string => `${Math.round((units / PLATE_UNITS) * 1e5) / 1e3}%`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** A number with at most three decimals. */
export const short = (value: number): string => String(Math.round(value * 1000) / 1000);
