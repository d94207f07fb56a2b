/**
 * Lanes: lines that share stretches are drawn side by side, in a stable order, like on a transit map.
 *
 * 1. Legs between the same two places are one stretch; a leg that passes another chain's place close by
 *    counts as going through it (it keeps its own course).
 * 2. Shared stretches that some line travels one after the other make a run. All lines of a run agree
 *    which way along it is forward, whatever the direction in which each chain was written.
 * 3. In a run each line has one lane, symmetric about the middle. Among the possible orders the one is
 *    taken that keeps lines in the lane they have elsewhere, then the order in which they were given.
 * 4. Outside its runs a line keeps the lane of the nearest run, so that it has no jog at a station.
 */
import { bestLanes } from './lane-order';
import { cutAtNeighbours, type Cut } from './lane-stretches';

export interface LaneChain {
  /** Gazetteer ids, one per coordinate, where the recipe gives them; else places are told by position. */
  places?: readonly string[];
  /** [lon, lat], degrees, WGS-84. */
  coordinates: readonly (readonly [number, number])[];
}
/** One line feature; a line with branches has several chains. Earlier lines come first in a run's order. */
export interface LaneLine {
  id: string;
  chains: readonly LaneChain[];
}
export interface LanePart {
  coordinates: [number, number][];
  /** In line widths, positive to the right of the part's own direction (as MapLibre's `line-offset`). */
  lane: number;
}

interface Run {
  /** Lines in the order given. */
  lines: string[];
  stretches: Set<string>;
}

/**
 * The parts to draw for each line, in the order of its chains: consecutive legs of one lane are one part.
 * Total: a line that shares nothing comes back whole in lane 0. The same input gives the same output.
 */
export function assignLanes(lines: readonly LaneLine[]): Map<string, LanePart[]> {
  const cuts = new Map(lines.map((line) => [line.id, line.chains.map((chain) => cutAtNeighbours(chain, lines))]));
  const users = new Map<string, Set<string>>();
  for (const [id, chains] of cuts)
    for (const cut of chains)
      for (const leg of cut.legs) users.set(leg.key, (users.get(leg.key) ?? new Set()).add(id));
  const shared = (key: string) => (users.get(key)?.size ?? 0) > 1;

  // Union-find with parity: whether a stretch's canonical direction is forward or backward in its run.
  const parent = new Map<string, { root: string; flipped: boolean }>();
  const find = (key: string): { root: string; flipped: boolean } => {
    const up = parent.get(key);
    if (!up || up.root === key) return { root: key, flipped: false };
    const top = find(up.root);
    const result = { root: top.root, flipped: top.flipped !== up.flipped };
    parent.set(key, result);
    return result;
  };
  for (const chains of cuts.values())
    for (const { legs } of chains)
      for (let i = 1; i < legs.length; i++) {
        const [a, b] = [legs[i - 1]!, legs[i]!];
        if (!shared(a.key) || !shared(b.key)) continue;
        const [up, down] = [find(a.key), find(b.key)];
        if (up.root === down.root) continue;
        const differ = a.backward !== b.backward;
        parent.set(down.root, { root: up.root, flipped: (up.flipped !== down.flipped) !== differ });
      }

  const runs = new Map<string, Run>();
  for (const line of lines)
    for (const { legs } of cuts.get(line.id)!)
      for (const { key } of legs) {
        if (!shared(key)) continue;
        const { root } = find(key);
        const run = runs.get(root) ?? { lines: [], stretches: new Set() };
        if (!run.lines.includes(line.id)) run.lines.push(line.id);
        run.stretches.add(key);
        runs.set(root, run);
      }

  const againstRun = (leg: Cut['legs'][number]) => find(leg.key).flipped !== leg.backward;
  const lanes = bestLanes(runs, (id, root) => {
    const leg = cuts
      .get(id)!
      .flatMap((cut) => cut.legs)
      .find(({ key }) => shared(key) && find(key).root === root)!;
    return againstRun(leg) ? -1 : 1;
  });

  return new Map(
    lines.map(({ id }) => [
      id,
      cuts.get(id)!.flatMap((cut) => {
        const own = cut.legs.map((leg) =>
          shared(leg.key) ? (againstRun(leg) ? -1 : 1) * lanes.get(find(leg.key).root)!.get(id)! : null,
        );
        return joinLegs(cut, spread(own));
      }),
    ]),
  );
}

/** Legs without a lane take that of the nearest leg that has one; 0 where there is none. */
function spread(lanes: readonly (number | null)[]): number[] {
  return lanes.map((lane, i) => {
    for (let reach = 0; lane === null && reach < lanes.length; reach++)
      lane = lanes[i - reach] ?? lanes[i + reach] ?? null;
    // No negative zero: it would be published as "-0".
    return (lane ?? 0) + 0;
  });
}

function joinLegs(cut: Cut, lanes: readonly number[]): LanePart[] {
  const parts: LanePart[] = [];
  cut.legs.forEach((leg, i) => {
    const last = parts.at(-1);
    const lane = lanes[i]!;
    if (last && last.lane === lane) last.coordinates.push(...leg.coordinates.slice(1));
    else parts.push({ lane, coordinates: [...leg.coordinates] });
  });
  return parts;
}
