/** Lines beside themselves (lanes) and in waves (waterways). Pure; y points down, so that right is +90°. */
import { Pen } from './path';
import type { Xy } from '../geometry/mercator';

/** A corner is at most this many times as far out as the line is moved. */
const MITRE_LIMIT = 2;

const unit = ([ax, ay]: Xy, [bx, by]: Xy): Xy => {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [(bx - ax) / length, (by - ay) / length];
};

/** The line moved to its right by `distance` (left where negative), its corners mitred. */
export function beside(line: readonly Xy[], distance: number): readonly Xy[] {
  if (!distance || line.length < 2) return line;
  return line.map((point, i) => {
    const before = i > 0 ? unit(line[i - 1]!, point) : null;
    const after = i < line.length - 1 ? unit(point, line[i + 1]!) : null;
    const [ax, ay] = before ?? after!;
    const [bx, by] = after ?? before!;
    const [nx, ny] = [-(ay + by) / 2, (ax + bx) / 2];
    // The mean of two unit normals is as short as the corner is sharp.
    const shrink = Math.max(nx * nx + ny * ny, 1 / MITRE_LIMIT ** 2);
    return [point[0] + (nx / shrink) * distance, point[1] + (ny / shrink) * distance];
  });
}

/** Points at equal steps along a line, its ends included, with the direction there. */
function walk(line: readonly Xy[], step: number): { at: Xy; along: Xy }[] {
  const legs = line
    .slice(1)
    .map((to, i) => ({ from: line[i]!, to, length: Math.hypot(to[0] - line[i]![0], to[1] - line[i]![1]) }));
  const total = legs.reduce((sum, { length }) => sum + length, 0);
  const count = Math.max(1, Math.round(total / step));
  const stops: { at: Xy; along: Xy }[] = [];
  let [leg, passed] = [0, 0];
  for (let i = 0; i <= count; i++) {
    const target = (total * i) / count;
    while (leg < legs.length - 1 && passed + legs[leg]!.length < target) passed += legs[leg++]!.length;
    const { from, to, length } = legs[leg]!;
    const t = length ? (target - passed) / length : 0;
    stops.push({
      at: [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t],
      along: unit(from, to),
    });
  }
  return stops;
}

/** Path data of waves along a line: `length` of a whole wave, `swing` from the middle to its crest. */
export function wavePath(
  lines: readonly (readonly Xy[])[],
  length: number,
  swing: number,
  decimals = 0,
): string {
  const pen = new Pen(decimals);
  for (const line of lines) {
    if (line.length < 2) continue;
    const stops = walk(line, length / 2);
    let [x, y] = stops[0]!.at.map((value) => pen.steps(value)) as [number, number];
    pen.letter('M').number(x).number(y).letter('q');
    for (let i = 1; i < stops.length; i++) {
      const [from, to] = [stops[i - 1]!, stops[i]!];
      const [dx, dy] = unit(from.at, to.at);
      // A quadratic curve rises half as high as its handle.
      const side = (i % 2 ? -2 : 2) * swing;
      const handle = [(from.at[0] + to.at[0]) / 2 - dy * side, (from.at[1] + to.at[1]) / 2 + dx * side];
      pen.number(pen.steps(handle[0]!) - x).number(pen.steps(handle[1]!) - y);
      const [nextX, nextY] = [pen.steps(to.at[0]), pen.steps(to.at[1])];
      pen.number(nextX - x).number(nextY - y);
      [x, y] = [nextX, nextY];
    }
  }
  return pen.text;
}
