/** What a map shows, in words: where its middle lies and near which city, how much it shows, and which features. */
import { message, named } from '../messages';
import { distance, km } from '../messages/format';
import type { Catalog } from '../model/catalog';
import type { Bbox, Feature, Lang, LonLat } from '../model/types';
import type { ViewCamera } from '../view/camera';
import type { Size } from './geometry/camera';
import { distanceM, METRES_PER_DEGREE } from './geometry/geodesy';
import { lonLat, mercator, squareOf } from './geometry/mercator';

/** The world is this many pixels wide at zoom 0. */
const WORLD_PX = 512;
/** Nearer than this to a city the middle of the map is told as the city itself, metres. */
const AT_M = 5000;
/** Farther than this from any city, metres, none is named. */
const FAR_M = 150_000;

/** West, south, east, north of what a map of `size` px shows; of a turned map as if it were not. */
export function boundsInView({ lon, lat, zoom }: ViewCamera, { width, height }: Size): Bbox {
  const [x, y] = mercator([lon, lat]);
  const px = WORLD_PX * 2 ** zoom;
  const [west, north] = lonLat([x - width / 2 / px, y - height / 2 / px]);
  const [east, south] = lonLat([x + width / 2 / px, y + height / 2 / px]);
  return [west, south, east, north];
}

/** The camera of a map of `size` px on which bounds fill what they can. */
export function cameraOn(bounds: Bbox, { width, height }: Size): ViewCamera {
  const { x, y, side } = squareOf(bounds);
  const [lon, lat] = lonLat([x + side / 2, y + side / 2]);
  return { lon, lat, zoom: Math.log2(Math.min(width, height) / (WORLD_PX * side)), bearing: 0 };
}

/** Features whose extent meets the bounds, in the order given. What is not placed is nowhere in view. */
export const featuresInView = (features: readonly Feature[], bounds: Bbox): Feature[] =>
  features.filter(({ bbox }) => bbox !== null && meets(bbox, bounds));

const meets = (a: Bbox, b: Bbox): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** Position and extent of the map. `cities`: seats by adcode of their prefecture. */
export function positionWords(
  catalog: Catalog,
  camera: ViewCamera,
  size: Size,
  cities: readonly { adcode: string; at: LonLat }[],
  lang: Lang,
): string {
  const { lat, lon } = camera;
  const [west, south, east, north] = boundsInView(camera, size);
  const degrees = (value: number) => Math.abs(value).toFixed(2);
  return message(lang, 'words.place', {
    lat: message(lang, lat < 0 ? 'words.lat.s' : 'words.lat.n', { n: degrees(lat) }),
    lon: message(lang, lon < 0 ? 'words.lon.w' : 'words.lon.e', { n: degrees(lon) }),
    near: nearWords(catalog, [lon, lat], cities, lang),
    width: km(distanceM([west, lat], [east, lat]) / 1000, lang),
    height: km(distanceM([lon, south], [lon, north]) / 1000, lang),
  });
}

function nearWords(
  catalog: Catalog,
  at: LonLat,
  cities: readonly { adcode: string; at: LonLat }[],
  lang: Lang,
): string {
  let nearest: { city: string; from: LonLat; metres: number } | null = null;
  for (const { adcode, at: seat } of cities) {
    const name = catalog.unit(adcode)?.name;
    const metres = distanceM(at, seat);
    if (name && metres < (nearest?.metres ?? FAR_M))
      nearest = { city: named(name, lang), from: seat, metres };
  }
  if (!nearest) return '';
  const { city, from, metres } = nearest;
  if (metres < AT_M) return message(lang, 'words.at', { city });
  return message(lang, 'words.near', {
    city,
    direction: message(lang, `words.dir.${eighth(from, at)}`),
    distance: distance(metres, lang),
  });
}

/** The direction from one position to another, in eighths clockwise from north. */
function eighth(from: LonLat, to: LonLat): 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const east = (to[0] - from[0]) * METRES_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180);
  const north = (to[1] - from[1]) * METRES_PER_DEGREE;
  return ((Math.round(Math.atan2(east, north) / (Math.PI / 4)) + 8) % 8) as 0;
}
