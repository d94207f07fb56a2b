/** Rows and columns in sight of a scroller that holds a square of equal cells, by TanStack Virtual, as Svelte state. */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { tick } from 'svelte';

/** Pixels. */
export interface Sizes {
  cell: number;
  /** What the sticky head covers, and is laid out before the first cell. */
  head: number;
}
export interface InSight {
  /** Numbers of those to draw, ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Scrolls as little as needed to show a cell; resolves when it is drawn. */
  reveal(row: number, column: number): Promise<void>;
}

const OVERSCAN = 4;

/** Call while a component is being set up; the functions are read reactively. */
export function cellsInSight(
  scroller: () => HTMLElement | undefined,
  count: () => number,
  sizes: { rows: () => Sizes; columns: () => Sizes },
): InSight {
  const rows = axis(scroller, count, sizes.rows, false);
  const columns = axis(scroller, count, sizes.columns, true);
  return {
    get rows() {
      return rows.numbers;
    },
    get columns() {
      return columns.numbers;
    },
    async reveal(row, column) {
      rows.to(row);
      columns.to(column);
      // One frame for the scroll to arrive, one turn for the cells to be drawn.
      await new Promise((done) => requestAnimationFrame(done));
      await tick();
    },
  };
}

function axis(
  scroller: () => HTMLElement | undefined,
  count: () => number,
  size: () => Sizes,
  horizontal: boolean,
) {
  let numbers = $state.raw<readonly number[]>([]);
  const tell = (virtualizer: Virtualizer<HTMLElement, Element>) =>
    (numbers = virtualizer.getVirtualItems().map(({ index }) => index));
  const options = () => ({
    count: count(),
    horizontal,
    getScrollElement: () => scroller() ?? null,
    estimateSize: () => size().cell,
    paddingStart: size().head,
    scrollPaddingStart: size().head,
    overscan: OVERSCAN,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: tell,
  });
  const virtualizer = new Virtualizer<HTMLElement, Element>({ ...options(), count: 0 });
  $effect(() => virtualizer._didMount());
  $effect(() => {
    virtualizer.setOptions(options());
    virtualizer.measure();
    virtualizer._willUpdate();
    tell(virtualizer);
  });
  return {
    get numbers() {
      return numbers;
    },
    to: (index: number) => virtualizer.scrollToIndex(index),
  };
}
