/** How the selected feature looks on the SVG map: drawn once more, on top of all, in the live map's order of coats. Pure strings. */
import { BAND, SELECTION } from '../symbols';
import type { Doubt, DrawnCourse } from './strokes';
import { short } from './viewport';

export interface Marked {
  /** Of known course: it gets a casing and a halo. */
  course: Pick<DrawnCourse, 'd' | 'width'> | null;
  /** Of a guess: a band as wide as the doubt, of which the line is the core. Units of the drawing. */
  band: Doubt | null;
  /** Path data of its zones. */
  outlines: readonly string[];
  /** Its groups among zones and lines, and among points, as they are drawn. */
  groups: string;
  points: string;
  /** Where its signs are, as shares of the square. */
  signs: readonly (readonly [x: string, y: string])[];
}

/** From below, px beside a line. */
const COATS = [
  ['halo', SELECTION.edgePx + SELECTION.haloPx],
  ['halo', SELECTION.edgePx + SELECTION.haloPx * 0.6],
  ['under', SELECTION.edgePx + SELECTION.casingPx],
  ['bed', SELECTION.edgePx],
] as const;

/** Markup to stand above the lines, in the units of the drawing, and above the points. */
export function selectionMarkup({ course, band, outlines, groups, points, signs }: Marked): {
  lines: string;
  points: string;
} {
  const coat = (style: string, width: number, d: string) =>
    `<path class="${style}" stroke-width="${short(width)}" d="${d}"/>`;
  const under = band
    ? [coat('bd doubt', band.width, band.d)]
    : course
      ? COATS.map(([style, beside]) => coat(style, course.width + 2 * beside, course.d))
      : [];
  const edges = outlines.map((d) => coat('outline', SELECTION.zonePx, d));
  const rings = signs.map(([x, y]) => `<circle class="mark" cx="${x}" cy="${y}" r="13"/>`);
  return { lines: under.join('') + groups + edges.join(''), points: rings.join('') + points };
}

/** The band of a selected guess, wide enough to be seen from afar. `width`: what is known of its doubt. */
export const selectedDoubt = (d: string, width: number, unitsPerPx: number): Doubt => ({
  d,
  width: Math.max(width, 2 * BAND.selectedPx * unitsPerPx),
});
