/**
 * The rows of a link: every parameter with how it is read and written, in the order in which it is written.
 * What a link does not say is as in `START`. To add a part of the view that a link carries is to add a row.
 */
import type { Catalog } from '../model/catalog';
import { CAMERAS, formatCamera, parseCamera } from './camera';
import { choiceOf, DIMENSIONS, withChoice } from './dimensions';
import { partsOf } from './dimensions/several';
import { UNDERSTANDING } from './understanding-rows';
import { tongueById, tongueOf, TONGUES, type Tongue } from './tongue';
import type { Values } from './values';
import { COLUMNS, START, type SortKey, type View } from './view';

/** Something in a link that was left out; `value` is shown as it came, cut to 40 characters. */
export interface Notice {
  code:
    | 'unknown-feature'
    | 'retired-feature'
    | 'unknown-document'
    | 'needs-draft'
    | 'unknown-passage'
    | 'bad-value'
    | 'count-changed'
    | 'status-changed';
  param: string;
  value: string;
}

interface Reading {
  catalog: Catalog;
  /** The view as far as the rows before this one have read it. */
  view: View;
  bad(value: string, code?: Notice['code']): null;
}

export interface Parameter {
  readonly name: string;
  /** Holds words that people typed: spaces in it are meant. */
  readonly isText?: true;
  /** Which part of the address has it. */
  readonly where: 'query' | 'hash';
  /** What it may hold in a view whose rows before it are set. */
  values(catalog: Catalog, view: View): Values<unknown>;
  set(view: View, value: never): View;
  read(raw: string, reading: Reading): View;
  /** Null or empty: as at the start, not written. `guess`: what a reader begins with where a link says no language. */
  write(view: View, guess?: Tongue): string | null;
}

interface Row<Key extends keyof View> {
  name: string;
  where?: 'hash';
  isText?: true;
  values(catalog: Catalog, view: View): Values<View[Key]>;
  /** Null: as at the start. */
  parse(raw: string, reading: Reading): View[Key] | null;
  format(value: View[Key]): string | null;
}

/** A row for one field of the view. */
function field<Key extends keyof View>(key: Key, row: Row<Key>): Parameter {
  const set = (view: View, value: View[Key]): View => ({ ...view, [key]: value });
  const start = row.format(START[key]);
  return {
    name: row.name,
    where: row.where ?? 'query',
    ...(row.isText && { isText: row.isText }),
    values: row.values,
    set,
    read: (raw, reading) => set(reading.view, row.parse(raw, reading) ?? START[key]),
    write(view) {
      const text = row.format(view[key]);
      return text === start ? null : text;
    },
  };
}

/** A field that holds one of a few words. */
const word = <Key extends 'labels'>(key: Key, words: readonly View[Key][]): Parameter =>
  field(key, {
    name: key,
    values: () => ({ one: words }),
    parse: (raw, { bad }) => words.find((known) => known === raw) ?? bad(raw),
    format: (value) => value,
  });

/** A field that holds yes or no: 1 in a link. */
const flag = (key: 'table' | 'bands' | 'embed'): Parameter =>
  field(key, {
    name: key,
    values: () => ({ one: [false, true] }),
    parse: (raw, { bad }) => (raw === '1' ? true : raw === '0' ? false : bad(raw)),
    format: (value) => (value ? '1' : null),
  });

const ids = (known: readonly { id: string }[]): Values<string | null> => ({
  one: [null, ...known.map(({ id }) => id)],
});

/** What is a reader's own: ids of drafts and of what only they name. */
const isOfDraft = (id: string): boolean => /^draft-[0-9a-f]{8,}(?:-\d+)?$/.test(id);

const documentOf = (raw: string, { catalog, bad }: Reading): string | null =>
  catalog.document(raw)?.id ?? bad(raw, isOfDraft(raw) ? 'needs-draft' : 'unknown-document');

const withTongue = (view: View, { lang, script }: Tongue): View => ({ ...view, lang, script });

