/** A picture of the map and the view that it shows: where it belongs when the map has moved on. */
import type { LngLat, Map as MapLibre } from 'maplibre-gl';

export interface DrawnView {
  /** What lay in the middle of the map. */
  middle: LngLat;
  zoom: number;
  /** Degrees. */
  bearing: number;
  /** The picture's width and height in those of the map. */
  extent: number;
}

/** The map's present view. */
export function viewOf(map: MapLibre, extent: number): DrawnView {
  const { width, height } = sizeOf(map);
  return {
    middle: map.unproject([width / 2, height / 2]),
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    extent,
  };
}

/** Of the map, px. */
function sizeOf(map: MapLibre): { width: number; height: number } {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
}

interface Moved {
  /** From the middle of the map, px. */
  x: number;
  y: number;
  scale: number;
  /** Degrees, clockwise. */
  turn: number;
}

/** Where a picture lies on the map as it looks now. */
export function movedSince(map: MapLibre, { middle, zoom, bearing }: DrawnView): Moved {
  const { width, height } = sizeOf(map);
  const { x, y } = map.project(middle);
  return {
    x: x - width / 2,
    y: y - height / 2,
    scale: 2 ** (map.getZoom() - zoom),
    turn: bearing - map.getBearing(),
  };
}

/**
 * A turn by a thousandth of a pixel. Chromium without a graphics card leaves out of an upright WebGL canvas the mirror
 * image, top for bottom, of what an opaque layer covers (seen with 147: under a sheet or a dialog a strip of the map
 * is bare). A turned canvas is drawn whole, which takes 20 ms a frame more: only at rest. In a movement the wider
 * picture is seen through the strip.
 */
export const AT_REST = 'rotate(0.0001deg)';

/** Lays an element of the map's size, which holds the picture, where that belongs. */
export function lay(map: MapLibre, element: HTMLElement, view: DrawnView): void {
  const { x, y, scale, turn } = movedSince(map, view);
  const size = scale * view.extent;
  const still = x === 0 && y === 0 && size === 1 && turn === 0;
  element.style.transform = still ? AT_REST : `translate(${x}px, ${y}px) rotate(${turn}deg) scale(${size})`;
}

/** How much of the map's width or height, whichever is more, a picture leaves bare: 0 to 1. Turns are left out. */
export function bare(map: MapLibre, view: DrawnView): number {
  const { width, height } = sizeOf(map);
  const { x, y, scale } = movedSince(map, view);
  const half = (view.extent * scale) / 2;
  return Math.max(0, Math.abs(x) / width + 0.5 - half, Math.abs(y) / height + 0.5 - half);
}
