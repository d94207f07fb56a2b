/** A camera without tilt or turn, and where a square of the world lies on the screen under it. Lengths are CSS pixels. */
import { lonLat, mercator, type Bounds, type Square, type Xy } from './mercator';

export interface Camera {
  center: [lon: number, lat: number];
  /** 512 px show the world at zoom 0, as in MapLibre. */
  zoom: number;
}
export interface Size {
  width: number;
  height: number;
}
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
/** The square on the screen. */
export interface Box {
  left: number;
  top: number;
  side: number;
}

const TILE = 512;
export const worldPx = (zoom: number): number => TILE * 2 ** zoom;
export const zoomOf = (pxPerWorld: number): number => Math.log2(pxPerWorld / TILE);

/** The camera that shows bounds whole inside the padding, as MapLibre's `fitBounds` does it. */
export function fitted(bounds: Bounds, size: Size, padding: Padding, maxZoom: number): Camera {
  const [left, top] = mercator([bounds[0], bounds[3]]);
  const [right, bottom] = mercator([bounds[2], bounds[1]]);
  const free = {
    width: Math.max(1, size.width - padding.left - padding.right),
    height: Math.max(1, size.height - padding.top - padding.bottom),
  };
  const px = Math.min(free.width / (right - left || 1e-9), free.height / (bottom - top || 1e-9));
  const zoom = Math.min(zoomOf(px), maxZoom);
  // The middle of the bounds stands in the middle of what is free, not of the whole.
  const shift: Xy = [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2];
  const scale = worldPx(zoom);
  return {
    center: lonLat([(left + right) / 2 - shift[0] / scale, (top + bottom) / 2 - shift[1] / scale]),
    zoom,
  };
}

export function boxOf(square: Square, { center, zoom }: Camera, { width, height }: Size): Box {
  const scale = worldPx(zoom);
  const [x, y] = mercator(center);
  return {
    left: width / 2 + (square.x - x) * scale,
    top: height / 2 + (square.y - y) * scale,
    side: square.side * scale,
  };
}
export function cameraOf(square: Square, box: Box, { width, height }: Size): Camera {
  const scale = box.side / square.side;
  const x = square.x + (width / 2 - box.left) / scale;
  const y = square.y + (height / 2 - box.top) / scale;
  return { center: lonLat([x, y]), zoom: zoomOf(scale) };
}

/** Where a position stands on the screen. */
export function project(position: readonly number[], { center, zoom }: Camera, size: Size): Xy {
  const scale = worldPx(zoom);
  const [x, y] = mercator(position);
  const [cx, cy] = mercator(center);
  return [size.width / 2 + (x - cx) * scale, size.height / 2 + (y - cy) * scale];
}
export function unproject([px, py]: Xy, { center, zoom }: Camera, size: Size): [number, number] {
  const scale = worldPx(zoom);
  const [cx, cy] = mercator(center);
  return lonLat([cx + (px - size.width / 2) / scale, cy + (py - size.height / 2) / scale]);
}

/** A map on a screen as the placing of names sees it: the live map and the SVG map each give theirs. */
export interface ScreenProjection {
  /** [longitude, latitude] to CSS pixels from the upper left corner. */
  project(position: readonly number[]): Xy;
  unproject(at: Xy): [lon: number, lat: number];
  size: Size;
}
export const screenOf = (camera: Camera, size: Size): ScreenProjection => ({
  project: (position) => project(position, camera, size),
  unproject: (at) => unproject(at, camera, size),
  size,
});

/** The square of the world that a screen shows, with what lies beside its shorter side. */
export function squareAround({ center, zoom }: Camera, { width, height }: Size): Square {
  const side = Math.max(width, height) / worldPx(zoom);
  const [x, y] = mercator(center);
  return { x: x - side / 2, y: y - side / 2, side };
}
