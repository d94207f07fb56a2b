/** The course of a drawn line through provinces: how long it stays in each, and where it passes into the next. */
import type { LonLat } from '../model/types';
import { between, distanceM } from '../cartography/geometry/geodesy';
import type { ProvinceMap } from './province-map';

/** Where a line passes from one province into another (first two digits of adcodes). */
export interface Passing {
  at: LonLat;
  from: string;
  to: string;
  /** Number of the part of the line that it lies on. */
  part: number;
}
type Provinces = Pick<ProvinceMap, 'at' | 'cuts'>;

/** A visit to the neighbour that is shorter than this, or than the doubt, is a border followed and not crossed. */
const LEAST_VISIT_M = 1500;
/** Of a line with great doubt a visit is believed from this length. */
const MOST_DOUBT_M = 12_000;

/**
 * How long a visit must be to be believed, metres, of a line whose course is known to `uncertaintyM`: one that
 * goes further in than the doubt goes as far back.
 */
export const leastVisit = (uncertaintyM: number): number =>
  Math.max(LEAST_VISIT_M, Math.min(2 * uncertaintyM, MOST_DOUBT_M));

/** A stretch in one province, and where it was entered. */
interface Stay {
  province: string;
  metres: number;
  entry: { at: LonLat; part: number } | null;
}

/**
 * The passings of a line's parts in drawing order, each place once. A line that runs along a border, or over
 * water that is no province's, passes where it leaves the province that it comes from; one that only touches a
 * border does not pass; one that ends on a border, towards the neighbour, passes there. `uncertaintyM`: of its course.
 */
export function passingsOf(
  parts: readonly (readonly LonLat[])[],
  provinces: Provinces,
  uncertaintyM: number,
): Passing[] {
  const found = new Map<string, Passing>();
  for (const joined of joinedParts(parts)) {
    const stays = withoutVisits(staysOf(joined, parts, provinces), leastVisit(uncertaintyM));
    stays.forEach(({ entry, province }, i) => {
      if (!entry) return;
      const at: LonLat = [tidy(entry.at[0]), tidy(entry.at[1])];
      const from = stays[i - 1]!.province;
      // Branches share legs with their trunk, in either direction.
      const place = [...at.map((degrees) => degrees.toFixed(3)), ...[from, province].sort()].join();
      if (!found.has(place)) found.set(place, { at, from, to: province, part: entry.part });
    });
  }
  return [...found.values()];
}

/** Five decimals of a degree are a metre. */
const tidy = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Numbers of parts of which one begins where the other ends, together. */
export function joinedParts(parts: readonly (readonly LonLat[])[]): number[][] {
  const joined: number[][] = [];
  parts.forEach((part, number) => {
    const before = joined.at(-1);
    if (before && String(parts[before.at(-1)!]!.at(-1)) === String(part[0])) before.push(number);
    else joined.push([number]);
  });
  return joined;
}

function staysOf(
  numbers: readonly number[],
  parts: readonly (readonly LonLat[])[],
  provinces: Provinces,
): Stay[] {
  const stays: Stay[] = [];
  /** Where the line was last in a province. */
  let left: { at: LonLat; part: number } | null = null;
  for (const part of numbers) {
    const line = parts[part]!;
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const metres = distanceM(a, b);
      const cuts = [0, ...provinces.cuts(a, b), 1];
      for (let k = 1; k < cuts.length; k++) {
        const [from, to] = [cuts[k - 1]!, cuts[k]!];
        // A millimetre is no stretch: two borders meet there.
        if ((to - from) * metres < 1e-3) continue;
        const province = provinces.at(between(a, b, (from + to) / 2));
        if (province === null) continue;
        const stay = stays.at(-1);
        if (stay?.province === province) stay.metres += (to - from) * metres;
        else stays.push({ province, metres: (to - from) * metres, entry: left });
        left = { at: between(a, b, to), part };
      }
    }
  }
  return withEnds(stays, numbers, parts, provinces);
}

/** A metre, in degrees: so far beyond its ends a line is asked where it would go on. */
const BEYOND = 1e-5;

/** With the provinces that a line which begins or ends on a border comes from or leads to. */
function withEnds(
  stays: Stay[],
  numbers: readonly number[],
  parts: readonly (readonly LonLat[])[],
  provinces: Provinces,
): Stay[] {
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const beyond = (end: LonLat | undefined, before: LonLat | undefined): string | null => {
    if (!end || !before || provinces.at(end) !== null) return null;
    const length = Math.hypot(end[0] - before[0], end[1] - before[1]);
    return length ? provinces.at(between(before, end, 1 + BEYOND / length)) : null;
  };
  const [start, end] = [parts[first]!, parts[last]!];
  const from = beyond(start[0], start[1]);
  const to = beyond(end.at(-1), end.at(-2));
  const [earliest, latest] = [stays[0], stays.at(-1)];
  if (latest && to !== null && to !== latest.province)
    stays.push({ province: to, metres: 0, entry: { at: end.at(-1)!, part: last } });
  if (earliest && from !== null && from !== earliest.province) {
    earliest.entry = { at: start[0]!, part: first };
    stays.unshift({ province: from, metres: 0, entry: null });
  }
  return stays;
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
