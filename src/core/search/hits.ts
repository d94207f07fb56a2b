/** Which entries hold a word, and how much of one of their names it is. */

/** How much of a packed text was met: all of it, its beginning, or something inside. */
export const WHOLE = 0;
export const HEAD = 1;
export const INSIDE = 2;
export type Extent = typeof WHOLE | typeof HEAD | typeof INSIDE;

const NOT = 3;

/** A list of entries, that can be asked whether one is in it. */
export interface Hits {
  /** First those that are the word, then those that begin with it, then the rest. */
  readonly numbers: readonly number[];
  has(number: number): boolean;
}

/** Entries by their number, each with the most that was met. A byte per entry: 100,000 of them cost nothing to ask. */
export class Found {
  readonly #extents: Uint8Array;
  /** As they were met first. */
  readonly #order: number[] = [];
  readonly #lists: Hits[] = [];

  /** `size`: how many entries there are. */
  constructor(size: number) {
    this.#extents = new Uint8Array(size).fill(NOT);
  }

  add(number: number, extent: Extent): void {
    const before = this.#extents[number]!;
    if (before === NOT) this.#order.push(number);
    if (extent < before) this.#extents[number] = extent;
  }
  /** The entries met to at least this extent. */
  upTo(most: Extent): Hits {
    return (this.#lists[most] ??= {
      numbers: this.#listed(most),
      has: (number) => this.#extents[number]! <= most,
    });
  }

  #listed(most: Extent): number[] {
    const buckets: number[][] = [[], [], []];
    for (const number of this.#order) {
      const extent = this.#extents[number]!;
      if (extent <= most) buckets[extent]!.push(number);
    }
    return buckets.flat();
  }
}
