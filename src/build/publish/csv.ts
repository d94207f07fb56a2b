/** CSV by RFC 4180: CRLF, quotes doubled; with a UTF-8 byte order mark, without which Excel garbles Chinese. */

export type Cell = string | number | boolean | null;

/** A header and rows of cells; null is an empty cell. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(quoted).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
