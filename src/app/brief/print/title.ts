/** What a sheet is called where its maker says nothing. */
import { emsOf } from '../../../core/cartography/text-fit';
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

/** Sizes of a title, pt, and the height that it has on a sheet, mm. */
const SIZES = [14, 10.5, 8, 7, 6];
const HEIGHT = 9.4;
const LEADING = 1.25;
const MM_PER_PT = 25.4 / 72;

/** The largest size, pt, at which a title stands whole in a width (mm), in as many lines as there is room for. */
export function titleSize(title: string, width: number): number {
  const fits = (size: number) => {
    const em = size * MM_PER_PT;
    const lines = Math.floor(HEIGHT / (em * LEADING));
    // The ends of lines stay a little empty.
    return emsOf(title) * em <= lines * (width - (lines > 1 ? 6 * em : 0));
  };
  return SIZES.find(fits) ?? SIZES.at(-1)!;
}
