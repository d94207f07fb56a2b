/** The briefing as this browser keeps it: with its past, so that a change can be taken back after a reload too. */
import type { Briefing } from '../../../core/briefing/briefing';
import type { History } from '../../../core/briefing/history';
import { briefingOf } from '../../../core/briefing/shape';

export const KEY = 'kuajie-atlas:briefing';
/** Where what can't be read is put aside: it is the person's, whatever it is. */
export const KEY_UNREAD = `${KEY}-unread`;
/** Steps back that are kept over a reload; the whole must fit beside what else the browser keeps for the site. */
const KEPT_PAST = 10;
const VERSION = 1;

export type Trouble = 'denied' | 'full';

export interface Kept {
  /** As it stands in the storage. */
  raw: string | null;
  /** Null: there is none, or none that can be read. */
  history: History | null;
  trouble: Trouble | null;
}

const listed = (value: unknown): Briefing[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one) => {
    const read = briefingOf(one);
    return 'value' in read ? [read.value] : [];
  });

export function historyOf(raw: string | null): History | null {
  if (raw === null) return null;
  try {
    const { version, past, present, future } = JSON.parse(raw) as Record<string, unknown>;
    const read = briefingOf(present);
    if (version !== VERSION || !('value' in read)) return null;
    return { past: listed(past), present: read.value, future: listed(future), run: null };
  } catch {
    return null;
  }
}

export function readStored(): Kept {
  let raw: string | null;
  try {
    raw = localStorage.getItem(KEY);
  } catch {
    return { raw: null, history: null, trouble: 'denied' };
  }
  return { raw, history: historyOf(raw), trouble: null };
}

/** What stands in the storage now; where there is no room for the past, the briefing alone. */
export function store({ past, present, future }: History): { raw: string | null; trouble: Trouble | null } {
  const whole = {
    version: VERSION,
    past: past.slice(-KEPT_PAST),
    present,
    future: future.slice(0, KEPT_PAST),
  };
  for (const what of [whole, { ...whole, past: [], future: [] }]) {
    const raw = JSON.stringify(what);
    try {
      localStorage.setItem(KEY, raw);
      return { raw, trouble: null };
    } catch (error) {
      if (!(error instanceof DOMException) || error.name === 'SecurityError')
        return { raw: null, trouble: 'denied' };
    }
  }
  return { raw: null, trouble: 'full' };
}

/** Puts aside what can't be read, where there is room. */
export function putAside(raw: string): void {
  try {
    localStorage.setItem(KEY_UNREAD, raw);
  } catch {
    // Then it stays where it is until the next change.
  }
}
