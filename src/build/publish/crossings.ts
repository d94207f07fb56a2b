/** Where a drawn line passes from one province into another. */
import type { LonLat } from '../../core/model/types';
import { between, distanceM } from '../../core/cartography/geometry/geodesy';
import type { LanePart } from '../place/lanes';
import { bearingAt } from './bearing';

/** The province (first two digits of an adcode) in which a position lies; null at sea and outside the basemap. */
export type ProvinceAt = (position: LonLat) => string | null;

export interface Crossing {
  at: LonLat;
  lane: number;
  /** Degrees clockwise from an eastward sign to the line. */
  bearing: number | null;
}

/** A line is asked for its province at steps of this length, metres; a border between two steps is found to a hundredth. */
const STEP_M = 800;
const HALVINGS = 7;
/** A visit to the neighbour that is shorter than this, or than the doubt, is a border followed and not crossed. */
const LEAST_VISIT_M = 1500;
/** Of a line with great doubt a visit is believed from this length. */
const MOST_DOUBT_M = 12_000;

/** A stretch in one province, and where it was entered. */
interface Stay {
  province: string;
  metres: number;
  entry: { at: LonLat; lane: number } | null;
}

/** The crossings of a feature's parts in drawing order, each place once. `uncertaintyM`: of its course. */
export function crossingsOf(
  parts: readonly LanePart[],
  provinceAt: ProvinceAt,
  uncertaintyM: number,
): Crossing[] {
  const least = Math.max(LEAST_VISIT_M, Math.min(uncertaintyM, MOST_DOUBT_M));
  const chains = parts.map(({ coordinates }) => coordinates);
  const found = new Map<string, Crossing>();
  for (const joined of joinedParts(parts))
    for (const { entry } of withoutVisits(staysOf(joined, provinceAt), least)) {
      if (!entry) continue;
      const at: LonLat = [tidy(entry.at[0]), tidy(entry.at[1])];
      const place = at.map((degrees) => degrees.toFixed(3)).join();
      if (!found.has(place)) found.set(place, { at, lane: entry.lane, bearing: bearingAt(at, chains) });
    }
  return [...found.values()];
}

/** Five decimals of a degree are a metre. */
const tidy = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Parts of which one begins where the other ends, together. */
function joinedParts(parts: readonly LanePart[]): LanePart[][] {
  const joined: LanePart[][] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && String(before.at(-1)!.coordinates.at(-1)) === String(part.coordinates[0]))
      before.push(part);
    else joined.push([part]);
  }
  return joined;
}

function staysOf(parts: readonly LanePart[], provinceAt: ProvinceAt): Stay[] {
  const stays: Stay[] = [];
  /** The last position that lay in a province. */
  let last: LonLat | null = null;
  for (const { coordinates, lane } of parts)
    for (let i = 1; i < coordinates.length; i++) {
      const [a, b] = [coordinates[i - 1]!, coordinates[i]!];
      const metres = distanceM(a, b);
      const steps = Math.max(1, Math.ceil(metres / STEP_M));
      for (let step = 0; step <= steps; step++) {
        const here = between(a, b, step / steps);
        const province = provinceAt(here);
        const stay = stays.at(-1);
        if (province === null) continue;
        if (stay?.province === province) {
          if (step) stay.metres += metres / steps;
        } else {
          const entry =
            stay && last ? { at: borderBetween(last, here, stay.province, provinceAt), lane } : null;
          stays.push({ province, metres: 0, entry });
        }
        last = here;
      }
    }
  return stays;
}

/** Where one leaves a province on the way between two positions. */
function borderBetween(from: LonLat, to: LonLat, province: string, provinceAt: ProvinceAt): LonLat {
  let [inside, outside] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (inside + outside) / 2;
    if (provinceAt(between(from, to, middle)) === province) inside = middle;
    else outside = middle;
  }
  return between(from, to, (inside + outside) / 2);
}

/** Without the short visits from which a line comes back to the province that it came from. */
function withoutVisits(stays: readonly Stay[], least: number): Stay[] {
  const kept: Stay[] = [];
  for (const stay of stays) {
    const [before, visit] = [kept.at(-2), kept.at(-1)];
    if (before?.province === stay.province && visit!.metres < least) {
      kept.pop();
      before.metres += visit!.metres + stay.metres;
    } else kept.push({ ...stay });
  }
  return kept;
}
