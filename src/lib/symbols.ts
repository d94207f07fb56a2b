/**
 * How everything on the map is drawn: forms, widths, dashes, opacities. Beside it: `ground.ts` (colours of
 * the ground and the selection) and `glyphs.ts` (signs).
 * Pure data and functions: the live map, the legend and the printed map all read this and nothing else,
 * so that they cannot differ. Layer colours are not here: they are data (`data/layers.yaml`).
 *
 * Widths are CSS pixels. Dashes are in line widths, drawn with the cap that goes with them.
 */
import { GROUND, type Theme } from './ground';

/**
 * plain; `ties`: cross-ties; `double`: two thin strokes; `cased`: on a pale casing; `wave`: a wavy line;
 * `beads`: a thin line with stops; `split`: opens at the border.
 */
export type LineForm = 'plain' | 'ties' | 'double' | 'cased' | 'wave' | 'beads' | 'split';

export const FORM_BY_LAYER: Record<string, LineForm> = {
  rail: 'plain',
  highway: 'cased',
  'disconnected-road': 'split',
  waterway: 'wave',
  transit: 'beads',
};
/** Kinds that depart from their layer's form. */
export const FORM_BY_KIND: Record<string, LineForm> = {
  conventional: 'ties',
  'conventional-upgrade': 'ties',
  freight: 'ties',
  metro: 'double',
  tram: 'double',
};

/** Importance of a kind: its line is this many times as wide as the scale of the zoom says. */
export const WEIGHT_BY_KIND: Record<string, number> = {
  'high-speed': 1.15,
  intercity: 0.95,
  suburban: 0.8,
  conventional: 0.75,
  'conventional-upgrade': 0.75,
  freight: 0.75,
  metro: 0.8,
  tram: 0.65,
  expressway: 1.1,
  'expressway-widening': 1.1,
  'national-road': 0.9,
  'provincial-road': 0.8,
  'fast-road': 0.9,
  link: 0.8,
  'disconnected-road': 0.95,
  channel: 1,
  'channel-upgrade': 1,
  'intercity-bus': 0.55,
  shuttle: 0.55,
  'water-bus': 0.55,
};
export const USUAL_WEIGHT = 0.85;

export const formOf = (layer: string, kind: string): LineForm =>
  FORM_BY_KIND[kind] ?? FORM_BY_LAYER[layer] ?? 'plain';
export const weightOf = (kind: string): number => WEIGHT_BY_KIND[kind] ?? USUAL_WEIGHT;

/** [zoom, px] of a line of weight 1. */
export const LINE_SCALE: readonly (readonly [number, number])[] = [
  [4, 1.5],
  [6, 2.1],
  [8, 2.7],
  [11, 3.6],
  [14, 5.5],
];
/** The same for a line whose course is not known: from zoom 8 its band takes over and it thins to a guide. */
export const GUIDE_SCALE: readonly (readonly [number, number])[] = [
  [4, 1.5],
  [6, 2.1],
  [8, 2.5],
  [11, 2],
  [14, 2],
];
/** [zoom, px] between two lines that run side by side. */
export const LANE_SCALE: readonly (readonly [number, number])[] = [
  [4, 2.6],
  [6, 3.4],
  [8, 4.6],
  [11, 6.5],
  [14, 9],
];
/** What lies between two stops is linear; beyond the ends the end value holds. */
export function atZoom(scale: readonly (readonly [number, number])[], zoom: number): number {
  const after = scale.findIndex(([z]) => z >= zoom);
  if (after === 0) return scale[0]![1];
  if (after < 0) return scale.at(-1)![1];
  const [z0, v0] = scale[after - 1]!;
  const [z1, v1] = scale[after]!;
  return v0 + ((zoom - z0) / (z1 - z0)) * (v1 - v0);
}

/** Bases whose drawn course is only a guide through what is known. */
export const isGuide = (basis: string): boolean => basis === 'via-places' || basis === 'endpoints';

