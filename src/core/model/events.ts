/**
 * What can become of a feature after its documents, one row an event, in the order of a thing's life. To add
 * one: a row here and the messages `since.<event>`; types, schemas, filters and published files follow.
 */
interface EventRow {
  /** Whether a document can promise it, with a date by which it is to be (`says.promise`). */
  promised: boolean;
}

const ROWS = {
  approved: { promised: true },
  started: { promised: true },
  completed: { promised: true },
  opened: { promised: true },
  replaced: { promised: false },
  dropped: { promised: false },
  changed: { promised: false },
} as const satisfies Record<string, EventRow>;

export type OutcomeEvent = keyof typeof ROWS;
/** Those that a document can promise. */
export type PromisedEvent = {
  [E in OutcomeEvent]: (typeof ROWS)[E]['promised'] extends true ? E : never;
}[OutcomeEvent];
/** What became of a feature: its latest event outside the documents, or nothing known. */
export type Since = OutcomeEvent | 'unknown';

export const EVENTS = Object.keys(ROWS) as readonly OutcomeEvent[];
export const PROMISED_EVENTS = EVENTS.filter((event): event is PromisedEvent => ROWS[event].promised);
export const SINCES: readonly Since[] = [...EVENTS, 'unknown'];
