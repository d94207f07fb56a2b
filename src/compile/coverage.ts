/** Whether every trigger word of a document is covered by a passage or explained away. */
import type { Span } from '../model/catalog';
import { anchor } from './anchor';
import type { Anchored } from './annotate';
import { wholeFile, type Report } from './issue';
import { sentenceAround } from './segment';
import type { DocumentSource } from './sources';
import { TRIGGERS } from './triggers';

export interface Trigger extends Span {
  /** The run of trigger words, overlapping ones joined: 城际铁路. */
  words: string;
  state: 'marked' | 'explained' | 'unexplained';
  /** Why it names nothing, where explained. */
  reason: string | null;
}
export interface Unmarked extends Span {
  reason: string;
}

/** All triggers of a text in order, with what covers each. */
export function triggersOf(document: DocumentSource, anchored: readonly Anchored[], unmarked: readonly Unmarked[]): Trigger[] {
  const marked = anchored.flatMap(({ annotation: { position, says } }) => [position, ...(says.kindWords ? [says.kindWords] : [])]);
  const runs: Span[] = [];
  const found = TRIGGERS.flatMap((word) => document.text.occurrences(word)).sort((a, b) => a.start - b.start || b.end - a.end);
  const state = (span: Span): Pick<Trigger, 'state' | 'reason'> => {
    if (marked.some((other) => covers(other, span))) return { state: 'marked', reason: null };
    const why = unmarked.find((other) => covers(other, span));
    return why ? { state: 'explained', reason: why.reason } : { state: 'unexplained', reason: null };
  };
  const states = new Map<Span, Pick<Trigger, 'state' | 'reason'>>();
  for (const span of found) {
    const own = state(span);
    const last = runs.at(-1);
    const lastState = last && states.get(last)!;
    if (last && lastState && span.start < last.end && (lastState.state === own.state || span.end <= last.end)) {
      // Inside a longer word that is accounted for, or running on from it in the same state.
      if (own.state === 'unexplained' || lastState.state !== 'unexplained') last.end = Math.max(last.end, span.end);
      continue;
    }
    if (last && lastState && span.start < last.end && own.state !== 'unexplained' && lastState.state === 'unexplained') continue;
    const run = { ...span };
    runs.push(run);
    states.set(run, own);
  }
  return runs.map((run) => ({ ...run, ...states.get(run)!, words: document.text.slice(run.start, run.end) }));
}
