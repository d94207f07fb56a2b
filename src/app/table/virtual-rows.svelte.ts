/** Rows in sight of a scroller, by TanStack Virtual, as Svelte state. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import { tick } from 'svelte';

/** Pixels; the same as `.row` in Table.svelte. */
const ROW = 34;

export interface Rows {
  /** The rows to draw; `start` is their offset in pixels. */
  readonly visible: readonly VirtualItem[];
  /** Of all rows together, in pixels. */
  readonly height: number;
  /** How many rows a page holds. */
  readonly page: number;
  /** Scrolls as little as needed to show a row; resolves when it is drawn. */
  reveal(index: number): Promise<void>;
}

/** Call while a component is being set up; both functions are read reactively. */
export function createRows(scroller: () => HTMLElement | undefined, count: () => number): Rows {
  let visible = $state.raw<readonly VirtualItem[]>([]);
  const options = () => ({
    count: count(),
    getScrollElement: () => scroller() ?? null,
    estimateSize: () => ROW,
    // The sticky head covers the first row's worth of the scroller.
    scrollPaddingStart: ROW,
    overscan: 12,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: (instance: Virtualizer<HTMLElement, Element>) => (visible = instance.getVirtualItems()),
  });
  const virtualizer = new Virtualizer<HTMLElement, Element>({ ...options(), count: 0 });
  $effect(() => virtualizer._didMount());
  $effect(() => {
    virtualizer.setOptions(options());
    virtualizer._willUpdate();
    visible = virtualizer.getVirtualItems();
  });
  return {
    get visible() {
      return visible;
    },
    get height() {
      return count() * ROW;
    },
    get page() {
      return Math.max(1, Math.floor((scroller()?.clientHeight ?? ROW * 10) / ROW) - 2);
    },
    async reveal(index) {
      virtualizer.scrollToIndex(index);
      // One frame for the scroll to arrive, one turn for the rows to be drawn.
      await new Promise((done) => requestAnimationFrame(done));
      await tick();
    },
  };
}
