import { describe, expect, it } from 'vitest';
import type { Point } from '../../tools/basemap/rings';
import { smooth } from '../../tools/basemap/smooth';

/** Stairs of ten steps each way, from the origin to the north-east. */
const stairs = Array.from({ length: 21 }, (_, i): Point => [
  10 * Math.ceil(i / 2) + 100,
  10 * Math.floor(i / 2),
]);
const turns = (line: readonly Point[]) =>
  line.slice(2).reduce((sum, c, i) => {
    const [a, b] = [line[i]!, line[i + 1]!];
    const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
    return sum + Math.abs(turn);
  }, 0);

describe('smoothing of borders', () => {
  it('takes the stairs out, keeps the ends, and moves nothing further than allowed', () => {
    const [line] = smooth([stairs], 6, 50);
    expect(turns(line!)).toBeLessThan(0.2 * turns(stairs));
    expect([line![0], line!.at(-1)]).toEqual([stairs[0], stairs.at(-1)]);
    for (const [x, y] of line!) {
      const off = Math.min(...stairs.map((p) => Math.hypot(p[0] - x, p[1] - y)));
      expect(off).toBeLessThanOrEqual(6 + Math.SQRT1_2);
    }
  });

  it('leaves points alone that have no near neighbour', () => {
    const coarse = stairs.map(([x, y]): Point => [x * 10, y * 10]);
    expect(smooth([coarse], 6, 50)[0]).toEqual(coarse);
  });

  it('leaves a line as it came that would cross another', () => {
    const tent: Point[] = [
      [0, 0],
      [10, 8],
      [20, 0],
    ];
    const pole: Point[] = [
      [10, -10],
      [10, 6],
    ];
    expect(smooth([tent], 6, 50)[0]).not.toEqual(tent);
    expect(smooth([tent, pole], 6, 50)).toEqual([tent, pole]);
  });
});
