/** How many of many things are made so far: a few at once, more with each frame, as many as a frame has room for. */

/** Of a frame for making and laying out, ms: keys and pointers never wait for more than a few of these. */
const BUDGET_MS = 8;
const MOST = 256;

export class ByTurns {
  upto = $state(0);
  #step: number;

  /** To be made while a component is; `total` is followed, `atOnce` are there from the first moment. */
  constructor(total: () => number, atOnce: number) {
    this.upto = atOnce;
    this.#step = atOnce;
    $effect(() => {
      if (this.upto >= total()) return;
      const frame = requestAnimationFrame(() => this.#turn());
      return () => cancelAnimationFrame(frame);
    });
  }

  /** At least up to there, at once. */
  reach(upto: number): void {
    if (this.upto < upto) this.upto = upto;
  }

  #turn(): void {
    const begun = performance.now();
    this.upto += this.#step;
    // A timer set in a frame rings when that frame is laid out and painted.
    setTimeout(() => {
      const share = BUDGET_MS / Math.max(1, performance.now() - begun);
      // By no more than half as many again: the next ones may be larger.
      this.#step = Math.round(Math.min(MOST, Math.max(1, this.#step * Math.min(1.5, share))));
    });
  }
}
