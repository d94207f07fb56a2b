/** Leaves out what lies outside a window, so that a close view does not carry the whole atlas. Pure. */
import type { Xy } from './mercator';

/** Units of the drawing. */
export interface Window {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A window with room on all sides; null stays null. */
export const grown = (window: Window | null, by: number): Window | null =>
  window && {
    left: window.left - by,
    top: window.top - by,
    right: window.right + by,
    bottom: window.bottom + by,
  };

export const overlap = (a: Window, b: Window): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** The runs of a line whose legs may touch the window; a leg is never cut. */
export function runsInside(line: readonly Xy[], window: Window | null): readonly (readonly Xy[])[] {
  if (!window) return [line];
  const runs: Xy[][] = [];
  let open: Xy[] | null = null;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const outside =
      Math.max(a[0], b[0]) < window.left ||
      Math.min(a[0], b[0]) > window.right ||
      Math.max(a[1], b[1]) < window.top ||
      Math.min(a[1], b[1]) > window.bottom;
    if (outside) open = null;
    else if (open) open.push(b);
    else runs.push((open = [a, b]));
  }
  return runs;
}

/** A ring cut to the window (Sutherland–Hodgman); its cut edges lie on the window's own. Empty where it is outside. */
export function ringInside(ring: readonly Xy[], window: Window | null): readonly Xy[] {
  if (!window) return ring;
  const edges: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, window.left, 1],
    [0, window.right, -1],
    [1, window.top, 1],
    [1, window.bottom, -1],
  ];
  return edges.reduce<readonly Xy[]>((points, [axis, limit, sign]) => {
    const isIn = (point: Xy) => sign * (point[axis] - limit) >= 0;
    const cut: Xy[] = [];
    points.forEach((point, i) => {
      const before = points[(i || points.length) - 1]!;
      if (isIn(point) !== isIn(before)) {
        const t = (limit - before[axis]) / (point[axis] - before[axis]);
        cut.push([before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t]);
      }
      if (isIn(point)) cut.push(point);
    });
    // The last cut may have taken the closing point.
    const [first, last] = [cut[0], cut.at(-1)];
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) cut.push(first);
    return cut;
  }, ring);
}

export const isWithin = ([x, y]: Xy, window: Window | null): boolean =>
  !window || (x > window.left && x < window.right && y > window.top && y < window.bottom);
