/** Drag, wheel, pinch and keys → a camera without tilt or turn. Pointers are told from clicks by how far they go. */
import { panned, zoomedAbout, type Camera, type Size } from '../../../core/cartography/geometry/camera';
import type { Xy } from '../../../core/cartography/geometry/mercator';

export const ZOOMS = { least: 3.5, most: 17 } as const;
export const clampZoom = (zoom: number): number => Math.min(ZOOMS.most, Math.max(ZOOMS.least, zoom));
/** A pointer that moved less has clicked, px. */
const CLICK_PX = 4;
const PAN_KEY_PX = 100;

export interface Stage {
  camera(): Camera;
  size(): Size;
  move(camera: Camera): void;
}

export class Gestures {
  readonly #pointers = new Map<number, Xy>();
  #travelled = 0;

  constructor(readonly stage: Stage) {}

  get dragging(): boolean {
    return this.#pointers.size > 0 && this.#travelled > CLICK_PX;
  }

  down(id: number, at: Xy): void {
    if (!this.#pointers.size) this.#travelled = 0;
    this.#pointers.set(id, at);
  }

  move(id: number, at: Xy): void {
    const before = this.#pointers.get(id);
    if (!before) return;
    const { stage } = this;
    const others = [...this.#pointers].filter(([other]) => other !== id).map(([, point]) => point);
    this.#travelled += Math.hypot(at[0] - before[0], at[1] - before[1]);
    this.#pointers.set(id, at);
    if (!this.dragging) return;
    const other = others[0];
    if (!other)
      return stage.move(panned(stage.camera(), [at[0] - before[0], at[1] - before[1]], stage.size()));
    const spread = (point: Xy) => Math.hypot(point[0] - other[0], point[1] - other[1]) || 1;
    const middle = (point: Xy): Xy => [(point[0] + other[0]) / 2, (point[1] + other[1]) / 2];
    const [from, to] = [middle(before), middle(at)];
    const moved = panned(stage.camera(), [to[0] - from[0], to[1] - from[1]], stage.size());
    const zoom = clampZoom(moved.zoom + Math.log2(spread(at) / spread(before)));
    stage.move(zoomedAbout(moved, zoom, to, stage.size()));
  }

  /** Whether it was a click. */
  up(id: number): boolean {
    const known = this.#pointers.delete(id);
    return known && !this.#pointers.size && this.#travelled <= CLICK_PX;
  }

  wheel(deltaY: number, mode: number, at: Xy): void {
    const px = deltaY * (mode === 1 ? 16 : mode === 2 ? 400 : 1);
    this.zoomBy(Math.max(-1, Math.min(1, -px / 300)), at);
  }

  zoomBy(steps: number, at?: Xy): void {
    const { stage } = this;
    const { width, height } = stage.size();
    const zoom = clampZoom(stage.camera().zoom + steps);
    stage.move(zoomedAbout(stage.camera(), zoom, at ?? [width / 2, height / 2], stage.size()));
  }

  /** Whether the key means something here. */
  key(key: string): boolean {
    const pan: Record<string, Xy> = {
      ArrowLeft: [PAN_KEY_PX, 0],
      ArrowRight: [-PAN_KEY_PX, 0],
      ArrowUp: [0, PAN_KEY_PX],
      ArrowDown: [0, -PAN_KEY_PX],
    };
    const by = pan[key];
    if (by) this.stage.move(panned(this.stage.camera(), by, this.stage.size()));
    else if (key === '+' || key === '=') this.zoomBy(1);
    else if (key === '-' || key === '_') this.zoomBy(-1);
    else return false;
    return true;
  }
}
