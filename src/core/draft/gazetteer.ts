/** Provinces, prefectures and counties of China, asked by name. Read from `data/gazetteer/units.txt`, when needed. */
import type { LonLat } from '../model/types';

export interface GazetteerUnit {
  /** GB/T 2260, six digits. */
  adcode: string;
  /** Official name: 徐州市. */
  name: string;
  /** Without its class: 徐州; one-character stems keep it (萧县). */
  short: string;
  level: 'province' | 'prefecture' | 'county';
  /** Short name of its province: 江苏. */
  province: string;
  /** Its seat; null where unknown. */
  point: LonLat | null;
}

export interface Gazetteer {
  /** Units of that name or short name, greatest first; none if it has none. */
  named(name: string): readonly GazetteerUnit[];
  unit(adcode: string): GazetteerUnit | undefined;
  /** The longest name of the gazetteer that begins at `at` (UTF-16) in `text`, with what it names. */
  longestAt(text: string, at: number): { name: string; units: readonly GazetteerUnit[] } | null;
  /** Every name and short name. */
  names(): Iterable<string>;
  /** Units of which something may begin with that character; for searching by the user. */
  search(query: string, limit: number): readonly GazetteerUnit[];
}
