/**
 * Border crossings as objects: where a placed line passes from one province into the next, known as well as the
 * line itself is. A crossing known to 6 km is a stretch of border and not a point.
 */
import { isSplit } from '../model/layers';
import { pairKey, pairOf, type Pair } from '../model/pairs';
import { provinceOf } from '../model/provinces';
import type { Feature, LonLat } from '../model/types';
import { passingsOf } from './course';
import type { ProvinceMap } from './province-map';
import { UnrolledBorder } from './unrolled-border';

export interface BorderCrossing {
  /** `<feature>@<pair>.<number>`; stable as long as the line is. */
  id: string;
  feature: string;
  pair: Pair;
  at: LonLat;
  /** How far the truth may be from `at`, metres. */
  uncertaintyM: number;
  /**
   * Where it lies along the unrolled border of the pair, and between which km it may lie; null where the two
   * have no common border near, as over open water.
   */
  km: number | null;
  stretch: readonly [from: number, to: number] | null;
  /**
   * What the place rests on. `course`: the drawn line passes the border there; `stated`: the data say so;
   * `assumed`: a road that is to open at the border, which is known no better than the road's middle.
   */
  basis: 'course' | 'stated' | 'assumed';
  /** Number of the part of the line that it lies on. */
  part: number;
}

/** A line as it is drawn. `known`: crossings that the data name. */
export interface DrawnLine {
  feature: Feature;
  parts: readonly (readonly LonLat[])[];
  known: readonly LonLat[];
}

/** Off a common border by more than this, metres, or than the doubt, a line passes somewhere else: over water. */
const NEAR_M = 5000;

/** Borders unrolled when first asked for: few of the many pairs are. `linesOf` gives a pair's border. */
export class Borders {
  readonly #unrolled = new Map<string, UnrolledBorder | null>();
  constructor(private readonly linesOf: (pair: Pair) => readonly (readonly LonLat[])[]) {}

  /** Null where the two have no border in common. */
  of(pair: Pair): UnrolledBorder | null {
    const key = pairKey(pair);
    const known = this.#unrolled.get(key);
    if (known !== undefined) return known;
    const lines = this.linesOf(pair);
    const made = lines.length ? new UnrolledBorder(lines) : null;
    this.#unrolled.set(key, made);
    return made;
  }
}

/**
 * All crossings, feature by feature as they come, those of one along its course. Crossings into provinces that
 * the atlas does not cover are none of them.
 */
export function borderCrossings(
  lines: readonly DrawnLine[],
  provinces: Provinces | null,
  borders: Borders,
): BorderCrossing[] {
  return lines.flatMap((line) => {
    const { feature } = line;
    const uncertaintyM = feature.uncertaintyM ?? 0;
    const numbers = new Map<string, number>();
    return placesPassed(line, provinces).flatMap(({ pair, at, basis, part }) => {
      if (!pair) return [];
      const key = pairKey(pair);
      const number = (numbers.get(key) ?? 0) + 1;
      numbers.set(key, number);
      const id = `${feature.id}@${pair.join('-')}.${number}`;
      const along = alongBorder(borders.of(pair), at, uncertaintyM);
      return [{ id, feature: feature.id, pair, at, uncertaintyM, ...along, basis, part }];
    });
  });
}

type Provinces = Pick<ProvinceMap, 'at' | 'cuts'>;
/** `pair`: null where the atlas does not cover one of the two, or it is not known which they are. */
export type Passed = Pick<BorderCrossing, 'at' | 'basis' | 'part'> & { pair: Pair | null };

/**
 * Where a line passes a border: what the map marks. Roads that open there pass it where the data say, and one of
 * which that is not known in its middle; others where their drawn course does. `provinces`: null without a basemap.
 */
export function placesPassed({ feature, parts, known }: DrawnLine, provinces: Provinces | null): Passed[] {
  if (!isSplit(feature.layer)) {
    const passings = provinces ? passingsOf(parts, provinces, feature.uncertaintyM ?? 0) : [];
    return passings.map(({ at, from, to, part }) => {
      const [a, b] = [provinceOf(from), provinceOf(to)];
      return { pair: a && b && pairOf(a, b), at, basis: 'course', part };
    });
  }
  const [a, b, third] = feature.provinces;
  const pair = a && b && !third ? pairOf(a, b) : null;
  const [line] = parts;
  if (known.length || !line) return known.map((at) => ({ pair, at, basis: 'stated', part: 0 }));
  return [{ pair, at: line[Math.floor(line.length / 2)]!, basis: 'assumed', part: 0 }];
}

/** Three decimals of a kilometre are a metre. */
const tidy = (km: number): number => Math.round(km * 1000) / 1000;

function alongBorder(
  border: UnrolledBorder | null,
  at: LonLat,
  uncertaintyM: number,
): Pick<BorderCrossing, 'km' | 'stretch'> {
  const place = border?.nearest(at);
  if (!border || !place || place.offM > Math.max(NEAR_M, uncertaintyM)) return { km: null, stretch: null };
  // Never smaller than the point itself: a line may lie a little off a border that it meets over water.
  const [from, to] = border.stretch(at, uncertaintyM) ?? [place.km, place.km];
  return {
    km: tidy(place.km),
    stretch: [tidy(Math.min(from, place.km)), tidy(Math.max(to, place.km))],
  };
}
