/** Plain text and Markdown → lines. Markdown's hard-wrapped lines of one paragraph are one line: a break is a blank. */
import type { Line, Lines } from './types';

export function plainLines(text: string, format: 'text' | 'markdown' | 'pasted'): Lines {
  const even = normal(text);
  const front = format !== 'pasted' ? (/^---\n[\s\S]*?\n---[ \t]*\n/.exec(even)?.[0] ?? '') : '';
  const body = isWrapped(even.slice(front.length))
    ? unwrapped(even.slice(front.length))
    : even.slice(front.length);
  const lines: Line[] = [
    ...front
      .split('\n')
      .slice(0, -1)
      .map((line) => ({ text: line, furniture: true })),
    ...body.split('\n').map((line) => ({ text: line, furniture: false })),
  ];
  const heading =
    /^# (.+)$/m.exec(body)?.[1] ?? /^title:(.+)$/m.exec(front)?.[1]?.replace(/^[\s"']+|[\s"']+$/g, '');
  return {
    format,
    raw: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
    lines,
    title: heading?.trim() ?? firstLine(lines),
    url: /^(?:source_)?url:\s*(\S+)$/m.exec(front)?.[1] ?? null,
  };
}

/** LF line ends, no byte order mark, no lone surrogates, NFC. */
export const normal = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .normalize('NFC');

/** A text of Latin letters whose lines end at about the same width, without a full stop. */
function isWrapped(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 4 || (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 10 > text.length) return false;
  const open = lines.filter(
    (line) => line.length > 40 && line.length < 110 && !/[.!?:]["’”]?\s*$/.test(line),
  );
  return open.length * 2 > lines.length;
}

/** Breaks within a paragraph as blanks: the text keeps its length. */
function unwrapped(text: string): string {
  return text.replace(/([^\n])\n(?=[^#>*\-\s|])/g, (_, last: string) => `${last} `);
}

const firstLine = (lines: readonly Line[]): string | null =>
  lines.find(({ text, furniture }) => !furniture && text.trim().length >= 4)?.text.trim() ?? null;
