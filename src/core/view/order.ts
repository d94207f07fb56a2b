/** Sorts features for the table and for "previous / next in the current set". */
import { named } from '../messages';
import type { Catalog } from '../model/catalog';
import type { Feature } from '../model/types';
import { LAYERS } from '../model/layers';
import { STATUS_ORDER } from '../model/statuses';
import { progressDate } from './progress';
import { claimOf, statusOf } from './status-in-view';
import type { SortKey, View } from './view';

/** A feature's rank by a column: numbers by size, words by the alphabet of the language; null comes last. */
function ranker(catalog: Catalog, view: View): Record<SortKey, (feature: Feature) => number | string | null> {
  const kindName = new Map(
    catalog.layers.flatMap((l) => Object.entries(l.kinds).map(([k, name]) => [k, named(name, view.lang)])),
  );
  return {
    name: (feature) => named(feature.name, view.lang),
    layer: (feature) => LAYERS.indexOf(feature.layer),
    kind: (feature) => kindName.get(feature.kind) ?? feature.kind,
    status: (feature) => STATUS_ORDER.indexOf(statusOf(catalog, view, feature)),
    said: (feature) => STATUS_ORDER.indexOf(claimOf(catalog, view, feature)),
    provinces: (feature) => feature.provinces.join(),
    documents: (feature) => feature.documents.join(),
    km: (feature) => feature.drawnKm,
    uncertainty: (feature) => feature.uncertaintyM,
    since: (feature) => progressDate(catalog, feature),
  };
}

let last: { asked: readonly unknown[]; order: readonly Feature[] } | null = null;

/**
 * The features in the view's order; equals keep the catalogue's order. The input is not changed. Views that
 * differ in nothing that the order depends on get the very same array.
 */
export function ordered(catalog: Catalog, view: View, features: readonly Feature[]): readonly Feature[] {
  const { lang, as, sort, filter } = view;
  const asked = [catalog, features, lang, as, sort.by, sort.descending, filter.documents];
  if (!last || asked.some((part, i) => part !== last!.asked[i]))
    last = { asked, order: sorted(catalog, view, features) };
  return last.order;
}

function sorted(catalog: Catalog, view: View, features: readonly Feature[]): Feature[] {
  const rank = ranker(catalog, view)[view.sort.by];
  const words = new Intl.Collator(view.lang === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const sign = view.sort.descending ? -1 : 1;
  return features
    .map((feature) => ({ feature, rank: rank(feature) }))
    .sort((a, b) => {
      if (a.rank === null || b.rank === null) return a.rank === b.rank ? 0 : a.rank === null ? 1 : -1;
      if (typeof a.rank === 'number') return sign * (a.rank - (b.rank as number));
      return sign * words.compare(a.rank, b.rank as string);
    })
    .map(({ feature }) => feature);
}
