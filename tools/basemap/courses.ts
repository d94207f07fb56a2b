/**
 * Rivers that are features of the atlas as well: the ground takes their course from the places of the feature,
 * so that the two never run apart as two rivers and a place stands once.
 */
import { Report } from '../../src/build/issue';
import { readSources } from '../../src/build/read/sources';
import { readTree } from '../../src/build/read/tree';
import type { Line } from './gshhg';
import type { RiverByHand } from './rivers';

/** The places that a feature of the atlas is drawn through, in order; `from` and `to` take a part of them. */
export interface Course {
  feature: string;
  from?: string;
  to?: string;
}

/** A river as `hand/rivers.json` has it: between the points may stand courses of features. */
export type RiverEntry = Omit<RiverByHand, 'via'> & {
  via: ([number, number] | Course)[];
  /** Where the points by hand are from, if not from general knowledge. */
  source?: string;
};

export interface Recipes {
  /** Ids of the places that a feature is drawn through, in order; throws where it is not drawn through places. */
  placesOf(feature: string): readonly string[];
  /** Where a place is, WGS-84; throws where there is no such place. */
  pointOf(place: string): [number, number];
}

/** The recipes of the checkout's data. */
export function readRecipes(dataDir = 'data'): Recipes {
  const sources = readSources(readTree(dataDir), new Report());
  const features = new Map(sources.features.map(({ id, entry }) => [id, entry.value.geometry]));
  const points = new Map(sources.places.map(({ value }) => [value.id, value.point]));
  return {
    placesOf(feature) {
      const recipe = features.get(feature);
      if (!recipe || !('via' in recipe)) throw new Error(`${feature} is no feature drawn through places`);
      return recipe.via;
    },
    pointOf(place) {
      const point = points.get(place);
      if (!point) throw new Error(`there is no place ${place}`);
      return [...point];
    },
  };
}

/**
 * Takes rivers with courses of features in them, gives them with points alone. Throws when a course names a
 * place that its feature does not run through.
 */
export function withCourses(rivers: readonly RiverEntry[], { placesOf, pointOf }: Recipes): RiverByHand[] {
  const pointsOf = ({ feature, from, to }: Course): Line => {
    const places = placesOf(feature);
    const [first, last] = [from ? places.indexOf(from) : 0, to ? places.indexOf(to) : places.length - 1];
    if (first < 0 || last < first) throw new Error(`${feature} does not run from ${from} to ${to}`);
    return places.slice(first, last + 1).map(pointOf);
  };
  return rivers.map((river) => ({
    ...river,
    via: river.via.flatMap((part) => ('feature' in part ? pointsOf(part) : [part])),
  }));
}
