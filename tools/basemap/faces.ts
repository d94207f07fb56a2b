/** The faces of a planar graph made of rings, and which ring owners cover each. */
import { doubleArea } from '../../src/core/cartography/geometry/plane';
import { type Point, type Ring } from './rings';

export interface Face {
  /** Counter-clockwise around bounded faces, clockwise around the outside of a connected piece. */
  ring: Ring;
  /** Owners whose polygons cover the face. */
  owners: number[];
  /** For every edge of `ring`, the face on its other side. */
  across: number[];
}

/**
 * Takes noded rings with their owners (interiors on the left), gives all faces. What covers a face follows from
 * its neighbour by the rings on the edge between them. In each connected piece the count starts at the face
 * around it: open ground, or, where the piece fills a hole, the unit whose rings have it on their left.
 */
export function facesOf(rings: readonly Ring[], owners: readonly number[]): Face[] {
  const graph = new Graph();
  rings.forEach((ring, r) => {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) graph.add(ring[j]!, ring[i]!, owners[r]!);
  });
  const { rings: walks, faceOf } = graph.walk();
  const gains = (h: number): Map<number, number> => {
    const gain = new Map(graph.covers[h]);
    for (const [owner, n] of graph.covers[h ^ 1]!) gain.set(owner, (gain.get(owner) ?? 0) - n);
    return gain;
  };
  const coverage: (Map<number, number> | undefined)[] = walks.map(() => undefined);
  const result: Face[] = walks.map((walk) => ({
    ring: walk.map((h) => graph.points[graph.from[h]!]!),
    owners: [],
    across: walk.map((h) => faceOf[h ^ 1]!),
  }));
  for (let start = 0; start < walks.length; start++) {
    if (coverage[start]) continue;
    coverage[start] = new Map();
    const piece = [start];
    for (const face of piece) {
      for (const h of walks[face]!) {
        const next = faceOf[h ^ 1]!;
        if (coverage[next]) continue;
        const here = new Map(coverage[face]);
        for (const [owner, n] of gains(h)) here.set(owner, (here.get(owner) ?? 0) - n);
        coverage[next] = here;
        piece.push(next);
      }
    }
    const outside = piece.find((face) => doubleArea(result[face]!.ring) <= 0) ?? start;
    const base = new Map(coverage[outside]);
    const votes = new Map<number, number>();
    for (const h of walks[outside]!) {
      for (const [owner, n] of gains(h)) votes.set(owner, (votes.get(owner) ?? 0) + Math.sign(n));
    }
    for (const [owner, n] of votes) if (n > 0) base.set(owner, (base.get(owner) ?? 0) - 1);
    for (const face of piece) {
      const all = new Set([...coverage[face]!.keys(), ...base.keys()]);
      const covers = (owner: number): boolean => (coverage[face]!.get(owner) ?? 0) > (base.get(owner) ?? 0);
      result[face]!.owners = [...all].filter(covers).sort((p, q) => p - q);
    }
  }
  return result;
}

/** Half-edges in pairs: `h ^ 1` is the other direction of `h`. */
class Graph {
  readonly points: Point[] = [];
  readonly from: number[] = [];
  readonly covers: Map<number, number>[] = [];
  readonly #ids = new Map<string, number>();
  readonly #edges = new Map<string, number>();
  readonly #out: number[][] = [];

  #vertex(p: Point): number {
    const key = p.join();
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.points.length);
    this.#out.push([]);
    return this.points.push(p) - 1;
  }

  add(a: Point, b: Point, owner: number): void {
    const [u, v] = [this.#vertex(a), this.#vertex(b)];
    const known = this.#edges.get(`${u} ${v}`);
    const h = known ?? this.from.length;
    if (known === undefined) {
      this.from.push(u, v);
      this.covers.push(new Map(), new Map());
      this.#edges.set(`${u} ${v}`, h).set(`${v} ${u}`, h ^ 1);
      this.#out[u]!.push(h);
      this.#out[v]!.push(h ^ 1);
    }
    const cover = this.covers[h]!;
    cover.set(owner, (cover.get(owner) ?? 0) + 1);
  }

  /** Every face once, as the half-edges that have it on their left. */
  walk(): { rings: number[][]; faceOf: Int32Array } {
    const next = new Int32Array(this.from.length);
    for (const out of this.#out) {
      const angle = (h: number): number => {
        const [p, q] = [this.points[this.from[h]!]!, this.points[this.from[h ^ 1]!]!];
        return Math.atan2(q[1] - p[1], q[0] - p[0]);
      };
      const sorted = out.map((h) => [angle(h), h] as const).sort((s, t) => s[0] - t[0]);
      sorted.forEach(([, h], i) => (next[h ^ 1] = sorted[(i + sorted.length - 1) % sorted.length]![1]));
    }
    const faceOf = new Int32Array(this.from.length).fill(-1);
    const rings: number[][] = [];
    for (let h = 0; h < next.length; h++) {
      if (faceOf[h]! >= 0) continue;
      const ring: number[] = [];
      for (let at = h; faceOf[at]! < 0; at = next[at]!) {
        faceOf[at] = rings.length;
        ring.push(at);
      }
      rings.push(ring);
    }
    return { rings, faceOf };
  }
}
