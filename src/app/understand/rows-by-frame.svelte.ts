/** What of a grid is drawn: as many rows a frame as there is time for, so that a jump far away in it does not hold up the page. */
import { flushSync, untrack } from 'svelte';

/** Rows are begun for so long a frame, milliseconds; layout and paint of them come on top. */
const SLICE_MS = 6;

/**
 * Call while a component is made. By the number of each row in sight, the numbers of the columns that are drawn of it
 * by now: none yet for a row that waits.
 * @param rows numbers of the rows in sight
 * @param columns of the columns in sight
 * @param first the row that is drawn at once, before the others: the keyboard's
 */
export function rowsByFrame(
  rows: () => readonly number[],
  columns: () => readonly number[],
  first: () => number,
): { readonly drawn: ReadonlyMap<number, readonly number[]> } {
  let drawn = $state.raw<ReadonlyMap<number, readonly number[]>>(new Map());
  $effect(() => {
    const [wanted, all, own] = [rows(), columns(), first()];
    let frame = 0;
    const draw = (row: number | undefined) => {
      const before = untrack(() => drawn);
      drawn = new Map(wanted.map((number) => [number, number === row ? all : (before.get(number) ?? [])]));
    };
    const due = () => wanted.find((number) => untrack(() => drawn).get(number) !== all);
    const step = () => {
      const start = performance.now();
      for (let row = due(); row !== undefined; row = due()) {
        if (performance.now() - start > SLICE_MS) {
          frame = requestAnimationFrame(step);
          return;
        }
        const next = row;
        flushSync(() => draw(next));
      }
    };
    draw(own);
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  });
  return {
    get drawn() {
      return drawn;
    },
  };
}
