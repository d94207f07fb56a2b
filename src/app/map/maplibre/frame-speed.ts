/**
 * Whether a frame of the whole map takes so long that the map cannot be drawn anew for each movement of the hand.
 * Knows nothing of the map: times in milliseconds go in, an answer comes out.
 */

/** Longer than two turns of a screen of 60 a second, ms. */
const SLOW_MS = 30;
/** Found slow, a machine counts as fast again below this, ms. */
const FAST_MS = 20;
/** Nobody draws for so long: the page was put aside, ms. */
const ASIDE_MS = 2000;
/** The shortest of so many frames tells: what else the machine does makes single ones longer. */
const WINDOW = 3;
/** While the map moves: of so many frames so many are late. */
const MOVING_WINDOW = 5;
const LATE_OF_WINDOW = 3;

export class FrameSpeed {
  #slow = false;
  #whole: number[] = [];
  #moving: number[] = [];

  get slow(): boolean {
    return this.#slow;
  }

  /** A whole frame of the resting map has taken `ms`, from the order until it was drawn. */
  whole(ms: number): void {
    if (ms > ASIDE_MS) return;
    this.#whole = [...this.#whole, ms].slice(-WINDOW);
    const least = Math.min(...this.#whole);
    this.#slow = least > (this.#slow ? FAST_MS : SLOW_MS);
    this.#moving = [];
  }

  /** So much time lay between two frames of a map that moves and is drawn whole, ms. */
  moved(ms: number): void {
    if (ms > ASIDE_MS) return;
    this.#moving = [...this.#moving, ms].slice(-MOVING_WINDOW);
    if (this.#moving.filter((one) => one > SLOW_MS).length >= LATE_OF_WINDOW) this.#slow = true;
  }
}
