/** A Word document → its paragraphs: unzipped by fflate, its XML read by htmlparser2. Deleted revisions stay out. */
import type { FaultCode, Line, Lines } from './types';

/** Of what is unpacked at most, bytes. */
const MOST = 60_000_000;
const PARTS = /^word\/(?:document|footnotes|endnotes)\.xml$/;

export async function docxLines(bytes: Uint8Array): Promise<Lines | FaultCode> {
  const [{ unzipSync, strFromU8 }, { Parser }] = await Promise.all([import('fflate'), import('htmlparser2')]);
  let bomb = false;
  let sheet = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (/^(?:xl|ppt)\//.test(name)) sheet = true;
        if (!PARTS.test(name)) return false;
        // A part that unpacks to more than any document, or a thousandfold.
        if (originalSize > MOST || originalSize > Math.max(5_000_000, size * 400)) bomb = true;
        return !bomb;
      },
    });
  } catch {
    return 'damaged';
  }
  if (bomb) return 'bomb';
  const main = files['word/document.xml'];
  if (!main) return sheet ? 'spreadsheet' : 'archive';
  const lines: Line[] = [];
  for (const part of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'])
    if (files[part])
      for (const text of paragraphs(strFromU8(files[part]), Parser)) lines.push({ text, furniture: false });
  const title = lines.find(({ text }) => text.trim().length >= 4)?.text.trim() ?? null;
  return { format: 'docx', lines, title, url: null };
}

function paragraphs(xml: string, Parser: typeof import('htmlparser2').Parser): string[] {
  const out: string[] = [];
  let line = '';
  let text = false;
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'w:t') text = true;
        // What a revision took out, and the text of fields.
        if (name === 'w:del' || name === 'w:instrText' || name === 'mc:Fallback') hidden++;
        if (name === 'w:tab') line += '\t';
        if (name === 'w:br' || name === 'w:cr') line += '\n';
      },
      ontext(data) {
        if (text && hidden === 0) line += data;
      },
      onclosetag(name) {
        if (name === 'w:t') text = false;
        if (name === 'w:del' || name === 'w:instrText' || name === 'mc:Fallback') hidden--;
        if (name !== 'w:p') return;
        out.push(...line.split('\n'));
        line = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return out;
}
