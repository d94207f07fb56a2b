/** What of a screen lies beyond the sheet: no name stands or hangs over there. */
import { SHEET } from '../model/sheet';
import type { Rect } from './collision';
import type { ScreenProjection } from './geometry/camera';

/** Up to four rectangles round the sheet, px; none where the map is turned, and the sheet with it. */
export function beyondSheet({ project, size: { width, height } }: ScreenProjection): Rect[] {
  const [west, south, east, north] = SHEET;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  if (Math.abs(project([east, north])[1] - top) > 1) return [];
  const round: Rect[] = [
    [0, 0, left, height],
    [right, 0, width, height],
    [0, 0, width, top],
    [0, bottom, width, height],
  ];
  return round.filter(([l, t, r, b]) => l < r && t < b);
}
