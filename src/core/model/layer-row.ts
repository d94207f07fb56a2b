/** What one row of `layer-rows.ts` says of a layer and of its kinds. */
import type { Status } from './statuses';

/**
 * How a line is drawn. plain; `ties`: cross-ties; `double`: two thin strokes; `cased`: on a pale casing;
 * `wave`: a line in a wavy casing; `beads`: a thin line with stops; `split`: cased, and where it meets the border a sign of
 * two ends until one is near enough to see it open there.
 */
export type LineForm = 'plain' | 'ties' | 'double' | 'cased' | 'wave' | 'beads' | 'split';

/** Signs of things at one spot, drawn in a disc: their outlines are in `cartography/glyphs.ts`. */
export type Sign =
  'airport' | 'air-terminal' | 'port' | 'lock' | 'logistics-hub' | 'station-hub' | 'park' | 'zone' | 'dot';

/** What sets a kind apart within its layer; a kind without a row of its own is as its layer is. */
export interface KindRow {
  form?: LineForm;
  /** Its line is this many times as wide as the scale of the zoom says. */
  weight?: number;
  /** Its lines are drawn above the others of the layer. */
  above?: true;
  sign?: Sign;
  /** What planners call it beside its name, in both languages: search knows them. */
  synonyms?: readonly string[];
}

export interface LayerRow {
  /** What most of its things are on the ground. */
  shape: 'line' | 'area' | 'point';
  /** How its things are counted in a sentence: 条 or 项. */
  counted: 'lines' | 'items';
  /** The form of its lines, where a kind has none of its own. */
  form: LineForm;
  /** A line of which only the two ends are known is drawn as known: it is as short as a street. */
  short?: true;
  /** Its underline in the reader: the form of its lines, or one of those for what is no line. */
  pen: 'line' | 'area' | 'spot';
  /** What stands for it in the legend. */
  sample: { kind: string; status: Status };
  /** The kind whose line explains the statuses in the legend: one layer has it. */
  explains?: string;
  /** Its names on the map: px, letter spacing in em, and from which zoom they stand under a sign. */
  label: { size: number; spacing: number; signZoom: number };
  /**
   * Words that betray that such a thing is named, separated by spaces, simplified and traditional: every
   * occurrence in a text is covered by a passage or explained in unmarked.yaml.
   */
  triggers: string;
  kinds: Readonly<Record<string, KindRow>>;
}
