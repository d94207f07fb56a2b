/** How many of the lines in view are named: for `npm run names` and its test. */
import type { CatalogData, Feature } from '../../src/core/model/types';
import { isSplit } from '../../src/core/model/layers';
import { Collision, squareAt } from '../../src/core/cartography/collision';
import {
  fitted,
  screenOf,
  type Camera,
  type ScreenProjection,
  type Size,
} from '../../src/core/cartography/geometry/camera';
import { COUNT_PX, countSigns, signsOf } from '../../src/core/cartography/counted-signs';
import { stretches } from '../../src/core/cartography/line-labels';
import { placeNames, type LabelLanguage } from '../../src/core/cartography/name-placement';
import { takeSeats } from '../../src/core/cartography/seat-room';
import { isSeat, type PlaceName } from '../../src/core/cartography/svg/place-names';
import { coursesOf, partsById, type DrawnPart } from '../../src/core/cartography/svg/features';
import { SPLIT_ZOOM } from '../../src/core/cartography/symbols';

export interface NamesGround {
  catalog: Pick<CatalogData, 'features' | 'bounds'>;
  parts: readonly DrawnPart[];
  places: readonly PlaceName[];
}
export interface NamedView {
  name: string;
  /** Null: the opening view. */
  camera: Camera | null;
}
/** What the map has of them, CSS pixels: 1440 × 900 beside the list, and a phone. */
export const SCREENS: Record<string, Size> = {
  desk: { width: 1080, height: 900 },
  phone: { width: 390, height: 560 },
};
const at = (name: string, zoom: number, lat: number, lon: number): NamedView => ({
  name,
  camera: { zoom, center: [lon, lat] },
});
export const NAMED_VIEWS: readonly NamedView[] = [
  { name: 'opening', camera: null },
  at('all, from far', 5, 33, 118.5),
  at('Huaihai', 7, 34, 117.5),
  at('Xuzhou', 8, 33.9, 117.3),
  at('Xuzhou, near', 9.5, 34.2, 117.2),
  at('Xuzhou, closer', 11, 34.25, 117.15),
  at('northern Jiangsu', 7.5, 34.4, 118.8),
  at('Lianyungang', 9, 34.6, 119.1),
  at('Jining–Heze', 8.5, 35.2, 116.2),
  at('Yangtze delta', 7.5, 31.2, 120.6),
  at('Jiaxing', 9, 30.75, 120.75),
  at('demonstration zone', 10, 31.05, 120.95),
  at('Qingpu–Kunshan', 12.5, 31.13, 121.03),
];
/** As the page fits the atlas. */
const MARGINS = { top: 48, right: 48, bottom: 48, left: 48 };

export interface Share {
  lines: number;
  named: number;
  zoom: number;
  /** Of the processor, that the placing took. */
  ms: number;
  unnamed: readonly Feature[];
}

export function namedShare(
  { catalog, parts, places }: NamesGround,
  { camera: given }: NamedView,
  size: Size,
  language: LabelLanguage,
): Share {
  const camera = given ?? fitted(catalog.bounds, size, MARGINS, 12.5);
  const { zoom } = camera;
  const screen = screenOf(camera, size);
  const byId = partsById(parts);
  const courses = (id: string) => coursesOf(byId.get(id));
  const inView = catalog.features.filter(
    (feature) =>
      !feature.aggregate &&
      !(isSplit(feature.layer) && zoom < SPLIT_ZOOM) &&
      isSeen(courses(feature.id), screen),
  );
  const place = () => {
    const collision = new Collision();
    takeSeats(places.filter(isSeat), screen, zoom, language, collision);
    const counts = countSigns(signsOf(parts, zoom), zoom);
    collision.force(counts.map(({ at }) => squareAt(screen.project(at), COUNT_PX)));
    const counted = new Set(counts.flatMap(({ ids }) => ids));
    return placeNames(catalog.features, courses, screen, {
      zoom,
      language,
      selected: null,
      collision,
      counted,
    });
  };
  const { user } = process.cpuUsage();
  const names = place();
  const ms = process.cpuUsage({ user, system: 0 }).user / 1000;
  const have = new Set(names.map(({ feature }) => feature));
  const unnamed = inView.filter((feature) => !have.has(feature));
  return { lines: inView.length, named: inView.length - unnamed.length, zoom, ms, unnamed };
}

/** Whether any of a line is on the screen. */
function isSeen(
  courses: ReturnType<typeof coursesOf>,
  { project, size: { width, height } }: ScreenProjection,
): boolean {
  const frame = { left: 0, top: 0, right: width, bottom: height };
  return courses.some(({ coordinates }) => stretches(coordinates.map(project), frame, 0.5).length > 0);
}
