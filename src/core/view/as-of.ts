/**
 * What stood on a day: the statuses as documents and events until then leave them. A feature that no document had
 * named by then is not there yet. An event of which only the report has a date counts from the report.
 */
import type { Catalog } from '../model/catalog';
import { isBy } from '../model/dates';
import { furthest } from '../model/furthest';
import { standingOf } from '../model/standing';
import type { Feature, Outcome, Standing, Status } from '../model/types';

/** The documents of a day (ISO 8601, as far as given: its end) that name a feature, by date. */
export const documentsBy = (catalog: Catalog, feature: Feature, day: string): string[] =>
  feature.documents.filter((id) => {
    const date = catalog.document(id)?.date;
    return date !== undefined && isBy(date, day);
  });

/** Day by which an outcome is known to have happened; null where none is. */
export const knownBy = ({ date, citation }: Outcome): string | null => date ?? citation.date;

/** The furthest that a document says of a feature; null where it does not name it. */
export function saidIn(catalog: Catalog, feature: Feature, document: string): Status | null {
  if (!feature.documents.includes(document)) return null;
  const said = catalog
    .annotationsOf(feature)
    .flatMap((annotation) => (annotation.document === document ? [annotation.says.status] : []));
  return said.length ? furthest(feature.layer, said) : null;
}

/** Null: no document had named it. */
export function standingAsOf(catalog: Catalog, feature: Feature, day: string): Standing | null {
  const document = documentsBy(catalog, feature, day).at(-1);
  if (document === undefined) return null;
  const status = saidIn(catalog, feature, document) ?? feature.status;
  const outcomes = catalog.outcomesOf(feature.id).filter((outcome) => {
    const known = knownBy(outcome);
    return known !== null && isBy(known, day);
  });
  return standingOf(
    { layer: feature.layer, status, date: catalog.document(document)?.date ?? null },
    outcomes,
    { stated: feature.stated?.km ?? null, drawn: feature.drawnKm },
  );
}
