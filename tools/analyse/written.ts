/** Rows as JSON, CSV or a table to read in a terminal. */
import { csv } from '../../src/core/publish/csv';
import { readableJson } from '../../src/core/publish/json';
import type { Row } from '../../src/core/analysis/rows';

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );
/** Wider cells are cut in a table; JSON and CSV have them whole. */
const WIDEST = 36;

export function written(rows: readonly Row[], as: 'json' | 'csv' | 'table'): string {
  if (as === 'json') return readableJson(rows);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (as === 'csv')
    return csv(
      columns,
      rows.map((row) => columns.map((column) => row[column] ?? null)),
    );
  if (!rows.length) return 'nothing\n';
  const cells = [columns, ...rows.map((row) => columns.map((column) => cut(String(row[column] ?? ''))))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => width(row[i]!))));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat(widths[i]! - width(cell)))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n${rows.length} rows\n`;
}

function cut(text: string): string {
  let [kept, used] = ['', 0];
  for (const character of text) {
    used += width(character);
    if (used > WIDEST) return `${kept}…`;
    kept += character;
  }
  return kept;
}
