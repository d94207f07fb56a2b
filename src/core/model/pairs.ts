/** Pairs of provinces: in their order, by a name, in an address. */
import { PROVINCE_ORDER, PROVINCES, type Province } from './provinces';

/** Two provinces, in the order of the provinces. */
export type Pair = readonly [Province, Province];

/** "江苏,山东" */
export const pairKey = ([a, b]: Pair): string => `${a},${b}`;

/** Two provinces in their order; null for one and the same. */
export function pairOf(a: Province, b: Province): Pair | null {
  if (a === b) return null;
  return PROVINCE_ORDER.indexOf(a) < PROVINCE_ORDER.indexOf(b) ? [a, b] : [b, a];
}

/** The name of a pair in an address: `js-sd`, after ISO 3166-2. */
export const pairSlug = (pair: Pair): string =>
  pair.map((province) => PROVINCES[province].iso.slice('CN-'.length).toLowerCase()).join('-');

/** "江苏,山东" in any order, names in either language or "js-sd"; null where it is no pair. */
export function parsePair(raw: string): Pair | null {
  const [a, b, more] = raw.split(/[,，、-]/).map((word) => provinceNamed(word.trim()));
  return a && b && more === undefined ? pairOf(a, b) : null;
}

/** A province by its name in either language, one character or ISO code; null for none. */
export function provinceNamed(word: string): Province | null {
  const lower = word.toLowerCase();
  return (
    PROVINCE_ORDER.find((id) => {
      const { name, short, iso } = PROVINCES[id];
      const names = [name.zh, `${name.zh}省`, `${name.zh}市`, name.en.toLowerCase(), short];
      return [...names, iso.toLowerCase(), iso.slice('CN-'.length).toLowerCase()].includes(lower);
    }) ?? null
  );
}
