/** A PDF with a text layer → its paragraphs, by pdf.js. Lines of one paragraph are joined as they are read. */
import type { FaultCode, Line, Lines } from './types';

interface Item {
  str?: string;
  hasEOL?: boolean;
  transform?: number[];
  width?: number;
  height?: number;
}
interface Row {
  text: string;
  /** Where it ends, and how high its letters are, points. */
  right: number;
  left: number;
  size: number;
}

const MOST_PAGES = 2_000;

/** `pdfjs` is the module of pdf.js: the caller knows where its worker is. */
export async function pdfLines(bytes: Uint8Array, pdfjs: PdfModule): Promise<Lines | FaultCode> {
  let document: PdfDocument;
  try {
    document = await pdfjs.getDocument({
      data: bytes.slice(),
      isEvalSupported: false,
      useSystemFonts: true,
      verbosity: 0,
    }).promise;
  } catch (error) {
    return (error as { name?: string }).name === 'PasswordException' ? 'password' : 'damaged';
  }
  try {
    const lines: Line[] = [];
    for (let page = 1; page <= Math.min(document.numPages, MOST_PAGES); page++) {
      const { items } = await (await document.getPage(page)).getTextContent();
      lines.push(
        ...joined(rowsOf(items as Item[])).map((text) => ({
          text,
          furniture: /^[-—–\s\d]{1,8}$/.test(text.trim()),
        })),
      );
    }
    const letters = lines.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (letters < 20 * Math.min(document.numPages, 3)) return 'scanned';
    return {
      format: 'pdf',
      lines,
      title: lines.find(({ text, furniture }) => !furniture && text.trim().length >= 4)?.text.trim() ?? null,
      url: null,
    };
  } catch {
    return 'damaged';
  } finally {
    await document.destroy();
  }
}

export interface PdfModule {
  getDocument(options: Record<string, unknown>): { promise: Promise<PdfDocument> };
}
interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: unknown[] }> }>;
  destroy(): Promise<void>;
}

function rowsOf(items: readonly Item[]): Row[] {
  const rows: Row[] = [];
  let row: Row | null = null;
  let y = 0;
  for (const { str = '', transform = [], width = 0, height = 0, hasEOL } of items) {
    const [, , , , left = 0, top = 0] = transform;
    if (row && str !== '' && Math.abs(top - y) > Math.max(2, height / 2)) {
      rows.push(row);
      row = null;
    }
    if (str !== '') {
      y = top;
      row ??= { text: '', left, right: left, size: height };
      row.text += str;
      row.right = Math.max(row.right, left + width);
    }
    if (hasEOL && row) {
      rows.push(row);
      row = null;
    }
  }
  if (row) rows.push(row);
  return rows.filter(({ text }) => text.trim() !== '');
}

/** A row that reaches the right edge and ends no sentence goes on in the next, unless that one is indented. */
function joined(rows: readonly Row[]): string[] {
  const edge = Math.max(0, ...rows.map(({ right }) => right));
  const left = Math.min(Infinity, ...rows.map((row) => row.left));
  const out: string[] = [];
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const full = before && before.right >= edge - before.size * 2.5;
    const indented = row.left > left + row.size * 1.5;
    const goesOn = full && !indented && Math.abs(row.size - before.size) < 1;
    if (!goesOn) out.push(row.text);
    else {
      const last = out.at(-1)!;
      const latin = /[A-Z,;.)]$/i.test(last) && /^[A-Z(]/i.test(row.text);
      out[out.length - 1] = last + (latin ? ' ' : '') + row.text;
    }
  });
  return out;
}
