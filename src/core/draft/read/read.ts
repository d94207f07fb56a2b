/** A file → its text: pure functions over bytes, alike in worker and Node; each format's library comes when needed. */
import { isEnglish } from '../english';
import type { DraftFormat } from '../types';
import { canonicalOf } from './canonical';
import { decode } from './encoding';
import { kindOf } from './kind';
import { normal, plainLines } from './plain';
import type { PdfModule } from './pdf';
import { MOST_BYTES, MOST_TEXT, type Fault, type FaultCode, type Lines, type ReadText } from './types';

export interface Received {
  name: string;
  bytes: Uint8Array;
}

/** `pdf` loads pdf.js, as page and Node each have to. Gives one fault and nothing else for what can't be read. */
export async function readFile(
  { name, bytes }: Received,
  pdf: () => Promise<PdfModule>,
): Promise<ReadText | Fault> {
  const fault = (code: FaultCode): Fault => ({ fault: code, file: name });
  if (bytes.length > MOST_BYTES) return fault('too-large');
  const kind = kindOf(bytes, name);
  let lines: Lines | FaultCode;
  if (kind === 'docx') lines = await (await import('./docx')).docxLines(bytes);
  else if (kind === 'pdf') lines = await (await import('./pdf')).pdfLines(bytes, await pdf());
  else if (kind === 'html' || kind === 'markdown' || kind === 'text') {
    const declared = /charset=["']?([\w-]+)/i.exec(String.fromCharCode(...bytes.slice(0, 2048)))?.[1] ?? null;
    const decoded = decode(bytes, declared);
    if (!decoded) return fault(/\.(?:txt|md|html?)$/i.test(name) ? 'encoding' : 'unknown');
    if (decoded.text.length > (kind === 'html' ? 10 : 1) * MOST_TEXT) return fault('text-too-long');
    lines =
      kind === 'html'
        ? await (await import('./html')).htmlLines(normal(decoded.text))
        : plainLines(decoded.text, kind);
  } else return fault(kind);
  return typeof lines === 'string' ? fault(lines) : finished(lines, name);
}

/** A text that was pasted. */
export const readPasted = (text: string): ReadText | Fault => finished(plainLines(text, 'pasted'), '');

function finished(read: Lines, file: string): ReadText | Fault {
  const lines = read.lines.map((line) => ({ ...line, text: normal(line.text) }));
  const { received, text, deletions } = canonicalOf(lines, read.title);
  if (text.length > MOST_TEXT) return { fault: 'text-too-long', file };
  if (!/\p{L}{2}/u.test(text)) return { fault: received.trim() === '' ? 'empty' : 'no-words', file };
  const title = (read.title ?? text.split('\n')[0] ?? '').slice(0, 120);
  return {
    raw: read.raw ?? received,
    received,
    text,
    deletions,
    meta: {
      title: title || file,
      date: dateIn(title, text),
      publisher: null,
      url: read.url,
      language: isEnglish(text) ? 'en' : isTraditional(text) ? 'zh-Hant' : 'zh-CN',
      file,
      format: read.format satisfies DraftFormat,
    },
  };
}

/** The first full date of the head, else the year of the title; empty where there is none. */
function dateIn(title: string, text: string): string {
  const head = `${title}\n${text.slice(0, 600)}`;
  const full = /((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/.exec(head);
  if (full && Number(full[2]) >= 1 && Number(full[2]) <= 12 && Number(full[3]) >= 1 && Number(full[3]) <= 28)
    return `${full[1]}-${full[2]!.padStart(2, '0')}-${full[3]!.padStart(2, '0')}`;
  return /((?:19|20)\d\d)/.exec(title)?.[1] ?? /((?:19|20)\d\d)年/.exec(head)?.[1] ?? '';
}

const isTraditional = (text: string): boolean =>
  (text.slice(0, 4000).match(/[國區發個這為來對說會經與興長東車鐵]/g)?.length ?? 0) > 10;
