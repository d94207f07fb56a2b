/**
 * The border of two provinces unrolled: one rule from its western (or northern) end to the other, so that what
 * crosses it can be sorted along it. Its pieces follow each other without the gaps that water or a third
 * province leaves between them; enclaves, whose border is a ring, come last.
 */
import type { Bbox, LonLat } from '../model/types';
import { between, distanceM, METRES_PER_DEGREE } from '../cartography/geometry/geodesy';
import { bboxOf } from '../cartography/geometry/polygon';
import { SpatialIndex } from '../cartography/geometry/spatial-index';

interface Leg {
  a: LonLat;
  b: LonLat;
  /** Km along the border at `a`, and the leg's own length. */
  from: number;
  km: number;
}
export interface Place {
  /** Along the border. */
  km: number;
  /** From the border. */
  offM: number;
}

const isRing = (line: readonly LonLat[]) => String(line[0]) === String(line.at(-1));

export class UnrolledBorder {
  /** Length of all pieces together. */
  readonly km: number;
  /** Whether it runs from west to east; else from north to south. */
  readonly eastward: boolean;
  /** Km at which a new piece begins, without the first. */
  readonly breaks: readonly number[];
  readonly #legs: Leg[] = [];
  readonly #index: SpatialIndex<Leg>;

  constructor(lines: readonly (readonly LonLat[])[]) {
    const [west, south, east, north] = bboxOf(lines.flat());
    const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
    this.eastward = (east - west) * shrink >= north - south;
    const along = ([lon, lat]: LonLat): number => (this.eastward ? lon : -lat);
    const ways = lines.map((line) =>
      !isRing(line) && along(line[0]!) > along(line.at(-1)!) ? [...line].reverse() : line,
    );
    const start = (line: readonly LonLat[]) => Math.min(...line.map(along));
    ways.sort((a, b) => Number(isRing(a)) - Number(isRing(b)) || start(a) - start(b));
    let km = 0;
    const breaks: number[] = [];
    for (const line of ways) {
      if (km) breaks.push(km);
      for (let i = 1; i < line.length; i++) {
        const [a, b] = [line[i - 1]!, line[i]!];
        const leg = { a, b, from: km, km: distanceM(a, b) / 1000 };
        this.#legs.push(leg);
        km += leg.km;
      }
    }
    this.km = km;
    this.breaks = breaks;
    this.#index = new SpatialIndex(this.#legs, ({ a, b }) => bboxOf([a, b]));
  }

  /** The nearest place on the border. */
  nearest(position: LonLat): Place {
    // A small box first, then larger ones: the nearest leg lies in a box as large as its distance.
    for (let radius = 1000; ; radius *= 4) {
      const legs = radius > 2e6 ? this.#legs : this.#index.meeting(boxAround(position, radius));
      let best: Place | null = null;
      for (const leg of legs) {
        const { share, metres } = nearestOn(leg, position);
        if (!best || metres < best.offM) best = { km: leg.from + leg.km * share, offM: metres };
      }
      if (best && (best.offM <= radius || radius > 2e6)) return best;
    }
  }

  /** From where to where along the border one may be that is within `radiusM` of a position; null: nowhere. */
  stretch(position: LonLat, radiusM: number): [from: number, to: number] | null {
    let [from, to] = [Infinity, -Infinity];
    for (const leg of this.#index.meeting(boxAround(position, radiusM))) {
      const shares = within(leg, position, radiusM);
      if (!shares) continue;
      from = Math.min(from, leg.from + leg.km * shares[0]);
      to = Math.max(to, leg.from + leg.km * shares[1]);
    }
    return from <= to ? [from, to] : null;
  }
}

/** East and north of a position, metres: a plane that is good for the kilometres around it. */
function plane([lon, lat]: LonLat): (position: LonLat) => [number, number] {
  const shrink = Math.cos((lat * Math.PI) / 180);
  return ([x, y]) => [(x - lon) * shrink * METRES_PER_DEGREE, (y - lat) * METRES_PER_DEGREE];
}

const boxAround = ([lon, lat]: LonLat, radiusM: number): Bbox => {
  const high = (radiusM / METRES_PER_DEGREE) * 1.01;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return [lon - wide, lat - high, lon + wide, lat + high];
};

function nearestOn({ a, b }: Leg, position: LonLat): { share: number; metres: number } {
  const to = plane(position);
  const [[ax, ay], [bx, by]] = [to(a), to(b)];
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return { share, metres: distanceM(position, between(a, b, share)) };
}

/** Shares of a leg between which it lies within a circle. */
function within({ a, b }: Leg, position: LonLat, radiusM: number): [number, number] | null {
  const to = plane(position);
  const [[ax, ay], [bx, by]] = [to(a), to(b)];
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  if (!square) return null;
  const middle = -(ax * dx + ay * dy) / square;
  const off = Math.hypot(ax + dx * middle, ay + dy * middle);
  if (off > radiusM) return null;
  const half = Math.sqrt((radiusM * radiusM - off * off) / square);
  const [from, till] = [Math.max(0, middle - half), Math.min(1, middle + half)];
  return from <= till ? [from, till] : null;
}
