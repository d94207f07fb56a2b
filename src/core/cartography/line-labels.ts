/** Straight stretches of lines on the screen, for names that lie along them. Pure; all in CSS pixels. */
import { simplify, type Point } from './geometry/simplify';

export type Px = Point;
export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Stretch {
  from: Px;
  to: Px;
  length: number;
}

/** The stretches of a line inside a frame that depart from straight by less than `tolerance`, longest first. */
export function stretches(line: readonly Px[], frame: Frame, tolerance: number): Stretch[] {
  const found: Stretch[] = [];
  const straight = simplify(line, tolerance);
  for (let i = 1; i < straight.length; i++) {
    const inside = clip(straight[i - 1]!, straight[i]!, frame);
    if (inside) found.push(inside);
  }
  return found.sort((a, b) => b.length - a.length);
}

/** Degrees clockwise for text along a stretch, never upside down: −90 … 90. */
export function readingAngle({ from, to }: Stretch): number {
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
}

/** Whether text along the stretch runs against the line's own direction. */
export const isReversed = ({ from, to }: Stretch): boolean => {
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return angle > 90 || angle <= -90;
};

export const pointAt = ({ from, to }: Stretch, share: number): Px => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

/** Liang–Barsky. */
function clip(a: Px, b: Px, frame: Frame): Stretch | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [enter, leave] = [0, 1];
  const edges: [number, number][] = [
    [-dx, a[0] - frame.left],
    [dx, frame.right - a[0]],
    [-dy, a[1] - frame.top],
    [dy, frame.bottom - a[1]],
  ];
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  if (enter >= leave) return null;
  const at = (t: number): Px => [a[0] + dx * t, a[1] + dy * t];
  return { from: at(enter), to: at(leave), length: Math.hypot(dx, dy) * (leave - enter) };
}
