/** Which parts of a screen are taken by names, so that none lies on another. Lengths are CSS pixels. */
import type { Xy } from './geometry/mercator';

export type Rect = readonly [left: number, top: number, right: number, bottom: number];

/** Side of the cells by which what is near is found, px. */
const CELL = 64;

export class Collision {
  /** What is taken, and what is better kept clear, by cell. */
  readonly #taken = new Map<number, Rect[]>();
  readonly #kept = new Map<number, Rect[]>();

  /** Takes all of these rectangles; where one of them is not free it takes none, and says so. */
  take(...rects: readonly Rect[]): boolean {
    if (!this.isFree(rects)) return false;
    this.force(rects);
    return true;
  }

  /** `clear`: also of what is better kept clear. */
  isFree(rects: readonly Rect[], clear = false): boolean {
    return !rects.some((rect) => hits(this.#taken, rect) || (clear && hits(this.#kept, rect)));
  }

  /** Takes them whether they are free or not. */
  force(rects: readonly Rect[]): void {
    for (const rect of rects) add(this.#taken, rect);
  }

  /** Asks names to keep clear of these where they can: signs, which a name may cover at need. */
  keepClear(rects: readonly Rect[]): void {
    for (const rect of rects) add(this.#kept, rect);
  }
}

function hits(cells: ReadonlyMap<number, readonly Rect[]>, [left, top, right, bottom]: Rect): boolean {
  for (let x = Math.floor(left / CELL); x * CELL <= right; x++)
    for (let y = Math.floor(top / CELL); y * CELL <= bottom; y++) {
      const there = cells.get(keyOf(x, y));
      if (there?.some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t)) return true;
    }
  return false;
}

function add(cells: Map<number, Rect[]>, rect: Rect): void {
  const [left, top, right, bottom] = rect;
  for (let x = Math.floor(left / CELL); x * CELL <= right; x++)
    for (let y = Math.floor(top / CELL); y * CELL <= bottom; y++) {
      const there = cells.get(keyOf(x, y));
      if (there) there.push(rect);
      else cells.set(keyOf(x, y), [rect]);
    }
}

const keyOf = (x: number, y: number): number => x * 65_536 + y;

/** About a point. */
export const squareAt = ([x, y]: Xy, half: number): Rect => [x - half, y - half, x + half, y + half];

/**
 * Upright squares along text that is turned about its middle, one every `step`. `angle`: degrees clockwise;
 * `half`: half of the text's height.
 */
export function squaresAlong([x, y]: Xy, angle: number, width: number, half: number, step = half): Rect[] {
  const turn = (angle * Math.PI) / 180;
  const squares: Rect[] = [];
  for (let d = -width / 2; d <= width / 2; d += step) {
    const [cx, cy] = [x + d * Math.cos(turn), y + d * Math.sin(turn)];
    squares.push(squareAt([cx, cy], half));
  }
  return squares;
}
