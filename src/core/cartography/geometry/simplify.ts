/** Lines without their finer bends (Douglas & Peucker 1973). */
export type Point = readonly [x: number, y: number];

/** The line without bends finer than `tolerance`, in the unit of its coordinates. */
export function straighten(line: readonly Point[], tolerance: number): readonly Point[] {
  if (line.length < 3) return line;
  const [a, b] = [line[0]!, line.at(-1)!];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  let [far, at] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const [x, y] = [line[i]![0] - a[0], line[i]![1] - a[1]];
    const off = length ? Math.abs(x * dy - y * dx) / length : Math.hypot(x, y);
    if (off > far) [far, at] = [off, i];
  }
  if (far <= tolerance) return [a, b];
  return [
    ...straighten(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...straighten(line.slice(at), tolerance),
  ];
}
