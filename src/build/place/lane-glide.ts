/** From one lane to the next where a line runs by itself: in small steps, so that it does not look broken. */
import { between, distanceM } from '../../core/cartography/geometry/geodesy';
import type { Leg } from './lane-stretches';

/** A leg, or a piece of one, with the lane that it is drawn in. */
export interface LanedLeg extends Pick<Leg, 'from' | 'to' | 'passing'> {
  lane: number;
}

/** The largest step from lane to lane on a line's own way. */
const STEP = 0.5;

/**
 * Legs without a lane (`null`), where a line shares its way with no other, lead from the lane before them to the one
 * behind in even steps; at the ends of a chain they keep the lane next to them; 0 where there is none.
 * Two lanes that meet at a place without such a leg between them stay as they are.
 */
export function glide(legs: readonly Leg[], lanes: readonly (number | null)[]): LanedLeg[] {
  const glided: LanedLeg[] = [];
  for (let i = 0; i < legs.length;) {
    const own = lanes[i]!;
    let end = i + 1;
    if (own === null) while (end < legs.length && lanes[end] === null) end++;
    const [before, behind] = [lanes[i - 1] ?? lanes[end] ?? 0, lanes[end] ?? lanes[i - 1] ?? 0];
    const stretch = legs.slice(i, end);
    if (own !== null) glided.push(laned(stretch[0]!, own));
    else glided.push(...stepped(stretch, before, behind));
    i = end;
  }
  return glided;
}

// No negative zero: it would be published as "-0".
const laned = ({ from, to, passing }: Pick<Leg, 'from' | 'to' | 'passing'>, lane: number): LanedLeg => ({
  from,
  to,
  passing,
  lane: lane + 0,
});

/** A free stretch, cut into as many even pieces as it takes to come from one lane to the other. */
function stepped(stretch: readonly Leg[], before: number, behind: number): LanedLeg[] {
  const steps = Math.round(Math.abs(behind - before) / STEP);
  const lengths = stretch.map(({ from, to }) => distanceM(from, to));
  const piece = lengths.reduce((sum, length) => sum + length, 0) / (steps + 1);
  const pieces: LanedLeg[] = [];
  const laneAt = (step: number) => before + Math.sign(behind - before) * STEP * step;
  let step = 0;
  /** What is left of the piece under way, m. */
  let left = piece;
  stretch.forEach((leg, i) => {
    let { from } = leg;
    let rest = lengths[i]!;
    while (step < steps && rest > left) {
      const cut = between(from, leg.to, left / rest);
      pieces.push(laned({ from, to: cut, passing: false }, laneAt(step)));
      [from, rest, left] = [cut, rest - left, piece];
      step++;
    }
    pieces.push(laned({ ...leg, from }, laneAt(step)));
    left -= rest;
  });
  return pieces;
}
