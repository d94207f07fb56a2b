/** How the selected feature looks on the SVG map: drawn once more, on top of all, in the live map's order of coats. Pure strings. */
import { SELECTION } from '../symbols';
import type { DrawnCourse } from './strokes';
import { short } from './viewport';

export interface Marked {
  course: Pick<DrawnCourse, 'd' | 'width'> | null;
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
export function selectionMarkup({ course, outlines, groups, points, signs }: Marked): {
  lines: string;
  points: string;
} {
  const coat = (style: string, width: number, d: string) =>
    `<path class="${style}" stroke-width="${short(width)}" d="${d}"/>`;
  const coats = COATS.flatMap(([style, beside]) => [
    ...(course ? [coat(style, course.width + 2 * beside, course.d)] : []),
    ...(style === 'bed' ? [] : outlines).map((d) =>
      coat(style, style === 'under' ? SELECTION.edgePx : 2 * beside - SELECTION.edgePx, d),
    ),
  ]);
  const rings = signs.map(([x, y]) => `<circle class="mark" cx="${x}" cy="${y}" r="13"/>`);
  return { lines: coats.join('') + groups, points: rings.join('') + points };
}
