/** What crosses the border of two provinces: sorted along it, with the stretches that nothing crosses, and counts. */
import type { Catalog } from '../model/catalog';
import { pairKey, type Pair } from '../model/pairs';
import { layerRow } from '../model/layers';
import { PROVINCE_ORDER } from '../model/provinces';
import type { Feature, LayerId, Status } from '../model/types';
import type { BorderCrossing } from './crossings';
import { stageCounts, type StageCounts } from './stage';

/** A common border as the page needs it: its length and where it begins anew after water or a third province. */
export interface BorderRule {
  pair: Pair;
  km: number;
  eastward: boolean;
  breaks: readonly number[];
}

export interface PairCrossing {
  crossing: BorderCrossing;
  feature: Feature;
  /** In the view: what stands, stood, or was said. */
  status: Status;
}

/** A stretch that surely nothing of a layer crosses: between what two crossings may reach. */
export interface Gap {
  layer: LayerId;
  from: number;
  to: number;
  /** The crossings at its ends; null: the end of the border. */
  after: PairCrossing | null;
  before: PairCrossing | null;
}

export interface PairView {
  pair: Pair;
  border: BorderRule | null;
  /** Along the border; those off it last. */
  crossings: PairCrossing[];
  gaps: Gap[];
  /** Crossings of lines, by stage. */
  counts: StageCounts;
  /** Crossings of zones that are drawn as lines: belts and corridors, of which no stage says that they are built. */
  zones: number;
  /** Features that cross, by stage. */
  features: StageCounts;
  /** Features of both provinces that cross nowhere on the map: zones, spots, what is not placed. */
  others: Feature[];
}

/** A gap that is worth a line, km. */
export const GAP_KM = 60;

/**
 * @param shown the features in question; null: all
 * @param statusOf the status that a feature has in the view
 */
export function pairView(
  catalog: Catalog,
  all: { crossings: readonly BorderCrossing[]; borders: readonly BorderRule[] },
  pair: Pair,
  shown: ReadonlySet<string> | null,
  statusOf: (feature: Feature) => Status,
): PairView {
  const key = pairKey(pair);
  const crossings = all.crossings
    .filter((crossing) => pairKey(crossing.pair) === key && (!shown || shown.has(crossing.feature)))
    .flatMap((crossing): PairCrossing[] => {
      const feature = catalog.feature(crossing.feature);
      return feature ? [{ crossing, feature, status: statusOf(feature) }] : [];
    })
    .sort((a, b) => (a.crossing.km ?? Infinity) - (b.crossing.km ?? Infinity) || compare(a, b));
  const border = all.borders.find((rule) => pairKey(rule.pair) === key) ?? null;
  const crossing = new Set(crossings.map(({ feature }) => feature));
  return {
    pair,
    border,
    crossings,
    gaps: border ? gapsOf(border, crossings) : [],
    counts: stageCounts(crossings.filter((one) => !isZone(one)).map(({ status }) => status)),
    zones: crossings.filter(isZone).length,
    features: stageCounts([...crossing].map(statusOf)),
    others: catalog.features.filter(
      (feature) =>
        !feature.aggregate &&
        !crossing.has(feature) &&
        (!shown || shown.has(feature.id)) &&
        pair.every((province) => feature.provinces.includes(province)),
    ),
  };
}

const isZone = ({ feature: { layer } }: PairCrossing): boolean => layerRow(layer).shape === 'area';
const compare = (a: PairCrossing, b: PairCrossing): number => (a.crossing.id < b.crossing.id ? -1 : 1);

/** Layers of which something crosses here, each with its gaps from the longest. */
function gapsOf(border: BorderRule, crossings: readonly PairCrossing[]): Gap[] {
  const layers = [...new Set(crossings.map(({ feature }) => feature.layer))];
  return layers.flatMap((layer) => {
    const own = crossings.filter(({ feature, crossing }) => feature.layer === layer && crossing.stretch);
    const gaps: Gap[] = [];
    let [from, after] = [0, null as PairCrossing | null];
    for (const next of own) {
      const [start, end] = next.crossing.stretch!;
      if (start - from >= GAP_KM) gaps.push({ layer, from, to: start, after, before: next });
      if (end > from || !after) [from, after] = [Math.max(from, end), next];
    }
    if (border.km - from >= GAP_KM) gaps.push({ layer, from, to: border.km, after, before: null });
    return gaps.sort((a, b) => b.to - b.from - (a.to - a.from));
  });
}

/** The pairs that have a border or a crossing in common, in the order of the provinces. */
export function pairsOf(all: {
  crossings: readonly BorderCrossing[];
  borders: readonly BorderRule[];
}): Pair[] {
  const keys = new Map([...all.borders, ...all.crossings].map(({ pair }) => [pairKey(pair), pair]));
  const order = (pair: Pair) =>
    PROVINCE_ORDER.indexOf(pair[0]) * PROVINCE_ORDER.length + PROVINCE_ORDER.indexOf(pair[1]);
  return [...keys.values()].sort((a, b) => order(a) - order(b));
}
