/** The lines on a screen, and what may be written along them. Lengths are CSS pixels. */
import { isSplit, layerRow } from '../model/layers';
import { statusRow } from '../model/statuses';
import type { Feature } from '../model/types';
import type { ScreenProjection } from './geometry/camera';
import { stretches, type Frame } from './line-labels';
import { GAP, type Piece, type Wish } from './name-beside-line';
import { nameForms } from './name-forms';
import { emsOf } from './text-fit';
import { SMALL, type Course, type Naming } from './placed-name';
import { LANE_SCALE, SPLIT_ZOOM, atZoom, weightOf } from './symbols';

/** That many lines leave no room for long names. */
const MANY_LINES = 24;
/** Lines lighter than this, and bare mentions, have small names. */
const LESSER_WEIGHT = 0.9;
/** A stretch may depart this much from straight under its name. */
const BEND_PX = 4;

export interface Line {
  feature: Feature;
  /** On the screen, longest first. */
  pieces: Piece[];
  /** In the order in which they are tried. */
  wishes: Wish[];
}

/** Whether a feature is drawn as a line at this zoom, wherever that is. */
export const hasLine = (
  feature: Feature,
  coursesOf: (id: string) => readonly Course[],
  { zoom }: Naming,
): boolean => coursesOf(feature.id).length > 0 && !(isSplit(feature.layer) && zoom < SPLIT_ZOOM);

/** The features that are drawn as lines, with what of them is on the screen. */
export function linesOf(
  features: readonly Feature[],
  coursesOf: (id: string) => readonly Course[],
  frame: Frame,
  { project }: ScreenProjection,
  naming: Naming,
): Line[] {
  const lanePx = atZoom(LANE_SCALE, naming.zoom);
  const lines = features.flatMap((feature): Omit<Line, 'wishes'>[] => {
    if (!hasLine(feature, coursesOf, naming)) return [];
    const pieces = coursesOf(feature.id)
      .flatMap(({ coordinates, lane }) =>
        stretches(coordinates.map(project), frame, BEND_PX).map((stretch) => ({
          stretch,
          shift: lane * lanePx,
        })),
      )
      .sort((a, b) => b.stretch.length - a.stretch.length);
    return pieces.length ? [{ feature, pieces }] : [];
  });
  const many = lines.length > MANY_LINES;
  const wishing = lines.map((line) => ({ ...line, wishes: wishesOf(line.feature, many, naming) }));
  // Among many, short names first: more of them find room.
  const least = ({ wishes }: Line) => emsOf(wishes.at(-1)!.text);
  return many ? wishing.sort((a, b) => least(a) - least(b)) : wishing;
}

/** What would be written, and how large: among many lines short at once, else as it is first. */
function wishesOf(feature: Feature, many: boolean, { language, selected }: Naming): Wish[] {
  const forms = nameForms(feature, language);
  const isLesser =
    statusRow(feature.now.status).bare || weightOf(feature.layer, feature.kind) < LESSER_WEIGHT;
  const { size } = layerRow(feature.layer).label;
  const usual = isLesser && feature.id !== selected ? SMALL * size : size;
  const texts = many && feature.id !== selected ? forms.slice(1) : forms;
  const tried = texts.length ? texts : forms;
  const gap = feature.id === selected ? GAP.selected : GAP.usual;
  const wishes = tried.map((text) => ({ feature, text, size: usual, gap }));
  if (usual > SMALL * size) wishes.push({ feature, text: tried.at(-1)!, size: SMALL * size, gap });
  return wishes;
}
