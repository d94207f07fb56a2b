/** Finds what lies in or near a box, without looking at everything: a packed R-tree (flatbush) over bounding boxes. */
import Flatbush from 'flatbush';
import type { Bbox } from '../../model/types';

export class SpatialIndex<T> {
  readonly #tree: Flatbush | null;

  constructor(
    private readonly items: readonly T[],
    boxOf: (item: T) => Bbox,
  ) {
    // A tree of nothing is refused.
    this.#tree = items.length ? new Flatbush(items.length) : null;
    for (const item of items) this.#tree?.add(...boxOf(item));
    this.#tree?.finish();
  }

  /** Items whose boxes meet or touch the box, in the order in which they were given. */
  meeting([west, south, east, north]: Bbox): T[] {
    const found = this.#tree?.search(west, south, east, north) ?? [];
    return found.sort((a, b) => a - b).map((i) => this.items[i]!);
  }
}
