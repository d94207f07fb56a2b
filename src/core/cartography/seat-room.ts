/** The room of the names of seats of provinces and prefectures on the live map, which names of features keep clear of. */
import type { Bilingual } from '../model/types';
import { squaresAlong, type Collision } from './collision';
import type { ScreenProjection } from './geometry/camera';
import { ems, nameText, type LabelLanguage } from './name-forms';
import { PLACE_SCALE } from './scales';
import { atZoom } from './symbols';

export interface Seat {
  point: readonly number[];
  rank: number;
  name: Bilingual;
}
/** Seats up to this rank are named before features are. */
export const SEAT_RANK = 3;

/** Takes the room of the dots of seats and of the names below them, the greater first. */
export function takeSeats(
  seats: readonly Seat[],
  { project, size: { width, height } }: ScreenProjection,
  zoom: number,
  language: LabelLanguage,
  collision: Collision,
): void {
  for (const { point, rank, name } of [...seats].sort((a, b) => a.rank - b.rank)) {
    const row = PLACE_SCALE[Math.min(rank, PLACE_SCALE.length) - 1]!;
    if (rank > SEAT_RANK || zoom < row.from) continue;
    const [x, y] = project(point);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const size = atZoom(row.size, zoom);
    const texts = language === 'both' ? [name.zh, name.en] : [nameText(name, language)];
    const half = (Math.max(...texts.map(ems)) * size) / 2 + 2;
    const rows = texts.length;
    collision.take([x - half, y + 2, x + half, y + 4 + rows * 1.2 * size], ...squaresAlong([x, y], 0, 0, 3));
  }
}
