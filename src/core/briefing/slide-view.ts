/** Between a slide and the view that it shows. */
import type { Script } from '../messages/script';
import type { Catalog } from '../model/catalog';
import { changesSince, madeNow } from '../view/changes-since';
import { formatLink, parseLink, type Notice } from '../view/link';
import { formatMade, parseMade } from '../view/share-link';
import { viewTitle } from '../view/title';
import type { View } from '../view/view';
import { MOST, type Slide } from './briefing';
import { cleanTitle } from './shape';

/** A slide of a view, called as the view is. `size`: of the map that it is seen on, CSS pixels. */
export function slideOf(view: View, catalog: Catalog, size: Slide['size']): Slide {
  const shown = { ...view, embed: false };
  const made = formatMade(madeNow(catalog, shown));
  return {
    link: formatLink(shown, { query: [['v', made]], hash: [[], []] }),
    title: cleanTitle(viewTitle(catalog, shown)).slice(0, MOST.title),
    note: '',
    size: size && size.every((side) => side >= 1) ? [Math.round(size[0]), Math.round(size[1])] : null,
  };
}

/**
 * The view of a slide; `notices`: what of it is not there any more, or has changed since. `script`: of whoever looks
 * on, where the slide asks for none.
 */
export function viewOf(
  { link }: Pick<Slide, 'link'>,
  catalog: Catalog,
  script: Script = 'hans',
): { view: View; notices: readonly Notice[] } {
  const { view, notices, made } = parseLink(link, catalog, { lang: 'zh', script });
  return { view, notices: [...notices, ...changesSince(catalog, view, parseMade(made))] };
}
