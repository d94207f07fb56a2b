/** Where two straight pieces of line meet, exactly, also where one runs along the other. Straight in degrees, as drawn. */
import type { LonLat } from '../../model/types';

export type Segment = readonly [from: LonLat, to: LonLat];

/** A tenth of a millimetre, in degrees: nearer than that a position is on a line. */
export const ON = 1e-9;

/** Shares (0–1) of a leg at which it meets a segment: one, none, or both ends of the stretch that they share. */
export function meetings([a, b]: Segment, [p, q]: Segment): number[] {
  const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], q[0] - p[0], q[1] - p[1]];
  const [x, y] = [p[0] - a[0], p[1] - a[1]];
  const leg = Math.hypot(dx, dy);
  const segment = Math.hypot(ex, ey);
  if (!leg || !segment) return [];
  const turn = dx * ey - dy * ex;
  const within = (share: number) => share >= 0 && share <= 1;
  if (Math.abs(turn) > 1e-12 * leg * segment) {
    const share = (x * ey - y * ex) / turn;
    const other = (x * dy - y * dx) / turn;
    // The ends of a segment belong to it, whatever the last digit says.
    return within(share) && other > -ON / segment && other < 1 + ON / segment ? [share] : [];
  }
  if (Math.abs(x * dy - y * dx) / leg > ON) return [];
  const along = (px: number, py: number) => (px * dx + py * dy) / (leg * leg);
  return [along(x, y), along(q[0] - a[0], q[1] - a[1])].filter(within);
}
