/** The conditions of a view, one by one: what each says, and the view without it. */
import { message, named } from '../messages';
import type { Catalog } from '../model/catalog';
import { LAYERS } from '../model/layers';
import { PROVINCES } from '../model/provinces';
import { NO_FILTER, setFilter, type Filter, type View } from './view';

export interface Condition {
  /** Stable, for keyed lists: dimension and value. */
  key: string;
  label: string;
  without: View;
}

/** Every condition that narrows the set, in the order of the filter panel. */
export function conditions(catalog: Catalog, view: View): Condition[] {
  const { lang, filter } = view;
  const each = <K extends keyof Filter>(
    dimension: K,
    values: readonly string[],
    label: (value: string) => string,
  ): Condition[] =>
    values.map((value) => ({
      key: `${dimension}:${value}`,
      label: label(value),
      without: setFilter(view, { [dimension]: values.filter((other) => other !== value) }),
    }));
  const kindName = (kind: string) =>
    named(catalog.layers.find((layer) => kind in layer.kinds)?.kinds[kind] ?? {}, lang);
  const hidden = LAYERS.length - view.layers.length;
  const list: Condition[] = hidden
    ? [
        {
          key: 'layers',
          label: message(lang, view.layers.length === 1 ? 'condition.onlyLayer' : 'condition.layersHidden', {
            n: hidden,
            name: view.layers.length === 1 ? named(catalog.layer(view.layers[0]!).name, lang) : '',
          }),
          without: { ...view, layers: LAYERS },
        },
      ]
    : [];
  list.push(
    ...each('kinds', filter.kinds, kindName),
    ...each('statuses', filter.statuses, (status) =>
      message(lang, `status.${status as View['filter']['statuses'][number]}`),
    ),
    ...each('documents', filter.documents, (id) => named(catalog.document(id)?.name ?? {}, lang)),
  );
  if (filter.joins.length)
    list.push({
      key: 'joins',
      label: filter.joins
        .map((province) => named(PROVINCES[province].name, lang))
        .join(lang === 'zh' ? '—' : '–'),
      without: setFilter(view, { joins: NO_FILTER.joins }),
    });
  list.push(...each('units', filter.units, (adcode) => named(catalog.unit(adcode)?.name ?? {}, lang)));
  if (filter.place !== null)
    list.push({
      key: 'place',
      label: named(catalog.place(filter.place)?.name ?? {}, lang),
      without: setFilter(view, { place: null }),
    });
  if (filter.crosses !== null)
    list.push({
      key: 'crosses',
      label: message(lang, filter.crosses ? 'filter.crosses.1' : 'filter.crosses.0'),
      without: setFilter(view, { crosses: null }),
    });
  if (filter.placed !== null)
    list.push({
      key: 'placed',
      label: message(lang, filter.placed ? 'filter.placed.1' : 'filter.placed.0'),
      without: setFilter(view, { placed: null }),
    });
  list.push(
    ...each('since', filter.since, (event) =>
      message(lang, `since.${event as View['filter']['since'][number]}`),
    ),
  );
  return list;
}
