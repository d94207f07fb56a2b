/** Names of the basemap as SVG: seats by rank, great waters, provinces; none lies on another. */
import { PLACE_SCALE, PROVINCE_NAME_SCALE, WATER_NAME_SCALE } from '../scales';
import { BORDER_NAMES_ZOOM, atZoom } from '../symbols';
import { squareAt, type Collision, type Rect } from '../collision';
import { inScript } from '../../messages/script';
import type { ScreenProjection } from '../geometry/camera';
import { isOnSheet } from '../../model/sheet';
import { isWithin } from '../geometry/clip';
import type { Xy } from '../geometry/mercator';
import { emsOf } from '../text-fit';
import { roomAt } from '../name-beside-line';
import {
  asideOf,
  belowOf,
  DOT_PX,
  gapOf,
  placesOf,
  roomBeside,
  SEAT_RANK,
  type SeatPlace,
} from '../seat-room';
import { escaped, percent, short, type Viewport } from './viewport';

export interface PlaceName {
  /** Of a unit: its adcode. */
  id?: string;
  name: { zh: string; en: string };
  point: readonly number[];
  rank: number;
  kind: string;
}

const WATERS = new Set(['lake', 'sea', 'river', 'bay', 'water', 'canal']);
/** What is no seat. */
export const isGround = (kind: string): boolean => WATERS.has(kind) || kind === 'province';
/** Zoom from which waters of a rank are named. */
const WATER_FROM = [0, 5, 7, 8, 10];
/** Municipalities: provinces that are cities. */
const MUNICIPALITIES = new Set(['110000', '120000', '310000', '500000']);

/** Seats of provinces and prefectures, municipalities among them: named before features are. */
export const isSeat = ({ id = '', kind, rank }: Pick<PlaceName, 'id' | 'kind' | 'rank'>): boolean =>
  rank <= SEAT_RANK && (!isGround(kind) || MUNICIPALITIES.has(id));

/** From which zoom a name is shown, how large, in which style; null where it is not drawn at all. */
function look({ id = '', kind, rank }: PlaceName, zoom: number): { size: number; style: string } | null {
  if (WATERS.has(kind))
    return zoom < (WATER_FROM[rank - 1] ?? 10)
      ? null
      : { size: atZoom(WATER_NAME_SCALE, zoom), style: 'water' };
  if (kind === 'province' && !MUNICIPALITIES.has(id))
    return zoom >= BORDER_NAMES_ZOOM ? null : { size: atZoom(PROVINCE_NAME_SCALE, zoom), style: 'province' };
  const place = Math.min(rank, PLACE_SCALE.length);
  const { from, size } = PLACE_SCALE[place - 1]!;
  return zoom < from ? null : { size: atZoom(size, zoom), style: `p${place}` };
}

/** From the middle of a line of text to its foot, and half of its height, em. */
const FOOT = 0.35;
const HALF = 0.6;

/** The names as markup of constant size, both languages of each, of which the page shows what is asked; those on the sheet, or `beyond` it too. */
export function drawPlaces(
  places: readonly PlaceName[],
  viewport: Viewport,
  { project }: ScreenProjection,
  collision: Collision,
  beyond = false,
): string {
  let out = '';
  const dots: Xy[] = [];
  // Seats first, as on the live map: they win over waters and provinces.
  const order = (place: PlaceName) => place.rank + (isGround(place.kind) ? 2 : 0);
  for (const place of [...places].sort((a, b) => order(a) - order(b))) {
    const drawn = look(place, viewport.zoom);
    if (!drawn) continue;
    const { size, style } = drawn;
    const bare = !style.startsWith('p') || style === 'province';
    const units = viewport.project(place.point);
    if (!isWithin(units, viewport.window) || !(beyond || isOnSheet(place.point))) continue;
    const [x, y] = project(place.point);
    const width = Math.max(emsOf(place.name.zh), emsOf(place.name.en)) * size + 6;
    const rooms: readonly (readonly [SeatPlace | null, Rect])[] = bare
      ? [[null, roomAt([x, y], width - 4, size * 1.4)]]
      : placesOf(place.rank).map((one) => [one, roomBeside([x, y], one, width, size * 2 * HALF)]);
    if (!bare && dots.some((dot) => Math.hypot(dot[0] - x, dot[1] - y) < 2 * DOT_PX)) continue;
    const taken = rooms.find(([, room]) => collision.take(room));
    if (!taken) continue;
    const [stands] = taken;
    if (!bare) collision.force([squareAt([x, y], DOT_PX)]);
    if (!bare) dots.push([x, y]);
    const at = `x="${percent(units[0])}" y="${percent(units[1])}"`;
    const text = (['zh', 'en'] as const)
      .map((lang) => {
        const [across, down] = stands ? gapOf(stands).map((px) => px / size) : [0, 0];
        const aside = stands ? asideOf(stands.anchor) : 0;
        const dx = across! + (aside * emsOf(place.name[lang])) / 2;
        const shift = aside ? ` dx="${short(dx)}em"` : '';
        const dy = down! + (stands ? belowOf(stands.anchor) * HALF : 0) + FOOT;
        return `<text class="${lang}" ${at}${shift} dy="${short(dy)}em">${escaped(inScript(place.name[lang]))}</text>`;
      })
      .join('');
    const mark = bare
      ? ''
      : `<circle cx="${percent(units[0])}" cy="${percent(units[1])}" r="${place.rank === 1 ? 3 : 2}"/>`;
    out += `<g class="${style}" font-size="${short(size)}">${mark}${text}</g>`;
  }
  return out;
}
