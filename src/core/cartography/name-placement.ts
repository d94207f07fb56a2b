/**
 * Where the names of features stand: each once, along a straight stretch of its line that is on the screen,
 * beside its lane, in its zone or under its sign, and none on another. The live map and the SVG map both
 * place them here, each for its own projection. Lengths are CSS pixels, angles degrees clockwise.
 */
import type { Position } from 'geojson';
import { isSplit, layerRow } from '../model/layers';
import type { Bilingual, Feature } from '../model/types';
import { squaresAlong, type Collision } from './collision';
import type { ScreenProjection } from './geometry/camera';
import type { Xy } from './geometry/mercator';
import { isReversed, pointAt, readingAngle, stretches, type Frame } from './line-labels';
import { LANE_SCALE, SPLIT_ZOOM, atZoom } from './symbols';

/** Size of names on lines and under signs, and of those in zones. */
export const NAME_PX = 12;
const ZONE_NAME_PX = 15;
/** Names keep this far from the edge of the screen. */
const MARGIN = 24;
/** Enough for any reader; the work per rest of the map stays bounded however large the atlas. */
const MOST_NAMES = 250;

export type LabelLanguage = 'zh' | 'en' | 'both';
export interface Course {
  coordinates: readonly Position[];
  lane: number;
}
export interface PlacedName {
  feature: Feature;
  shape: 'line' | 'point';
  /** On the line, or the feature's anchor. */
  at: Xy;
  angle: number;
  /** From there to the middle of the text, across its direction, downwards. */
  down: number;
}
export interface Naming {
  zoom: number;
  language: LabelLanguage;
  /** Is named before all others, and even where its line is shorter than its name. */
  selected: string | null;
  /** What is taken already; the names take their own room. */
  collision: Collision;
  /** Names in zones and under signs break into lines of this width. */
  wrapPx: number;
}

export const nameText = (name: Bilingual, language: LabelLanguage): string =>
  language === 'both' ? `${name.zh}  ${name.en}` : name[language];

/** Estimated width in ems: a Chinese character is a square, a Latin letter about half of one. */
export function ems(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 1 : 0.54;
  return width;
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
  const isSelected = ({ id }: Feature) => Number(id === naming.selected);
  return features
    .filter(isOn(screen))
    .sort((a, b) => isSelected(b) - isSelected(a) || reach(b) - reach(a))
    .slice(0, MOST_NAMES)
    .flatMap((feature) => {
      const courses = coursesOf(feature.id);
      const isRoad = isSplit(feature.layer);
      const isLine = courses.length > 0 && !(isRoad && naming.zoom < SPLIT_ZOOM);
      const along = isLine ? placeAlong(feature, courses, frame, screen, naming) : null;
      return along ?? (isRoad || !courses.length ? placeAt(feature, frame, screen, naming) : null) ?? [];
    });
}

/** How far a feature reaches, degrees. */
const reach = ({ bbox }: Feature): number => (bbox ? Math.hypot(bbox[2] - bbox[0], bbox[3] - bbox[1]) : 0);

/** Whether a feature may be on the screen, which may be turned. */
function isOn({ unproject, size: { width, height } }: ScreenProjection): (feature: Feature) => boolean {
  const corners = [
    unproject([0, 0]),
    unproject([width, 0]),
    unproject([0, height]),
    unproject([width, height]),
  ];
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  const [west, south, east, north] = [
    Math.min(...lons),
    Math.min(...lats),
    Math.max(...lons),
    Math.max(...lats),
  ];
  return ({ bbox, aggregate }) =>
    bbox !== null && !aggregate && bbox[0] <= east && bbox[2] >= west && bbox[1] <= north && bbox[3] >= south;
}

function placeAlong(
  feature: Feature,
  courses: readonly Course[],
  frame: Frame,
  { project }: ScreenProjection,
  { zoom, language, selected, collision }: Naming,
): PlacedName | null {
  const width = ems(nameText(feature.name, language)) * NAME_PX;
  const lanePx = atZoom(LANE_SCALE, zoom);
  const found = courses
    .flatMap(({ coordinates, lane }) =>
      stretches(coordinates.map(project), frame, 5).map((stretch) => ({ stretch, lane })),
    )
    .sort((a, b) => b.stretch.length - a.stretch.length);
  for (const { stretch, lane } of found.slice(0, 4)) {
    if (stretch.length < (feature.id === selected ? 0.3 : 0.8) * width) break;
    const angle = readingAngle(stretch);
    const turn = (angle * Math.PI) / 180;
    const shift = lane * lanePx * (isReversed(stretch) ? -1 : 1);
    const slack = Math.max(0, 0.5 - width / 2 / stretch.length);
    for (const side of shift > 0.1 ? [1, -1] : [-1, 1])
      for (const share of [0.5, 0.5 - slack * 0.7, 0.5 + slack * 0.7]) {
        const at = pointAt(stretch, share);
        const down = shift + side * (NAME_PX * 0.5 + 6);
        const middle: Xy = [at[0] - down * Math.sin(turn), at[1] + down * Math.cos(turn)];
        if (collision.take(...squaresAlong(middle, angle, width, 8)))
          return { feature, shape: 'line', at, angle, down };
      }
  }
  return null;
}

/** In a zone that is wide enough; under a sign, once the signs stand apart. */
function placeAt(
  feature: Feature,
  frame: Frame,
  { project }: ScreenProjection,
  { zoom, language, collision, wrapPx }: Naming,
): PlacedName | null {
  if (!feature.anchor || !feature.bbox) return null;
  const [west, south, east, north] = feature.bbox;
  const isZone = feature.basis === 'admin-units' || feature.basis === 'soft-hull';
  const width = ems(nameText(feature.name, language)) * (isZone ? ZONE_NAME_PX : NAME_PX);
  const lines = Math.max(1, Math.ceil(width / wrapPx));
  const across = Math.min(width, wrapPx);
  if (isZone && project([east, north])[0] - project([west, south])[0] < 0.8 * across) return null;
  if (!isZone && zoom < layerRow(feature.layer).label.signZoom) return null;
  const at = project(feature.anchor);
  if (at[0] < frame.left || at[0] > frame.right || at[1] < frame.top || at[1] > frame.bottom) return null;
  const down = isZone ? 0 : 16 + lines * 7;
  const free = collision.take(...squaresAlong([at[0], at[1] + down], 0, across, 7 * lines));
  return free ? { feature, shape: 'point', at, angle: 0, down } : null;
}
