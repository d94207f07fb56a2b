/**
 * Without a graphics card a frame of the map takes a tenth of a second. There the map is not drawn anew while it
 * moves: the sharp picture of its last rest is moved, as the tiles of a raster map are, over a coarse one of a wider
 * piece of country, made at the same rest, which fills the edges. Where a movement leaves that too, a new coarse
 * picture is drawn now and then. At rest the map is whole again. Where frames are fast nothing of this happens.
 */
import type { Map as MapLibre, StyleLayer } from 'maplibre-gl';
import { AT_REST, bare, lay, movedSince, viewOf, type DrawnView } from './drawn-view';
import { FrameSpeed } from './frame-speed';
import { drawn } from './gpu-idle';

/** Width and height of a coarse picture in those of the map. */
const WIDE = 1.6;
/** Its pixels to one of the screen. */
const COARSE = 0.35;
/** What a coarse picture goes without: hairlines, edges of zones, what softens lines. They are most of all corners. */
const TRIMMINGS = [
  'shore',
  'county-border',
  'prefecture-border',
  'province-core',
  'zone-edge',
  'zone-vignette',
  'band',
  'casing',
];
/** Between two coarse pictures, ms: so that one frame of twenty is late at most, and sooner where much is bare. */
const PAUSE_MS = 420;
const PAUSE_WHERE_BARE_MS = 180;
/** Shares of the map's width or height. */
const SOME_BARE = 0.01;
const MUCH_BARE = 0.2;
/** A picture may be enlarged and made smaller so far before it looks wrong. */
const LARGEST = 1.7;
const SMALLEST = 0.6;
/** So long after the last movement the map is drawn whole, if its tiles and names are there; at the latest then, ms. */
const REST_MS = 120;
const PATIENCE_MS = 700;
/** Between two looks for tiles that are wanted around the map, ms. */
const LOOK_MS = 100;

type Painter = MapLibre['painter'];
type Frame = Parameters<Painter['render']>;

