/** How a link writes what is asked of all features together. */
import type { Catalog } from '../model/catalog';
import { pairKey, pairOf, parsePair, type Pair } from '../model/pairs';
import { PROVINCE_ORDER } from '../model/provinces';

import { formatCorridor, parseCorridor, WIDTHS, type MatrixOf, type Understanding } from './understanding';
import type { Values } from './values';

/** One row for each field; `parse` gives null for what is as at the start. */
export interface UnderstandingRow<Key extends keyof Understanding> {
  name: string;
  values(catalog: Catalog): Values<Understanding[Key]>;
  parse(raw: string, reading: { catalog: Catalog; bad(value: string): null }): Understanding[Key] | null;
  format(value: Understanding[Key]): string | null;
}

const PAIRS: readonly Pair[] = PROVINCE_ORDER.flatMap((a) =>
  PROVINCE_ORDER.flatMap((b) => {
    const pair = pairOf(a, b);
    return pair && pair[0] === a ? [pair] : [];
  }),
);

export const UNDERSTANDING: { [Key in keyof Understanding]: UnderstandingRow<Key> } = {
  pair: {
    name: 'pair',
    values: () => ({ one: [null, ...PAIRS] }),
    parse: (raw, { bad }) => parsePair(raw) ?? bad(raw),
    format: (pair) => pair && pairKey(pair),
  },
  corridor: {
    name: 'corridor',
    values: (catalog) => {
      const cities = catalog.data.units.filter(({ level }) => level === 'prefecture');
      const two = cities.length > 1 ? [`c:${cities[0]!.adcode},${cities[1]!.adcode}`] : [];
      return {
        one: [null, ...catalog.features.map(({ id }) => id), ...two, 'l:117.2,34.3;117.1,33.95;118,33'],
      };
    },
    parse(raw, { catalog, bad }) {
      const of = parseCorridor(raw, catalog);
      return of ? formatCorridor(of) : bad(raw);
    },
    format: (corridor) => corridor,
  },
  km: {
    name: 'km',
    values: () => ({ one: [0.5, 2, 5, 10, 12.5, 50, 100] }),
    parse(raw, { bad }) {
      const km = Math.round(Number(raw) * 10) / 10;
      return raw && km >= WIDTHS.least && km <= WIDTHS.most ? km : bad(raw);
    },
    format: String,
  },
  matrix: {
    name: 'matrix',
    values: () => ({ one: [null, 'cities', 'provinces'] }),
    parse: (raw, { bad }) =>
      (['cities', 'provinces'] as const).find((of: MatrixOf) => of === raw) ?? bad(raw),
    format: (of) => of,
  },
  ledger: {
    name: 'ledger',
    values: () => ({ one: [false, true] }),
    parse: (raw, { bad }) => (raw === '1' ? true : raw === '0' ? false : bad(raw)),
    format: (shown) => (shown ? '1' : null),
  },
  compare: {
    name: 'compare',
    values: ({ documents }) => ({
      one: [
        null,
        ...documents.flatMap(({ id: a }) =>
          documents.flatMap(({ id: b }): [string, string][] => (a === b ? [] : [[a, b]])),
        ),
      ],
    }),
    parse(raw, { catalog, bad }) {
      const [a, b, more] = raw.split(',');
      const [one, other] = [catalog.document(a ?? ''), catalog.document(b ?? '')];
      return one && other && one !== other && more === undefined ? [one.id, other.id] : bad(raw);
    },
    format: (two) => two && two.join(','),
  },
};
