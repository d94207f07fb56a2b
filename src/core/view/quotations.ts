/**
 * What a document says of a feature, as it is to be quoted: one paragraph once, however many of its passages
 * name the feature, cut to the sentences that do, with the words that count marked in it.
 */
import type { Annotation, SourceDocument, Span } from '../model/types';

export interface Quotation {
  /** In the order of the text, apart from each other; where two do not touch, words of the paragraph are left out. */
  stretches: Span[];
  /** In the order of the text. */
  annotations: Annotation[];
}

/** A run of a quotation: plain, part of a name, of the words that say a status, or of both. */
export interface QuotedRun extends Span {
  names: boolean;
  says: boolean;
}

/** The quotations of annotations of one document, in the order of its text. Offsets in code points. */
export function quotations(
  { paragraphs }: Pick<SourceDocument, 'paragraphs'>,
  annotations: readonly Annotation[],
): Quotation[] {
  const byParagraph = new Map<number, Annotation[]>();
  for (const annotation of [...annotations].sort((a, b) => a.position.start - b.position.start)) {
    const index = paragraphs.findIndex(({ end }) => annotation.position.start < end);
    byParagraph.set(index, [...(byParagraph.get(index) ?? []), annotation]);
  }
  return [...byParagraph.values()].map((list) => ({
    annotations: list,
    // Words that say the status can stand before the sentence, at the head of a list.
    stretches: united(list.flatMap(({ sentence, says }) => [sentence, ...(says.words ? [says.words] : [])])),
  }));
}

/** Spans that overlap or touch made one; in order. */
function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** A stretch of a quotation cut where marked words begin and end; without gaps. */
export function quotedRuns(stretch: Span, annotations: readonly Annotation[]): QuotedRun[] {
  const names = annotations.map(({ position }) => position);
  const words = annotations.flatMap(({ says }) => says.words ?? []);
  const cuts = [...names, ...words]
    .flatMap(({ start, end }) => [start, end])
    .filter((cut) => cut > stretch.start && cut < stretch.end);
  const points = [...new Set([stretch.start, ...cuts, stretch.end])].sort((a, b) => a - b);
  const covered = (by: readonly Span[], start: number, end: number) =>
    by.some((span) => span.start <= start && span.end >= end);
  return points.slice(0, -1).map((start, i) => {
    const end = points[i + 1]!;
    return { start, end, names: covered(names, start, end), says: covered(words, start, end) };
  });
}
