/** Which places a name is made of: whole names by the gazetteer, single characters only where one reading is left. */
import { ZONE } from './words/layers';
import type { Found } from './found';
import type { Gazetteer, GazetteerUnit } from './gazetteer';
import type { PlaceCharacters } from './place-characters';
import type { Token } from './tokens';
import type { PlaceGuess } from './types';

/** A seat stands for its place to about this, metres (data/basemap/NOTICE.md). */
const SEAT_M = { province: 200_000, prefecture: 8_000, county: 5_000 };

/** What a document speaks of most: provinces by how often, and every unit that it names in full. */
export class Surroundings {
  readonly #provinces = new Map<string, number>();
  #sorted: readonly string[] | null = null;
  readonly #named = new Set<string>();
  /** Named by the official name. */
  readonly #full = new Set<string>();

  constructor(tokens: Iterable<Token>, gazetteer: Gazetteer) {
    for (const token of tokens) {
      if (token.class !== 'place') continue;
      const units = gazetteer.named(token.text);
      for (const unit of units) this.#named.add(unit.adcode);
      for (const unit of units) if (unit.name === token.text) this.#full.add(unit.adcode);
      // A name that several provinces have says nothing of where the text is, nor does a county's short name: it may be a
      // town's or a word's.
      if (units.every(({ level, name }) => level === 'county' && name !== token.text)) continue;
      const provinces = new Set(units.map(({ province }) => province));
      if (provinces.size === 1)
        for (const province of provinces)
          this.#provinces.set(province, (this.#provinces.get(province) ?? 0) + 1);
    }
  }
  /** The likeliest of some units, or null where two are as likely. */
  pick(units: readonly GazetteerUnit[]): GazetteerUnit | null {
    const score = (unit: GazetteerUnit): number =>
      (this.#named.has(unit.adcode) ? 1000 : 0) +
      Math.min(500, (this.#provinces.get(unit.province) ?? 0) * 10) +
      (unit.level === 'prefecture' ? 5 : unit.level === 'province' ? 3 : 0);
    const sorted = units.map((unit) => ({ unit, score: score(unit) })).sort((a, b) => b.score - a.score);
    const [first, second] = sorted;
    if (!first) return null;
    // A county of a province that the text never speaks of, by its short name: rather something else of that name.
    if (
      this.#provinces.size > 0 &&
      first.unit.level === 'county' &&
      !this.#provinces.has(first.unit.province) &&
      !this.#full.has(first.unit.adcode)
    )
      return null;
    return second && second.score === first.score && second.unit.province !== first.unit.province
      ? null
      : first.unit;
  }
  /**
   * What a single character stands for: a unit that the text names in full, else the one that it is the sign of, else a
   * prefecture of the province that the text speaks of most; null where that leaves several.
   */
  meant(character: string, characters: PlaceCharacters): GazetteerUnit | null {
    const units = characters.of(character);
    const named = units.filter(
      ({ adcode, level, short }) =>
        this.#named.has(adcode) && level !== 'province' && short.startsWith(character),
    );
    const sign = characters.sign(character);
    // 青 may be Qinghai, or the Qingdao that the text has named.
    if (
      sign &&
      named.some((unit) => unit.adcode !== sign.adcode && !unit.adcode.startsWith(sign.adcode.slice(0, 2)))
    )
      return null;
    if (sign) return sign;
    if (named.length === 1) return named[0]!;
    if (named.length > 1) return null;
    const [home] = this.provinces;
    const near = units.filter(
      ({ province, level, short }) =>
        province === home && level === 'prefecture' && short.startsWith(character),
    );
    return near.length === 1 ? near[0]! : null;
  }
  /** By how often the text speaks of them. */
  get provinces(): readonly string[] {
    return (this.#sorted ??= [...this.#provinces].sort((a, b) => b[1] - a[1]).map(([name]) => name));
  }
}

/** A unit as the place that a text means by it. */
export const guessOf = (text: string, { adcode, name, point, level }: GazetteerUnit): PlaceGuess => ({
  text,
  adcode,
  name,
  point,
  precisionM: SEAT_M[level],
});

export interface Places {
  places: PlaceGuess[];
  provinces: string[];
  /** A character of the name that could be several places. */
  open: boolean;
}

export function placesOf(
  found: Found,
  around: Surroundings,
  gazetteer: Gazetteer,
  characters: PlaceCharacters,
): Places {
  const places: PlaceGuess[] = [];
  const provinces = new Set<string>();
  let open = false;
  // Only of a name that is nothing but such characters.
  const signs = found.signs === true;
  const put = (text: string, unit: GazetteerUnit): void => {
    provinces.add(unit.province);
    if (unit.level === 'province' && !unit.point) return;
    places.push(guessOf(text, unit));
  };
  let last: { end: number; unit: GazetteerUnit } | null = null;
  for (const piece of found.body.flatMap((whole) => (whole.inner ? whole.inner : [whole]))) {
    if (piece.class === 'place') {
      const all = gazetteer.named(piece.text);
      const outer = last?.end === piece.start ? last.unit : null;
      const within = outer ? all.filter(({ adcode }) => inside(adcode, outer.adcode)) : [];
      const unit = around.pick(within.length > 0 ? within : all);
      // 崇明东平: a town of that name in Chongming, not the county in Shandong.
      if (outer && within.length === 0 && unit?.level === 'county') continue;
      if (within.length > 0) places.pop();
      if (unit) put(piece.text, unit);
      else open = true;
      last = unit ? { end: piece.end, unit } : null;
    } else if (signs && piece.class === 'other' && characters.has(piece.text)) {
      const unit = around.meant(piece.text, characters);
      if (unit) put(piece.text, unit);
      else open = true;
    }
  }
  // What lies far from the rest of an area bears the name by chance.
  const near = found.layer === ZONE ? places.filter((place) => !isFar(place, places)) : places;
  if (near.length < places.length)
    return { places: near, provinces: provincesOf(near, gazetteer), open: true };
  return { places, provinces: [...provinces], open };
}

/** Whether a unit lies in another, by their codes. */
const inside = (adcode: string, outer: string): boolean =>
  adcode !== outer &&
  adcode.startsWith(outer.endsWith('0000') ? outer.slice(0, 2) : outer.slice(0, 4)) &&
  outer.endsWith('00');

/** Towns that make an area together lie within this of one another, degrees of latitude. */
const FAR = 1.5;
const isFar = (place: PlaceGuess, all: readonly PlaceGuess[]): boolean =>
  all.length >= 2 &&
  place.point !== null &&
  !all.some(
    (other) =>
      other !== place &&
      other.point !== null &&
      Math.hypot((other.point[0] - place.point![0]) * 0.85, other.point[1] - place.point![1]) < FAR,
  );

const provincesOf = (places: readonly PlaceGuess[], gazetteer: Gazetteer): string[] => [
  ...new Set(places.flatMap(({ adcode }) => (adcode ? (gazetteer.unit(adcode)?.province ?? []) : []))),
];
