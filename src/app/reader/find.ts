/** Find in the document: every occurrence of what was typed, in the text and in the readings of corrupt names. */
import type { Annotation, Span } from '../../core/model/types';

/** One code point as compared: case and full-width forms do not matter; never changes the count. */
function fold(point: string): string {
  const plain = point.normalize('NFKC').toLowerCase();
  return Array.from(plain).length === 1 ? plain : point;
}
const folded = (text: string): string[] => Array.from(text, fold);

/** Occurrences of `query` in `text`, in order, not overlapping; offsets in code points. */
export function occurrences(text: string, query: string): Span[] {
  const wanted = folded(query.trim());
  if (!wanted.length) return [];
  const points = folded(text);
  const found: Span[] = [];
  for (let i = 0; i + wanted.length <= points.length; i++) {
    if (!wanted.every((point, j) => points[i + j] === point)) continue;
    found.push({ start: i, end: i + wanted.length });
    i += wanted.length - 1;
  }
  return found;
}

/**
 * The same, with the passages whose reading contains the query though their words do not: who types
 * 盈淀路 is to find 营店路. A passage stands for all of itself; hits within it are not counted twice.
 */
export function find(text: string, annotations: readonly Annotation[], query: string): Span[] {
  const inText = occurrences(text, query);
  const byReading = annotations
    .filter((a) => a.reading?.as && occurrences(a.reading.as, query).length > 0)
    .map((a) => a.position)
    .filter((span) => !inText.some((hit) => hit.start < span.end && hit.end > span.start));
  return [...inText, ...byReading].sort((a, b) => a.start - b.start);
}
