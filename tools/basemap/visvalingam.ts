/**
 * Visvalingam–Whyatt line simplification: every inner point gets the weight at which it would be the least
 * important one left. Weights come once; any tolerance is then a filter.
 */
import type { Point } from './rings';

/** Area of a triangle of three points, in whatever unit the caller wants to compare with its tolerance. */
export type Measure = (a: Point, b: Point, c: Point) => number;

/** Takes a line, gives one weight per point: Infinity for the ends, and never less than of a point removed before. */
export function weigh(line: readonly Point[], measure: Measure): Float64Array {
  const n = line.length;
  const weights = new Float64Array(n).fill(Infinity);
  const before = Int32Array.from({ length: n }, (_, i) => i - 1);
  const after = Int32Array.from({ length: n }, (_, i) => i + 1);
  const current = new Float64Array(n).fill(Infinity);
  const heap = new Heap((a, b) => current[a]! - current[b]!);
  const update = (i: number): void => {
    if (i <= 0 || i >= n - 1) return;
    current[i] = measure(line[before[i]!]!, line[i]!, line[after[i]!]!);
    heap.set(i);
  };
  for (let i = 1; i < n - 1; i++) update(i);
  let floor = 0;
  for (let i = heap.pop(); i !== undefined; i = heap.pop()) {
    floor = Math.max(floor, current[i]!);
    weights[i] = floor;
    const [p, q] = [before[i]!, after[i]!];
    after[p] = q;
    before[q] = p;
    update(p);
    update(q);
  }
  return weights;
}

/** Binary heap of indices whose rank may change while they are inside. */
class Heap {
  #items: number[] = [];
  #at = new Map<number, number>();
  readonly #compare: (a: number, b: number) => number;

  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare;
  }

  set(item: number): void {
    if (!this.#at.has(item)) this.#put(item, this.#items.length);
    this.#up(this.#at.get(item)!);
    this.#down(this.#at.get(item)!);
  }

  pop(): number | undefined {
    const top = this.#items[0];
    const last = this.#items.pop();
    if (top === undefined || last === undefined) return undefined;
    this.#at.delete(top);
    if (this.#items.length) {
      this.#put(last, 0);
      this.#down(0);
    }
    return top;
  }

  #put(item: number, at: number): void {
    this.#items[at] = item;
    this.#at.set(item, at);
  }

  #up(from: number): void {
    let at = from;
    const item = this.#items[at]!;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#compare(item, this.#items[parent]!) >= 0) break;
      this.#put(this.#items[parent]!, at);
      at = parent;
    }
    this.#put(item, at);
  }

  #down(from: number): void {
    let at = from;
    const item = this.#items[at]!;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#items.length) break;
      if (child + 1 < this.#items.length && this.#compare(this.#items[child + 1]!, this.#items[child]!) < 0)
        child++;
      if (this.#compare(this.#items[child]!, item) >= 0) break;
      this.#put(this.#items[child]!, at);
      at = child;
    }
    this.#put(item, at);
  }
}
