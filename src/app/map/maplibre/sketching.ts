/** One drawing at a time on the live map; what draws is loaded when the first is asked for. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Shape } from '../../../core/cartography/geometry/measure';
import type { Sketching, Told } from './sketch';

/** After a drawing: longer than a click takes to be told from a double one. */
const PICK_AGAIN_MS = 400;

interface Wish {
  shape: Shape;
  /** #RRGGBB. */
  colour: () => string;
  /** The line ends by itself with so many corners. */
  most: number;
}

export class Sketches {
  #now: Sketching | null = null;
  #asked: symbol | null = null;
  #gone = false;

  constructor(readonly map: MapLibre) {}

  /** Whether a person draws now: then a click picks nothing. */
  get busy(): boolean {
    return this.#now !== null;
  }

  /** In place of what was drawn before, once the map is `there`. Null: it has gone meanwhile, or another drawing was asked for. */
  async begin({ shape, colour, most }: Wish, there: Promise<void>, told: Told): Promise<Sketching | null> {
    const asked = (this.#asked = Symbol(shape));
    this.#now?.stop();
    const [{ sketch }] = await Promise.all([import('./sketch'), there]);
    if (this.#gone || asked !== this.#asked) return null;
    const drawing = sketch(this.map, { shape, colour: colour(), most }, told);
    const sketching: Sketching = {
      finish: () => drawing.finish(),
      stop: () => {
        if (this.#now !== sketching) return;
        drawing.stop();
        // The click that ended it is still on its way to the map: it picks nothing, and two do not zoom.
        this.map.doubleClickZoom.disable();
        setTimeout(() => {
          if (this.#now !== sketching) return;
          this.#now = null;
          this.map.doubleClickZoom.enable();
        }, PICK_AGAIN_MS);
      },
    };
    return (this.#now = sketching);
  }

  /** The map goes. */
  remove(): void {
    this.#now?.stop();
    this.#gone = true;
  }
}
