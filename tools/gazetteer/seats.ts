/** Where the seat of a prefecture probably is, from the centres of its counties. */
import type { LonLat } from '../../src/core/model/types';

export interface Unit {
  code: string;
  name: string;
  point: LonLat | null;
}

/**
 * Of a prefecture-level city the district nearest to the middle of its districts; of an autonomous prefecture or
 * league the first county by code, which mostly is its seat. Null for provinces that are no cities.
 */
export function seatOf(unit: Unit, units: readonly Unit[]): LonLat | null {
  const whole = unit.code.endsWith('0000');
  if (whole && !unit.name.endsWith('市')) return null;
  const prefix = unit.code.slice(0, whole ? 2 : 4);
  const counties = units.filter(
    ({ code, point }) => code.startsWith(prefix) && !code.endsWith('00') && point !== null,
  );
  if (counties.length === 0) return unit.point;
  if (whole) return counties[0]!.point;
  if (!unit.name.endsWith('市')) return counties[0]!.point;
  const districts = counties.filter(({ name }) => name.endsWith('区'));
  const points = (districts.length > 0 ? districts : counties).map(({ point }) => point!);
  const middle = [0, 1].map((axis) => median(points.map((point) => point[axis]!))) as LonLat;
  const far = (point: LonLat): number => Math.hypot((point[0] - middle[0]) * 0.85, point[1] - middle[1]);
  return points.reduce((best, point) => (far(point) < far(best) ? point : best));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
