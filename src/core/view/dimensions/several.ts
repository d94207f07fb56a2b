/** Rows of dimensions with a list of values, any of which a feature may have: what such rows share. */
import type { Clause, Dimension, Offer, Reader, Telling, Words } from './dimension';
import { sharesOne } from './dimension';
import type { Catalog } from '../../model/catalog';
import type { Asking } from '../status-in-view';

interface Several<Id extends string, T extends string> {
  id: Id;
  parameter: string;
  /** All values that are known. */
  known(catalog: Catalog): readonly T[];
  /** At most so many are chosen together. */
  most?: number;
  read(catalog: Catalog, asking: Asking): Reader;
  /** The name of a value, on chips and in the panel. */
  name(value: T, words: Words): string;
  offer: Pick<Offer<readonly T[]>, 'label' | 'control' | 'order' | 'also' | 'sways'> & {
    name?(value: T, words: Words): string;
  };
  clause?(values: readonly T[], words: Telling): Clause;
}

export type SeveralOf<Id extends string, T extends string> = Dimension<Id, readonly T[]>;

/** The parts of a comma-separated list that are known, each once. */
export function partsOf<T extends string>(
  raw: string,
  known: readonly T[],
  bad: (part: string) => void,
): T[] {
  const parts = new Set(raw.split(',').filter(Boolean));
  const all = new Set<string>(known);
  return [...parts].filter((part): part is T => all.has(part) || (bad(part), false));
}

/** A dimension of which a feature passes that has any of the values chosen. */
export function several<Id extends string, T extends string>(row: Several<Id, T>): SeveralOf<Id, T> {
  const { id, parameter, most, known, read, name } = row;
  return {
    id,
    parameter,
    none: [],
    values: (catalog) => ({ some: known(catalog), most, chosen: (values) => values as T[] }),
    parse: (raw, catalog, bad) => partsOf(raw, known(catalog), bad).slice(0, most),
    format: (values) => values.join(',') || null,
    test(values, catalog, asking) {
      if (!values.length) return null;
      const has = read(catalog, asking);
      return (feature, number) => {
        const found = has(feature, number);
        return typeof found === 'string' ? values.includes(found as T) : sharesOne(found, values);
      };
    },
    offer: {
      read,
      name: (value, words) => name(value as T, words),
      chosen: (values) => values,
      choose: (options) => options as readonly T[],
      ...(row.offer as Pick<Offer<readonly T[]>, 'label' | 'control' | 'order' | 'also' | 'sways'>),
    },
    chips: (values, words) =>
      values.map((value) => ({
        key: `${id}:${value}`,
        label: name(value, words),
        without: values.filter((other) => other !== value),
      })),
    clause: (values, words) => (values.length ? (row.clause?.(values, words) ?? null) : null),
  };
}
