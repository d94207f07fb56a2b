/** Text by Unicode code points, as the W3C TextPositionSelector counts. */

/** A text that can be cut by code points in constant time per cut. */
export class CodePoints {
  readonly #points: readonly string[];

  constructor(readonly text: string) {
    this.#points = Array.from(text);
  }
  get length(): number {
    return this.#points.length;
  }
  /** From `start` up to, not including, `end`. */
  slice(start: number, end: number): string {
    return this.#points.slice(start, end).join('');
  }
}
