/**
 * How everything on the map is drawn: widths, opacities, and what forms are made of. Which form, weight and
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
import type { Bbox } from '../model/types';
import { GROUND, type Theme } from './theme';

const RADIANS = Math.PI / 180;
const METRES_PER_DEGREE = 111_320;

/** Forms that stand on a pale casing. */
export const CASED: readonly LineForm[] = ['cased', 'split'];
/** From this width of a status; under finer lines a casing is all that one sees. */
export const CASED_WIDTH = 0.7;
/** Weight of the line of a kind whose row says nothing of it. */
export const USUAL_WEIGHT = 0.85;

export const formOf = (layer: LayerId, kind: string): LineForm =>
  kindRow(layer, kind).form ?? layerRow(layer).form;
export const weightOf = (layer: LayerId, kind: string): number => kindRow(layer, kind).weight ?? USUAL_WEIGHT;

/** [zoom, px] of a line of weight 1. */
export const LINE_SCALE: readonly (readonly [number, number])[] = [
  [4, 1.5],
  [6, 2.1],
  [8, 2.7],
  [11, 3.6],
  [14, 5.5],
];
/** The same for a line whose course is not known: the nearer one looks, the less it may stand out. */
export const GUIDE_SCALE: readonly (readonly [number, number])[] = [
  [4, 1.4],
  [6, 1.9],
  [8, 2.4],
  [11, 2.7],
  [14, 3],
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

/** Bases whose drawn course is only a guide through what is known: it has a band of doubt. */
export const GUIDE_BASES: readonly string[] = ['via-places', 'endpoints'];
export const isGuide = (basis: string): boolean => GUIDE_BASES.includes(basis);
/** A guide that was measured against a known course (accuracy `high`) is as good as known. */
export const isGuess = (of: { basis: string; accuracy?: string | null }): boolean =>
  isGuide(of.basis) && of.accuracy !== 'high';

/**
 * Cross-ties, beads and casings, as multiples of the line's width or as pixels. Farther away than their zoom, ties on
 * a dashed line would be barbed wire.
 */
export const TIES = { width: 2.9, pattern: [0.17, 2.1], zoom: 7 } as const;
export const BEADS = { width: 2.6, pattern: [0, 2.8] } as const;
export const CASING_PX = 1.6;
export const DOUBLE_GAP_PX = 2.2;
/** The wavy casing of waterways, in line widths: a ribbon of that width that swings about the line. */
export const WAVE = { length: 9, swing: 1.1, width: 2, opacity: 0.32 } as const;
/** From the line outwards: a pale bed, a near-black casing, a red halo. `zonePx`: a zone's one red edge. */
export const SELECTION = { edgePx: 2.4, casingPx: 1.5, haloPx: 7, haloOpacity: 0.9, zonePx: 2.6 } as const;
/**
 * Doubt, drawn of what is hovered or selected, or of all on demand: a band as wide on the ground as the doubt,
 * but no wider than `mostPx` to a side (beyond it the number is said in words). `selectedPx`: the least half width
 * of the red band that marks a selected guess. `ofAll` by zoom: the nearer, the more it covers and the quieter.
 */
export const BAND = {
  mostPx: 40,
  selectedPx: 6,
  opacity: 0.2,
  selectedOpacity: 0.3,
  ofAll: [
    [6, 0.12],
    [8, 0.1],
    [10, 0.07],
    [13, 0.06],
  ],
  /** How much of its half width it takes to fade out. */
  feather: 0.35,
} as const;

/** [zoom, px] of a zone's edge; large zones are thin lines from afar. */
export const ZONE_EDGE_SCALE = [
  [5, 0.8],
  [7, 1],
  [8, 1.5],
] as const;
/** Inside the edge of a zone, from that zoom. Where many zones share an edge they add up: on dark they must not glow. */
export const VIGNETTE = { zoom: 7.5, width: 6, opacity: { light: 0.07, dark: 0.035 } } as const;
/** Below this size on the screen a zone is a sign, px along its longer side. */
export const ZONE_SIGN_PX = 14;
/** A zone's fill under the pointer and when it is selected; at rest it has none. */
export const ZONE_FILL = 0.12;
/** The dotted edge of what lies roughly around some towns. */
export const HULL_EDGE = { dash: { pattern: [0, 3.4], cap: 'round' }, width: 1.5, opacity: 0.7 } as const;

/** Zoom at which a line with a sign at the border opens into its two ends, and the disc that parts them. */
export const SPLIT_ZOOM = 11;
export const GAP_PX = 10;
/** The marker where a line crosses a province border, before `SIGN_SCALE`. */
export const CROSSING = { radius: 4, stroke: 1.7 } as const;
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
  opacity: number;
  dash: Dash;
  /** The layer's colour, or the grey of a bare mention. */
  colour: string;
  /** What is known of its course is less than the line says. */
  guess: boolean;
}
/** How a line looks at a zoom. `colours` are the layer's, [light, dark]. */
export function lineSymbol(
  of: { layer: LayerId; kind: string; status: Status; basis: string; accuracy?: string | null },
  colours: readonly [string, string],
  theme: Theme,
  zoom: number,
): LineSymbol {
  const guess = isGuess(of);
  const { dash, width, opacity, bare } = statusRow(of.status);
  const form = formOf(of.layer, of.kind);
  return {
    // Ties and dashes together are barbed wire.
    form: form === 'ties' && width < 1 ? 'plain' : form,
    width: atZoom(guess ? GUIDE_SCALE : LINE_SCALE, zoom) * width * (bare ? 1 : weightOf(of.layer, of.kind)),
    opacity,
    dash,
    colour: bare ? GROUND[theme].mention : colours[theme === 'light' ? 0 : 1],
    guess,
  };
}

/** How the edge of a zone is drawn at a zoom; `soft`: around some towns. */
export function zoneEdge(
  status: Status,
  soft: boolean,
  zoom: number,
): { width: number; opacity: number; dash: Dash } {
  const { dash, width, opacity } = statusRow(status);
  const px = atZoom(ZONE_EDGE_SCALE, zoom);
  return soft
    ? { width: px * HULL_EDGE.width, opacity: opacity * HULL_EDGE.opacity, dash: HULL_EDGE.dash }
    : { width: px * width, opacity, dash };
}

/** Up to which zoom a zone is too small to be seen and stands as a sign. `bbox`: degrees; 0 for what is large. */
export function signUntil([west, south, east, north]: Bbox): number {
  const latitude = (south + north) / 2;
  const metres = METRES_PER_DEGREE * Math.max(north - south, (east - west) * Math.cos(latitude * RADIANS));
  const zoom = Math.log2((ZONE_SIGN_PX * metresPerPixel(latitude, 0)) / Math.max(metres, 1));
  return Math.max(0, Math.round(zoom * 10) / 10);
}

/** Half the width of a band of doubt, px; capped. */
export const bandPx = (uncertaintyM: number, latitude: number, zoom: number): number =>
  Math.min(BAND.mostPx, uncertaintyM / metresPerPixel(latitude, zoom));

/** Metres on the ground of one CSS pixel in Web Mercator with 512 px tiles. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
