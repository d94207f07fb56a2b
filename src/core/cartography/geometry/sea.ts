/**
 * The sea beside the atlas: drawn under the land of the units, which gives it its coast, to the edge of the
 * sheet; and what lies beyond the sheet. Pure data.
 */
import { SHEET } from '../../model/sheet';

type Position = [lon: number, lat: number];

/** Inland everywhere, from north to south: the land of the units covers the sea's western edge. */
const WEST: readonly Position[] = [
  [117.3, 0],
  [118.3, 31.5],
  [120.3, 0],
];
/** The sea reaches under the mat by this much, and the mat this far beyond the sheet: no screen is wider. Degrees. */
const UNDER = 0.2;
const MAT = { lon: 60, lat: 40 };

const close = (ring: Position[]): Position[] => [...ring, ring[0]!];
const frame = (beyond: { lon: number; lat: number }): Position[] => {
  const [west, south, east, north] = SHEET;
  return close([
    [west - beyond.lon, north + beyond.lat],
    [east + beyond.lon, north + beyond.lat],
    [east + beyond.lon, south - beyond.lat],
    [west - beyond.lon, south - beyond.lat],
  ]);
};

export const SEA: readonly Position[] = close([
  [WEST[0]![0], SHEET[3] + UNDER],
  [SHEET[2] + UNDER, SHEET[3] + UNDER],
  [SHEET[2] + UNDER, SHEET[1] - UNDER],
  [WEST[2]![0], SHEET[1] - UNDER],
  WEST[1]!,
]);
/** The edge of the sheet. */
export const NEATLINE: readonly Position[] = frame({ lon: 0, lat: 0 });
/** A frame round the sheet: its outer ring, then its hole. */
export const MAT_RINGS: readonly (readonly Position[])[] = [frame(MAT), [...NEATLINE].reverse()];
