/**
 * The query string as a public API. `parseLink` reads any string and never throws: what it cannot
 * understand is left out and told as a notice; parameters that are not ours survive.
 * `formatLink` writes only what differs from the start view. The hash belongs to the map (`#map=zoom/lat/lng`).
 */
import type { Catalog } from '../model/catalog';
import { SINCES } from '../model/events';
import { LAYERS } from '../model/layers';
import { PROVINCE_ORDER } from '../model/provinces';
import { STATUS_ORDER } from '../model/statuses';
import { migrate } from './migrations';
import { COLUMNS, NO_FILTER, START, type Filter, type View } from './view';

/** Something in a link that was left out; `value` is shown as it came, cut to 40 characters. */
export interface Notice {
  code: 'unknown-feature' | 'unknown-document' | 'unknown-passage' | 'bad-value';
  param: string;
  value: string;
}

export interface ParsedLink {
  view: View;
  notices: Notice[];
  /** Parameters of others, kept in place. */
  foreign: [string, string][];
}

const LABELS: readonly View['labels'][] = ['auto', 'zh', 'en', 'both'];
const OURS = new Set(
  'lang f doc beside p layers kind status in joins at place crosses placed since table sort cols labels basemap'.split(
    ' ',
  ),
);
const NONE = 'none';

export function parseLink(search: string, catalog: Catalog): ParsedLink {
  const params = migrate(new URLSearchParams(search));
  const notices: Notice[] = [];
  const complain = (code: Notice['code'], param: string, value: string): null => {
    notices.push({ code, param, value: value.slice(0, 40) });
    return null;
  };
  const one = <T extends string>(param: string, allowed: readonly T[], fallback: T): T => {
    const raw = params.get(param);
    if (raw === null) return fallback;
    return allowed.find((value) => value === raw) ?? complain('bad-value', param, raw) ?? fallback;
  };
  const many = <T extends string>(param: string, known: (value: string) => value is T): T[] =>
    [...new Set((params.get(param) ?? '').split(',').filter(Boolean))].filter((value): value is T =>
      known(value) ? true : (complain('bad-value', param, value), false),
    );
  const among =
    <T extends string>(allowed: readonly T[]) =>
    (value: string): value is T =>
      allowed.some((a) => a === value);
  const test =
    (predicate: (value: string) => unknown) =>
    (value: string): value is string =>
      Boolean(predicate(value));
  const yesNo = (param: string): boolean | null => {
    const raw = params.get(param);
    return raw === null ? null : raw === '1' ? true : raw === '0' ? false : complain('bad-value', param, raw);
  };
  const documentParam = (param: string): string | null => {
    const raw = params.get(param);
    return raw === null ? null : (catalog.document(raw)?.id ?? complain('unknown-document', param, raw));
  };

  const featureParam = params.get('f');
  const feature =
    featureParam === null
      ? null
      : (catalog.feature(featureParam)?.id ?? complain('unknown-feature', 'f', featureParam));
  const document = documentParam('doc');
  const beside = documentParam('beside');
  const passageParam = params.get('p');
  const passage =
    passageParam === null
      ? null
      : document && catalog.annotation(`${document}/${passageParam}`)
        ? passageParam
        : complain('unknown-passage', 'p', passageParam);
  const kinds = new Set(catalog.layers.flatMap((layer) => Object.keys(layer.kinds)));
  const placeParam = params.get('place');
  const filter: Filter = {
    kinds: many(
      'kind',
      test((value) => kinds.has(value)),
    ),
    statuses: many('status', among(STATUS_ORDER)),
    documents: many(
      'in',
      test((value) => catalog.document(value)),
    ),
    joins: many('joins', among(PROVINCE_ORDER)).slice(0, 2),
    units: many(
      'at',
      test((value) => catalog.unit(value)),
    ),
    place:
      placeParam === null
        ? null
        : (catalog.place(placeParam)?.id ?? complain('bad-value', 'place', placeParam)),
    crosses: yesNo('crosses'),
    placed: yesNo('placed'),
    since: many('since', among(SINCES)),
  };
  const [sortKey = '', direction] = (params.get('sort') ?? START.sort.by).split('.');
  const columns = many('cols', among(COLUMNS));
  const shown = params.get('layers') === NONE ? [] : many('layers', among(LAYERS));
  const view: View = {
    lang: one('lang', ['zh', 'en'] as const, START.lang),
    feature,
    document,
    beside: document && beside !== document ? beside : null,
    passage,
    // A list of which nothing is known any more says nothing: show all rather than an empty map.
    layers:
      params.get('layers') === NONE ? [] : shown.length ? LAYERS.filter((id) => shown.includes(id)) : LAYERS,
    filter,
    table: yesNo('table') ?? START.table,
    sort: {
      by: COLUMNS.find((key) => key === sortKey) ?? complain('bad-value', 'sort', sortKey) ?? START.sort.by,
      descending: direction === 'desc',
    },
    columns: columns.length
      ? COLUMNS.filter((key) => key === 'name' || columns.includes(key))
      : START.columns,
    labels: one('labels', LABELS, START.labels),
    // Which basemaps exist is known to the configuration, not here; the map falls back with a line of its own.
    basemap: params.get('basemap')?.slice(0, 200) || START.basemap,
  };
  return { view, notices, foreign: [...params].filter(([key]) => !OURS.has(key)) };
}

/** The query string of a view, with its leading "?" unless empty. Stable: same view, same string. */
export function formatLink(view: View, foreign: readonly [string, string][] = []): string {
  const params = new URLSearchParams();
  const put = (key: string, value: string | null, start: string | null = null) => {
    if (value !== null && value !== '' && value !== start) params.set(key, value);
  };
  const flag = (value: boolean | null) => (value === null ? null : value ? '1' : '0');
  const { filter } = view;
  put('lang', view.lang, START.lang);
  put('f', view.feature);
  put('doc', view.document);
  put('beside', view.beside);
  put('p', view.passage);
  if (view.layers.length < LAYERS.length) put('layers', view.layers.join(',') || NONE);
  put('kind', filter.kinds.join(','));
  put('status', filter.statuses.join(','));
  put('in', filter.documents.join(','));
  put('joins', filter.joins.join(','));
  put('at', filter.units.join(','));
  put('place', filter.place);
  put('crosses', flag(filter.crosses));
  put('placed', flag(filter.placed));
  put('since', filter.since.join(','));
  put('table', view.table ? '1' : null);
  put('sort', view.sort.by + (view.sort.descending ? '.desc' : ''), START.sort.by);
  put('cols', view.columns.join(','), START.columns.join(','));
  put('labels', view.labels, START.labels);
  // `embedded` too, which holds against a configuration that starts with another one.
  put('basemap', view.basemap);
  for (const [key, value] of foreign) params.append(key, value);
  // Commas are legal in a query and far easier to read in a briefing than %2C.
  const text = params.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

/** The language of a link before there is a catalogue to check the rest against. */
export function langOf(search: string): View['lang'] {
  return new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'zh';
}

export { NO_FILTER };
