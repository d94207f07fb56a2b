/** Examples for tests are taken from the catalogue, so that a correction of the data breaks none. */
import type { Catalog } from '../../src/core/model/catalog';

/** The first of which something holds; that there is one is part of the test. */
export function first<T>(list: readonly T[], test: (item: T) => unknown): T {
  const found = list.find(test);
  if (!found) throw new Error('the catalogue has no such example any more');
  return found;
}
/** Picks an example from the catalogue, whatever stands in it. */
export type Pick<T> = (catalog: Catalog) => T;