export class MovedPicture {
  readonly #map: MapLibre;
  readonly #render: Painter['render'];
  /** For the tiles of a view. */
  readonly #ask: MapLibre['style']['_updateSources'];
  readonly #speed = new FrameSpeed();
  /** The coarse picture under the sharp one. */
  readonly #backdrop = document.createElement('canvas');
  #behind: DrawnView | null = null;
  /** What the map's own canvas shows, and whether that is the whole picture. */
  #shown: DrawnView;
  #sharp = true;
  /** What lies on the map has changed since the backdrop was made. */
  #stale = true;
  /** A movement has been shown by a moved picture, and has not been drawn since. */
  #moved = false;
  /** Of the map: one object, which says where the map looks now. */
  #transform: Frame[1] | null = null;
  #coarseAt = 0;
  #lookedAt = 0;
  #movedAt: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** For a map that is drawn at its full size. */
  constructor(map: MapLibre) {
    this.#map = map;
    this.#shown = viewOf(map, 1);
    const { painter } = map;
    this.#render = painter.render.bind(painter);
    painter.render = (...frame) => this.#frame(frame);
    // MapLibre asks for the tiles of the screen with every frame, and would give up the wider country's under way.
    const { style } = map;
    this.#ask = style._updateSources.bind(style);
    style._updateSources = (transform) => {
      if (!this.#moved) this.#ask(transform);
    };
    this.#backdrop.className = 'backdrop';
    this.#backdrop.setAttribute('aria-hidden', 'true');
    this.#backdrop.hidden = true;
    const canvas = map.getCanvas();
    canvas.before(this.#backdrop);
    canvas.style.transform = AT_REST;
    // Where the pointer is, MapLibre asks its canvas; the map itself stays where it is when the canvas is moved.
    canvas.getBoundingClientRect = () => map.getContainer().getBoundingClientRect();
    map.on('data', () => (this.#stale = true));
    map.on('resize', () => this.#forget());
    map.on('webglcontextlost', () => this.#forget());
    map.on('moveend', () => this.#waitForRest(performance.now()));
    map.on('remove', () => clearTimeout(this.#timer));
  }

  /** MapLibre wants a frame drawn. */
  #frame(frame: Frame): void {
    const moving = this.#map.isMoving();
    if (!this.#speed.slow) {
      this.#time(moving);
      return this.#whole(frame, moving);
    }
    if (!moving && !this.#moved) return this.#whole(frame, false);
    this.#moved = true;
    this.#transform = frame[1];
    const now = performance.now();
    if (this.#wanted(now)) this.#coarse(frame, now);
    else if (now - this.#lookedAt > LOOK_MS) this.#look(frame[1], now);
    lay(this.#map, this.#map.getCanvas(), this.#shown);
    if (this.#behind) lay(this.#map, this.#backdrop, this.#behind);
  }

  /** Between frames that are drawn whole while the map moves. */
  #time(moving: boolean): void {
    const now = performance.now();
    if (moving && this.#movedAt !== null) this.#speed.moved(now - this.#movedAt);
    this.#movedAt = moving ? now : null;
  }

  /** Whether what is moved no longer does: it leaves too much bare, or has grown or shrunk too far. */
  #wanted(now: number): boolean {
    const { scale } = movedSince(this.#map, this.#shown);
    const lack = bare(this.#map, this.#behind && this.#sharp ? this.#behind : this.#shown);
    const pause = lack > MUCH_BARE ? PAUSE_WHERE_BARE_MS : PAUSE_MS;
    return (lack > SOME_BARE || scale > LARGEST || scale < SMALLEST) && now - this.#coarseAt > pause;
  }

  /** Has the tiles of the wider country made, so that they are there when it is drawn. */
  #look(transform: Frame[1], now: number): void {
    this.#lookedAt = now;
    this.#ask(this.#wide(transform));
  }
  #wide(transform: Frame[1]): Frame[1] {
    const wide = transform.clone();
    wide.resize(transform.width * WIDE, transform.height * WIDE, false);
    return wide;
  }

  /** Draws the wider country with few pixels, in place of the sharp picture. */
  #coarse(frame: Frame, now: number): void {
    this.#drawWide(frame);
    this.#coarseAt = now;
    this.#sharp = false;
    this.#backdrop.hidden = true;
  }
  #drawWide([style, transform, data]: Frame): void {
    const wide = this.#wide(transform);
    this.#look(transform, performance.now());
    this.#shown = viewOf(this.#map, WIDE);
    const ratio = COARSE * devicePixelRatio;
    this.#size(wide.width, wide.height, ratio);
    const left = TRIMMINGS.flatMap((id): StyleLayer | never[] => this.#map.getLayer(id) ?? []);
    // By its visibility the worker would cut all tiles anew.
    for (const layer of left) layer.isHidden = () => true;
    this.#render(style, wide, { ...data, pixelRatio: ratio });
    for (const layer of left) Reflect.deleteProperty(layer, 'isHidden');
  }

  #size(width: number, height: number, ratio: number): void {
    const { painter } = this.#map;
    const canvas = this.#map.getCanvas();
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    painter.resize(width, height, ratio);
    canvas.style.width = canvas.style.height = '100%';
  }

  /** The map as it is, and before it, where a movement may follow, the backdrop. */
  #whole(frame: Frame, moving: boolean): void {
    const start = performance.now();
    const [, transform, data] = frame;
    if (this.#speed.slow && this.#stale && this.#map.areTilesLoaded()) this.#makeBackdrop(frame);
    if (this.#shown.extent !== 1) {
      this.#shown = viewOf(this.#map, 1);
      this.#size(transform.width, transform.height, data.pixelRatio);
      this.#ask(transform);
    }
    this.#render(...frame);
    this.#shown = viewOf(this.#map, 1);
    this.#sharp = true;
    this.#map.getCanvas().style.transform = AT_REST;
    this.#backdrop.hidden = this.#behind === null || !this.#speed.slow;
    if (this.#behind) lay(this.#map, this.#backdrop, this.#behind);
    if (!moving && !document.hidden)
      void drawn(this.#map).then(() => this.#speed.whole(performance.now() - start));
  }

  #makeBackdrop(frame: Frame): void {
    this.#drawWide(frame);
    this.#behind = this.#shown;
    this.#stale = false;
    const { width, height } = this.#map.getCanvas();
    Object.assign(this.#backdrop, { width, height });
    // In the same task as the drawing: later the picture belongs to the screen.
    this.#backdrop.getContext('2d')?.drawImage(this.#map.getCanvas(), 0, 0);
  }

  /** Drawn whole once, when the hand rests and what is to be drawn is there, instead of with everything that comes. */
  #waitForRest(since: number): void {
    clearTimeout(this.#timer);
    // A jump has come and gone between two frames: it is drawn at once.
    if (!this.#moved) return;
    if (this.#transform) this.#look(this.#transform, since);
    this.#timer = setTimeout(() => {
      if (this.#map.isMoving()) return;
      if (!this.#map.areTilesLoaded() && performance.now() - since < PATIENCE_MS)
        return this.#waitForRest(since);
      this.#moved = false;
      this.#stale = true;
      this.#map.triggerRepaint();
    }, REST_MS);
  }

  /** Pictures of another size, or from a lost context, are of no use. */
  #forget(): void {
    this.#behind = null;
    this.#stale = true;
    this.#moved = false;
    this.#sharp = true;
    this.#backdrop.hidden = true;
    this.#shown = viewOf(this.#map, 1);
    this.#map.getCanvas().style.transform = AT_REST;
  }
}
