/**
 * The Yangtze below Jiangyin is open sea in GSHHG and half land in the county shapes (their outlines run along
 * administrative waters). It is cut out of GSHHG's coast: both banks, closed by hand across the mouth.
 */
import { joined, type GshhgLine, type Line } from './gshhg';
import { kilometres, nearestVertex } from './route';

const NORTH_BANK_END: [number, number] = [121.18, 31.86];
const SOUTH_BANK_END: [number, number] = [121.5, 31.395];
/** From the north bank to the south bank along the west of Chongming, through open water. */
const ACROSS: Line = [
  [121.14, 31.83],
  [121.12, 31.78],
  [121.19, 31.71],
  [121.29, 31.62],
  [121.39, 31.53],
  [121.47, 31.455],
];

/** Takes GSHHG's shores, gives the closed outline of the lower river. */
export function lowerYangtze(shores: readonly GshhgLine[]): Line {
  const coast = joined(shores.filter(({ level }) => level === 1).map(({ points }) => points));
  const mainland = coast.reduce((a, b) => (b.length > a.length ? b : a));
  const [north, south] = [nearestVertex(mainland, NORTH_BANK_END), nearestVertex(mainland, SOUTH_BANK_END)];
  for (const [i, end] of [
    [north, NORTH_BANK_END],
    [south, SOUTH_BANK_END],
  ] as const) {
    if (kilometres(mainland[i]!, end) > 3) throw new Error(`no coast within 3 km of ${end.join(', ')}`);
  }
  const banks = mainland.slice(Math.min(north, south), Math.max(north, south) + 1);
  const fromSouth = south < north ? banks : banks.reverse();
  return [...fromSouth, ...ACROSS, fromSouth[0]!];
}
