/** A text by code points that also knows its lines, and where words occur in it: for those who anchor and cut it. */
import type { Span } from '../model/types';
import { CodePoints } from './code-points';

export class LinedText extends CodePoints {
  #starts: readonly number[] | null = null;

  /** Spans of all occurrences of `needle`, overlapping ones too, within `within` if given. */
  occurrences(needle: string, within: Span = { start: 0, end: this.length }): Span[] {
    const size = Array.from(needle).length;
    const found: Span[] = [];
    if (size === 0) return found;
    for (let at = this.text.indexOf(needle); at >= 0; at = this.text.indexOf(needle, at + 1)) {
      const start = this.pointAt(at);
      if (start >= within.start && start + size <= within.end) found.push({ start, end: start + size });
    }
    return found;
  }

  /** The line (from 1) in which an offset stands. */
  lineOf(offset: number): number {
    let [low, high] = [1, this.#lineStarts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
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

  get #lineStarts(): readonly number[] {
    return (this.#starts ??= [0, ...this.occurrences('\n').map(({ end }) => end)]);
  }
}
