/** Which features share places with one: "also between 徐州 and 淮北". */
import type { Catalog } from '../model/catalog';
import type { Feature, Place } from '../model/types';

export interface Sharing {
  /** The two places that both chains name next to each other or as their ends. */
  places: [Place, Place];
  features: Feature[];
}

/**
 * A station stands for its city here: 徐州东站 and 徐州站 are both 徐州. The key is the Chinese name without
 * the words for station, direction and administrative rank.
 */
const cityOf = (place: Place): string =>
  place.name.zh
    .replace(/(?:火车)?站$/, '')
    .replace(/(?<=..)[东西南北]$/, '')
    .replace(/(?<=..)[市县区镇]$/, '');

/**
 * Features whose chain runs between two places that neighbour each other in this one's chain, at most
 * `limit` pairs, most shared first. Both chains may have other places between.
 */
export function sharing(catalog: Catalog, feature: Feature, limit = 4): Sharing[] {
  const chain = feature.places.flatMap((id) => catalog.place(id) ?? []);
  if (chain.length < 2) return [];
  const cities = new Map(chain.map((place) => [cityOf(place), place]));
  const pairs = new Map<string, Sharing>();
  for (const other of catalog.features) {
    if (other.id === feature.id || other.places.length < 2) continue;
    const common = [...new Set(other.places.flatMap((id) => catalog.place(id) ?? []).map(cityOf))].filter(
      (c) => cities.has(c),
    );
    if (common.length < 2) continue;
    const [from, to] = [common[0]!, common.at(-1)!].sort();
    const key = `${from} ${to}`;
    const pair = pairs.get(key) ?? { places: [cities.get(from!)!, cities.get(to!)!], features: [] };
    pair.features.push(other);
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.features.length - a.features.length).slice(0, limit);
}
