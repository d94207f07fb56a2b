/** Find in the document: every occurrence of what was typed, in the text and in the readings of corrupt names. */
import type { Annotation, Span } from '../../core/model/types';
import type { CodePoints } from '../../core/text/code-points';
import { fold, sourceRange } from '../../core/text/fold';

/**
 * Occurrences of `query` in `text`, in order, not overlapping. Case, accents and full-width forms do not matter,
 * punctuation and spaces do: in a document, 15 is not 1.5.
 */
export function occurrences(text: Pick<CodePoints, 'text' | 'pointAt'>, query: string): Span[] {
  const wanted = fold(query.trim(), NO_VARIANTS, 'keep').text;
  if (!wanted) return [];
  const folded = fold(text.text, NO_VARIANTS, 'keep');
  const found: Span[] = [];
  for (let from = 0; (from = folded.text.indexOf(wanted, from)) >= 0; from += wanted.length) {
    const [start, end] = sourceRange(folded, text.text, from, from + wanted.length);
    found.push({ start: text.pointAt(start), end: text.pointAt(end) });
  }
  return found;
}

/** Traditional characters are left as they are: the documents are simplified throughout. */
const NO_VARIANTS = new Map<string, string>();

const isIn = (text: string, query: string): boolean =>
  occurrences({ text, pointAt: (unit) => unit }, query).length > 0;

/**
 * The same, with the passages whose reading contains the query though their words do not: who types
 * 盈淀路 is to find 营店路. A passage stands for all of itself; hits within it are not counted twice.
 */
export function find(text: CodePoints, annotations: readonly Annotation[], query: string): Span[] {
  const inText = occurrences(text, query);
  const byReading = annotations
    .filter(({ reading }) => reading?.as && isIn(reading.as, query))
    .map((a) => a.position)
    .filter((span) => !inText.some((hit) => hit.start < span.end && hit.end > span.start));
  return [...inText, ...byReading].sort((a, b) => a.start - b.start);
}
