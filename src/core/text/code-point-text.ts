/**
 * A text whose offsets count Unicode code points, as the Web Annotation model wants them
 * (TextPositionSelector), while JavaScript's own count UTF-16 units.
 */
import type { Span } from '../model/types';

export class PointText {
  readonly length: number;
  /** UTF-16 offset of each code point, only where the text has astral characters. */
  readonly #units: Uint32Array | null;
  readonly #lineStarts: number[] = [0];

  constructor(readonly text: string) {
    const points = Array.from(text);
    this.length = points.length;
    this.#units = points.length === text.length ? null : unitOffsets(points);
    points.forEach((point, i) => {
      if (point === '\n') this.#lineStarts.push(i + 1);
    });
  }

  /** The text of a span; `end` exclusive. */
  slice(start: number, end: number): string {
    const [from, to] = [Math.max(0, start), Math.min(this.length, end)];
    return this.#units ? this.text.slice(this.#units[from], this.#units[to]) : this.text.slice(from, to);
  }

  /** Spans of all occurrences of `needle`, overlapping ones too, within `within` if given. */
  occurrences(needle: string, within: Span = { start: 0, end: this.length }): Span[] {
    const size = Array.from(needle).length;
    const found: Span[] = [];
    if (size === 0) return found;
    for (let at = this.text.indexOf(needle); at >= 0; at = this.text.indexOf(needle, at + 1)) {
      const start = this.#pointAt(at);
      if (start >= within.start && start + size <= within.end) found.push({ start, end: start + size });
    }
    return found;
  }

  /** The line (from 1) in which an offset stands. */
  lineOf(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The span of the line in which an offset stands, line break excluded. */
  lineSpan(offset: number): Span {
    const line = this.lineOf(offset);
    const next = this.#lineStarts[line];
    return { start: this.#lineStarts[line - 1]!, end: next === undefined ? this.length : next - 1 };
  }

  /** Spans of all lines, line breaks excluded. */
  lines(): Span[] {
    return this.#lineStarts.map((start) => this.lineSpan(start));
  }

  #pointAt(unit: number): number {
    if (!this.#units) return unit;
    let [low, high] = [0, this.#units.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#units[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function unitOffsets(points: readonly string[]): Uint32Array {
  const units = new Uint32Array(points.length + 1);
  points.forEach((point, i) => (units[i + 1] = units[i]! + point.length));
  return units;
}
