/**
 * Without a graphics card a full frame takes a tenth of a second. While the camera moves the map is then drawn
 * with fewer pixels and without its finest lines, as far as the measured frames ask for it, and whole again
 * as soon as it rests. Where frames are fast nothing of this happens.
 */
import type { Map as MapLibre, StyleLayer } from 'maplibre-gl';
import { drawn } from './gpu-idle';
import { FrameBudget } from './frame-budget';

/** Thinner than a pixel of the coarse picture, and many: half of all corners that are drawn. */
const HAIRLINES = ['shore', 'county-border', 'prefecture-border'];
/** Edges of zones and what softens lines; their fills, strokes and names stay. */
const TRIMMINGS = [...HAIRLINES, 'province-core', 'zone-edge', 'zone-vignette', 'band', 'casing'];

/** `cost`: of a frame, as a share of the full one's, measured on a processor; `ratio`: of the screen's own pixels. */
const LEVELS: readonly { ratio: number; without: readonly string[]; cost: number }[] = [
  { ratio: 1, without: [], cost: 1 },
  { ratio: 0.7, without: [], cost: 0.68 },
  { ratio: 0.5, without: HAIRLINES, cost: 0.42 },
  { ratio: 0.35, without: TRIMMINGS, cost: 0.24 },
  { ratio: 0.25, without: TRIMMINGS, cost: 0.18 },
];
/** So long after the last movement the full picture comes back, ms. */
const REST_MS = 150;

/**
 * `setPixelRatio` tells of a movement, and so ends the drag that it is called in. This is what it does beside.
 * Null: the screen's own resolution, also when the window moves to another screen.
 */
function setRatio(map: MapLibre, ratio: number | null): void {
  map._overridePixelRatio = ratio;
  map._resizeInternal(false);
}

export class AdaptiveResolution {
  readonly #map: MapLibre;
  readonly #budget = new FrameBudget(LEVELS.map(({ cost }) => cost));
  #drawnAt = 0;
  #hidden: StyleLayer[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watching = false;
  #hasDrawn = false;
  /** A coarse picture has been seen since the last full one. */
  #seen = false;

  /** For a map that is drawn at its full size. */
  constructor(map: MapLibre) {
    this.#map = map;
    map.on('move', () => this.#move());
    map.on('moveend', () => this.#waitForRest());
    map.on('render', () => (this.#hasDrawn = this.#seen = true));
    map.on('remove', () => clearTimeout(this.#timer));
  }

  /** Times one full frame of the resting map, so that already the first gesture is smooth. */
  async learn(): Promise<void> {
    const map = this.#map;
    const start = performance.now();
    map.triggerRepaint();
    await map.once('render');
    const ordered = performance.now();
    await drawn(map);
    // What was done meanwhile beside the map, or a map that moves, is not the frame's time.
    if (document.hidden || map.isMoving() || ordered - start > 100) return;
    this.#budget.learn(performance.now() - ordered);
  }

  /** Inside the frame that is about to be drawn: a new size here is never seen empty. */
  #move(): void {
    if (!this.#map.isMoving()) return;
    clearTimeout(this.#timer);
    this.#watch();
    this.#draw(this.#budget.level);
  }

  /** Frame by frame while it moves. A frame in which the map drew nothing, as with the pointer held still, does not count. */
  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    this.#hasDrawn = false;
    let last: number | null = null;
    const next = (now: number) => {
      if (!this.#map.isMoving()) {
        this.#watching = false;
        this.#budget.rest();
        return;
      }
      if (last !== null && this.#hasDrawn) this.#budget.frame(now - last);
      this.#hasDrawn = false;
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  }

  #waitForRest(): void {
    if (this.#drawnAt === 0) return;
    clearTimeout(this.#timer);
    // A jump has come and gone between two frames: it is drawn once, and whole.
    if (!this.#seen) return this.#draw(0);
    this.#timer = setTimeout(() => {
      if (this.#map.isMoving()) return;
      this.#draw(0);
      this.#map.triggerRepaint();
    }, REST_MS);
  }

  #draw(level: number): void {
    if (level === this.#drawnAt) return;
    if (this.#drawnAt === 0) this.#seen = false;
    this.#drawnAt = level;
    const { ratio, without } = LEVELS[level]!;
    for (const layer of this.#hidden) Reflect.deleteProperty(layer, 'isHidden');
    this.#hidden = without.flatMap((id) => this.#map.getLayer(id) ?? []);
    // By its visibility the worker would cut all tiles anew.
    for (const layer of this.#hidden) layer.isHidden = () => true;
    setRatio(this.#map, level === 0 ? null : ratio * devicePixelRatio);
    if (level === 0) return;
    const { style } = this.#map.getCanvas();
    // Half a coarse pixel more or less would be seen at the edge.
    style.width = style.height = '100%';
  }
}
