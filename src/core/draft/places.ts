/** Which places a name is made of: whole names by the gazetteer, single characters only where one reading is left. */
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
  readonly #named = new Set<string>();

  constructor(tokens: Iterable<Token>, gazetteer: Gazetteer) {
    for (const token of tokens) {
      if (token.class !== 'place') continue;
      const units = gazetteer.named(token.text);
      for (const unit of units) this.#named.add(unit.adcode);
      // A name that several provinces have says nothing of where the text is.
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
  get provinces(): string[] {
    return [...this.#provinces].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  }
}

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
    places.push({
      text,
      adcode: unit.adcode,
      name: unit.name,
      point: unit.point,
      precisionM: SEAT_M[unit.level],
    });
  };
  for (const piece of found.body.flatMap((whole) => (whole.inner ? whole.inner : [whole]))) {
    if (piece.class === 'place') {
      const unit = around.pick(gazetteer.named(piece.text));
      if (unit) put(piece.text, unit);
      else open = true;
    } else if (signs && piece.class === 'other' && characters.has(piece.text)) {
      const unit = around.meant(piece.text, characters);
      if (unit) put(piece.text, unit);
      else open = true;
    }
  }
  return { places, provinces: [...provinces], open };
}
