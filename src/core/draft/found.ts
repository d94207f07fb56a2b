/** What the rules find, before it is known, placed and told how sure. */
import type { LayerId, Span } from '../model/types';
import type { Piece } from './runs';
import type { Rule } from './types';

export interface Found extends Span {
  layer: LayerId;
  kind: string;
  rule: Rule;
  /** The words that triggered the rule. */
  words: string[];
  /** The list's own word for its parts. */
  kindWords: Span | null;
  /** The list it stands in, or itself: what governs the list governs it. */
  list: Span;
  /** The pieces of the name before its kind word. */
  body: Piece[];
  /** Nothing but characters that stand for places. */
  signs?: boolean;
  aggregate: boolean;
  count: number | null;
  /** Named within or in the name of something else, or only as a region: never acted upon. */
  mention: boolean;
  /** How good the evidence is, 0 to 1. */
  weight: number;
  /** Of a short form: where the full name stands. */
  full?: Span;
  /** Known features that it is, where the rule knows. */
  features?: readonly string[];
}
