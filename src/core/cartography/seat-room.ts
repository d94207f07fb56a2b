/** Where the names of seats of provinces and prefectures stand: beside their dots, and not under a counted sign. */
import type { Bilingual } from '../model/types';
import { squareAt, type Collision, type Rect } from './collision';
import type { ScreenProjection } from './geometry/camera';
import type { Xy } from './geometry/mercator';
import { nameText, type LabelLanguage } from './name-forms';
import { emsOf } from './text-fit';
import { PLACE_SCALE } from './scales';
import { atZoom } from './symbols';

export interface Seat {
  point: readonly number[];
  rank: number;
  name: Bilingual;
}
/** Seats up to this rank are named before features are. */
export const SEAT_RANK = 3;

/** Which side of a text is towards the dot, as MapLibre's `text-anchor`: "top" stands below it. */
export const SEAT_ANCHORS = [
  'top',
  'bottom',
  'left',
  'right',
  'top-left',
  'bottom-left',
  'top-right',
  'bottom-right',
] as const;
export type SeatAnchor = (typeof SEAT_ANCHORS)[number];
/** 1: the text stands right of the dot, −1: left of it, 0: in its column. */
export const asideOf = (anchor: string): number =>
  anchor.endsWith('left') ? 1 : anchor.endsWith('right') ? -1 : 0;
/** 1: it stands below the dot, −1: above it, 0: in its line. */
export const belowOf = (anchor: string): number =>
  anchor.startsWith('top') ? 1 : anchor.startsWith('bottom') ? -1 : 0;
/** Half of a dot, and from its middle to the nearer edge of its name, px. */
export const DOT_PX = 3;
const GAP_PX = 4;

/** Where a name stands. `far`: so many pixels farther from its dot than a name does. */
export interface SeatPlace {
  anchor: SeatAnchor;
  far: number;
}
/** A great city under counted signs is named beside them rather than not at all. */
const FAR_PX = [0, 14, 28];
const BESIDE: SeatPlace[] = SEAT_ANCHORS.map((anchor) => ({ anchor, far: 0 }));
const BESIDE_OR_FAR: SeatPlace[] = FAR_PX.flatMap((far) => SEAT_ANCHORS.map((anchor) => ({ anchor, far })));
/** The places in which the name of a seat is tried, the best first. */
export const placesOf = (rank: number): readonly SeatPlace[] => (rank === 1 ? BESIDE_OR_FAR : BESIDE);

/** From the middle of a dot to the nearer edges of its name, px, right and down; 0 where the name is in line with it. */
export function gapOf({ anchor, far }: SeatPlace): [across: number, down: number] {
  const isCorner = anchor.includes('-');
  return [
    asideOf(anchor) * (far + GAP_PX + (isCorner ? 0 : 2)),
    belowOf(anchor) * (far + (isCorner ? 0 : GAP_PX)),
  ];
}

/** The room, px, of a text of so many pixels beside a dot. */
export function roomBeside([x, y]: Xy, place: SeatPlace, width: number, height: number): Rect {
  const gap = gapOf(place);
  const across = gap[0] + (asideOf(place.anchor) * width) / 2;
  const down = gap[1] + (belowOf(place.anchor) * height) / 2;
  return [x + across - width / 2, y + down - height / 2, x + across + width / 2, y + down + height / 2];
}

/**
 * Takes the room of the dots of seats and of their names, the greater first, and gives for each, in the order given,
 * where its name stands: below, unless something is there already; null: everywhere there is.
 */
export function takeSeats(
  seats: readonly Seat[],
  { project, size: { width, height } }: ScreenProjection,
  zoom: number,
  language: LabelLanguage,
  collision: Collision,
): (SeatPlace | null)[] {
  const found = new Map<Seat, SeatPlace | null>();
  for (const seat of [...seats].sort((a, b) => a.rank - b.rank)) {
    const { point, rank, name } = seat;
    const row = PLACE_SCALE[Math.min(rank, PLACE_SCALE.length) - 1]!;
    if (rank > SEAT_RANK || zoom < row.from) continue;
    const at = project(point);
    if (at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) continue;
    const size = atZoom(row.size, zoom);
    const texts = language === 'both' ? [name.zh, name.en] : [nameText(name, language)];
    const textWidth = Math.max(...texts.map(emsOf)) * size + 4;
    const room = (place: SeatPlace) => roomBeside(at, place, textWidth, texts.length * 1.2 * size);
    const place = placesOf(rank).find((one) => collision.isFree([room(one)]));
    if (place) collision.force([room(place), squareAt(at, DOT_PX)]);
    found.set(seat, place ?? null);
  }
  return seats.map((seat) => (found.has(seat) ? found.get(seat)! : BESIDE[0]!));
}
