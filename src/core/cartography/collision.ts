/** Which parts of a screen are taken by names, so that none lies on another. Lengths are CSS pixels. */
import type { Xy } from './geometry/mercator';

export type Rect = readonly [left: number, top: number, right: number, bottom: number];

export class Collision {
  readonly #taken: Rect[] = [];

  /** Takes all of these rectangles; where one of them is not free it takes none, and says so. */
  take(...rects: readonly Rect[]): boolean {
    const isTaken = ([left, top, right, bottom]: Rect) =>
      this.#taken.some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t);
    if (rects.some(isTaken)) return false;
    this.#taken.push(...rects);
    return true;
  }
}

/**
 * Upright squares along text that is turned about its middle, one every `step`. `angle`: degrees clockwise;
 * `half`: half of the text's height.
 */
export function squaresAlong([x, y]: Xy, angle: number, width: number, half: number, step = half): Rect[] {
  const turn = (angle * Math.PI) / 180;
  const squares: Rect[] = [];
  for (let d = -width / 2; d <= width / 2; d += step) {
    const [cx, cy] = [x + d * Math.cos(turn), y + d * Math.sin(turn)];
    squares.push([cx - half, cy - half, cx + half, cy + half]);
  }
  return squares;
}
