/**
 * A draft: a text that nobody annotated yet, and what the engine proposes that it names.
 *
 * All offsets count Unicode code points of the text, `end` is exclusive, as everywhere in the atlas. A proposal never
 * alters the text: `name` is verbatim what stands there, a suspected slip is a `reading` beside it.
 */
import type { Confidence, LayerId, LonLat, Span, Status } from '../model/types';

/** How sure the engine is, calibrated on annotated documents: of a hundred called high, 95 or more are right. */
export type Sure = Confidence;

/** The rule that found a name: one word each, its message is `draft.rule.<rule>`. */
export const RULES = [
  /** A name, alias or spelling that the atlas has. */
  'known',
  /** A name that ends with a word for its kind: 川藏铁路. */
  'kind',
  /** A part of a list that shares the kind word at its end: 西康、西十高铁. */
  'list',
  /** Two or more places joined by a dash or 至. */
  'joined',
  /** Characters that stand for places, before a kind word or in a list of it: 宿连, 沪苏湖. */
  'abbreviation',
  /** A section, an extension or an upgrade of a named thing. */
  'section',
  /** A number or code of a road: G524, 国道318. */
  'number',
  /** How many, or a programme without names of its own. */
  'count',
  /** A short form that the text itself defines. */
  'short-form',
  /** A name in quotes or of a well-known region or river. */
  'region',
  /** An English name. */
  'english',
] as const;
export type Rule = (typeof RULES)[number];

export interface Why {
  rule: Rule;
  /** Verbatim words that triggered it: the kind word, the definition, the known name. */
  words: string[];
}

/** Where a place of a name lies; coordinates are [longitude, latitude], degrees, WGS-84. */
export interface PlaceGuess {
  /** As the text names it. */
  text: string;
  /** Code of the unit in the gazetteer (six digits), or null for what no gazetteer has. */
  adcode: string | null;
  name: string;
  point: LonLat | null;
  /** Radius in which the place lies, metres. */
  precisionM: number;
}

/**
 * How a new feature would be placed. `via`: a line through the seats of its places; `units`: whole units;
 * `around`: a soft outline; `at`: one spot; `none`: not placed, with the reason (`draft.unplaced.<reason>`).
 * `uncertaintyM` is within which 98 % of the truth lies where such a guess was measured (docs/placement.md).
 */
export type RecipeGuess =
  | { via: PlaceGuess[]; uncertaintyM: number }
  | { units: PlaceGuess[] }
  | { around: PlaceGuess[]; uncertaintyM: number }
  | { at: PlaceGuess; uncertaintyM: number }
  | { none: 'no-places' | 'one-place-of-a-line' | 'open-abbreviation' | 'aggregate' | 'outside-gazetteer' };

export interface Proposal extends Span {
  /** Verbatim: the text between `start` and `end`. */
  name: string;
  layer: LayerId;
  /** One of the layer's kinds in data/layers.yaml. */
  kind: string;
  role: 'names' | 'mention' | 'aggregate';
  status: Status;
  /** The words that say the status, with their verb; null for what is only mentioned. */
  statusWords: Span | null;
  /** The list's own word for what kind of thing its parts are; null where the name has its own. */
  kindWords: Span | null;
  sure: Sure;
  why: Why;
  /** The atlas' feature that it is; null: new, or asked (`candidates`). */
  feature: string | null;
  /** Features that it may be, best first, where the engine is not sure enough to join it to one. */
  candidates: string[];
  /** Proposals of the same new thing have the same number; passages of known ones too. */
  thing: number;
  aggregate: boolean;
  /** Where the name says a number of things: 28 of 28条通道. */
  count: number | null;
  /** Short names of provinces that it lies in: 四川, 重庆. */
  provinces: string[];
  /** Places that the name is made of, in order. */
  places: PlaceGuess[];
  recipe: RecipeGuess;
  /** What the thing is called, where a person said so. */
  title?: string;
  /** What a probably corrupt name may have been. Never applied by itself. */
  reading: { as: string; because: 'sound' | 'shape'; sure: Sure } | null;
}

/** What was left out of the file as received to make the text; put back by adding it again at `at`. */
export interface DraftDeletion {
  /** Offset in the text, code points: it stood just before that character. */
  at: number;
  text: string;
  why: 'furniture' | 'repetition' | 'romanisation' | 'debris' | 'white-space';
}

export type DraftFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'pasted';

/** What is known of the document besides its text; each may be corrected by hand. */
export interface DraftMeta {
  title: string;
  /** ISO 8601, cut to what is known; empty if unknown. */
  date: string;
  publisher: string | null;
  url: string | null;
  language: 'zh-CN' | 'zh-Hant' | 'en';
  /** Name of the file as received. */
  file: string;
  format: DraftFormat;
}

export interface Draft {
  /** Lower-case letters, digits, single hyphens: `draft-` and the beginning of the text's fingerprint. */
  id: string;
  meta: DraftMeta;
  /** The canonical text: NFC, LF, one paragraph a line, made from `received` by deletion only. */
  text: string;
  /** The text of the file as read, before anything was left out. */
  received: string;
  deletions: DraftDeletion[];
  proposals: Proposal[];
}

/** A step of the work: how far it is, and what was found since the step before. */
export interface Step {
  /** Code points of the text that are done, of how many. */
  done: number;
  total: number;
  proposals: readonly Proposal[];
}

export interface ProposeOptions {
  /** When the document was written, for its tense; ISO 8601. Not needed. */
  date?: string;
  /** Code points between two steps; default 2,000. */
  chunk?: number;
}
