/** What was promised by a day, and what became of it: kept, early, late, overdue, or not yet due. */
import type { Catalog } from '../model/catalog';
import { firstDay, isBy, lastDay } from '../model/dates';
import { EVENTS, raisesTo, type PromisedEvent } from '../model/events';
import { STATUS_ORDER } from '../model/statuses';
import type { Annotation, Feature, Outcome, SourceDocument, Status } from '../model/types';
import { knownBy, saidIn } from '../view/as-of';

/**
 * `early`: before the month or year of the deadline began. `unclear`: what is known of the day does not tell
 * whether it was in time. `overdue`: the day has passed and nothing is known of it.
 */
export type Verdict = 'kept' | 'early' | 'late' | 'unclear' | 'overdue' | 'due';

export interface PromiseKept {
  feature: Feature;
  document: SourceDocument;
  annotation: Annotation;
  event: PromisedEvent;
  by: string;
  /** Verbatim. */
  words: string;
  verdict: Verdict;
  /** When it happened, as far as known; only a report, or a later document, where `reported`. */
  date: string | null;
  reported: boolean;
}

interface Happened {
  date: string;
  reported: boolean;
}

/** All that documents promise of a feature by a day, in the order of the documents. `asOf`: what is known on that day. */
export function promisesOf(catalog: Catalog, feature: Feature, asOf: string): PromiseKept[] {
  return catalog.annotationsOf(feature).flatMap((annotation): PromiseKept[] => {
    const { promise } = annotation.says;
    const document = catalog.document(annotation.document);
    if (!promise || !document || !isBy(document.date, asOf)) return [];
    const { event, by, words } = promise;
    const happened = firstOf(catalog, feature, promise, document, asOf);
    const kept = { feature, document, annotation, event, by, words, date: happened?.date ?? null };
    return [{ ...kept, reported: happened?.reported ?? false, verdict: verdictOf(by, happened, asOf) }];
  });
}

export function verdictOf(by: string, happened: Happened | null, asOf: string): Verdict {
  if (!happened) return lastDay(asOf) > lastDay(by) ? 'overdue' : 'due';
  const { date, reported } = happened;
  if (lastDay(date) < firstDay(by)) return reported ? 'kept' : 'early';
  if (lastDay(date) <= lastDay(by)) return 'kept';
  return !reported && firstDay(date) > lastDay(by) ? 'late' : 'unclear';
}

/** Since when it is known that an event, or one after it, happened to the whole: what is open was begun. */
function firstOf(
  catalog: Catalog,
  feature: Feature,
  { event }: { event: PromisedEvent },
  promising: SourceDocument,
  asOf: string,
): Happened | null {
  const own = EVENTS.indexOf(event);
  const events = catalog.outcomesOf(feature.id).flatMap((outcome): (Happened & { own: boolean })[] => {
    const date = knownBy(outcome);
    if (date === null || !isBy(date, asOf) || !fulfils(outcome, own)) return [];
    const same = outcome.event === event;
    return [{ date, reported: outcome.date === null || !same, own: same }];
  });
  const said = feature.documents.flatMap((id): (Happened & { own: boolean })[] => {
    const date = catalog.document(id)?.date;
    const status = saidIn(catalog, feature, id);
    // What the document that promises it says stands is not what it promises.
    if (!date || date <= promising.date || !status || !isBy(date, asOf) || !reaches(status, event)) return [];
    return [{ date, reported: true, own: false }];
  });
  // The event itself has a day; of what came after it is only known that it came after.
  const all = [...events, ...said].sort(
    (a, b) => Number(b.own) - Number(a.own) || (lastDay(a.date) < lastDay(b.date) ? -1 : 1),
  );
  return all[0] ?? null;
}

const fulfils = ({ event, scope }: Outcome, own: number): boolean =>
  scope === 'whole' &&
  raisesTo(event) !== null &&
  raisesTo(event) !== 'ended' &&
  EVENTS.indexOf(event) >= own;

/** Whether a status says that the event has happened. */
function reaches(status: Status, event: PromisedEvent): boolean {
  const least = raisesTo(event);
  // A plan of today does not tell that it was approved.
  if (!least || least === 'planned') return false;
  const built: readonly Status[] = ['under-construction', 'opened'];
  return built.includes(status) && STATUS_ORDER.indexOf(status) >= STATUS_ORDER.indexOf(least);
}
