/** What a view is called in a heading, a citation or a file name: its feature, else its set in a sentence. */
import { named } from '../messages';
import type { Catalog } from '../model/catalog';
import { query } from './query';
import { sentence } from './sentence';
import type { View } from './view';

/** The sentence of the set that a view shows, with its counts. */
export function setTitle(catalog: Catalog, view: View): string {
  const shown = query(catalog, view);
  const totals = shown.filter(({ aggregate }) => aggregate).length;
  return sentence(catalog, view, shown.length - totals, totals);
}

/** In the view's language. */
export function viewTitle(catalog: Catalog, view: View): string {
  const feature = view.feature === null ? null : catalog.feature(view.feature);
  return feature ? named(feature.name, view.lang) : setTitle(catalog, view);
}
