/**
 * What comes first: exact name, beginning of a name, alias, reading or verbatim words, part of a
 * name, pinyin and initials, place, words of a passage. Pure numbers, so that they can be tested.
 */
import type { Feature } from '../model/types';
import type { FormSource } from './index-file';
import { LAYERS } from '../model/layers';
import { BARE_MENTION } from '../model/statuses';
import type { Match } from './match';

/** By how and how much of a form was met. */
const BASE: Record<Match['how'], Record<Match['extent'], number>> = {
  text: { whole: 1000, start: 820, part: 700 },
  pinyin: { whole: 900, start: 680, part: 560 },
  words: { whole: 640, start: 640, part: 620 },
  initials: { whole: 860, start: 580, part: 430 },
  short: { whole: 600, start: 600, part: 420 },
};

/** What a form loses against the name itself. */
const LESS: Record<FormSource, number> = {
  name: 0,
  en: 0,
  alias: 20,
  reading: 20,
  verbatim: 25,
  corrupt: 25,
  short: 25,
  id: 90,
};

/** All words met, but in different forms, or some in what the thing is and touches. */
export const SPREAD = 450;
/** Met only by a place that it touches. */
export const BY_PLACE = 400;
/** Met only by its layer, kind, provinces or documents. */
export const BY_CONTEXT = 300;
/** Met only by the words around its passage. */
export const BY_PASSAGE = 200;
/** Taken off for each letter that had to be forgiven. */
export const PER_TYPO = 120;

export function scoreOf(match: Match): number {
  const base =
    BASE[match.how][match.extent] -
    LESS[match.name.form.from] -
    (match.how === 'short' && match.latin ? 60 : 0) -
    (match.runTogether ? 90 : 0);
  const words = match.how === 'words';
  return (
    base +
    60 * match.share +
    (words ? (match.inOrder ? 25 : 0) : match.extent === 'part' && match.atPart ? 30 : 0)
  );
}

/** Between equals: things with a place before counts and programmes, acted upon before mentioned, much named before rarely named. */
export function weightOf(feature: Feature): number {
  return (
    (feature.aggregate ? -12 : 0) +
    (feature.status === BARE_MENTION ? -6 : 0) +
    8 * Math.log2(1 + Math.min(31, feature.annotations.length)) +
    (LAYERS.length - LAYERS.indexOf(feature.layer)) / 2
  );
}
