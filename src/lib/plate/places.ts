/** Names of the ground: seats by rank, great waters. Placed once, greedily, so that none lies on another. */
import { PLACE_SCALE, WATER_NAME_SCALE } from '../ground-scale';
import { atZoom } from '../symbols';
import { isWithin } from './clip';
import { escaped, percent, short, type Sheet } from './sheet';

export interface PlaceName {
  name: { zh: string; en: string };
  point: readonly number[];
  rank: number;
  kind: string;
}
export type Rect = readonly [left: number, top: number, right: number, bottom: number];

const WATERS = new Set(['lake', 'sea', 'river', 'bay', 'water']);
export const isWater = ({ kind }: PlaceName): boolean => WATERS.has(kind);
/** Provinces are named along their borders by the live map; a bare province name at a point would be a seat. */
const isNamed = (place: PlaceName): boolean => place.kind !== 'province';

/** Estimated width in ems: a Chinese character is a square, a Latin letter about half of one. */
export function ems(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 1 : 0.54;
  return width;
}

/** Takes the room of names, pixels; a name that finds its room taken is not shown. */
export class Room {
  readonly #taken: Rect[] = [];
  /** Takes all of these, or none and says so. */
  take(...rects: Rect[]): boolean {
    const isTaken = ([left, top, right, bottom]: Rect) =>
      this.#taken.some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t);
    if (rects.some(isTaken)) return false;
    this.#taken.push(...rects);
    return true;
  }
}

/** The names as markup of constant size, both languages of each, of which the page shows what is asked. */
export function drawPlaces(places: readonly PlaceName[], sheet: Sheet, room = new Room()): string {
  let out = '';
  for (const place of [...places].filter(isNamed).sort((a, b) => a.rank - b.rank)) {
    const water = isWater(place);
    const { from, size: scale } = PLACE_SCALE[Math.min(place.rank, PLACE_SCALE.length) - 1]!;
    if (sheet.zoom < from) continue;
    const size = atZoom(water ? WATER_NAME_SCALE : scale, sheet.zoom);
    const units = sheet.project(place.point);
    if (!isWithin(units, sheet.window)) continue;
    const [x, y] = [units[0] / sheet.unitsPerPx, units[1] / sheet.unitsPerPx];
    const half = (Math.max(ems(place.name.zh), ems(place.name.en)) * size) / 2 + 3;
    if (!room.take([x - half, y - 5, x + half, y + size * 1.7])) continue;
    const at = `x="${percent(units[0])}" y="${percent(units[1])}"`;
    const text = (['zh', 'en'] as const)
      .map((lang) => `<text class="${lang}" ${at} dy="${water ? '.35em' : '1.3em'}">${escaped(place.name[lang])}</text>`)
      .join('');
    const style = water ? 'water' : `p${Math.min(place.rank, 4)}`;
    const mark = water ? '' : `<circle cx="${percent(units[0])}" cy="${percent(units[1])}" r="${place.rank === 1 ? 3 : 2}"/>`;
    out += `<g class="${style}" font-size="${short(size)}">${mark}${text}</g>`;
  }
  return out;
}
