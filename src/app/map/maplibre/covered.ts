/** What lies over the map and would hide a name: buttons, plates, the line at its foot. */
import type { Rect } from '../../../core/cartography/collision';

/** Marked so in the parts of the page that lie over the map. */
const OVER_MAP = '[data-over-map]';

/** In CSS pixels from the map's upper left corner; what does not reach the map is left out. */
export function coveredRects(container: HTMLElement): Rect[] {
  const map = container.getBoundingClientRect();
  return [...container.ownerDocument.querySelectorAll(OVER_MAP)]
    .map((element) => element.getBoundingClientRect())
    .filter(
      ({ width, left, right, top, bottom }) =>
        width > 0 && left < map.right && right > map.left && top < map.bottom && bottom > map.top,
    )
    .map(({ left, top, right, bottom }): Rect => [
      Math.round(left - map.left),
      Math.round(top - map.top),
      Math.round(right - map.left),
      Math.round(bottom - map.top),
    ]);
}
