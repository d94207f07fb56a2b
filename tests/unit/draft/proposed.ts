/** What tests of the draft engine share: the gazetteer of the checkout, an atlas of a few features, proposals of a text. */
import { readFileSync } from 'node:fs';
import { toSimplified } from '../../../src/build/publish/search/variants';
import { Gazetteer } from '../../../src/core/draft/gazetteer';
import type { KnownAtlas, KnownFeature } from '../../../src/core/draft/known';
import { proposeAll } from '../../../src/core/draft/propose';
import type { Proposal } from '../../../src/core/draft/types';

export const gazetteer = new Gazetteer(
  readFileSync('data/gazetteer/units.txt', 'utf8'),
  readFileSync('data/gazetteer/sounds.txt', 'utf8'),
);

export const feature = (
  id: string,
  layer: KnownFeature['layer'],
  kind: string,
  names: string[],
  places: string[] = [],
): KnownFeature => ({
  id,
  layer,
  kind,
  names,
  places,
  provinces: [],
  aggregate: false,
});

export function atlasOf(text: string, features: KnownFeature[] = []): KnownAtlas {
  const variants = new Map<string, string>();
  for (const character of new Set(text))
    if (toSimplified(character) !== character) variants.set(character, toSimplified(character));
  return { features, passages: [], variants };
}

export const proposed = (text: string, features: KnownFeature[] = []): Proposal[] =>
  proposeAll(text, atlasOf(text, features), gazetteer);

/** "name layer status" of each proposal, without mentions within longer names unless asked for. */
export const told = (text: string, features: KnownFeature[] = []): string[] =>
  proposed(text, features).map(({ name, layer, status }) => `${name} ${layer} ${status}`);

export const words = (text: string, { statusWords }: Proposal): string | null =>
  statusWords ? Array.from(text).slice(statusWords.start, statusWords.end).join('') : null;
