/**
 * How coarsely the map is drawn while it moves, decided from the times its frames take. Knows nothing of the
 * map: times in milliseconds go in, a level comes out; 0 is the full picture, higher levels are cheaper.
 */

/** A frame that takes longer has missed its turn at 60 a second, ms. */
const SLOW_MS = 28;
/** So slow that one level less will not do, ms. */
const VERY_SLOW_MS = 55;
/** With frames this short on the whole a finer level is worth a try, ms. */
const FAST_MS = 20;
/** What a frame may take where its level is chosen beforehand, ms: what the page itself does comes on top. */
const AIM_MS = 22;
/** A full frame in less needs no help, ms. */
const ENOUGH_MS = 30;
/** Nobody draws for so long: the page was put aside, ms. */
const ASIDE_MS = 2000;
/** Decided over so many frames; of them so many are slow. */
const WINDOW = 5;
const SLOW_OF_WINDOW = 3;
/** A gesture with fewer frames says nothing of how a level does. */
const TELLING = 12;
/** Levels that bring less than this share of the time are of no use: something else is slow. */
const USE = 0.85;
/** At most so many easy gestures are waited for until a finer level is tried again. */
const MOST_WAIT = 32;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))]!;

export class FrameBudget {
  #level = 0;
  /** Since the level is what it is, the newest last. */
  #recent: number[] = [];
  /** All of the gesture at its last level. */
  #gesture: number[] = [];
  /** Mean frame at the full picture, when it was found too slow. */
  #fullMs = 0;
  /** Coarser levels have brought nothing. */
  #givenUp = false;
  /** Easy gestures in a row, and how many it takes to try a finer level. */
  #easy = 0;
  #wait = 2;
  /** The level is finer than the last one that did well. */
  #trying = false;
  /** Frames that were on their way when the level changed. */
  #skip = 0;

  /** `costs`: of each level, as a share of the full picture's; finest first, the first is 1. */
  constructor(readonly costs: readonly number[]) {}

  get level(): number {
    return this.#level;
  }

  /** A full frame has taken `ms`, measured at rest: the next gesture starts with what fits, not with stutter. */
  learn(ms: number): void {
    if (ms < ENOUGH_MS || ms > ASIDE_MS || this.#level > 0 || this.#givenUp) return;
    const fits = this.costs.findIndex((cost) => ms * cost <= AIM_MS);
    this.#fullMs = ms;
    this.#to(fits < 0 ? this.costs.length - 1 : fits);
  }

  /** A frame of a moving map took `ms`; the level for the next one. */
  frame(ms: number): number {
    if (ms > ASIDE_MS || this.#givenUp) return this.#level;
    if (this.#skip > 0) {
      this.#skip--;
      return this.#level;
    }
    this.#gesture.push(ms);
    this.#recent = [...this.#recent, ms].slice(-WINDOW);
    if (this.#recent.filter((one) => one > SLOW_MS).length >= SLOW_OF_WINDOW) this.#coarser();
    return this.#level;
  }

  #coarser(): void {
    const now = mean(this.#recent);
    if (this.#level === 0) this.#fullMs = now;
    if (this.#trying) {
      this.#trying = false;
      this.#wait = Math.min(MOST_WAIT, this.#wait * 2);
    }
    if (this.#level < this.costs.length - 1)
      return this.#to(Math.min(this.costs.length - 1, this.#level + (now > VERY_SLOW_MS ? 2 : 1)));
    // Coarsest of all, and no faster than the full picture: the screen or the page is slow, not the drawing.
    if (now > this.#fullMs * USE) {
      this.#givenUp = true;
      this.#to(0);
    }
    this.#recent = [];
  }

  /** The map has come to rest. */
  rest(): void {
    const frames = this.#gesture;
    this.#gesture = this.#recent = [];
    this.#skip = 0;
    if (this.#level === 0 || frames.length < TELLING) return;
    if (p95(frames) > FAST_MS) {
      this.#easy = 0;
      return;
    }
    this.#trying = false;
    if (++this.#easy < this.#wait) return;
    this.#to(this.#level - 1);
    this.#trying = true;
  }

  #to(level: number): void {
    this.#level = level;
    this.#recent = this.#gesture = [];
    this.#easy = 0;
    this.#skip = 2;
  }
}
