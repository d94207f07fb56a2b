/** Shortest ways along a set of lines, for picking one river out of a net of unnamed ones. */
import type { Line } from './gshhg';

const KM_PER_DEGREE = 111.32;

/** Distance in km, flat at the first point's latitude: good for the tens of kilometres met here. */
export function kilometres(a: readonly number[], b: readonly number[]): number {
  const dx = (a[0]! - b[0]!) * Math.cos((a[1]! * Math.PI) / 180);
  return Math.hypot(dx, a[1]! - b[1]!) * KM_PER_DEGREE;
}

/** Which point of a line is nearest to another. */
export function nearestVertex(line: Line, to: readonly number[]): number {
  return line.reduce((best, p, i) => (kilometres(p, to) < kilometres(line[best]!, to) ? i : best), 0);
}

/** Line ends closer than this to another line are taken to be joined to it. */
const GAP_KM = 6;

export class RouteGraph {
  readonly #points: Line = [];
  readonly #links: { to: number; km: number }[][] = [];
  readonly #cells = new Map<string, number[]>();

  constructor(lines: readonly Line[]) {
    const ids = new Map<string, number>();
    const id = (p: [number, number]): number => {
      const key = p.map((v) => v.toFixed(4)).join();
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, this.#points.length);
      const cell = this.#cellOf(p);
      this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), this.#points.length]);
      this.#links.push([]);
      return this.#points.push(p) - 1;
    };
    const walks = lines.map((line) => line.map(id));
    for (const walk of walks) walk.forEach((v, i) => i > 0 && this.#link(walk[i - 1]!, v));
    for (const walk of walks) {
      for (const end of [walk[0]!, walk.at(-1)!]) {
        const near = this.#near(this.#points[end]!, GAP_KM).find((v) => !walk.includes(v));
        if (near !== undefined) this.#link(end, near);
      }
    }
  }

  #cellOf(p: readonly number[]): string {
    return `${Math.floor(p[0]! * 10)},${Math.floor(p[1]! * 10)}`;
  }

  #link(a: number, b: number): void {
    const km = kilometres(this.#points[a]!, this.#points[b]!);
    this.#links[a]!.push({ to: b, km });
    this.#links[b]!.push({ to: a, km });
  }

  #near(p: readonly number[], reach: number): number[] {
    const found: number[] = [];
    for (let x = -1; x <= 1; x++) {
      for (let y = -1; y <= 1; y++)
        found.push(...(this.#cells.get(this.#cellOf([p[0]! + x / 10, p[1]! + y / 10])) ?? []));
    }
    const away = (v: number): number => kilometres(p, this.#points[v]!);
    return found.filter((v) => away(v) <= reach).sort((a, b) => away(a) - away(b));
  }

  /**
   * Takes two points, gives the cheapest way from a vertex near the first to one near the second, where being
   * off the points costs double; undefined when there is none short enough.
   */
  way(from: [number, number], to: [number, number], reachKm: number, detour: number): Line | undefined {
    const limit = kilometres(from, to) * detour + 4 * reachKm;
    const goals = new Set(this.#near(to, reachKm));
    const rest = (v: number): number => 2 * kilometres(this.#points[v]!, to);
    const best = new Map(this.#near(from, reachKm).map((v) => [v, 2 * kilometres(this.#points[v]!, from)]));
    const before = new Map<number, number>();
    const queue = [...best].map(([v, km]): [number, number] => [km, v]);
    let [end, total] = [-1, limit];
    while (queue.length) {
      queue.sort((a, b) => b[0] - a[0]);
      const [km, at] = queue.pop()!;
      if (km >= total) break;
      if (km > best.get(at)!) continue;
      if (goals.has(at) && km + rest(at) < total) [end, total] = [at, km + rest(at)];
      for (const link of this.#links[at]!) {
        if (km + link.km >= (best.get(link.to) ?? Infinity)) continue;
        best.set(link.to, km + link.km);
        before.set(link.to, at);
        queue.push([km + link.km, link.to]);
      }
    }
    if (end < 0) return undefined;
    const way: Line = [];
    for (let at: number | undefined = end; at !== undefined; at = before.get(at))
      way.unshift(this.#points[at]!);
    return way;
  }
}
