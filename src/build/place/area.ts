/** An area that answers quickly whether a position lies in it: its sides are filed by bands of latitude. */
import type { Bbox, LonLat } from '../../core/model/types';
import { bboxOf, type Polygon } from './ring';

/** Height of a band in degrees. */
const BAND = 0.02;

export class Area {
  readonly bbox: Bbox;
  #bands: Map<number, number[]> | null = null;

  constructor(readonly polygons: readonly Polygon[]) {
    this.bbox = bboxOf(polygons.flat(2));
  }

  /** Even-odd over all rings: holes are out, parts don't overlap. */
  has([x, y]: LonLat): boolean {
    if (x < this.bbox[0] || x > this.bbox[2] || y < this.bbox[1] || y > this.bbox[3]) return false;
    const sides = (this.#bands ??= this.#filed()).get(Math.floor(y / BAND)) ?? [];
    let inside = false;
    for (let i = 0; i < sides.length; i += 4) {
      const [xa, ya, xb, yb] = [sides[i]!, sides[i + 1]!, sides[i + 2]!, sides[i + 3]!];
      if (ya > y !== yb > y && x < ((xb - xa) * (y - ya)) / (yb - ya) + xa) inside = !inside;
    }
    return inside;
  }

  #filed(): Map<number, number[]> {
    const bands = new Map<number, number[]>();
    for (const ring of this.polygons.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1]!, ring[i]!];
        const last = Math.floor(Math.max(a[1], b[1]) / BAND);
        for (let band = Math.floor(Math.min(a[1], b[1]) / BAND); band <= last; band++) {
          const sides = bands.get(band);
          if (sides) sides.push(a[0], a[1], b[0], b[1]);
          else bands.set(band, [a[0], a[1], b[0], b[1]]);
        }
      }
    }
    return bands;
  }
}
