/**
 * Where a name written from left to right has the most room in a ring. Not the same as the interior point of
 * core (polylabel), which is as far as can be from all sides: of a long lake that is its widest end.
 */
type Pair = readonly [number, number];

/** Takes a ring, gives the middle of its widest run among evenly spaced rows, weighted to the middle rows. */
export function innerPoint(ring: readonly Pair[]): [number, number] {
  const ys = ring.map((p) => p[1]);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  let best: [number, number] = [ring[0]![0], ring[0]![1]];
  let score = 0;
  for (let row = 1; row < 32; row++) {
    const y = low + ((high - low) * row) / 32;
    const cuts: number[] = [];
    ring.forEach((b, i) => {
      const a = ring[(i + ring.length - 1) % ring.length]!;
      if (a[1] > y !== b[1] > y) cuts.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    });
    cuts.sort((p, q) => p - q);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const width = (cuts[i + 1]! - cuts[i]!) * (1 - Math.abs(row / 16 - 1) / 2);
      if (width <= score) continue;
      score = width;
      best = [(cuts[i]! + cuts[i + 1]!) / 2, y];
    }
  }
  return best;
}
