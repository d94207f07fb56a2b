/**
 * The one query: which features a view shows. Map, list, table, counts and downloads all ask here,
 * so that they cannot disagree. One pass over the features, whatever their number.
 */
import type { Catalog } from '../model/atlas';
import type { Feature, LayerId } from '../model/catalog';
import { furthest } from '../model/status';
import type { Filter, Since, View } from './view';

/** The latest event known from outside the documents, or `unknown`. */
export function sinceOf(catalog: Catalog, feature: Feature): Since {
  return catalog.outcomesOf(feature.id).at(-1)?.event ?? 'unknown';
}

export type Dimension =
  | 'layers'
  | 'kinds'
  | 'statuses'
  | 'documents'
  | 'joins'
  | 'units'
  | 'place'
  | 'crosses'
  | 'placed'
  | 'since';

/** One test per dimension; a dimension that is not set passes everything. */
const TESTS: Record<Dimension, (feature: Feature, view: View, catalog: Catalog) => boolean> = {
  layers: (feature, view) => view.layers.includes(feature.layer),
  kinds: (feature, { filter }) => !filter.kinds.length || filter.kinds.includes(feature.kind),
  statuses: (feature, { filter }, catalog) =>
    !filter.statuses.length || filter.statuses.includes(statusIn(catalog, feature, filter.documents)),
  documents: (feature, { filter }) =>
    !filter.documents.length || filter.documents.some((id) => feature.documents.includes(id)),
  joins: (feature, { filter }) => filter.joins.every((province) => feature.provinces.includes(province)),
  units: (feature, { filter }) =>
    !filter.units.length || filter.units.some((unit) => feature.units.includes(unit)),
  place: (feature, { filter }) => filter.place === null || feature.places.includes(filter.place),
  crosses: (feature, { filter }) => filter.crosses === null || crossesBorder(feature) === filter.crosses,
  placed: (feature, { filter }) => filter.placed === null || (feature.basis !== 'none') === filter.placed,
  since: (feature, { filter }, catalog) =>
    !filter.since.length || filter.since.includes(sinceOf(catalog, feature)),
};
const DIMENSIONS = Object.keys(TESTS) as Dimension[];

export const crossesBorder = (feature: Feature): boolean => feature.provinces.length > 1;

/**
 * What a feature's status is in the documents asked about: the latest of them that names it,
 * since "under construction in 004" must not be answered by what 002 says.
 */
export function statusIn(
  catalog: Catalog,
  feature: Feature,
  documents: Filter['documents'],
): Feature['status'] {
  if (!documents.length) return feature.status;
  const said = catalog.annotationsOf(feature).filter((annotation) => documents.includes(annotation.document));
  const latest = said.at(-1)?.document;
  return furthest(
    feature.layer,
    said.filter((annotation) => annotation.document === latest).map((annotation) => annotation.says.status),
  );
}

/** The features that a view shows, in the catalogue's order. */
export function query(catalog: Catalog, view: View): Feature[] {
  return catalog.features.filter((feature) =>
    DIMENSIONS.every((dimension) => TESTS[dimension](feature, view, catalog)),
  );
}

/** The same with one dimension left open: what its facet counts are made of. */
export function queryWithout(catalog: Catalog, view: View, open: Dimension): Feature[] {
  const others = DIMENSIONS.filter((dimension) => dimension !== open);
  return catalog.features.filter((feature) =>
    others.every((dimension) => TESTS[dimension](feature, view, catalog)),
  );
}

/** How many features each layer would show if only the other conditions held. */
export function layerCounts(catalog: Catalog, view: View): Map<LayerId, { all: number; unplaced: number }> {
  const counts = new Map(catalog.layers.map((layer) => [layer.id, { all: 0, unplaced: 0 }]));
  for (const feature of queryWithout(catalog, view, 'layers')) {
    const count = counts.get(feature.layer)!;
    count.all++;
    if (feature.basis === 'none') count.unplaced++;
  }
  return counts;
}