const OPENED: readonly Parameter[] = [
  {
    name: 'lang',
    where: 'query',
    values: () => ({ one: TONGUES.map(({ id }) => id) }),
    set: (view, id: string) => withTongue(view, tongueById(id)!),
    read(raw, { view, bad }) {
      const tongue = tongueById(raw);
      if (!tongue) bad(raw);
      return tongue ? withTongue(view, tongue) : view;
    },
    write(view, guess = START) {
      const { id } = tongueOf(view);
      return id === tongueOf(guess).id ? null : id;
    },
  },
  {
    ...field('as', {
      name: 'as',
      values: () => ({ one: ['now', 'said'] }),
      parse: (raw, { bad }) => (raw === 'now' || raw === 'said' ? raw : bad(raw)),
      format: (as) => (as === 'said' ? as : null),
    }),
    // Links from before there was a choice meant what documents say: a filter by status that means now says so.
    write: ({ as, filter }) => (as === 'said' || filter.statuses.length ? as : null),
  },
  field('feature', {
    name: 'f',
    values: (catalog) => ids(catalog.features),
    parse(raw, { catalog, bad }) {
      // An id that has ended is told in any case, also where what it named is found elsewhere now.
      if (catalog.retired(raw)) bad(raw, 'retired-feature');
      const feature = catalog.feature(raw);
      return (
        feature?.id ??
        (catalog.retired(raw) ? null : bad(raw, isOfDraft(raw) ? 'needs-draft' : 'unknown-feature'))
      );
    },
    format: (id) => id,
  }),
  field('document', {
    name: 'doc',
    values: (catalog) => ids(catalog.documents),
    parse: documentOf,
    format: (id) => id,
  }),
  field('beside', {
    name: 'beside',
    values: (catalog, { document }) =>
      ids(document ? catalog.documents.filter(({ id }) => id !== document) : []),
    parse(raw, reading) {
      const id = documentOf(raw, reading);
      const { document } = reading.view;
      return document && id !== document ? id : null;
    },
    format: (id) => id,
  }),
  field('passage', {
    name: 'p',
    values: (catalog, { document }) => ({
      one: [null, ...catalog.annotationsIn(document ?? '').map(({ passage }) => passage)],
    }),
    parse: (raw, { catalog, view: { document }, bad }) =>
      document && catalog.annotation(`${document}/${raw}`) ? raw : bad(raw, 'unknown-passage'),
    format: (passage) => passage,
  }),
];

const FILTERS = DIMENSIONS.map((row): Parameter => ({
  name: row.parameter,
  where: 'query',
  values: (catalog) => row.values(catalog),
  set: (view, value) => withChoice(view, row, value),
  read: (raw, { catalog, view, bad }) =>
    withChoice(
      view,
      row,
      row.parse(raw, catalog, (part) => bad(part)),
    ),
  write: (view) => row.format(choiceOf(view, row)),
}));

const SHOWN: readonly Parameter[] = [
  flag('table'),
  field('sort', {
    name: 'sort',
    values: () => ({
      one: COLUMNS.flatMap((by) => [false, true].map((descending) => ({ by, descending }))),
    }),
    parse(raw, { bad }) {
      const [key = '', direction] = raw.split('.');
      const by = COLUMNS.find((column) => column === key) ?? bad(key) ?? START.sort.by;
      return { by, descending: direction === 'desc' };
    },
    format: ({ by, descending }) => by + (descending ? '.desc' : ''),
  }),
  field('columns', {
    name: 'cols',
    values: () => ({ some: COLUMNS.slice(1), chosen: (keys) => ['name', ...(keys as SortKey[])] }),
    parse(raw, { bad }) {
      const columns = partsOf(raw, COLUMNS, bad);
      return columns.length ? COLUMNS.filter((key) => key === 'name' || columns.includes(key)) : null;
    },
    format: (columns) => columns.join(','),
  }),
  word('labels', ['auto', 'zh', 'en', 'both']),
  flag('bands'),
  flag('embed'),
  field('basemap', {
    name: 'basemap',
    isText: true,
    // Which basemaps exist is known to the configuration, not here; the map falls back with a line of its own.
    values: () => ({ text: 200, written: (text) => text || null }),
    parse: (raw) => raw.slice(0, 200) || null,
    // `embedded` too, which holds against a configuration that starts with another one.
    format: (basemap) => basemap,
  }),
  field('camera', {
    name: 'map',
    where: 'hash',
    values: () => CAMERAS,
    parse: (raw, { bad }) => parseCamera(raw) ?? bad(raw),
    format: (camera) => camera && formatCamera(camera),
  }),
];

const ASKED: readonly Parameter[] = [
  field('pair', UNDERSTANDING.pair),
  field('corridor', UNDERSTANDING.corridor),
  field('km', UNDERSTANDING.km),
  field('matrix', UNDERSTANDING.matrix),
  field('ledger', UNDERSTANDING.ledger),
  field('compare', UNDERSTANDING.compare),
];

export const PARAMETERS: readonly Parameter[] = [...OPENED, ...FILTERS, ...ASKED, ...SHOWN];
