/** Find in the document: every occurrence of what was typed, in the text and in the readings of corrupt names. */
import type { Annotation, Span } from '../../core/model/types';
import type { CodePoints } from '../../core/text/code-points';
import { fold, sourceRange, type Variants } from '../../core/text/fold';

/**
 * Occurrences of `query` in `text`, in order, not overlapping. What does not matter to the search does not here:
 * case, width, accents, traditional characters, dashes, quotes, spaces, line and sentence ends; so words that were
 * copied anywhere are found. But 15 is not 1.5, and who looks for a mark alone finds it.
 */
export function occurrences(
  text: Pick<CodePoints, 'text' | 'pointAt'>,
  query: string,
  variants: Variants = NO_VARIANTS,
): Span[] {
  const words = fold(query, variants, 'numbers').text;
  const manner = words ? 'numbers' : 'keep';
  const wanted = words || fold(query.trim(), variants, 'keep').text;
  if (!wanted) return [];
  const folded = fold(text.text, variants, manner);
  const found: Span[] = [];
  for (let from = 0; (from = folded.text.indexOf(wanted, from)) >= 0; from += wanted.length) {
    const [start, end] = sourceRange(folded, text.text, from, from + wanted.length);
    found.push({ start: text.pointAt(start), end: text.pointAt(end) });
  }
  return found;
}

const NO_VARIANTS: Variants = new Map<string, string>();

const isIn = (text: string, query: string, variants: Variants): boolean =>
  occurrences({ text, pointAt: (unit) => unit }, query, variants).length > 0;

/**
 * Occurrences of the first kind of words that occurs at all, of those that a query in letters may stand for
 * (`core/search/spoken-names.ts`); where two overlap, of the longer word.
 */
export function spoken(text: CodePoints, meant: readonly (readonly string[])[], variants: Variants): Span[] {
  for (const words of meant) {
    const found: Span[] = [];
    for (const word of words)
      for (const span of occurrences(text, word, variants))
        if (!found.some(({ start, end }) => start < span.end && end > span.start)) found.push(span);
    if (found.length) return found.sort((a, b) => a.start - b.start);
  }
  return [];
}

/**
 * The same, with the passages whose reading contains the query though their words do not: who types
 * 盈淀路 is to find 营店路. A passage stands for all of itself; hits within it are not counted twice.
 */
export function find(
  text: CodePoints,
  annotations: readonly Annotation[],
  query: string,
  variants: Variants = NO_VARIANTS,
): Span[] {
  const inText = occurrences(text, query, variants);
  const byReading = annotations
    .filter(({ reading }) => reading?.as && isIn(reading.as, query, variants))
    .map((a) => a.position)
    .filter((span) => !inText.some((hit) => hit.start < span.end && hit.end > span.start));
  return [...inText, ...byReading].sort((a, b) => a.start - b.start);
}
