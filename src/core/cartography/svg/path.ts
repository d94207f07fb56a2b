/** Lines and rings as short SVG path data. Pure; positions are [x, y] in the units of the drawing. */
import type { Xy } from '../geometry/mercator';

/** Douglas–Peucker: no point that is left out lies further than `tolerance` from what is kept. */
export function simplify(line: readonly Xy[], tolerance: number): readonly Xy[] {
  if (line.length < 3 || tolerance <= 0) return line;
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  while (open.length) {
    const [from, to] = open.pop()!;
    const [ax, ay] = line[from]!;
    const [dx, dy] = [line[to]![0] - ax, line[to]![1] - ay];
    const squared = dx * dx + dy * dy;
    let [far, at] = [tolerance * tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const [x, y] = [line[i]![0] - ax, line[i]![1] - ay];
      const t = squared ? Math.min(1, Math.max(0, (x * dx + y * dy) / squared)) : 0;
      const off = (x - t * dx) ** 2 + (y - t * dy) ** 2;
      if (off > far) [far, at] = [off, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    open.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep[i]);
}

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

/** Twice the area that a ring encloses. */
export function doubleArea(ring: readonly Xy[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  return Math.abs(sum);
}
