/** What a feature is: its layer and its kind. */
import { message, named } from '../../messages';
import { LAYERS } from '../../model/layers';
import type { LayerId } from '../../model/types';
import { partsOf, several } from './several';
import type { Dimension, Words } from './dimension';

/** In a link: no layer at all. */
const NO_LAYER = 'none';

/** All layers are shown until some are hidden, so that its value lists those shown, in the order of the atlas. */
export const layers: Dimension<'layers', readonly LayerId[]> = {
  id: 'layers',
  parameter: 'layers',
  none: LAYERS,
  values: () => ({
    some: LAYERS,
    chosen: (values) => (values.length === LAYERS.length ? LAYERS : (values as LayerId[])),
  }),
  parse(raw, _, bad) {
    if (raw === NO_LAYER) return [];
    const shown = partsOf(raw, LAYERS, bad);
    // A list of which nothing is known any more says nothing: show all rather than an empty map.
    return shown.length ? LAYERS.filter((id) => shown.includes(id)) : LAYERS;
  },
  format: (shown) => (shown.length < LAYERS.length ? shown.join(',') || NO_LAYER : null),
  test: (shown, catalog) =>
    catalog.layers.every(({ id }) => shown.includes(id)) ? null : (feature) => shown.includes(feature.layer),
  // The legend offers it.
  offer: null,
  chips(shown, { catalog, lang }) {
    const n = LAYERS.length - shown.length;
    if (!n) return [];
    const [only] = shown;
    const label =
      only && shown.length === 1
        ? message(lang, 'condition.onlyLayer', { name: named(catalog.layer(only).name, lang) })
        : message(lang, 'condition.layersHidden', { n });
    return [{ key: 'layers', label, without: LAYERS }];
  },
  clause: () => null,
  noun(shown, { lang }, count, or) {
    if (shown.length === LAYERS.length || !shown.length) return null;
    return or(shown.map((layer) => message(lang, `noun.${layer}.${count === 1 ? 'one' : 'other'}`)));
  },
};

const kindName = (kind: string, { catalog, lang }: Words): string =>
  named(catalog.layers.find((layer) => kind in layer.kinds)?.kinds[kind] ?? {}, lang);

export const kinds: Dimension<'kinds', readonly string[]> = {
  ...several({
    id: 'kinds',
    parameter: 'kind',
    known: (catalog) => [...new Set(catalog.layers.flatMap((layer) => Object.keys(layer.kinds)))],
    read: () => (feature) => feature.kind,
    name: kindName,
    offer: { label: 'filter.kinds', control: 'boxes', order: 4 },
  }),
  noun: (chosen, words, count, or) =>
    chosen.length
      ? message(words.lang, count === 1 ? 'sentence.kind.one' : 'sentence.kind.other', {
          kinds: or(chosen.map((kind) => kindName(kind, words))),
        })
      : null,
};
