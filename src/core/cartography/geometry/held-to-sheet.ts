/** The camera held to the sheet of the atlas, with a margin of the mat round it. */
import { SHEET } from '../../model/sheet';
import type { Camera, Size } from './camera';
import { lonLat, mercator } from './mercator';
import { worldPx } from './camera';

/** Share of the screen that the mat may take on a side: what a panel covers can be brought from under it. */
const MARGIN = 0.4;

/**
 * The nearest camera that shows no more of what lies beyond the sheet than the margin; a sheet that is smaller
 * than the screen stays on it whole. `size`: CSS pixels. The zoom stays.
 */
export function heldToSheet({ center, zoom }: Camera, size: Size): Camera {
  const scale = worldPx(zoom);
  const [west, south, east, north] = SHEET;
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  const held = (at: number, from: number, to: number, px: number): number => {
    const reach = (px / scale) * (0.5 - MARGIN);
    const [a, b] = [from + reach, to - reach];
    return Math.min(Math.max(a, b), Math.max(Math.min(a, b), at));
  };
  const [x, y] = mercator(center);
  const [heldX, heldY] = [held(x, left, right, size.width), held(y, top, bottom, size.height)];
  return heldX === x && heldY === y ? { center, zoom } : { center: lonLat([heldX, heldY]), zoom };
}
