/**
 * Which stretches of one line lie within a distance of another, exactly: each leg against the strip with round
 * ends around each leg of the other. Distances are those of the plane that touches the ellipsoid beside them,
 * which over tens of kilometres is off by less than a thousandth.
 */
import type { Bbox, LonLat } from '../model/types';
import { between as positionOn, distanceM } from '../cartography/geometry/geodesy';
import { bboxOf } from '../cartography/geometry/polygon';
import { SpatialIndex } from '../cartography/geometry/spatial-index';

export interface Leg {
  a: LonLat;
  b: LonLat;
  /** Km along the line at `a`, and the leg's own length. */
  from: number;
  km: number;
}
export type Interval = readonly [from: number, to: number];
type Xy = readonly [x: number, y: number];

/** Metres of a degree of longitude and of latitude at a latitude, WGS-84. */
function degreesAt(lat: number): readonly [lon: number, lat: number] {
  const [sin, cos] = [Math.sin((lat * Math.PI) / 180), Math.cos((lat * Math.PI) / 180)];
  const [major, square] = [6378137, 0.00669437999014];
  const w = Math.sqrt(1 - square * sin * sin);
  return [((major / w) * cos * Math.PI) / 180, ((major * (1 - square)) / (w * w * w)) * (Math.PI / 180)];
}

/** Metres east and north of a position. */
export function planeAt([lon, lat]: LonLat): (position: LonLat) => Xy {
  const [perLon, perLat] = degreesAt(lat);
  return ([x, y]) => [(x - lon) * perLon, (y - lat) * perLat];
}

/** Longer legs are asked in pieces, so that the plane beside each is a good one. */
const MOST_KM = 20;

/** The legs of lines; km run on from one line to the next. */
export function legsOf(lines: readonly (readonly LonLat[])[]): Leg[] {
  const legs: Leg[] = [];
  let from = 0;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const km = distanceM(a, b) / 1000;
      if (!km) continue;
      const steps = Math.ceil(km / MOST_KM);
      for (let step = 0; step < steps; step++)
        legs.push({
          a: positionOn(a, b, step / steps),
          b: positionOn(a, b, (step + 1) / steps),
          from: from + (km * step) / steps,
          km: km / steps,
        });
      from += km;
    }
  return legs;
}

/** A box with room of so many metres on all sides. */
export function grownBox([west, south, east, north]: Bbox, metres: number): Bbox {
  const [perLon, perLat] = degreesAt(Math.min(80, Math.max(Math.abs(south), Math.abs(north))));
  const [wide, high] = [(metres / perLon) * 1.01, (metres / perLat) * 1.01];
  return [west - wide, south - high, east + wide, north + high];
}

/** Lines (or the rings of areas, or points as legs without length) to be asked what is near them. */
export class Near {
  readonly #index: SpatialIndex<{ a: LonLat; b: LonLat }>;

  constructor(legs: readonly { a: LonLat; b: LonLat }[]) {
    this.#index = new SpatialIndex(legs, ({ a, b }) => bboxOf([a, b]));
  }

  /** Shares (0–1) of a leg within `metres` of any of the lines, joined and in order. */
  within({ a, b }: Pick<Leg, 'a' | 'b'>, metres: number): Interval[] {
    const to = planeAt(middleOf(a, b));
    const [p, q] = [to(a), to(b)];
    const found = this.#index
      .meeting(grownBox(bboxOf([a, b]), metres))
      .flatMap((other) => inStrip(p, q, to(other.a), to(other.b), metres));
    return joined(found);
  }

  /** Least distance between a leg and any of the lines, metres, if it is at most `most`; else Infinity. */
  least({ a, b }: Pick<Leg, 'a' | 'b'>, most: number): number {
    const to = planeAt(middleOf(a, b));
    const [p, q] = [to(a), to(b)];
    let least = Infinity;
    for (const other of this.#index.meeting(grownBox(bboxOf([a, b]), most)))
      least = Math.min(least, betweenLegs(p, q, to(other.a), to(other.b)));
    return least <= most ? least : Infinity;
  }

  /** Least distance from a position, metres, if it is at most `most`; else null. */
  distance(position: LonLat, most: number): number | null {
    const to = planeAt(position);
    let least = Infinity;
    for (const { a, b } of this.#index.meeting(grownBox([...position, ...position], most)))
      least = Math.min(least, fromLeg([0, 0], to(a), to(b)));
    return least <= most ? least : null;
  }
}

const middleOf = (a: LonLat, b: LonLat): LonLat => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Distance of a point from a leg. */
function fromLeg(p: Xy, a: Xy, b: Xy): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const share = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/** Distance between two legs: none where they cross, else that of one of the four ends. */
function betweenLegs(p: Xy, q: Xy, a: Xy, b: Xy): number {
  const side = (o: Xy, d: Xy, r: Xy) =>
    Math.sign((d[0] - o[0]) * (r[1] - o[1]) - (d[1] - o[1]) * (r[0] - o[0]));
  if (side(p, q, a) * side(p, q, b) < 0 && side(a, b, p) * side(a, b, q) < 0) return 0;
  return Math.min(fromLeg(p, a, b), fromLeg(q, a, b), fromLeg(a, p, q), fromLeg(b, p, q));
}

/** Shares of p–q that lie in the strip with round ends around a–b: a strip is convex, so there is one at most. */
function inStrip(p: Xy, q: Xy, a: Xy, b: Xy, radius: number): Interval[] {
  const pieces = [...inDisc(p, q, a, radius), ...inDisc(p, q, b, radius), ...inBox(p, q, a, b, radius)];
  if (!pieces.length) return [];
  return [[Math.min(...pieces.map(([from]) => from)), Math.max(...pieces.map(([, to]) => to))]];
}

function inDisc(p: Xy, q: Xy, centre: Xy, radius: number): Interval[] {
  const [dx, dy, x, y] = [q[0] - p[0], q[1] - p[1], p[0] - centre[0], p[1] - centre[1]];
  const square = dx * dx + dy * dy;
  const off = x * x + y * y - radius * radius;
  if (!square) return off <= 0 ? [[0, 1]] : [];
  const half = x * dx + y * dy;
  const root = half * half - square * off;
  if (root < 0) return [];
  return cut((-half - Math.sqrt(root)) / square, (-half + Math.sqrt(root)) / square);
}

/** The rectangle beside a–b on both sides. */
function inBox(p: Xy, q: Xy, a: Xy, b: Xy, radius: number): Interval[] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (!length) return [];
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const along = ([x, y]: Xy) => (x - a[0]) * ux + (y - a[1]) * uy;
  const across = ([x, y]: Xy) => (y - a[1]) * ux - (x - a[0]) * uy;
  const one = between(along(p), along(q), 0, length);
  const other = between(across(p), across(q), -radius, radius);
  return one && other ? cut(Math.max(one[0], other[0]), Math.min(one[1], other[1])) : [];
}

/** Shares between which a value that goes evenly from one to another lies within limits. */
function between(from: number, to: number, least: number, most: number): Interval | null {
  if (from === to) return from >= least && from <= most ? [0, 1] : null;
  const [a, b] = [(least - from) / (to - from), (most - from) / (to - from)];
  return [Math.min(a, b), Math.max(a, b)];
}

function cut(from: number, to: number): Interval[] {
  const [a, b] = [Math.max(0, from), Math.min(1, to)];
  return a <= b ? [[a, b]] : [];
}

/** Intervals in order, those that touch as one. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1e-12) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

export const lengthOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, [from, to]) => sum + to - from, 0);
