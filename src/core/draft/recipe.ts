/** How a new thing would be placed from the places of its name, and how far off such a guess is. */
import { DEAD_END, HUB, RAIL, ROAD, TRANSIT, WATERWAY } from './words/layers';
import type { LayerId } from '../model/layers';
import type { LonLat } from '../model/types';
import type { PlaceGuess, RecipeGuess } from './types';
import type { Places } from './places';

/** Measured, metres (data/CONTRIBUTING.md, “How true is a line?”; zones and spots: docs/drafting.md). */
const RAIL_COUNTIES = 15_000;
const RAIL_CITIES = 29_000;
const RAIL_ENDS: readonly [km: number, m: number][] = [
  [20, 5_500],
  [45, 10_500],
  [120, 25_500],
  [Infinity, 76_500],
];
const ROAD_TOWNS = 10_500;
const SPOT = 39_000;
const ZONE = 18_000;

export function recipeOf(
  layer: LayerId,
  kind: string,
  { places, open }: Places,
  aggregate: boolean,
  name: string,
): RecipeGuess {
  if (aggregate) return { none: 'aggregate' };
  const placed = places.filter((place): place is PlaceGuess & { point: LonLat } => place.point !== null);
  const distinct = placed.filter(
    (place, i) => placed.findIndex(({ adcode }) => adcode === place.adcode) === i,
  );
  const line =
    layer === RAIL || layer === ROAD || layer === WATERWAY || layer === TRANSIT || layer === DEAD_END;
  if (line) {
    if (kind === 'lock') return distinct[0] ? { at: distinct[0], uncertaintyM: SPOT } : { none: 'no-places' };
    if (distinct.length >= 2 && distinct.length === places.length && !open)
      return { via: distinct, uncertaintyM: offOf(layer, distinct) };
    if (open) return { none: 'open-abbreviation' };
    return { none: distinct.length === 1 ? 'one-place-of-a-line' : 'no-places' };
  }
  if (distinct.length === 0)
    return { none: open ? 'open-abbreviation' : places.length > 0 ? 'outside-gazetteer' : 'no-places' };
  if (layer === HUB) return { at: distinct.at(-1)!, uncertaintyM: SPOT };
  // A park or quarter lies in the last place of its name: 上海漕河泾开发区海宁分区.
  const park = kind === 'cooperation-park' || kind === 'high-tech-zone' || /(?:分区|片区)$/.test(name);
  if (open && !park && distinct.length === 1) return { none: 'open-abbreviation' };
  return { around: park ? [distinct.at(-1)!] : distinct, uncertaintyM: ZONE };
}

function offOf(layer: LayerId, places: readonly (PlaceGuess & { point: LonLat })[]): number {
  const km = distance(places[0]!.point, places.at(-1)!.point);
  if (layer === RAIL) {
    if (places.length === 2) return RAIL_ENDS.find(([limit]) => km <= limit)![1];
    return places.every(({ precisionM }) => precisionM <= 5_000) ? RAIL_COUNTIES : RAIL_CITIES;
  }
  if (places.length === 2) return Math.max(ROAD_TOWNS, Math.round((km / 5) * 10) * 100);
  return ROAD_TOWNS + Math.max(...places.map(({ precisionM }) => precisionM));
}

/** Kilometres between two points, good to a percent, as every figure here is. */
function distance(a: LonLat, b: LonLat): number {
  const middle = ((a[1] + b[1]) / 2) * (Math.PI / 180);
  return Math.hypot((a[0] - b[0]) * Math.cos(middle) * 111.32, (a[1] - b[1]) * 110.9);
}
