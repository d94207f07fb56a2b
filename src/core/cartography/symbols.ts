/**
 * How everything on the map is drawn: widths, opacities, and what forms are made of. Which form, weight, wash and
 * dash a thing has is in the rows of its layer, kind and status (`core/model`). Beside it: `theme.ts` (colours of
 * the ground and the selection) and `glyphs.ts` (signs).
 * Pure data and functions: the live map, the legend and the drawn map all read this and nothing else,
 * so that they cannot differ. Layer colours are not here: they are data (`data/layers.yaml`).
 *
 * Widths are CSS pixels. Dashes are in line widths, drawn with the cap that goes with them.
 */
import type { LineForm } from '../model/layer-row';
import { kindRow, layerRow, type LayerId } from '../model/layers';
import { statusRow, type Dash, type Status } from '../model/statuses';
import { GROUND, type Theme } from './theme';

/** Forms that stand on a pale casing. */
export const CASED: readonly LineForm[] = ['cased', 'split'];
/** Weight of the line and opacity of the zone of a kind whose row says nothing of it. */
export const USUAL_WEIGHT = 0.85;
export const USUAL_WASH = 0.075;

export const formOf = (layer: LayerId, kind: string): LineForm =>
  kindRow(layer, kind).form ?? layerRow(layer).form;
export const weightOf = (layer: LayerId, kind: string): number => kindRow(layer, kind).weight ?? USUAL_WEIGHT;
export const washOf = (layer: LayerId, kind: string): number => kindRow(layer, kind).wash ?? USUAL_WASH;

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
export const GUIDE_BASES: readonly string[] = ['via-places', 'endpoints'];
export const isGuide = (basis: string): boolean => GUIDE_BASES.includes(basis);

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

/** [zoom, share]: the nearer, the more of the view a zone fills and the quieter its wash. */
export const WASH_SCALE = [
  [9, 1],
  [12, 0.4],
] as const;
export const ZONE_EDGE_PX = 1.5;
export const HULL_FEATHER = { width: 16, opacity: 0.22 } as const;

/** Zoom at which a line with a sign at the border opens into its two ends, and the disc that parts them. */
export const SPLIT_ZOOM = 11;
export const GAP_PX = 10;
/** Zoom from which the points show where a line crosses a border. */
export const CROSSING_ZOOM = 9;
/** [zoom, scale] of signs. */
export const SIGN_SCALE = [
  [5, 0.7],
  [8, 0.9],
  [11, 1.1],
] as const;
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
  of: { layer: LayerId; kind: string; status: Status; basis: string },
  colours: readonly [string, string],
  theme: Theme,
  zoom: number,
): LineSymbol {
  const guide = isGuide(of.basis);
  const { dash, bare } = statusRow(of.status);
  const weight = bare ? MENTION_WEIGHT : weightOf(of.layer, of.kind);
  return {
    form: formOf(of.layer, of.kind),
    width: atZoom(guide ? GUIDE_SCALE : LINE_SCALE, zoom) * weight,
    dash,
    colour: bare ? GROUND[theme].mention : colours[theme === 'light' ? 0 : 1],
    guide,
  };
}

/** Metres on the ground of one CSS pixel in Web Mercator with 512 px tiles. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
