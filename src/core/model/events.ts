/**
 * What can become of a feature after its documents, one row an event, in the order of a thing's life. To add
 * one: a row here and the messages `since.<event>`; types, schemas, filters and published files follow.
 */
import type { Status } from './statuses';

interface EventRow {
  /** Whether a document can promise it, with a date by which it is to be (`says.promise`). */
  promised: boolean;
  /** The status that a thing has at least once it has happened to the whole of it; absent: it changes nothing. */
  raisesTo?: Status;
}

const ROWS = {
  preparing: { promised: false, raisesTo: 'planned' },
  approved: { promised: true, raisesTo: 'planned' },
  started: { promised: true, raisesTo: 'under-construction' },
  completed: { promised: true, raisesTo: 'opened' },
  opened: { promised: true, raisesTo: 'opened' },
  progress: { promised: false },
  renamed: { promised: false },
  replaced: { promised: false, raisesTo: 'ended' },
  dropped: { promised: false, raisesTo: 'ended' },
} as const satisfies Record<string, EventRow>;

export type OutcomeEvent = keyof typeof ROWS;
/** Those that a document can promise. */
export type PromisedEvent = {
  [E in OutcomeEvent]: (typeof ROWS)[E]['promised'] extends true ? E : never;
}[OutcomeEvent];
/** What became of a feature: its latest event outside the documents, or nothing known. */
export type Since = OutcomeEvent | 'unknown';

/** What an event concerns: the feature as the documents name it, a part of it, or another thing that bears on it. */
export const SCOPES = ['whole', 'part', 'related'] as const;
export type OutcomeScope = (typeof SCOPES)[number];

/** The status that an event gives the whole of a thing at least; null: it changes nothing. */
export const raisesTo = (event: OutcomeEvent): Status | null => (ROWS[event] as EventRow).raisesTo ?? null;

export const EVENTS = Object.keys(ROWS) as readonly OutcomeEvent[];
export const PROMISED_EVENTS = EVENTS.filter((event): event is PromisedEvent => ROWS[event].promised);
export const SINCES: readonly Since[] = [...EVENTS, 'unknown'];
