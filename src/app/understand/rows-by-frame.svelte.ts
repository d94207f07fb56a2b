/** What of a grid is drawn: a few rows a frame, so that a jump far away in it does not hold up the page. */
import { untrack } from 'svelte';

const ROWS_A_FRAME = 3;

/**
 * Call while a component is made. By the number of each row in sight, the numbers of the columns that are drawn of it
 * by now: none yet for a row that waits.
 * @param rows numbers of the rows in sight
 * @param columns of the columns in sight
 * @param first the row that is drawn before the others: the keyboard's
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
    const step = () => {
      const before = untrack(() => drawn);
      const due = wanted.filter((number) => before.get(number) !== all);
      const now = [...due].sort((a, b) => Number(b === own) - Number(a === own)).slice(0, ROWS_A_FRAME);
      drawn = new Map(
        wanted.map((number) => [number, now.includes(number) ? all : (before.get(number) ?? [])]),
      );
      if (due.length > now.length) frame = requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(frame);
  });
  return {
    get drawn() {
      return drawn;
    },
  };
}
