/** Sheets → an XLSX file, by the kept library; loaded only when somebody wants one. */
import writeExcelFile from 'write-excel-file/universal';
import type { Cell } from '../../../core/publish/csv';
import { xmlText } from '../../../core/publish/xml';
import type { Sheet } from '../../../core/publish/sheets';

/** Excel refuses more characters in a cell. */
const LONGEST = 32_767;
/** Of columns, characters. */
const WIDTH = { least: 10, most: 48 };

/** Text stays text, whatever it looks like; the first row of the first sheet stays in sight. */
export function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  return writeExcelFile(
    sheets.map(({ name, rows }, number) => ({
      sheet: name,
      data: rows.map((row) => row.map(typed)),
      columns: widths(rows),
      ...(number === 0 && { stickyRowsCount: 1 }),
    })),
  ).toBlob();
}

function typed(value: Cell) {
  if (typeof value !== 'string') return value;
  // The format is XML: one character that XML can't hold, and no program opens the file.
  const clean = xmlText(value);
  // The library counts its texts by name in a plain object, and loses those that such an object has of itself.
  const text = clean in Object.prototype ? `${clean} ` : clean;
  return text ? { value: text.slice(0, LONGEST), type: String } : null;
}

/** As wide as what stands in the first rows; Chinese characters take two. */
function widths(rows: Sheet['rows']): { width: number }[] {
  const sample = rows.slice(0, 30);
  return (rows[0] ?? []).map((_, column) => {
    const lengths = sample.map((row) => String(row[column] ?? '').replace(/[\u2E80-\uFFFF]/g, '__').length);
    return { width: Math.min(WIDTH.most, Math.max(WIDTH.least, ...lengths) + 2) };
  });
}
