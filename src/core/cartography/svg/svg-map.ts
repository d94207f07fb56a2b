/**
 * The SVG map: basemap, features and names under a camera, as the inside of one SVG element. The page
 * comes with one of the start view, the fallback draws it again for its camera, files have one of any view.
 */
import type { OwnFeature } from '../../model/own-layer';
import type { Feature } from '../../model/types';
import type { Statuses } from '../../view/status-in-view';
import { Collision, squareAt } from '../collision';
import { beyondSheet } from '../beyond-sheet';
import { COUNT_PX, countSigns, signsOf } from '../counted-signs';
import { boxOf, screenOf, type Camera, type Size } from '../geometry/camera';
import type { Square } from '../geometry/mercator';
import type { Ground } from '../geometry/topology';
import { placeNames, type LabelLanguage } from '../name-placement';
import { takeSigns } from '../sign-room';
import { drawBasemap } from './basemap';
import { drawCounts } from './counts';
import { coursesOf, drawFeatures, partsById, type DrawnPart, type FeatureOptions } from './features';
import { drawNames } from './names';
import { drawOwn } from './own-layer';
import { drawNumbers, placeNumbers } from './numbers';
import { drawPlaces, isSeat, type PlaceName } from './place-names';
import { SVG_UNITS, viewportOf, type Viewport } from './viewport';

/** How far lines may stray from their data, px. */
const STRAY_PX = 0.4;

export interface MapSources {
  /** Back to front. */
  parts: readonly DrawnPart[];
  basemap: Ground;
  places: readonly PlaceName[];
  /** What the reader brought along, under the atlas; WGS-84. */
  own?: OwnDrawn | undefined;
}
/** Own layers as they are drawn: of those that are shown the names, and all their features. */
export interface OwnDrawn {
  names: readonly string[];
  features: readonly OwnFeature[];
}
export interface Drawing extends FeatureOptions {
  /** What the SVG element covers; the camera may show more of it or less. */
  square: Square;
  camera: Camera;
  /** Of the screen, CSS pixels. */
  size: Size;
  /** Features to be named; none: only the basemap has names. */
  named?: readonly Feature[];
  language?: LabelLanguage;
  /** By id: the number that stands at a feature, by which it is found in a list beside the map. */
  numbers?: ReadonlyMap<string, number>;
  /** What lies beyond the sheet is drawn too, where there is no ground under it. */
  beyond?: boolean;
}
/** Markup of the children of the SVG map, by their class; the order is that of drawing. */
export interface MapMarkup {
  defs: string;
  viewport: string;
  points: string;
  names: string;
}

/** As fine as the screen shows, and no more of it than is near: half a screen around it, to go a little way. */
function viewportNear({ square, camera, size }: Drawing): Viewport {
  const { left, top } = boxOf(square, camera, size);
  const { unitsPerPx } = viewportOf(square, camera.zoom, 0);
  const [marginX, marginY] = [size.width / 2, size.height / 2];
  return viewportOf(square, camera.zoom, STRAY_PX, {
    decimals: Math.max(0, Math.ceil(-Math.log10(unitsPerPx / 4))),
    window: {
      left: (-left - marginX) * unitsPerPx,
      top: (-top - marginY) * unitsPerPx,
      right: (size.width - left + marginX) * unitsPerPx,
      bottom: (size.height - top + marginY) * unitsPerPx,
    },
  });
}

/** Of all parts those of the features shown (ids), in the status that the view asks for where it is not their own. */
export function partsAsked(
  parts: readonly DrawnPart[],
  shown: ReadonlySet<string>,
  statuses: Statuses,
): DrawnPart[] {
  return parts.flatMap((part) => {
    const { id } = part.properties;
    if (!shown.has(id)) return [];
    const status = statuses[id];
    return status ? { ...part, properties: { ...part.properties, status } } : part;
  });
}

export function drawMap(
  { parts, basemap, places, own }: MapSources,
  drawing: Drawing,
  viewport = viewportNear(drawing),
): MapMarkup {
  const { camera, size, named = [], language = 'zh', selected = null, numbers } = drawing;
  const counts = countSigns(
    signsOf(parts, camera.zoom).filter(({ id }) => id !== selected),
    camera.zoom,
  );
  const counted = new Set(counts.flatMap(({ ids }) => ids));
  const { definitions, points, zones, edges, ...sections } = drawFeatures(parts, viewport, {
    ...drawing,
    counted,
  });
  const base = drawBasemap(basemap, viewport);
  const screen = screenOf(camera, size);
  const collision = new Collision();
  const byId = partsById(parts);
  const naming = {
    zoom: camera.zoom,
    language,
    selected,
    collision,
    counted,
    numbered: numbers !== undefined,
  };
  collision.force(counts.map(({ at }) => squareAt(screen.project(at), COUNT_PX)));
  if (!drawing.beyond) collision.force(beyondSheet(screen));
  // Numbers before all names: by them what is on the map is found in the list.
  const numbered = numbers
    ? drawNumbers(placeNumbers(numbers, parts, screen, collision), viewport, screen)
    : '';
  // Seats first, then features, then what is left of the ground: names of features stand above those of counties.
  const seats = drawPlaces(places.filter(isSeat), viewport, screen, collision, drawing.beyond);
  takeSigns(parts, counted, screen, camera.zoom, collision);
  const names = placeNames(named, (id) => coursesOf(byId.get(id)), screen, naming);
  const others = drawPlaces(
    places.filter((one) => !isSeat(one)),
    viewport,
    screen,
    collision,
    drawing.beyond,
  );
  return {
    defs: definitions,
    viewport:
      `<defs>${base.definitions}</defs>` +
      group('basemap', base.ground) +
      (own?.features.length ? group('mine', drawOwn(own.features, viewport)) : '') +
      // The border's ribbon lies above what fills zones, so that nothing tints it; their edges stand on it.
      group('zones', zones) +
      base.ribbon +
      group('edges', edges) +
      base.core +
      Object.entries(sections)
        .map(([name, markup]) => group(name, markup))
        .join('') +
      (drawing.beyond ? '' : base.mat),
    points: points + drawCounts(counts, viewport),
    names: seats + others + drawNames(names, viewport, screen) + numbered,
  };
}

const group = (name: string, markup: string): string => `<g class="${name}">${markup}</g>`;

/** The children of the SVG map's element. The inner one scales with it; the rest keeps its size. */
export function svgMapChildren({ defs, viewport, points, names }: MapMarkup): string {
  return (
    `<defs>${defs}</defs>` +
    `<svg class="viewport" viewBox="0 0 ${SVG_UNITS} ${SVG_UNITS}">${viewport}</svg>` +
    `<g class="points">${points}</g><g class="names">${names}</g>`
  );
}
