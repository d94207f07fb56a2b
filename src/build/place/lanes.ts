/**
 * Lanes: lines that share stretches are drawn side by side, in a stable order, like on a transit map.
 *
 * 1. Legs between the same two places are one stretch; a leg that passes another chain's place close by
 *    counts as going through it (it keeps its own course).
 * 2. Shared stretches that some line travels one after the other make a run. All lines of a run agree
 *    which way along it is forward, whatever the direction in which each chain was written.
 * 3. In a run each line has one lane, symmetric about the middle. Of all orders the one is taken that
 *    keeps lines in the lane they have elsewhere, then the order in which the lines were given.
 * 4. Between two runs a line goes from one lane to the other in small steps, so that it does not look broken;
 *    beyond its last run it keeps the lane.
 */
import { glide, type LanedLeg } from './lane-glide';
import { bestLanes, type Run } from './lane-order';
import { Stretches, type Leg, type Position } from './lane-stretches';

export interface LaneLine {
  id: string;
  /** [lon, lat] in degrees, WGS-84; a line with branches has several chains. */
  chains: readonly (readonly Position[])[];
}
export interface LanePart {
  coordinates: [number, number][];
  /** In lanes, positive to the right of the part's own direction (as MapLibre's `line-offset`); may be ±½. */
  lane: number;
}

/**
 * The parts to draw for each line, in the order of its chains: consecutive legs of one lane are one part.
 * Earlier lines stand further left in a run. Never fails: a line that shares nothing comes back whole in
 * lane 0, a chain without length not at all. The same input gives the same output.
 */
export function assignLanes(lines: readonly LaneLine[]): Map<string, LanePart[]> {
  const stretches = new Stretches(lines.flatMap((line) => line.chains));
  const legs = new Map(lines.map(({ id, chains }) => [id, chains.map((chain) => stretches.legsOf(chain))]));
  const users = new Map<string, Set<string>>();
  for (const [id, chains] of legs)
    for (const { key } of chains.flat()) users.set(key, (users.get(key) ?? new Set()).add(id));
  const shared = ({ key }: Leg) => users.get(key)!.size > 1;

  const ways = new Ways();
  for (const chain of [...legs.values()].flat())
    for (let i = 1; i < chain.length; i++)
      if (shared(chain[i - 1]!) && shared(chain[i]!)) ways.join(chain[i - 1]!, chain[i]!);

  const runs = new Map<string, Run>();
  const direction = new Map<string, 1 | -1>();
  for (const [id, chains] of legs)
    for (const leg of chains.flat().filter(shared)) {
      const { root, sign } = ways.of(leg);
      const run: Run = runs.get(root) ?? { lines: [], stretches: new Map() };
      runs.set(root, run);
      run.stretches.set(leg.key, users.get(leg.key)!);
      if (run.lines.includes(id)) continue;
      run.lines.push(id);
      direction.set(`${id} ${root}`, sign);
    }
  const lanes = bestLanes(runs, (id, root) => direction.get(`${id} ${root}`)!);

  const laneOf = (id: string, leg: Leg): number | null => {
    if (!shared(leg)) return null;
    const { root, sign } = ways.of(leg);
    return sign * lanes.get(root)!.get(id)!;
  };
  return new Map(
    [...legs].map(([id, chains]) => [
      id,
      chains.flatMap((chain) =>
        join(
          glide(
            chain,
            chain.map((leg) => laneOf(id, leg)),
          ),
        ),
      ),
    ]),
  );
}

/** Which stretches belong to one run, and which way along each of them is forward: union-find with parity. */
class Ways {
  readonly #parent = new Map<string, { up: string; turned: boolean }>();

  /** The leg's run, and whether the leg is travelled forward (1) or backward (−1) in it. */
  of(leg: Leg): { root: string; sign: 1 | -1 } {
    const { root, turned } = this.#find(leg.key);
    return { root, sign: turned === leg.backward ? 1 : -1 };
  }

  /** Two legs that a line travels one after the other: one run, the same way. */
  join(a: Leg, b: Leg): void {
    const [first, second] = [this.of(a), this.of(b)];
    if (first.root === second.root) return;
    this.#parent.set(second.root, { up: first.root, turned: first.sign !== second.sign });
  }

  #find(key: string): { root: string; turned: boolean } {
    let [root, turned] = [key, false];
    for (let parent = this.#parent.get(root); parent; parent = this.#parent.get(root)) {
      root = parent.up;
      turned = turned !== parent.turned;
    }
    if (root !== key) this.#parent.set(key, { up: root, turned });
    return { root, turned };
  }
}

function join(legs: readonly LanedLeg[]): LanePart[] {
  const parts: LanePart[] = [];
  legs.forEach((leg, i) => {
    const last = parts.at(-1);
    if (!last || last.lane !== leg.lane) {
      parts.push({ lane: leg.lane, coordinates: [leg.from, leg.to] });
      return;
    }
    // A place merely passed is no bend of this line.
    if (legs[i - 1]!.passing) last.coordinates.pop();
    last.coordinates.push(leg.to);
  });
  return parts;
}
