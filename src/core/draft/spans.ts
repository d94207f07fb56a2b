/** Stretches of a text, to be asked what lies beside one of them without looking at all: a document may name thousands. */
import type { Span } from '../model/types';

/** Code units a bucket; names are shorter. */
const BUCKET = 64;

/** Spans in the order in which they were added. */
export class Spans<T extends Span> {
  readonly #buckets = new Map<number, { item: T; number: number }[]>();
  #size = 0;

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.add(item);
  }

  add(item: T): void {
    const entry = { item, number: this.#size++ };
    for (let at = bucketOf(item.start); at <= bucketOf(item.end); at++) {
      const bucket = this.#buckets.get(at);
      if (bucket) bucket.push(entry);
      else this.#buckets.set(at, [entry]);
    }
  }

  /** Those that overlap or touch a stretch, as added. */
  meeting({ start, end }: Span): T[] {
    const found = new Map<number, T>();
    for (let at = bucketOf(start); at <= bucketOf(end); at++)
      for (const { item, number } of this.#buckets.get(at) ?? [])
        if (item.start <= end && item.end >= start) found.set(number, item);
    return [...found].sort(([a], [b]) => a - b).map(([, item]) => item);
  }

  /** Those that a stretch lies in, as added. */
  holding({ start, end }: Span): T[] {
    // Whatever holds it lies in the bucket of its beginning.
    return (this.#buckets.get(bucketOf(start)) ?? []).flatMap(({ item }) =>
      item.start <= start && item.end >= end ? [item] : [],
    );
  }
}

const bucketOf = (offset: number): number => Math.floor(offset / BUCKET);

/** Where marks stand in a text, so that the last one before an offset is found without walking back to it. */
export class Marks {
  readonly #offsets: number[] = [];

  /** `mark`: one character; global. */
  constructor(text: string, mark: RegExp) {
    for (const { index } of text.matchAll(mark)) this.#offsets.push(index);
  }

  /** The offset behind the last mark in [from, to), or `from`. */
  after(from: number, to: number): number {
    const last = this.#offsets[firstNotBelow(this.#offsets, to) - 1];
    return last !== undefined && last >= from ? last + 1 : from;
  }
  /** The first mark at or after an offset; null where there is none. */
  next(from: number): number | null {
    return this.#offsets[firstNotBelow(this.#offsets, from)] ?? null;
  }
}

/** Number of the first of ascending values that is not below a limit. */
export function firstNotBelow(values: readonly number[], limit: number): number {
  return firstWhere(values, (value) => value >= limit);
}

/** Number of the first item that something holds of, where it holds of all after it too; the length where of none. */
export function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
