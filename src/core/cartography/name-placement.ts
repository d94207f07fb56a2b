/**
 * Where the names of features stand: along a straight stretch of their line, else level beside it, in their
 * zone or beside their sign, and none on another. The live map and the SVG map both place them here, each for
 * its own projection. Lengths are CSS pixels.
 */
import type { Feature } from '../model/types';
import type { ScreenProjection } from './geometry/camera';
import type { Frame } from './line-labels';
import { hasLine, linesOf, type Line } from './lines-to-name';
import { placesAt } from './name-at-point';
import { placesAlong, placesLevel, type Place } from './name-beside-line';
import { isOnScreen } from './on-screen';
import type { Course, Naming, PlacedName } from './placed-name';

export { nameText, type LabelLanguage } from './name-forms';
export type { Course, Naming, PlacedName } from './placed-name';

/** Names keep this far from the edge of the screen. */
const MARGIN = 6;
/** Enough for any reader; the work per rest of the map stays bounded however large the atlas. */
const MOST_NAMES = 250;
/** So few features are all named. */
const FEW = 12;
/** Share of the lines that have a name, if need be at the end of a leader; of one that crosses others. */
const ENOUGH = { clear: 0.55, any: 0.5 } as const;
/** A name comes again on its line so far on. */
const REPEAT_PX = 560;

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
  const all = !naming.numbered && lines.length + others.length <= FEW;
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
  const level = ({ feature, pieces, wishes }: Line, clear: boolean, far: false | 'clear' | 'any' = false) =>
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
  // With leaders, until half of the lines have their name: first with those that cross nothing.
  for (const far of ['clear', 'any'] as const)
    for (const line of lines)
      if (
        !placed.has(line.feature) &&
        lines.filter(({ feature }) => placed.has(feature)).length < lines.length * ENOUGH[far]
      )
        level(line, false, far);
  if (all)
    for (const line of lines)
      if (!placed.has(line.feature)) put(line.feature, anywhere(line, frame), false, true);
  const again = lines.flatMap((line) => repeated(line, placed.get(line.feature), collision));
  return [...placed.values(), ...again];
}

/** How far a feature reaches, degrees. */
const reach = ({ bbox }: Feature): number => (bbox ? Math.hypot(bbox[2] - bbox[0], bbox[3] - bbox[1]) : 0);

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
