/** Where a feature lies: the provinces that it joins, the administrative units it touches, the places of its recipe. */
import { named } from '../../messages';
import { PROVINCES } from '../../model/provinces';
import { PROVINCE_ORDER } from '../../model/provinces';
import type { Lang, Province } from '../../model/types';
import { partsOf, several } from './several';
import type { Clause, Dimension, Telling, Words } from './dimension';

const provinceName = (province: Province, lang: Lang): string => named(PROVINCES[province].name, lang);
const pairName = (provinces: readonly Province[], lang: Lang): string =>
  provinces.map((province) => provinceName(province, lang)).join(lang === 'zh' ? '—' : '–');

/** Each province alone and each pair, "江苏" and "江苏,安徽", in the order of the atlas; `made`: once per set of provinces. */
function pairsOf(provinces: readonly Province[], made: Map<number, string[]>): string[] {
  let bits = 0;
  for (const province of provinces) bits |= 1 << PROVINCE_ORDER.indexOf(province);
  let pairs = made.get(bits);
  if (!pairs) {
    const sorted = PROVINCE_ORDER.filter((province) => provinces.includes(province));
    pairs = [...sorted, ...sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a},${b}`))];
    made.set(bits, pairs);
  }
  return pairs;
}

/** One or two provinces, all of which the feature must touch. */
export const joins: Dimension<'joins', readonly Province[]> = {
  id: 'joins',
  parameter: 'joins',
  none: [],
  values: () => ({ some: PROVINCE_ORDER, most: 2, chosen: (values) => values as Province[] }),
  parse: (raw, _, bad) => partsOf(raw, PROVINCE_ORDER, bad).slice(0, 2),
  format: (provinces) => provinces.join(',') || null,
  test: (provinces) =>
    provinces.length
      ? (feature) => provinces.every((province) => feature.provinces.includes(province))
      : null,
  offer: {
    label: 'filter.joins',
    control: 'list',
    order: 1,
    read() {
      const made = new Map<number, string[]>();
      return (feature) => pairsOf(feature.provinces, made);
    },
    name: (pair, { lang }) => pairName(pair.split(',') as Province[], lang),
    chosen: (provinces) => (provinces.length ? [provinces.join(',')] : []),
    choose: ([pair]) => (pair ? (pair.split(',') as Province[]) : []),
  },
  chips: (provinces, { lang }) =>
    provinces.length ? [{ key: 'joins', label: pairName(provinces, lang), without: [] }] : [],
  clause: (provinces, { lang, lines }) =>
    provinces.length
      ? {
          message:
            provinces.length < 2
              ? 'sentence.touchesProvince'
              : lines
                ? 'sentence.joins'
                : 'sentence.involves',
          names: {
            placeholder: 'provinces',
            by: 'sentence.and',
            list: provinces.map((province) => provinceName(province, lang)),
          },
          order: 3,
        }
      : null,
};

const touches = (list: string[], { lines }: Telling): Clause => ({
  message: lines ? 'sentence.touches' : 'sentence.involvesPlaces',
  names: { placeholder: 'places', by: 'sentence.or', list },
  order: 5,
});
const unitName = (adcode: string, { catalog, lang }: Words): string =>
  named(catalog.unit(adcode)?.name ?? {}, lang);
const placeName = (id: string, { catalog, lang }: Words): string =>
  named(catalog.place(id)?.name ?? {}, lang);

/** Prefecture or county adcodes, any of which the feature must touch. */
export const units = several({
  id: 'units',
  parameter: 'at',
  known: (catalog) => catalog.data.units.map(({ adcode }) => adcode),
  read: () => (feature) => feature.units,
  name: unitName,
  offer: {
    label: 'filter.units',
    control: 'typed',
    order: 1,
    name(adcode, words) {
      const unit = words.catalog.unit(adcode);
      return unit ? `${provinceName(unit.province, words.lang)} · ${unitName(adcode, words)}` : adcode;
    },
    // In the other language too: the English name of a city is its pinyin.
    also: (adcode, { catalog }) => Object.values(catalog.unit(adcode)?.name ?? {}).join(' '),
  },
  clause: (adcodes, words) =>
    touches(
      adcodes.map((adcode) => unitName(adcode, words)),
      words,
    ),
});

/** At most so many units are asked for together. */
export const MOST_THROUGH = 4;

/** Units all of which the feature must touch: what leads from one to the other. Search offers it. */
export const through: Dimension<'through', readonly string[]> = {
  ...several({
    id: 'through',
    parameter: 'through',
    known: (catalog) => catalog.data.units.map(({ adcode }) => adcode),
    most: MOST_THROUGH,
    read: () => (feature) => feature.units,
    name: unitName,
    offer: { label: 'filter.units', control: 'list', order: 2 },
    clause: (adcodes, words) => ({
      message: 'sentence.through',
      names: {
        placeholder: 'places',
        by: 'sentence.and',
        list: adcodes.map((adcode) => unitName(adcode, words)),
      },
      order: 5,
    }),
  }),
  test: (adcodes) =>
    adcodes.length ? (feature) => adcodes.every((adcode) => feature.units.includes(adcode)) : null,
  offer: null,
};

/** Gazetteer place that the feature's recipe must name; search offers it. */
export const place: Dimension<'place', string | null> = {
  id: 'place',
  parameter: 'place',
  none: null,
  values: (catalog) => ({ one: [null, ...catalog.data.places.map(({ id }) => id)] }),
  parse: (raw, catalog, bad) => catalog.place(raw)?.id ?? (bad(raw), null),
  format: (id) => id,
  test: (id) => (id === null ? null : (feature) => feature.places.includes(id)),
  offer: null,
  chips: (id, words) => (id === null ? [] : [{ key: 'place', label: placeName(id, words), without: null }]),
  clause: (id, words) => (id === null ? null : touches([placeName(id, words)], words)),
};
