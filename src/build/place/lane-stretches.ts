/** Cuts chains into legs that can be compared: same two places, same key. */
import { METRES_PER_DEGREE } from '../../core/cartography/geometry/geodesy';
import { bboxOf } from '../../core/cartography/geometry/polygon';
import { SpatialIndex } from '../../core/cartography/geometry/spatial-index';

export type Position = readonly [number, number];

export interface Leg {
  /** The same for every chain that goes between these two places, either way. */
  key: string;
  /** Travelled against the key's own direction. */
  backward: boolean;
  from: [number, number];
  to: [number, number];
  /** `to` lies beside another chain's place, on this leg's own straight course. */
  passing: boolean;
}

/** How far from a leg a place may lie for the leg to pass it: a share of the leg's length, within limits (m). */
const PASSING = { share: 0.03, least: 300, most: 3000 };

/** Positions nearer than some ten metres are one place. */
const nodeKey = ([lon, lat]: Position): string => `${lon.toFixed(4)},${lat.toFixed(4)}`;

/** Legs of chains, each cut where it passes a place of any chain that was indexed. */
export class Stretches {
  readonly #places: SpatialIndex<[key: string, at: Position]>;

  constructor(chains: Iterable<readonly Position[]>) {
    const places = new Map([...chains].flat().map((point) => [nodeKey(point), point]));
    this.#places = new SpatialIndex([...places], ([, [lon, lat]]) => [lon, lat, lon, lat]);
  }

  legsOf(chain: readonly Position[]): Leg[] {
    const legs: Leg[] = [];
    for (let i = 1; i < chain.length; i++) {
      const [a, b] = [chain[i - 1]!, chain[i]!];
      if (nodeKey(a) === nodeKey(b)) continue;
      const stops = [
        { key: nodeKey(a), at: a, passing: false },
        ...this.#passed(a, b),
        { key: nodeKey(b), at: b, passing: false },
      ];
      for (let j = 1; j < stops.length; j++) {
        const [s, e] = [stops[j - 1]!, stops[j]!];
        const backward = s.key > e.key;
        legs.push({
          key: backward ? `${e.key}|${s.key}` : `${s.key}|${e.key}`,
          backward,
          from: [s.at[0], s.at[1]],
          to: [e.at[0], e.at[1]],
          passing: e.passing,
        });
      }
    }
    return legs;
  }

  /** Places close beside the way from a to b, in order, each with the point on the way nearest to it. */
  #passed(a: Position, b: Position): { key: string; at: Position; passing: true }[] {
    const shrink = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
    const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
    const squared = dx * dx + dy * dy;
    const metres = Math.sqrt(squared) * METRES_PER_DEGREE;
    const reach = Math.min(PASSING.most, Math.max(PASSING.least, PASSING.share * metres));
    const found: { key: string; at: Position; passing: true; t: number }[] = [];
    for (const [key, point] of this.#near(a, b, reach / METRES_PER_DEGREE / shrink)) {
      const [px, py] = [(point[0] - a[0]) * shrink, point[1] - a[1]];
      const t = (px * dx + py * dy) / squared;
      // A place at the very end is the end, not on the way.
      if (t * metres < 2 * reach || (1 - t) * metres < 2 * reach) continue;
      if (Math.hypot(px - t * dx, py - t * dy) * METRES_PER_DEGREE > reach) continue;
      found.push({ key, at: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])], passing: true, t });
    }
    return found.sort((p, q) => p.t - q.t);
  }

  #near([ax, ay]: Position, [bx, by]: Position, margin: number): [string, Position][] {
    const [west, south, east, north] = bboxOf([
      [ax, ay],
      [bx, by],
    ]);
    return this.#places.meeting([west - margin, south - margin, east + margin, north + margin]);
  }
}
