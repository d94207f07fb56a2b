/** The sheet of the atlas: eastern China between the Huai and Hangzhou Bay, with room around it. Pure data. */
import type { Bbox, LonLat } from './types';

/** west, south, east, north; degrees, WGS-84. Nothing lies beyond it; its ground ends there. */
export const SHEET: Bbox = [110.5, 28, 124.2, 38.6];

/** A name nearer to the edge than this would hang over it, degrees. */
const EDGE = 0.3;

/** The position on the sheet that is nearest to one, in degrees. */
export const ontoSheet = ([lon, lat]: LonLat): LonLat => [
  Math.min(SHEET[2], Math.max(SHEET[0], lon)),
  Math.min(SHEET[3], Math.max(SHEET[1], lat)),
];

/** Whether a position, [longitude, latitude], lies on the sheet, a little in from its edge. */
export const isOnSheet = ([lon = 0, lat = 0]: readonly number[]): boolean =>
  lon > SHEET[0] + EDGE && lon < SHEET[2] - EDGE && lat > SHEET[1] + EDGE && lat < SHEET[3] - EDGE;
