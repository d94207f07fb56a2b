/** Recipes → geometry and all that follows from it. The kinds of honesty are those of design.md. */
import type { FeatureFile, PlaceEntry } from '../read/schemas';
import { layerRow } from '../../core/model/layers';
import type { GeometryBasis, LayerId, LonLat } from '../../core/model/types';
import type { Report } from '../issue';
import type { FeatureSource, Sources } from '../read/sources';
import { areaOf, lineOf, pointOf } from './assemble';
import type { Counties } from './counties';
import { readLineFile } from './line-file';
import type { Located } from './located';
import { outlinesOf, softOutline } from './soft-outline';

/** Uncertainty of areas made of whole units: the generalisation of the basemap's borders. */
const UNITS_UNCERTAINTY_M = 500;
/** A chain through places with no more doubt than this is of medium accuracy, else low. */
const MEDIUM_M = 3000;

/** Where the feature is; null if it is not placed, or if its recipe can't be followed (reported elsewhere or here). */
export function locate(
  feature: FeatureSource,
  places: ReadonlyMap<string, PlaceEntry>,
  counties: Counties | null,
  sources: Sources,
  report: Report,
): Located | null {
  const recipe = feature.entry.value.geometry;
  if ('none' in recipe) return null;
  if ('units' in recipe) return fromUnits(feature, recipe.units, counties, report);
  if ('line' in recipe) {
    const file = `data/features/${feature.layer}/${recipe.line}`;
    const shape = readLineFile(file, sources.tree.get(file), feature.entry, report);
    const facts = { basis: 'alignment', uncertaintyM: recipe.uncertainty_m, places: [] } as const;
    if (!shape) return null;
    return 'lines' in shape
      ? lineOf(shape.lines, { ...facts, accuracy: 'high' }, [], counties)
      : areaOf(shape.polygons, facts, null, counties);
  }
  const ids = [...new Set(namesOf(recipe))];
  const known = ids.flatMap((id) => places.get(id) ?? []);
  if (known.length < ids.length) return null;
  const point = (id: string): LonLat => places.get(id)!.point;
  if ('at' in recipe) {
    const place = known[0]!;
    const uncertaintyM = Math.max(recipe.uncertainty_m ?? 0, place.precision_m);
    return pointOf(place.point, { basis: 'point', uncertaintyM, places: ids }, counties);
  }
  if ('around' in recipe) {
    const facts = { basis: 'soft-hull', uncertaintyM: recipe.uncertainty_m, places: ids } as const;
    const parts = outlinesOf(recipe.around).map((part) => part.map(point));
    const { provinces } = feature.entry.value;
    const shape = softOutline(parts, recipe.uncertainty_m, provinces, counties);
    return areaOf(shape, facts, parts.flat(), counties);
  }
  const chains = 'via' in recipe ? [recipe.via] : recipe.branches;
  const basis = basisOf(chains, feature.layer);
  const accuracy =
    recipe.accuracy ??
    (basis === 'via-places' && recipe.uncertainty_m <= MEDIUM_M ? ('medium' as const) : ('low' as const));
  const crossings = known.filter((place) => place.kind === 'border-crossing').map((place) => place.point);
  const facts = { basis, accuracy, uncertaintyM: recipe.uncertainty_m, places: ids };
  return lineOf(
    chains.map((chain) => chain.map(point)),
    facts,
    crossings,
    counties,
  );
}

/** A line of which nothing but its two ends is known says so, except where lines are short streets. */
function basisOf(chains: readonly (readonly string[])[], layer: LayerId): GeometryBasis {
  const onlyEnds = chains.length === 1 && chains[0]!.length === 2 && !layerRow(layer).short;
  return onlyEnds ? 'endpoints' : 'via-places';
}

function namesOf(
  recipe: Exclude<FeatureFile['geometry'], { none: unknown } | { units: unknown } | { line: unknown }>,
): string[] {
  if ('via' in recipe) return recipe.via;
  if ('branches' in recipe) return recipe.branches.flat();
  return 'around' in recipe ? recipe.around.flat() : [recipe.at];
}

function fromUnits(
  feature: FeatureSource,
  codes: readonly string[],
  counties: Counties | null,
  report: Report,
): Located | null {
  if (!counties) return null;
  const adcodes = new Set<string>();
  let sound = true;
  codes.forEach((code, i) => {
    const found = counties.under(code);
    for (const county of found) adcodes.add(county.adcode);
    if (found.length > 0) return;
    sound = false;
    const renamed = counties.all.find((county) => county.former.includes(code));
    const siblings = counties
      .under(`${code.slice(0, 4)}00`)
      .map((county) => `${county.adcode} ${county.name.zh}`);
    const cure = renamed
      ? `it is ${renamed.adcode} ${renamed.name.zh} today`
      : siblings.length > 0
        ? `of the same prefecture: ${siblings.join(', ')}`
        : 'adcodes stand in data/basemap/units.topo.json';
    report.fault(
      'unknown-adcode',
      feature.entry,
      ['geometry', 'units', i],
      `no area of the basemap has the adcode ${code}`,
      cure,
    );
  });
  if (!sound) return null;
  const facts = { basis: 'admin-units', uncertaintyM: UNITS_UNCERTAINTY_M, places: [] } as const;
  return areaOf(counties.merged(adcodes), facts, adcodes, counties);
}
