/** Drag, wheel, pinch, double click (all by d3-zoom) and keys → a camera without tilt or turn. */
import { select } from 'd3-selection';
import { zoom, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import { ZOOM_LIMITS } from '../../../core/view/camera';
import { boxOf, cameraOf, worldPx, type Camera, type Size } from '../../../core/cartography/geometry/camera';

/** Here there is no ground but the embedded one. */
const ZOOMS = { least: ZOOM_LIMITS.least, most: ZOOM_LIMITS.embedded } as const;
/** A pointer that moved less has clicked, px. */
const CLICK_PX = 4;
const PAN_KEY_PX = 100;
/** Pixels of a wheel that zoom by one step; lines and pages of other devices as pixels. */
const WHEEL_PX = 300;
const WHEEL_UNIT = [1, 16, 400];

/** d3-zoom's transform is where the world, a square of side 1, lies on the screen. */
const WORLD = { x: 0, y: 0, side: 1 };
export const transformOf = (camera: Camera, size: Size): ZoomTransform => {
  const { left, top, side } = boxOf(WORLD, camera, size);
  return new ZoomTransform(side, left, top);
};
export const cameraOfTransform = ({ k, x, y }: ZoomTransform, size: Size): Camera =>
  cameraOf(WORLD, { left: x, top: y, side: k }, size);

export interface Gestures {
  /** The camera or the size was changed by others. */
  set(camera: Camera, size: Size): void;
  /** About the middle of the map. */
  zoomBy(steps: number): void;
  /** Whether the key means something here. */
  key(key: string): boolean;
  stop(): void;
}

/** `move` is told each camera that a person wishes. */
export function gesturesOn(
  surface: HTMLElement & { __zoom?: ZoomTransform },
  move: (camera: Camera) => void,
): Gestures {
  const selection = select<HTMLElement, unknown>(surface);
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([worldPx(ZOOMS.least), worldPx(ZOOMS.most)])
    .clickDistance(CLICK_PX)
    .duration(0)
    .wheelDelta(({ deltaY, deltaMode }) =>
      Math.max(-1, Math.min(1, (-deltaY * (WHEEL_UNIT[deltaMode] ?? 1)) / WHEEL_PX)),
    )
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) =>
      move(cameraOfTransform(transform, { width: surface.clientWidth, height: surface.clientHeight })),
    );
  selection.call(behaviour);
  const zoomBy = (steps: number) => behaviour.scaleBy(selection, 2 ** steps);
  const panBy = (x: number, y: number) => {
    const { k } = surface.__zoom!;
    behaviour.translateBy(selection, (x * PAN_KEY_PX) / k, (y * PAN_KEY_PX) / k);
  };
  const keys: Record<string, () => void> = {
    ArrowLeft: () => panBy(1, 0),
    ArrowRight: () => panBy(-1, 0),
    ArrowUp: () => panBy(0, 1),
    ArrowDown: () => panBy(0, -1),
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
    _: () => zoomBy(-1),
  };
  return {
    set: (camera, size) => (surface.__zoom = transformOf(camera, size)),
    zoomBy,
    key: (key) => {
      keys[key]?.();
      return Object.hasOwn(keys, key);
    },
    stop: () => selection.on('.zoom', null),
  };
}
