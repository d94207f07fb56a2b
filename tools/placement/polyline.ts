/** A line that can be asked where it comes nearest to a position, and cut and walked by its length. */
import type { LonLat } from '../../src/core/model/types';
import { between, distanceM, METRES_PER_DEGREE } from '../../src/core/cartography/geometry/geodesy';
import { bboxOf } from '../../src/core/cartography/geometry/polygon';
import { SpatialIndex } from '../../src/core/cartography/geometry/spatial-index';

/** First radius of the search for the nearest leg, metres; it doubles until a leg is found within it. */
const FIRST_RADIUS = 1000;

/** Where a line comes nearest: how far off, and how far along the line, both in metres. */
export interface Nearest {
  off: number;
  along: number;
}

export class Polyline {
  /** Metres from the start to each position. */
  readonly chainage: readonly number[];
  readonly #legs: SpatialIndex<number>;

  /** At least two positions, [longitude, latitude] in degrees. */
  constructor(readonly positions: readonly LonLat[]) {
    const chainage = [0];
    for (let i = 1; i < positions.length; i++)
      chainage.push(chainage[i - 1]! + distanceM(positions[i - 1]!, positions[i]!));
    this.chainage = chainage;
    const legs = positions.slice(1).map((_, i) => i);
    this.#legs = new SpatialIndex(legs, (i) => bboxOf([positions[i]!, positions[i + 1]!]));
  }

  get length(): number {
    return this.chainage.at(-1)!;
  }
  get reversed(): Polyline {
    return new Polyline([...this.positions].reverse());
  }

  nearest(position: LonLat): Nearest {
    const [lon, lat] = position;
    const shrink = Math.cos((lat * Math.PI) / 180);
    for (let radius = FIRST_RADIUS; ; radius *= 2) {
      const [dx, dy] = [radius / (METRES_PER_DEGREE * shrink), radius / METRES_PER_DEGREE];
      const legs = this.#legs.meeting([lon - dx, lat - dy, lon + dx, lat + dy]);
      let best: (Nearest & { leg: number; share: number }) | null = null;
      for (const leg of legs) {
        const share = footOn(this.positions[leg]!, this.positions[leg + 1]!, position, shrink);
        const off = distanceM(position, between(this.positions[leg]!, this.positions[leg + 1]!, share));
        if (!best || off < best.off) best = { off, leg, share, along: 0 };
      }
      const all = legs.length === this.positions.length - 1;
      if (best && (best.off <= radius || all)) {
        const [from, to] = [this.chainage[best.leg]!, this.chainage[best.leg + 1]!];
        return { off: best.off, along: from + (to - from) * best.share };
      }
    }
  }

  /** The stretch between two chainages, the lesser first. */
  cut(from: number, to: number): Polyline {
    const inner = this.positions.filter((_, i) => this.chainage[i]! > from && this.chainage[i]! < to);
    return new Polyline([this.#at(from), ...inner, this.#at(to)]);
  }

  /** Positions along the line, no two further apart than `step` metres, with all of its own. */
  walk(step: number): LonLat[] {
    const steps = this.positions.slice(1).flatMap((to, i) => {
      const from = this.positions[i]!;
      const count = Math.max(1, Math.ceil((this.chainage[i + 1]! - this.chainage[i]!) / step));
      return Array.from({ length: count }, (_, k) => between(from, to, k / count));
    });
    return [...steps, this.positions.at(-1)!];
  }

  #at(chainage: number): LonLat {
    const leg = Math.max(
      0,
      this.chainage.findIndex(
        (metres, i) => i > 0 && (chainage <= metres || i === this.chainage.length - 1),
      ) - 1,
    );
    const [from, to] = [this.chainage[leg]!, this.chainage[leg + 1]!];
    const share = to > from ? Math.min(1, Math.max(0, (chainage - from) / (to - from))) : 0;
    return between(this.positions[leg]!, this.positions[leg + 1]!, share);
  }
}

/** The share (0–1) of a leg at which it is nearest to a position; `shrink` makes longitudes as long as latitudes. */
function footOn(a: LonLat, b: LonLat, [lon, lat]: LonLat, shrink: number): number {
  const [ax, ay] = [(a[0] - lon) * shrink, a[1] - lat];
  const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  return squared > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared)) : 0;
}
