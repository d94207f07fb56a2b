/**
 * The one answer to "what status has this feature in this view?": map, list, table, order, panel and counts
 * all ask here. `now`: what stands. `said`: what the latest document says, or with a document filter the latest
 * of those asked about, since "under construction in 004" must not be answered by what 002 says.
 */
import type { Catalog } from '../model/catalog';
import { furthest } from '../model/furthest';
import type { Feature, Standing, Status } from '../model/types';
import { documentsBy, standingAsOf } from './as-of';

/** What of a view the answer depends on; every `View` is one. */
export interface Asking {
  readonly as: 'now' | 'said';
  /** `asOf`: a day (ISO 8601); null or absent: today. */
  readonly filter: { readonly documents: readonly string[]; readonly asOf?: string | null };
}

/** The latest of the documents asked about that names the feature; null where none of them does. */
function askedDocument({ documents }: Asking['filter'], feature: Feature): string | null {
  for (let i = feature.documents.length - 1; i >= 0; i--)
    if (documents.includes(feature.documents[i]!)) return feature.documents[i]!;
  return null;
}

/** The document whose word the claim is: the latest asked about, else the latest that names the feature. */
export const claimingDocument = (catalog: Catalog, { filter }: Asking, feature: Feature): string | null =>
  askedDocument(filter, feature) ?? latestBy(catalog, filter, feature);

/** The latest document that names the feature, on the day asked about. */
const latestBy = (catalog: Catalog, { asOf }: Asking['filter'], feature: Feature): string | null =>
  (asOf ? documentsBy(catalog, feature, asOf) : feature.documents).at(-1) ?? null;

/** The furthest status that the claiming document gives the feature. */
export function claimOf(catalog: Catalog, { filter }: Asking, feature: Feature): Status {
  const asked = filter.documents.length ? askedDocument(filter, feature) : null;
  const document = asked ?? (filter.asOf ? latestBy(catalog, filter, feature) : null);
  if (document === null) return feature.status;
  let status: Status | null = null;
  for (let i = feature.annotations.length - 1; i >= 0; i--) {
    const annotation = catalog.annotation(feature.annotations[i]!);
    if (annotation?.document !== document) continue;
    const said = annotation.says.status;
    if (status === null) status = said;
    else if (said !== status) status = furthest(feature.layer, [status, said]);
  }
  return status ?? feature.status;
}

export const statusOf = (catalog: Catalog, asking: Asking, feature: Feature): Status =>
  asking.as === 'now' ? standingIn(catalog, asking, feature).status : claimOf(catalog, asking, feature);

/** What stands, or stood on the day asked about; today's where no document had named it by then. */
export const standingIn = (catalog: Catalog, { filter: { asOf } }: Asking, feature: Feature): Standing =>
  (asOf && standingAsOf(catalog, feature, asOf)) || feature.now;

let last: {
  catalog: Catalog;
  as: Asking['as'];
  documents: readonly string[];
  asOf: string | null;
  values: readonly Status[];
} | null = null;

/** The status of each feature, by its number in the catalogue; looked up once per question. */
export function statusesOf(catalog: Catalog, asking: Asking): readonly Status[] {
  const { as, filter } = asking;
  const asOf = filter.asOf ?? null;
  if (
    last?.catalog !== catalog ||
    last.as !== as ||
    last.asOf !== asOf ||
    last.documents !== filter.documents
  ) {
    const values = catalog.features.map((feature) => statusOf(catalog, asking, feature));
    last = { catalog, as, documents: filter.documents, asOf, values };
  }
  return last.values;
}

/** Statuses by feature id. */
export type Statuses = Readonly<Record<string, Status>>;
const NONE: Statuses = {};
let lastOthers: { values: readonly Status[]; others: Statuses } | null = null;

/**
 * The statuses that differ from what stands: what a map, whose data carry that one, must draw otherwise.
 * For views that ask the same it is the very same object.
 */
export function otherStatuses(catalog: Catalog, asking: Asking): Statuses {
  if (asking.as === 'now' && !asking.filter.asOf) return NONE;
  const values = statusesOf(catalog, asking);
  if (lastOthers?.values !== values) {
    const differing = catalog.features.flatMap(({ id, now }, number) =>
      values[number] === now.status ? [] : [[id, values[number]!] as const],
    );
    lastOthers = { values, others: Object.fromEntries(differing) };
  }
  return lastOthers.others;
}
