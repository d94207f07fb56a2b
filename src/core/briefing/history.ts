/** What a briefing was before each change, so that every one can be taken back: pure functions over a value. */
import { NO_BRIEFING, type Briefing } from './briefing';

export interface History {
  /** Oldest first. */
  readonly past: readonly Briefing[];
  readonly present: Briefing;
  /** What was taken back, next first. */
  readonly future: readonly Briefing[];
  /** Of the last change: another one with the same name is a part of it (letters typed into one field). */
  readonly run: string | null;
}

export const NO_HISTORY: History = { past: [], present: NO_BRIEFING, future: [], run: null };
/** So many changes can be taken back. */
export const MOST_PAST = 50;

/** A change; what had been taken back is gone for good. `run`: see `History.run`. */
export function changed(history: History, next: Briefing, run: string | null = null): History {
  if (next === history.present) return history;
  const goesOn = run !== null && run === history.run;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_PAST);
  return { past, present: next, future: [], run };
}

export function undone(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last,
    future: [history.present, ...history.future],
    run: null,
  };
}

export function redone(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, run: null };
}