export interface Dash {
  /** Stroke and gap in turn, in line widths; empty for a solid line. */
  pattern: readonly number[];
  cap: 'butt' | 'round';
}
/** Round caps reach half a width beyond each stroke; the patterns reckon with it. */
export const DASH_BY_STATUS: Record<string, Dash> = {
  opened: { pattern: [], cap: 'round' },
  cooperating: { pattern: [], cap: 'round' },
  agreed: { pattern: [], cap: 'round' },
  'under-construction': { pattern: [5, 1.8], cap: 'butt' },
  planned: { pattern: [2.2, 1.6], cap: 'butt' },
  proposed: { pattern: [0, 2.1], cap: 'round' },
  mentioned: { pattern: [], cap: 'round' },
};
export const dashOf = (status: string): Dash => DASH_BY_STATUS[status] ?? DASH_BY_STATUS.opened!;
/** A bare mention is thin and grey whatever its layer. */
export const MENTION_WEIGHT = 0.55;

/** Cross-ties, beads and casings, as multiples of the line's width or as pixels. */
export const TIES = { width: 2.9, pattern: [0.17, 1.05] } as const;
export const BEADS = { width: 2.6, pattern: [0, 2.8] } as const;
export const CASING_PX = 1.6;
export const DOUBLE_GAP_PX = 2.2;
export const WAVE = { length: 16, height: 6.4, stroke: 2 } as const;
/** From the line outwards: a pale bed, a near-black casing, a red halo. */
export const SELECTION = { edgePx: 2.4, casingPx: 1.5, haloPx: 7, haloOpacity: 0.9 } as const;
/**
 * Doubt: the band's opacity by zoom (the nearer, the more of the map it covers and the quieter it must be),
 * and how much of its half width it takes to fade out.
 */
export const BAND = {
  opacity: [
    [6, 0.16],
    [8, 0.13],
    [10, 0.065],
    [13, 0.05],
  ],
  feather: 0.7,
} as const;

/** A zone is washed the more lightly the larger its kind. */
const WASH_BY_KIND: Record<string, number> = {
  'metropolitan-area': 0.03,
  'economic-region': 0.015,
  'economic-belt': 0.015,
  'science-corridor': 0.025,
  'ecological-corridor': 0.025,
};
export const USUAL_WASH = 0.075;
/** [zoom, share]: the nearer, the more of the view a zone fills and the quieter its wash. */
export const WASH_SCALE = [
  [9, 1],
  [12, 0.4],
] as const;
export const washOf = (kind: string): number => WASH_BY_KIND[kind] ?? USUAL_WASH;
export const WASHES: readonly [kind: string, wash: number][] = Object.entries(WASH_BY_KIND);
export const ZONE_EDGE_PX = 1.5;
export const HULL_FEATHER = { width: 16, opacity: 0.22 } as const;

/** Zoom at which a disconnected road stops being a sign and opens into its two ends. */
export const SPLIT_ZOOM = 11;
/** Zoom from which the two provinces' names stand along their border. */
export const BORDER_NAMES_ZOOM = 7.5;

export interface LineSymbol {
  form: LineForm;
  width: number;
  dash: Dash;
  /** The layer's colour, or the grey of a bare mention. */
  colour: string;
  /** Drawn as a thin guide in a band of doubt. */
  guide: boolean;
}
/** How a line looks at a zoom. `colours` are the layer's, [light, dark]. */
export function lineSymbol(
  of: { layer: string; kind: string; status: string; basis: string },
  colours: readonly [string, string],
  theme: Theme,
  zoom: number,
): LineSymbol {
  const guide = isGuide(of.basis);
  const mention = of.status === 'mentioned';
  return {
    form: formOf(of.layer, of.kind),
    width: atZoom(guide ? GUIDE_SCALE : LINE_SCALE, zoom) * (mention ? MENTION_WEIGHT : weightOf(of.kind)),
    dash: dashOf(of.status),
    colour: mention ? GROUND[theme].mention : colours[theme === 'light' ? 0 : 1],
    guide,
  };
}

/** Metres on the ground of one CSS pixel in Web Mercator with 512 px tiles. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
