/** What has changed in the data since a link was made, as far as its view shows it: told in one quiet line. */
import type { Catalog } from '../model/catalog';
import type { Notice } from './parameters';
import { query } from './query';
import { madeOf, type Made } from './share-link';
import { statusOf } from './status-in-view';
import type { View } from './view';

/** What the data say now of what a view shows. */
export function madeNow(catalog: Catalog, view: View): Made {
  const feature = view.feature === null ? null : catalog.feature(view.feature);
  return madeOf(
    catalog.data.version,
    query(catalog, view).length,
    feature && statusOf(catalog, view, feature),
  );
}

/** Empty where the data are the same, or where nothing that the view shows has changed. */
export function changesSince(catalog: Catalog, view: View, made: Made | null): Notice[] {
  if (!made) return [];
  const now = madeNow(catalog, view);
  if (now.data === made.data) return [];
  const changes: Notice[] = [];
  if (now.count !== made.count)
    changes.push({ code: 'count-changed', param: String(made.count), value: String(now.count) });
  if (made.status && now.status && made.status !== now.status)
    changes.push({ code: 'status-changed', param: made.status, value: now.status });
  return changes;
}
