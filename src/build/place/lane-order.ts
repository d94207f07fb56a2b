/** Chooses the lanes of each run: a small search, exact for the bundles that maps have. */
export interface Run {
  /** Line ids in the order given to `assignLanes`. */
  lines: string[];
  /** For each stretch of the run, the lines on it. */
  stretches: Map<string, ReadonlySet<string>>;
}

/** Steps of the search per run; beyond it the best order found so far is taken. */
const PATIENCE = 20_000;
/** What an inversion of the given order costs, in lanes: it only decides between equals. */
const INVERSION = 0.01;

/**
 * For each run the lane of each of its lines, in the run's forward direction: …, −1, 0, 1, … or halves.
 * `direction` says whether a line travels a run forward (1) or backward (−1).
 */
export function bestLanes(
  runs: ReadonlyMap<string, Run>,
  direction: (line: string, run: string) => 1 | -1,
): Map<string, Map<string, number>> {
  /** Lanes that a line has so far, to the right of its own direction. */
  const own = new Map<string, number[]>();
  const result = new Map<string, Map<string, number>>();
  const size = (run: Run) => run.stretches.size * run.lines.length;
  const largestFirst = [...runs].sort(([a, x], [b, y]) => size(y) - size(x) || (a < b ? -1 : 1));
  for (const [root, run] of largestFirst) {
    const widest = Math.max(...[...run.stretches.values()].map((users) => users.size));
    let lanes: Map<string, number> | null = null;
    for (let slots = widest; !lanes; slots++)
      lanes = search(run, slots, (line, lane) => {
        const here = direction(line, root) * lane;
        const elsewhere = own.get(line);
        return elsewhere ? Math.min(...elsewhere.map((there) => Math.abs(there - here))) : 0;
      });
    result.set(root, lanes);
    for (const [line, lane] of lanes) own.set(line, [...(own.get(line) ?? []), direction(line, root) * lane]);
  }
  return result;
}

/** The cheapest lanes of `slots` such that no two lines on one stretch share a lane; null if there are none. */
function search(
  run: Run,
  slots: number,
  cost: (line: string, lane: number) => number,
): Map<string, number> | null {
  const rivals = new Map(run.lines.map((line) => [line, new Set<string>()]));
  for (const users of run.stretches.values())
    for (const a of users) for (const b of users) if (a !== b) rivals.get(a)?.add(b);
  const taken = new Map<string, number>();
  let best: Map<string, number> | null = null;
  let bestCost = Infinity;
  let steps = 0;
  const place = (index: number, spent: number): void => {
    if (spent >= bestCost || (best && steps > PATIENCE)) return;
    const line = run.lines[index];
    if (line === undefined) {
      best = new Map(taken);
      bestCost = spent;
      return;
    }
    for (let slot = 0; slot < slots; slot++) {
      steps++;
      const lane = slot - (slots - 1) / 2;
      const before = [...rivals.get(line)!].flatMap((rival) => taken.get(rival) ?? []);
      if (before.includes(lane)) continue;
      const inversions = before.filter((other) => other > lane).length;
      taken.set(line, lane);
      place(index + 1, spent + cost(line, lane) + inversions * INVERSION);
      taken.delete(line);
    }
  };
  place(0, 0);
  return best;
}
