/** Times by the number of features, as a table for a terminal. */

/** Times in milliseconds, by what was done. */
export type Times = Map<string, number>;
export interface Column {
  /** How many features. */
  n: number;
  times: Times;
}

/** The middle one; of an even number the larger of the two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const FIRST = 54;
const OTHER = 20;

/**
 * A line for each time of the first column. Behind a time stands its growth over the column before,
 * divided by the growth of the number of features: about 1 or less means no faster than linear.
 */
export function table(title: string, columns: readonly Column[]): string {
  const head = columns.map(({ n }) => wide(n.toLocaleString('en'), OTHER)).join('');
  const lines = [...(columns[0]?.times.keys() ?? [])].map((name) => {
    const cells = columns.map((column, i) => {
      const time = column.times.get(name);
      if (time === undefined) return wide('–', OTHER);
      const before = columns[i - 1];
      const growth = before ? ` (${growthOf(time, column, before, name).toFixed(2)})` : '';
      return wide(`${time.toFixed(3)} ms${growth}`, OTHER);
    });
    return (wide(name, FIRST) + cells.join('')).trimEnd();
  });
  return ['', (wide(title, FIRST) + head).trimEnd(), ...lines].join('\n');
}

const growthOf = (time: number, { n }: Column, before: Column, name: string): number =>
  time / (before.times.get(name) ?? NaN) / (n / before.n);

/** Filled up with spaces; Han characters take two columns of a terminal. */
function wide(text: string, width: number): string {
  const taken = Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - taken));
}
