/** Named rivers: a few points by hand, filled in along the river lines of GSHHG/WDBII where these exist. */
import { joined, type GshhgLine, type Line } from './gshhg';
import { RouteGraph } from './route';

export interface RiverByHand {
  name_zh: string;
  name_en: string;
  /** 1 is drawn first, 5 last. */
  rank: number;
  kind: 'river' | 'canal';
  /** False where GSHHG is missing or worse than the points. */
  route: boolean;
  via: Line;
}

/** How far from a hand point the line may pass, km, and how much longer than straight the way may be. */
const REACH_KM = 8;
const DETOUR = 2.2;

/** Takes the rivers by hand and GSHHG's lines, gives each river's line in degrees, and which legs stayed straight. */
export function traceRivers(
  rivers: readonly RiverByHand[],
  lines: readonly GshhgLine[],
): { line: Line; straight: string[] }[] {
  const graph = new RouteGraph(joined(lines.map(({ points }) => points)));
  return rivers.map((river) => {
    const straight: string[] = [];
    const line: Line = [];
    river.via.forEach((to, i) => {
      const from = river.via[i - 1];
      if (!from) return;
      const onLine = line.at(-1);
      const way = river.route ? graph.way(onLine ?? from, to, onLine ? 0.1 : REACH_KM, DETOUR) : undefined;
      const again = way ?? (river.route && onLine ? graph.way(from, to, REACH_KM, DETOUR) : undefined);
      if (!again) {
        if (river.route) straight.push(`${from.join()}–${to.join()}`);
        if (!line.length) line.push(from);
        line.push(to);
        return;
      }
      line.push(...again.slice(way && onLine ? 1 : 0));
    });
    return { line, straight };
  });
}
