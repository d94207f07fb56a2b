/**
 * Where the names of features stand: along a straight stretch of their line, else level beside it, in their
 * zone or beside their sign, and none on another. The live map and the SVG map both place them here, each for
 * its own projection. Lengths are CSS pixels.
 */
import { isSplit, layerRow } from '../model/layers';
import { statusRow } from '../model/statuses';
import type { Feature } from '../model/types';
import type { ScreenProjection } from './geometry/camera';
import { stretches, type Frame } from './line-labels';
import { placesAt } from './name-at-point';
import { GAP, placesAlong, placesLevel, type Piece, type Place, type Wish } from './name-beside-line';
import { ems, nameForms } from './name-forms';
import { isOnScreen } from './on-screen';
import { SMALL, type Course, type Naming, type PlacedName } from './placed-name';
import { LANE_SCALE, SPLIT_ZOOM, atZoom, weightOf } from './symbols';

export { ems, nameText, type LabelLanguage } from './name-forms';
export type { Course, Naming, PlacedName } from './placed-name';

/** Names keep this far from the edge of the screen. */
const MARGIN = 6;
/** Enough for any reader; the work per rest of the map stays bounded however large the atlas. */
const MOST_NAMES = 250;
/** So few features are all named, and that many lines leave no room for long names. */
const FEW = 12;
const MANY_LINES = 24;
/** Lines lighter than this, and bare mentions, have small names. */
const LESSER_WEIGHT = 0.9;
/** A stretch may depart this much from straight under its name. */
const BEND_PX = 4;
/** Share of the lines that have a name, if need be at the end of a leader. */
const ENOUGH = 0.55;
/** A name comes again on its line so far on. */
const REPEAT_PX = 560;

interface Line {
  feature: Feature;
  /** On the screen, longest first. */
  pieces: Piece[];
  /** In the order in which they are tried. */
  wishes: Wish[];
}

/** Names of those features that are on the screen: the selected one first, then those that reach furthest. */
export function placeNames(
  features: readonly Feature[],
  coursesOf: (id: string) => readonly Course[],
  screen: ScreenProjection,
  naming: Naming,
): PlacedName[] {
  const { width, height } = screen.size;
  const frame = { left: MARGIN, top: MARGIN, right: width - MARGIN, bottom: height - MARGIN };
  const { collision, selected } = naming;
  const isSelected = ({ id }: Feature) => Number(id === selected);
  const there = features
    .filter(isOnScreen(screen))
    .sort((a, b) => isSelected(b) - isSelected(a) || reach(b) - reach(a))
    .slice(0, MOST_NAMES);
  const lines = linesOf(there, coursesOf, frame, screen, naming);
  const isLine = new Set(lines.map(({ feature }) => feature));
  const others = there.filter((feature) => !isLine.has(feature) && !hasLine(feature, coursesOf, naming));
  const all = lines.length + others.length <= FEW;
  const placed = new Map<Feature, PlacedName>();
  /** The first of the places that is free; with `must` the first of all, if none is. */
  const put = (feature: Feature, places: Iterable<Place>, clear: boolean, must = false): boolean => {
    let first: Place | null = null;
    for (const place of places) {
      first ??= place;
      if (!collision.isFree(place.room, clear)) continue;
      collision.force(place.room);
      placed.set(feature, place.name);
      return true;
    }
    if (must && first) {
      collision.force(first.room);
      placed.set(feature, first.name);
    }
    return placed.has(feature);
  };
  const along = ({ feature, pieces, wishes }: Line, clear: boolean) =>
    wishes.some((wish) =>
      put(feature, placesAlong(pieces, wish, feature.id === selected ? 0.3 : undefined), clear),
    );
  const level = ({ feature, pieces, wishes }: Line, clear: boolean, far = false) =>
    wishes
      .filter(({ text }) => text === wishes.at(-1)!.text)
      .slice(far ? -1 : 0)
      .some((wish) => put(feature, placesLevel(pieces, wish, frame, far), clear));
  const at = (feature: Feature, clear: boolean, must = false) =>
    put(feature, placesAt(feature, frame, screen, naming, all || isSelected(feature) > 0), clear, must);

  const [chosen] = there.filter(isSelected);
  if (chosen) {
    const line = lines.find(({ feature }) => feature === chosen);
    if (line)
      void (along(line, false) || level(line, false) || put(chosen, anywhere(line, frame), false, true));
    else at(chosen, false, true);
  }
  for (const clear of [true, false]) {
    for (const line of lines) if (!placed.has(line.feature)) along(line, clear);
    for (const line of lines) if (!placed.has(line.feature)) level(line, clear);
    for (const feature of others) if (!placed.has(feature)) at(feature, clear, all && !clear);
  }
  // With leaders, until half of the lines have their name.
  for (const line of lines)
    if (
      !placed.has(line.feature) &&
      lines.filter(({ feature }) => placed.has(feature)).length < lines.length * ENOUGH
    )
      level(line, false, true);
  if (all)
    for (const line of lines)
      if (!placed.has(line.feature)) put(line.feature, anywhere(line, frame), false, true);
  const again = lines.flatMap((line) => repeated(line, placed.get(line.feature), collision));
  return [...placed.values(), ...again];
}

/** How far a feature reaches, degrees. */
const reach = ({ bbox }: Feature): number => (bbox ? Math.hypot(bbox[2] - bbox[0], bbox[3] - bbox[1]) : 0);

/** Whether a feature is drawn as a line at this zoom, wherever that is. */
const hasLine = (feature: Feature, coursesOf: (id: string) => readonly Course[], { zoom }: Naming): boolean =>
  coursesOf(feature.id).length > 0 && !(isSplit(feature.layer) && zoom < SPLIT_ZOOM);

/** The features that are drawn as lines, with what of them is on the screen. */
function linesOf(
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
  const least = ({ wishes }: Line) => ems(wishes.at(-1)!.text);
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

/** Where a name stands that must be there and finds no room of its own: a screen without a margin. */
const anywhere = ({ pieces, wishes }: Line, frame: Frame): Iterable<Place> =>
  placesLevel(pieces, wishes.at(-1)!, {
    ...frame,
    left: -Infinity,
    right: Infinity,
    top: -Infinity,
    bottom: Infinity,
  });

/** The name again along the rest of a long line. */
function repeated(
  { pieces, wishes }: Line,
  first: PlacedName | undefined,
  collision: Naming['collision'],
): PlacedName[] {
  if (!first || first.lines.length > 1) return [];
  const wish = { feature: first.feature, text: first.lines[0]!, size: first.size, gap: wishes[0]!.gap };
  const names = [first];
  for (const { name, room } of placesAlong(pieces, wish, 1)) {
    const isNear = names.some(({ at: [x, y] }) => Math.hypot(x - name.at[0], y - name.at[1]) < REPEAT_PX);
    if (!isNear && collision.isFree(room, true)) {
      collision.force(room);
      names.push(name);
    }
  }
  return names.slice(1);
}
