/** Quotes of a text that stand for one place in it, and the trigger words that nothing quotes. */
import type { Span } from '../model/types';
import type { LinedText } from '../text/lined-text';
import { TRIGGERS } from '../text/triggers';

/** The words with as much context as makes them unique: more behind them first, then before. */
export function quoteOf(
  { start, end }: Span,
  text: LinedText,
): { exact: string; prefix?: string; suffix?: string } {
  const exact = text.slice(start, end);
  const others = text.occurrences(exact).filter((span) => span.start !== start);
  if (others.length === 0) return { exact };
  for (const sizes of [
    [0, 1],
    [1, 0],
    [0, 2],
    [2, 0],
    [0, 4],
    [4, 0],
    [4, 4],
    [8, 8],
    [16, 16],
    [40, 40],
    [200, 200],
    [2000, 2000],
  ] as const) {
    const prefix = text.slice(start - sizes[0], start);
    const suffix = text.slice(end, end + sizes[1]);
    const same = others.some(
      (span) =>
        text.slice(span.start - sizes[0], span.start) === prefix &&
        text.slice(span.end, span.end + sizes[1]) === suffix,
    );
    if (!same) return { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
  }
  return { exact };
}

/** Runs of trigger words that none of the spans covers. */
export function uncovered(text: LinedText, spans: readonly Span[]): Span[] {
  const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;
  const all = TRIGGERS.flatMap((word) => text.occurrences(word)).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const words: Span[] = [];
  for (const span of all) {
    const last = words.at(-1);
    if (!(last && covers(last, span))) words.push(span);
  }
  const runs: Span[] = [];
  for (const word of words) {
    if (spans.some((span) => covers(span, word))) continue;
    const last = runs.at(-1);
    if (last && word.start <= last.end) last.end = Math.max(last.end, word.end);
    else runs.push({ ...word });
  }
  return runs;
}
