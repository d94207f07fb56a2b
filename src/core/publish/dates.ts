/** What was planned and what happened, side by side in the row of a feature: two columns for each event that documents promise. */
import type { Catalog } from '../model/catalog';
import { PROMISED_EVENTS, type PromisedEvent } from '../model/events';
import type { Feature } from '../model/types';
import { fieldsOf, type Column } from './columns';

interface Row {
  catalog: Catalog;
  feature: Feature;
}

const DONE: Record<PromisedEvent, string> = {
  approved: 'approved',
  started: 'under construction',
  completed: 'completed',
  opened: 'open',
};

/** By when the latest document that promises it says that it is to be. */
function plannedOf({ catalog, feature }: Row, event: PromisedEvent): string | null {
  const promises = catalog.annotationsOf(feature).flatMap(({ document, says: { promise } }) => {
    const date = catalog.document(document)?.date ?? '';
    return promise?.event === event ? [{ date, by: promise.by }] : [];
  });
  const latest = promises.reduce<(typeof promises)[number] | null>(
    (last, one) => (last && last.date >= one.date ? last : one),
    null,
  );
  return latest?.by ?? null;
}

/** The first day known on which it happened to the whole; a day of which only the report is known is none. */
function happenedOf({ catalog, feature }: Row, event: PromisedEvent): string | null {
  const dates = catalog
    .outcomesOf(feature.id)
    .flatMap((one) => (one.event === event && one.scope === 'whole' && one.date ? [one.date] : []));
  return dates.sort()[0] ?? null;
}

const COLUMNS: readonly Column<Row>[] = PROMISED_EVENTS.flatMap((event): Column<Row>[] => [
  {
    name: `planned_${event}`,
    type: 'string',
    description: `By when it is to be ${DONE[event]}, as the latest document that sets a day says: YYYY, YYYY-MM or YYYY-MM-DD`,
    of: (row) => plannedOf(row, event),
  },
  {
    name: event,
    type: 'string',
    description: `Since when the whole is known to be ${DONE[event]} (ISO 8601, as far as known); empty: no such day is known; outcomes.csv has parts and reports`,
    of: (row) => happenedOf(row, event),
  },
]);

export const DATE_FIELDS = fieldsOf(COLUMNS);
export const DATE_HEADER: readonly string[] = COLUMNS.map(({ name }) => name);
export const dateCells = (catalog: Catalog, feature: Feature) =>
  COLUMNS.map((column) => column.of({ catalog, feature }));
