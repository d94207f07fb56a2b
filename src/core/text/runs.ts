/** Cuts a stretch of text where passages begin and end, so that overlapping ones can be told apart. */
import type { Annotation, Span } from '../model/types';

export interface Run<A = Annotation> extends Span {
  /** The annotations that cover this run; none for plain text. */
  annotations: A[];
}

/**
 * The runs of `span`, in order and without gaps. Offsets in code points of the whole text;
 * annotations that reach beyond the span are cut to it. `cuts` are further places to cut at.
 */
export function runs<A extends { position: Span }>(
  span: Span,
  annotations: readonly A[],
  cuts?: readonly number[],
): Run<A>[];
export function runs(span: Span, annotations: readonly Annotation[], cuts?: readonly number[]): Run[];
export function runs<A extends { position: Span }>(
  span: Span,
  annotations: readonly A[],
  cuts: readonly number[] = [],
): Run<A>[] {
  const inside = annotations.filter((a) => a.position.start < span.end && a.position.end > span.start);
  const places = new Set([span.start, span.end]);
  for (const cut of cuts) if (cut > span.start && cut < span.end) places.add(cut);
  for (const { position } of inside) {
    places.add(Math.max(position.start, span.start));
    places.add(Math.min(position.end, span.end));
  }
  const points = [...places].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, i) => ({
    start,
    end: points[i + 1]!,
    annotations: inside.filter((a) => a.position.start <= start && a.position.end >= points[i + 1]!),
  }));
}
