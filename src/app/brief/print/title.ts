/** What a sheet is called where its maker says nothing. */
import { named } from '../../../core/messages';
import type { Catalog } from '../../../core/model/catalog';
import { query } from '../../../core/view/query';
import { sentence } from '../../../core/view/sentence';
import type { View } from '../../../core/view/view';
import type { Content } from './options';

/** Of the document, of the selected feature, else of the set as a sentence. */
export function titleOf(catalog: Catalog, view: View, content: Content): string {
  const source = content === 'document' && view.document !== null ? catalog.document(view.document) : null;
  if (source) return named(source.name, view.lang);
  const feature = content === 'map' && view.feature !== null ? catalog.feature(view.feature) : null;
  if (feature) return named(feature.name, view.lang);
  const shown = query(catalog, view);
  const totals = shown.filter(({ aggregate }) => aggregate).length;
  return sentence(catalog, view, shown.length - totals, totals);
}
