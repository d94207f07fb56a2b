/**
 * A text whose offsets count Unicode code points, as the Web Annotation model wants them
 * (TextPositionSelector), while JavaScript's own count UTF-16 units.
 */
export class CodePoints {
  readonly #points: readonly string[];

  constructor(readonly text: string) {
    this.#points = Array.from(text);
  }
  get length(): number {
    return this.#points.length;
  }
  /** From `start` up to, not including, `end`; what lies outside the text is left out. */
  slice(start: number, end: number): string {
    return this.#points.slice(Math.max(0, start), Math.max(0, end)).join('');
  }
  /** The offset in code points of an offset in UTF-16 units; of one within a character, the next character's. */
  pointAt(unit: number): number {
    return this.length === this.text.length ? unit : Array.from(this.text.slice(0, unit)).length;
  }
}
