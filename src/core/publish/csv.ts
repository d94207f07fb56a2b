/**
 * CSV by RFC 4180: CRLF, quotes doubled. Two kinds: for programs, and a copy for spreadsheets, which take a text
 * for what it is not. In both, a text that a spreadsheet would run as a formula begins with an apostrophe, since
 * the data come from many hands.
 */

export type Cell = string | number | boolean | null;
type Row = readonly Cell[];

/** What a spreadsheet runs; text only, negative numbers are numbers. */
const FORMULA = /^[=+\-@\t\r]/;
/** A text that no spreadsheet runs. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
/** What a spreadsheet would make a number or a date of: 004, 1e5, 2022-06, 12/26, 310115;320509. */
const likeNumber = (text: string): boolean => /\d/.test(text) && /^[\d\s.,:;/%e+-]+$/i.test(text);

/** For programs: no byte order mark, which many take for a part of the first heading. Null is an empty cell. */
export const csv = (header: readonly string[], rows: readonly Row[]): string =>
  written([header, ...rows], (text) => FORMULA.test(text));

/**
 * For Excel, WPS and the like: with a UTF-8 byte order mark, without which Chinese is garbled; a text that looks
 * like a number or a date stays text, by an apostrophe before it.
 */
export const spreadsheetCsv = (header: readonly string[], rows: readonly Row[]): string =>
  `\uFEFF${written([header, ...rows], (text) => FORMULA.test(text) || likeNumber(text))}`;

function written(rows: readonly Row[], guarded: (text: string) => boolean): string {
  const cell = (value: Cell): string => {
    if (typeof value !== 'string') return value === null ? '' : String(value);
    return quoted(guarded(value) ? `'${value}` : value);
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
