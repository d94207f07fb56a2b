/**
 * Rows for the clipboard, in both forms that spreadsheets and documents take: a table in HTML, whose cells stay text
 * (004 is not made 4), and lines with tabs. What a spreadsheet would run as a formula is guarded as in the CSV.
 */
import { guarded } from './csv';
import { xml } from './xml';

export interface CopiedRows {
  html: string;
  plain: string;
}

/** Excel and WPS take a cell of this style for text. */
const TEXT = ` style="mso-number-format:'\\@'"`;

export function copiedRows(head: readonly string[], rows: readonly (readonly string[])[]): CopiedRows {
  // A line break or tab within a cell would end it.
  const plain = (text: string) => guarded(text.replace(/\s+/g, ' ').trim());
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((text) => `<${tag}${TEXT}>${xml(plain(text))}</${tag}>`).join('')}</tr>`;
  return {
    html: `<meta charset="utf-8"><table>${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`,
    plain: [head, ...rows].map((cells) => cells.map(plain).join('\t')).join('\r\n'),
  };
}
