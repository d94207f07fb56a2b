/** Features told one by one, as a search found them: a link shows the same ones, however search may change. */
import { message } from '../../messages';
import type { Dimension } from './dimension';

/** A link of more would be longer than what mail and chat leave whole. */
export const MOST_FOUND = 60;

export const found: Dimension<'found', readonly string[]> = {
  id: 'found',
  parameter: 'only',
  none: [],
  values: (catalog) => ({
    some: catalog.features.map(({ id }) => id),
    most: MOST_FOUND,
    chosen: (ids) => ids,
  }),
  parse(raw, catalog, bad) {
    // A former id leads to the feature of today.
    const ids = raw.split(',').filter(Boolean);
    const known = ids.flatMap((id) => {
      const feature = catalog.feature(id);
      if (!feature) bad(id);
      return feature ? [feature.id] : [];
    });
    return [...new Set(known)].slice(0, MOST_FOUND);
  },
  format: (ids) => ids.join(',') || null,
  test(ids) {
    if (!ids.length) return null;
    const wanted = new Set(ids);
    return (feature) => wanted.has(feature.id);
  },
  offer: null,
  chips: (ids, { lang }) =>
    ids.length
      ? [{ key: 'found', label: message(lang, 'condition.found', { n: ids.length }), without: [] }]
      : [],
  clause: (ids) => (ids.length ? { message: 'sentence.found', order: 0 } : null),
};
