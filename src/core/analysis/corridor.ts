/**
 * Everything along a line within so many km: what lies in the corridor, sorted along it, with how much of it
 * lies inside and how sure that is. The corridor's own course is taken as it is drawn.
 */
import type { Geometry } from 'geojson';
import type { Bbox, Feature } from '../model/types';
import { bboxOf, contains, type Polygon } from '../cartography/geometry/polygon';
import { certainty } from './certainty';
import type { BorderCrossing } from './crossings';
import { partsOf, type Line } from './geometry-parts';
import { grownBox, joined, legsOf, lengthOf, Near, type Interval, type Leg } from './near';

/** A placed feature with its drawn geometry. */
export interface Shaped {
  feature: Feature;
  geometry: Geometry;
}

export interface Member {
  feature: Feature;
  /** Stretches of the corridor's axis, km from its beginning, that it lies within the width of; sorted. */
  chainage: readonly Interval[];
  /** Length of its line inside, km; null for zones and spots. */
  insideKm: number | null;
  /** Least distance from the axis, m. */
  distanceM: number;
  /**
   * How much of the width in which it may lie is inside, 0–1, over all of it that is near: 1 surely inside,
   * 0.5 as much in as out. For a zone, whose edge is the only doubt, of the nearest point.
   */
  certainty: number;
  /** Drawn outside, but not surely so. */
  perhaps: boolean;
  /** Its border crossings inside. */
  crossings: readonly BorderCrossing[];
}

export interface Corridor {
  axis: readonly Line[];
  axisKm: number;
  /** On each side. */
  widthKm: number;
  /** Along the axis; those perhaps inside among them. */
  members: Member[];
}

export interface Asked {
  /** Chains of [lon, lat]; several where a line has branches. */
  axis: readonly Line[];
  /** How far on each side. */
  widthKm: number;
  /** The feature that the axis is, which is no member of its own corridor. */
  self?: string | null;
}

export const corridor = (
  asked: Asked,
  shapes: readonly Shaped[],
  crossings: readonly BorderCrossing[],
): Corridor => {
  const steps = corridorInSteps(asked, shapes, crossings);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

/** The same in steps, each of a few milliseconds, so that a page may do other things between them; yields 0–1. */
export function* corridorInSteps(
  { axis, widthKm, self = null }: Asked,
  shapes: readonly Shaped[],
  crossings: readonly BorderCrossing[],
): Generator<number, Corridor> {
  const legs = legsOf(axis);
  const near = new Near(legs);
  const reach = widthKm * 1000;
  const box = bboxOf(axis.flat());
  const own = new Map<string, BorderCrossing[]>();
  for (const crossing of crossings)
    if (near.distance(crossing.at, reach) !== null)
      own.set(crossing.feature, [...(own.get(crossing.feature) ?? []), crossing]);
  const members: Member[] = [];
  for (const [number, { feature, geometry }] of shapes.entries()) {
    if (feature.id === self || feature.aggregate || !feature.bbox) continue;
    const doubt = feature.uncertaintyM ?? 0;
    if (!meet(grownBox(feature.bbox, reach + doubt), box)) continue;
    const steps = memberOf(geometry, legs, near, reach, doubt);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield number / shapes.length;
    if (step.value) members.push({ feature, ...step.value, crossings: own.get(feature.id) ?? [] });
  }
  const start = ({ chainage }: Member) => chainage[0]?.[0] ?? 0;
  const end = ({ chainage }: Member) => chainage.at(-1)?.[1] ?? 0;
  members.sort((a, b) => start(a) - start(b) || end(a) - end(b) || (a.feature.id < b.feature.id ? -1 : 1));
  return { axis, axisKm: legs.reduce((sum, { km }) => sum + km, 0), widthKm, members };
}

const meet = (a: Bbox, b: Bbox): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** What is drawn outside is listed as perhaps inside from this share of where it may lie. */
const LEAST_SHARE = 0.01;

type Found = Omit<Member, 'feature' | 'crossings'>;

/** In steps of a leg or two, well below a millisecond each. */
function* memberOf(
  geometry: Geometry,
  axis: readonly Leg[],
  near: Near,
  reach: number,
  doubt: number,
): Generator<void, Found | null> {
  const parts = partsOf(geometry);
  const lines = legsOf(parts.lines);
  const spots = parts.points.map((at) => ({ a: at, b: at }));
  const own = new Near([...lines, ...spots]);
  yield;
  let inside = 0;
  if (parts.isLine)
    for (const leg of lines) {
      inside += lengthOf(near.within(leg, reach)) * leg.km;
      yield;
    }
  const chainage = yield* along(axis, own, parts.polygons, reach);
  const sure = yield* certainty(parts, lines, near, axis, reach, doubt);
  if (!chainage.length && sure.share < LEAST_SHARE) return null;
  return {
    chainage: chainage.length ? chainage : yield* along(axis, own, parts.polygons, reach + doubt),
    insideKm: parts.isLine ? Math.round(inside * 1000) / 1000 : null,
    distanceM: Math.round(sure.least),
    certainty: sure.share,
    perhaps: !chainage.length,
  };
}

/** Stretches of the axis within reach of something, or inside its polygons, km. */
function* along(
  axis: readonly Leg[],
  own: Near,
  polygons: readonly Polygon[],
  reach: number,
): Generator<void, Interval[]> {
  const found: Interval[] = [];
  for (const leg of axis) {
    const shares = own.within(leg, reach);
    // What is beyond reach of the outline is wholly inside or wholly outside.
    for (const [from, to] of [...shares, ...rests(shares).filter((rest) => inside(leg, rest, polygons))])
      found.push([leg.from + from * leg.km, leg.from + to * leg.km]);
    yield;
  }
  return rounded(joined(found));
}

function inside({ a, b }: Leg, [from, to]: Interval, polygons: readonly Polygon[]): boolean {
  const share = (from + to) / 2;
  return contains(polygons, [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
}

/** What intervals leave of 0–1. */
function rests(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  let at = 0;
  for (const [from, to] of intervals) {
    if (from > at + 1e-9) result.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < 1 - 1e-9) result.push([at, 1]);
  return result;
}

/** To the metre; what then touches is one. */
const rounded = (intervals: readonly Interval[]): Interval[] =>
  joined(intervals.map(([from, to]): Interval => [round(from), round(to)]));
const round = (km: number): number => Math.round(km * 1000) / 1000;
