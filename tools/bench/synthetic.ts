/**
 * A large catalogue for benchmarks, made from the real one: the same seed gives the same catalogue.
 * It keeps the mixture of the real data (layers, statuses, documents, how many passages name a thing),
 * so that times may be held against those of the real catalogue. It says nothing about the world.
 */
import type { Annotation, Bbox, Bilingual, CatalogData, Feature, LonLat } from '../../src/core/model/types';

/** Copies lie at most this far, in degrees each way, from what they are copied from. */
const FARTHEST = 0.5;

/**
 * `n` copies of the features of `data` and what belongs to them; none of the originals. Layers follow each
 * other as in `data`; within a layer one round of copies follows the other, so that copies of one feature
 * stand apart and nothing that sorts finds its work done.
 *
 * Every feature is copied equally often, and as many as are still wanted once more, chosen by `seed`
 * (an integer). The copies of one round are a whole of their own: a passage copied for it names its
 * copies, and relations lead from copy to copy. Names and aliases get the round's number; anchors and
 * bboxes are moved together, by `seed`. Passages keep their words and their place in the documents,
 * which stay as they are, as do places, units and layers: so a copy still touches the units of its original.
 * Throws a RangeError if `n` is no count, or if there is nothing to copy.
 */
export function synthetic(data: CatalogData, n: number, seed: number): CatalogData {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is no number of features`);
  if (!data.features.length && n > 0) throw new RangeError('there is no feature to copy');
  const random = sequence(seed);
  const rounds = roundsOf(data.features, n, random);
  const last = Math.max(0, ...rounds.values());
  const isCopied = (id: string, round: number) => round <= (rounds.get(id) ?? 0);

  const layers = [...new Set(data.features.map(({ layer }) => layer))];
  const features = layers.flatMap((layer) => {
    const originals = data.features.filter((feature) => feature.layer === layer);
    return counted(last).flatMap((round) =>
      originals
        .filter(({ id }) => isCopied(id, round))
        .map((feature) => copyOf(feature, round, isCopied, random)),
    );
  });
  const annotations = data.annotations.flatMap((annotation) =>
    counted(last).flatMap((round) => {
      const named = annotation.features.filter((id) => isCopied(id, round));
      return named.length ? [passageFor(annotation, named, round)] : [];
    }),
  );
  const outcomes = data.outcomes.flatMap((outcome) =>
    counted(rounds.get(outcome.feature) ?? 0).map((round) => ({
      ...outcome,
      feature: numbered(outcome.feature, round),
    })),
  );
  const version = `${data.version}+synthetic.${n}.${seed}`;
  return { ...data, version, features, annotations, outcomes };
}

/** How often each feature is copied, by its id. */
function roundsOf(features: readonly Feature[], n: number, random: () => number): Map<string, number> {
  const every = Math.floor(n / features.length) || 0;
  const once = new Set(
    features
      .map(({ id }) => ({ id, lot: random() }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, n - every * features.length)
      .map(({ id }) => id),
  );
  return new Map(features.map(({ id }) => [id, every + (once.has(id) ? 1 : 0)]));
}

function copyOf(
  feature: Feature,
  round: number,
  isCopied: (id: string, round: number) => boolean,
  random: () => number,
): Feature {
  const east = FARTHEST * (2 * random() - 1);
  const north = FARTHEST * (2 * random() - 1);
  return {
    ...feature,
    id: numbered(feature.id, round),
    // Two copies with one former id would make its link lead to either.
    formerIds: [],
    name: numberedName(feature.name, round),
    aliases: feature.aliases.map((alias) => `${alias} ${round}`),
    annotations: feature.annotations.map((id) => numbered(id, round)),
    relations: feature.relations
      .filter(({ to }) => isCopied(to, round))
      .map((relation) => ({ ...relation, to: numbered(relation.to, round) })),
    bbox: feature.bbox && movedBox(feature.bbox, east, north),
    anchor: feature.anchor && moved(feature.anchor, east, north),
  };
}

const passageFor = (annotation: Annotation, named: readonly string[], round: number): Annotation => ({
  ...annotation,
  id: numbered(annotation.id, round),
  passage: numbered(annotation.passage, round),
  features: named.map((id) => numbered(id, round)),
});

/** No two ids become one: what follows the last hyphen is the number, what precedes it the old id. */
const numbered = (id: string, round: number): string => `${id}-${round}`;
const numberedName = ({ zh, en }: Bilingual, round: number): Bilingual => ({
  zh: `${zh} ${round}`,
  en: `${en} ${round}`,
});

const moved = ([x, y]: LonLat, east: number, north: number): LonLat => [tidy(x + east), tidy(y + north)];
const movedBox = ([west, south, right, top]: Bbox, east: number, north: number): Bbox => [
  tidy(west + east),
  tidy(south + north),
  tidy(right + east),
  tidy(top + north),
];
/** Six decimals of a degree are a decimetre: more would only make the file longer. */
const tidy = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** 1, 2 … `most`. */
const counted = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1);

/** Numbers from 0 to below 1, the same for the same seed: a Weyl sequence, its bits mixed by two multiplications. */
function sequence(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  };
}
