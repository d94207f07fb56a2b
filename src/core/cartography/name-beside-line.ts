/** Places for the name of a line: along a straight stretch of it, else level beside it. Lengths are CSS pixels. */
import type { Feature } from '../model/types';
import { squareAt, squaresAlong, type Rect } from './collision';
import type { Xy } from './geometry/mercator';
import { isReversed, pointAt, readingAngle, type Frame, type Stretch } from './line-labels';
import { wrapped } from './name-forms';
import { LEADING, WRAP_EMS, widthOf, type PlacedName } from './placed-name';

/** A place that may be taken, with the room that it needs. */
export interface Place {
  name: PlacedName;
  room: readonly Rect[];
}
/** A piece of a line on the screen, and how far its lane is off it. */
export interface Piece {
  stretch: Stretch;
  shift: number;
}
export interface Wish {
  feature: Feature;
  text: string;
  size: number;
  /** From the line to the nearer edge of the text, px: more beside a line with a halo. */
  gap: number;
}

/** Of the text's length, how long a stretch must be. */
const LEAST_STRETCH = 0.85;
/** From a line to its name; from the selected one, which has a halo. */
export const GAP = { usual: 5, selected: 14 } as const;

/** Along the longest pieces, both sides, from the middle outwards. */
export function* placesAlong(
  pieces: readonly Piece[],
  wish: Wish,
  leastShare = LEAST_STRETCH,
): Generator<Place> {
  const width = widthOf(wish.feature.layer, [wish.text], wish.size);
  for (const { stretch, shift: lane } of pieces) {
    if (stretch.length < leastShare * width) break;
    const angle = readingAngle(stretch);
    const turn = (angle * Math.PI) / 180;
    const shift = lane * (isReversed(stretch) ? -1 : 1);
    for (const share of sharesOf(stretch.length, width))
      for (const side of shift > 0.1 ? [1, -1] : [-1, 1]) {
        const at = pointAt(stretch, share);
        const down = shift + side * (wish.size * 0.5 + wish.gap);
        const middle: Xy = [at[0] - down * Math.sin(turn), at[1] + down * Math.cos(turn)];
        yield {
          name: { ...named(wish, [wish.text]), shape: 'line', at, angle, across: 0, down },
          room: squaresAlong(middle, angle, width, wish.size * 0.6, wish.size * 0.9),
        };
      }
  }
}

/** Where along a stretch the middle of a text may be: its middle first, then every third of the text's width. */
function sharesOf(length: number, width: number): number[] {
  const slack = Math.max(0, (length - width) / 2);
  const steps = Math.min(5, Math.floor(slack / (width / 3)));
  const shares = [0.5];
  for (let i = 1; i <= steps; i++) {
    const off = (slack * i) / steps / length;
    shares.push(0.5 - off, 0.5 + off);
  }
  return shares;
}

/** Most places along a line that are tried for a level name. */
const MOST_POINTS = 16;
/** Widths at which level names break, em: the narrower finds room between lines. */
const WRAPS = [WRAP_EMS, 6.5];
/** Right, left, above, below, and between these. */
const WAYS: readonly Xy[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -1],
  [-0.8, 1],
  [-0.8, -1],
  [0.8, 1],
];
/** How far from its line a name may stand at the end of a leader, px. */
const LEADER_PX = [16, 30, 46, 64, 86, 110];

/**
 * Level beside a line, at points along its pieces. `far`: further off, with a leader to the line; `clear`: one that
 * crosses no other and runs through no name.
 */
export function* placesLevel(
  pieces: readonly Piece[],
  wish: Wish,
  frame: Frame,
  far: false | 'clear' | 'any' = false,
): Generator<Place> {
  const points = pointsOn(pieces);
  const broken = WRAPS.map((ems) => wrapped(wish.text, ems));
  const ways = broken[1]!.length > broken[0]!.length ? broken : broken.slice(0, 1);
  for (const off of far ? LEADER_PX : [0])
    for (const lines of far ? ways.slice(-1) : ways) {
      const [width, height] = sizeOf(wish, lines);
      const [x, y] = [width / 2 + wish.gap + 1 + off, height / 2 + wish.gap + off];
      for (const at of points)
        for (const [right, below] of WAYS) {
          const [across, down] = [right * x, below * y];
          const room = roomAt([at[0] + across, at[1] + down], width, height);
          if (!isInside(room, frame)) continue;
          const end = far ? leaderTo([across, down], width, height) : null;
          const leader = end ? { leader: end } : {};
          yield {
            name: { ...named(wish, lines), shape: 'point', at, angle: 0, across, down, ...leader },
            room: end && far === 'clear' ? [room, ...alongLeader(at, end)] : [room],
          };
        }
    }
}

/** What a leader takes for itself, so that none crosses another or runs through a name, px. */
const LEADER_STEP = 5;
function alongLeader([x, y]: Xy, [right, below]: Xy): Rect[] {
  const steps = Math.floor(Math.hypot(right, below) / LEADER_STEP);
  return Array.from({ length: steps }, (_, i) => {
    const share = (i + 0.5) / steps;
    return squareAt([x + right * share, y + below * share], LEADER_STEP / 2);
  });
}

/** From a point to the edge of the text whose middle is `off` from it: the end of its leader. */
function leaderTo([across, down]: Xy, width: number, height: number): Xy {
  const share = Math.max(
    1 - (width / 2 + 1) / Math.max(Math.abs(across), 1e-6),
    1 - height / 2 / Math.max(Math.abs(down), 1e-6),
  );
  return [across * share, down * share];
}

export const named = ({ feature, size }: Pick<Wish, 'feature' | 'size'>, lines: readonly string[]) => ({
  feature,
  lines,
  size,
});

/** Width and height of lines of text. */
export const sizeOf = (
  { feature, size }: Pick<Wish, 'feature' | 'size'>,
  lines: readonly string[],
): [width: number, height: number] => [widthOf(feature.layer, lines, size), lines.length * LEADING * size];
export const roomAt = ([x, y]: Xy, width: number, height: number): Rect => [
  x - width / 2 - 2,
  y - height / 2,
  x + width / 2 + 2,
  y + height / 2,
];
export const isInside = ([left, top, right, bottom]: Rect, frame: Frame): boolean =>
  left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;

/** Points along pieces, evenly: of the longest first, its middle before its ends. */
function pointsOn(pieces: readonly Piece[]): Xy[] {
  const total = pieces.reduce((sum, { stretch }) => sum + stretch.length, 0);
  const step = Math.max(12, total / MOST_POINTS);
  return pieces
    .flatMap(({ stretch }) => {
      const count = Math.max(1, Math.round(stretch.length / step));
      const shares = Array.from({ length: count }, (_, i) => (i + 0.5) / count);
      shares.sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
      return shares.map((share) => pointAt(stretch, share));
    })
    .slice(0, MOST_POINTS);
}
