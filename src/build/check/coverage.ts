/** Whether every trigger word of a document is covered by a passage or explained away. */
import type { Span } from '../../core/model/types';
import { anchor } from '../../core/text/anchor';
import type { Anchored } from '../read/annotate';
import { wholeFile, type Report } from '../issue';
import { sentenceAround } from '../../core/text/segment';
import type { DocumentSource } from '../read/sources';
import { TRIGGERS } from '../../core/text/triggers';

export interface Trigger extends Span {
  word: string;
  state: 'marked' | 'explained' | 'unexplained';
  /** Why it names nothing, where explained. */
  reason: string | null;
}
export interface Unmarked extends Span {
  reason: string;
}
export interface Coverage {
  triggers: Trigger[];
  unmarked: Unmarked[];
}

/**
 * Reports triggers that nothing covers, and entries of unmarked.yaml that are not in the text or
 * explain nothing. A list's own kind word that some passage leans on (`kind_words`) counts as covered.
 */
export function checkCoverage(
  document: DocumentSource,
  anchored: readonly Anchored[],
  report: Report,
): Coverage {
  const { text } = document;
  const words = triggerWords(document);
  const unmarked = document.unmarked.flatMap((entry): Unmarked[] => {
    const found = anchor(entry.value, text);
    if ('fault' in found) {
      report.fault(found.fault.code, entry, ['exact'], found.fault.message, found.fault.cure);
      return [];
    }
    if (!entry.value.was && !words.some((word) => covers(found.span, word))) {
      const message = `"${entry.value.exact}" holds no trigger word`;
      report.fault(
        'explains-nothing',
        entry,
        ['exact'],
        message,
        'delete the entry, or let it cover the whole trigger word',
      );
    }
    return [{ ...found.span, reason: entry.value.reason }];
  });
  const marked = anchored.flatMap(({ annotation: { position, says } }) => [
    position,
    ...(says.kindWords ? [says.kindWords] : []),
  ]);
  const triggers = words.map((span): Trigger => {
    const word = text.slice(span.start, span.end);
    if (marked.some((other) => covers(other, span))) return { ...span, word, state: 'marked', reason: null };
    const why = unmarked.find((other) => covers(other, span));
    return { ...span, word, state: why ? 'explained' : 'unexplained', reason: why?.reason ?? null };
  });
  if (!document.complete) return { triggers, unmarked };
  for (const run of joined(triggers.filter(({ state }) => state === 'unexplained'))) {
    const sentence = sentenceAround(text, run);
    const before = text.slice(Math.max(sentence.start, run.start - 30), run.start);
    const after = text.slice(run.end, Math.min(sentence.end, run.end + 30));
    const word = text.slice(run.start, run.end);
    const source = wholeFile(`data/documents/${document.id}/text.txt`, text.lineOf(run.start));
    const cure = 'mark the passage in annotations.yaml, or say in unmarked.yaml why it names no feature';
    report.fault(
      'unexplained-trigger',
      source,
      [String(run.start)],
      `unexplained trigger "${word}": ${before}【${word}】${after}`,
      cure,
    );
  }
  return { triggers, unmarked };
}

/** Spans of all trigger words, without those inside a longer one (镇圈 in 城镇圈). */
function triggerWords({ text }: DocumentSource): Span[] {
  const all = TRIGGERS.flatMap((word) => text.occurrences(word)).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return all.filter((span, i) => !all.some((other, j) => j < i && covers(other, span)));
}

/** Spans that overlap or touch, as one. */
function joined(spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of spans) {
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
