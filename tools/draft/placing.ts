/** How far proposed places lie from those of the atlas: for each matched thing the nearest of its points to the feature. */
import type { CatalogData, LonLat } from '../../src/core/model/types';
import { distanceM } from '../../src/core/cartography/geometry/geodesy';
import type { Proposal } from '../../src/core/draft/types';
import type { GoldDocument } from './gold';

export interface Placing {
  way: 'at' | 'around';
  feature: string;
  metres: number;
}

export function placingsOf(
  document: GoldDocument,
  proposals: readonly Proposal[],
  catalog: CatalogData,
): Placing[] {
  const features = new Map(catalog.features.map((feature) => [feature.id, feature]));
  const seen = new Set<string>();
  return proposals.flatMap((proposal): Placing[] => {
    const entry = document.entries.find(
      (candidate) => candidate.start === proposal.start && candidate.end === proposal.end,
    );
    const anchor = entry?.feature ? features.get(entry.feature)?.anchor : null;
    const { recipe } = proposal;
    if (!entry?.feature || !anchor || seen.has(entry.feature)) return [];
    if ('at' in recipe && recipe.at.point) {
      seen.add(entry.feature);
      return [{ way: 'at', feature: entry.feature, metres: distanceM(recipe.at.point, anchor) }];
    }
    if ('around' in recipe) {
      seen.add(entry.feature);
      const points = recipe.around.flatMap(({ point }) => (point ? [point] : []));
      const middle = [0, 1].map(
        (axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length,
      ) as LonLat;
      return [{ way: 'around', feature: entry.feature, metres: distanceM(middle, anchor) }];
    }
    return [];
  });
}

/** Number, median and the greatest that 98 % lie within, kilometres. */
export function summary(
  placings: readonly Placing[],
  way: Placing['way'],
): { n: number; median: number; most: number } {
  const sorted = placings
    .filter((placing) => placing.way === way)
    .map(({ metres }) => metres / 1000)
    .sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { n: sorted.length, median: at(0.5), most: at(0.98) };
}

/** Areas that were proposed as whole units: how many there are, and how many are made of the very units that the atlas has. */
export function wholeUnits(
  document: GoldDocument,
  proposals: readonly Proposal[],
  catalog: CatalogData,
): { feature: string; isRight: boolean }[] {
  const features = new Map(catalog.features.map((feature) => [feature.id, feature]));
  const seen = new Map<string, { feature: string; isRight: boolean }>();
  for (const { start, end, recipe, thing, name } of proposals) {
    if (!('units' in recipe) || seen.has(String(thing))) continue;
    const entry = document.entries.find((one) => one.start < end && one.end > start);
    const feature = features.get(entry?.feature ?? '');
    const prefixes = recipe.units.map(({ adcode }) => adcode!.replace(/(?:00){1,2}$/, ''));
    const counties = (feature?.units ?? []).filter((code) => !code.endsWith('00'));
    const isRight =
      feature?.basis === 'admin-units' &&
      counties.every((code) => prefixes.some((prefix) => code.startsWith(prefix))) &&
      prefixes.every((prefix) => counties.some((code) => code.startsWith(prefix)));
    seen.set(String(thing), { feature: feature?.id ?? name, isRight });
  }
  return [...seen.values()];
}
