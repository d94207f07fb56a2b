/** What the placing of names takes and gives. Lengths are CSS pixels, angles degrees clockwise. */
import type { Position } from 'geojson';
import { layerRow } from '../model/layers';
import type { Feature, LayerId } from '../model/types';
import type { Collision } from './collision';
import type { Xy } from './geometry/mercator';
import type { LabelLanguage } from './name-forms';
import { emsOf } from './text-fit';

/** Of the size that its layer's row says, the name of a lesser thing, or of one for which room is short. */
export const SMALL = 0.875;
/** Names break into lines of this width where they stand level. */
export const WRAP_EMS = 11;
/** Estimated width of lines of a layer's names, letter spacing included, px. */
export function widthOf(layer: LayerId, lines: readonly string[], size: number): number {
  const { spacing } = layerRow(layer).label;
  return Math.max(...lines.map((line) => emsOf(line) + spacing * line.length)) * size;
}
/** From one line of text to the next, em. */
export const LEADING = 1.2;

export interface Course {
  coordinates: readonly Position[];
  lane: number;
}
export interface PlacedName {
  feature: Feature;
  /** Along its line; or level: beside its line, in its zone, under its sign. */
  shape: 'line' | 'point';
  /** The name or a shorter form of it, broken into lines. */
  lines: readonly string[];
  size: number;
  /** On the line, or the feature's anchor. */
  at: Xy;
  angle: number;
  /** From there to the middle of the text: along its direction, and across it, downwards. */
  across: number;
  down: number;
  /** Where a fine line from the feature to its name ends, off `at`; only where the name stands at a distance. */
  leader?: Xy;
}
export interface Naming {
  zoom: number;
  language: LabelLanguage;
  /** Is named before all others and in any case. */
  selected: string | null;
  /** What is taken already; the names take their own room. */
  collision: Collision;
  /** Ids of features that stand in a counted sign and have no sign of their own here. */
  counted?: ReadonlySet<string>;
  /** Numbers stand at the features: a name that finds no room may be left out, however few there are. */
  numbered?: boolean;
}
