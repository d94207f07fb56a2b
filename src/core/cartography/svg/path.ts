/** Lines and rings as short SVG path data. Pure; positions are [x, y] in the units of the drawing. */
import type { Xy } from '../geometry/mercator';

/** Numbers as short as they go, with a space only where the sign does not part them. */
export class Pen {
  readonly #parts: string[] = [];
  #afterNumber = false;
  readonly #factor: number;
  /** Rounds to that many decimals. */
  constructor(decimals = 0) {
    this.#factor = 10 ** decimals;
  }
  /** In whole steps of the last decimal, so that errors of rounding do not add up along a line. */
  steps(value: number): number {
    return Math.round(value * this.#factor);
  }
  letter(letter: string): this {
    this.#parts.push(letter);
    this.#afterNumber = false;
    return this;
  }
  number(steps: number): this {
    if (this.#afterNumber && steps >= 0) this.#parts.push(' ');
    this.#parts.push(String(steps / this.#factor).replace(/^(-?)0\./, '$1.'));
    this.#afterNumber = true;
    return this;
  }
  get text(): string {
    return this.#parts.join('');
  }
}

/** Path data: absolute starts, then relative steps; steps of nothing are left out, and so are closed specks. */
export function pathOf(lines: readonly (readonly Xy[])[], closed = false, decimals = 0): string {
  const pen = new Pen(decimals);
  for (const line of lines) {
    const points = line.map(([x, y]) => [pen.steps(x), pen.steps(y)] as const);
    const moves = points.slice(1).flatMap(([x, y], i) => {
      const [fromX, fromY] = points[i]!;
      return x === fromX && y === fromY ? [] : [[x - fromX, y - fromY] as const];
    });
    // The closing step is what `z` draws.
    if (closed) moves.pop();
    if (moves.length < (closed ? 2 : 1)) continue;
    pen.letter('M').number(points[0]![0]).number(points[0]![1]).letter('l');
    for (const [dx, dy] of moves) pen.number(dx).number(dy);
    if (closed) pen.letter('z');
  }
  return pen.text;
}
