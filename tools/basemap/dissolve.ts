/** Union of polygons that share whole edges, without inner edges. */
import { nest, simpleLoops, type Point, type Polygon, type Ring } from './rings';

/** Outgoing ends by start; an edge met in both directions is taken out again, whichever came first. */
function uncancelled(rings: readonly Ring[]): Map<string, Point[]> {
  const ends = new Map<string, Point[]>();
  const same = (p: Point, q: Point): boolean => p[0] === q[0] && p[1] === q[1];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [from, to] = [ring[j]!, ring[i]!];
      const back = ends.get(`${to[0]},${to[1]}`);
      const twin = back?.findIndex((p) => same(p, from)) ?? -1;
      if (back && twin >= 0) {
        back.splice(twin, 1);
        continue;
      }
      const start = `${from[0]},${from[1]}`;
      const known = ends.get(start);
      if (known) known.push(to);
      else ends.set(start, [to]);
    }
  }
  return ends;
}

/**
 * Takes polygons with outer rings counter-clockwise and holes clockwise, whose neighbours share their edges
 * point by point, gives their union. Every point has as many edges in as out, so a walk can only end where it
 * began; where the walk touches itself `simpleLoops` takes it apart.
 */
export function dissolve(polygons: readonly Polygon[]): Polygon[] {
  const ends = uncancelled(polygons.flat());
  const loops: Ring[] = [];
  for (const [start, out] of ends) {
    while (out.length) {
      const first: Point = start.split(',').map(Number) as [number, number];
      const walk: Ring = [first];
      let here = out.pop()!;
      while (here[0] !== first[0] || here[1] !== first[1]) {
        walk.push(here);
        const next = ends.get(`${here[0]},${here[1]}`)?.pop();
        if (!next) throw new Error(`ring does not close at ${here.join(', ')}`);
        here = next;
      }
      loops.push(...simpleLoops(walk));
    }
  }
  return nest(loops);
}
