/**
 * A whole plate: ground, features and names over the square of the start view, as the inside of one SVG
 * element. The compiler draws it into the page; the simple map draws it again, closer; both from here.
 */
import { drawFeatures, type DrawnPart } from './features';
import { drawGround } from './basemap';
import { drawPlaces, Room, type PlaceName } from './place-names';
import { PLATE_UNITS, type Sheet } from './viewport';
import type { Ground } from '../geometry/topology';

export interface PlateSources {
  parts: readonly DrawnPart[];
  ground: Ground;
  places: readonly PlaceName[];
}
/** Markup of the plate's children, by their class; the order is that of drawing. */
export interface PlateMarkup {
  defs: string;
  sheet: string;
  points: string;
  names: string;
}

/** `room`: where names are already. */
export function drawPlate(
  { parts, ground, places }: PlateSources,
  sheet: Sheet,
  room = new Room(),
): PlateMarkup {
  const { definitions, zones, bands, casings, lines, points } = drawFeatures(parts, sheet);
  const sections = Object.entries({ zones, bands, casings, lines });
  return {
    defs: definitions,
    sheet: [
      `<g class="ground">${drawGround(ground, sheet)}</g>`,
      ...sections.map(([name, markup]) => `<g class="${name}">${markup}</g>`),
    ].join(''),
    points,
    names: drawPlaces(places, sheet, room),
  };
}

/** The children of a plate's SVG element. The inner one scales with the plate; the rest keeps its size. */
export function plateChildren({ defs, sheet, points, names }: PlateMarkup): string {
  return (
    `<defs>${defs}</defs>` +
    `<svg class="sheet" viewBox="0 0 ${PLATE_UNITS} ${PLATE_UNITS}">${sheet}</svg>` +
    `<g class="points">${points}</g><g class="names">${names}</g>`
  );
}
