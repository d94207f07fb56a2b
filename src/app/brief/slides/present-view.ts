/** The view on the screen as a slide, and slides as the map shows them. */
import type { Slide } from '../../../core/briefing/briefing';
import { slideOf } from '../../../core/briefing/slide-view';
import type { Catalog } from '../../../core/model/catalog';
import type { View } from '../../../core/view/view';

/** Of the map on the screen, px; null where there is none. */
export function mapSize(): [number, number] | null {
  const box = document.querySelector('main.map')?.getBoundingClientRect();
  return box && box.width >= 1 && box.height >= 1 ? [box.width, box.height] : null;
}

export const slideOnScreen = (view: View, catalog: Catalog): Slide => slideOf(view, catalog, mapSize());

/** What of a view stands on a slide: the map, without what else was open beside it. */
export const onMapAlone = (view: View): View => ({
  ...view,
  embed: false,
  table: false,
  document: null,
  beside: null,
  passage: null,
});
