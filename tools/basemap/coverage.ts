/**
 * Turns county polygons into one clean coverage: parts of a county dissolved, slivers given to the neighbour
 * they adjoin, gaps between counties closed, specks in the sea dropped.
 */
import type { MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { County } from './counties';
import { dissolve } from './dissolve';
import { doubleArea, type Point, type Polygon, type Ring } from './rings';

/** All in twice the area in grid cells; a cell is about 0.01 km². */
export interface Limits {
  /** A part below this that adjoins another county goes to that county. */
  sliver: number;
  /** An island below this is left out. */
  speck: number;
  /** A hole in the whole below this is closed. */
  gap: number;
}

type Units = Topology<{ units: GeometryCollection<{ i: number }> }>;

const edgeKey = (a: Point, b: Point): string => {
  const [p, q] = [`${a[0]},${a[1]}`, `${b[0]},${b[1]}`];
  return p < q ? `${p} ${q}` : `${q} ${p}`;
};

function forEachEdge(ring: readonly Point[], visit: (edge: string) => void): void {
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) visit(edgeKey(ring[j]!, ring[i]!));
}

const closed = (ring: Ring): [number, number][] => [...ring, ring[0]!].map((p) => [p[0], p[1]]);

function asGeometry(polygons: readonly Polygon[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map(closed)) };
}

function ownersByEdge(polygons: readonly (readonly Polygon[])[]): Map<string, number[]> {
  const owners = new Map<string, number[]>();
  polygons.forEach((parts, i) => {
    for (const ring of parts.flat()) {
      forEachEdge(ring, (e) => {
        const known = owners.get(e);
        if (known) known.push(i);
        else owners.set(e, [i]);
      });
    }
  });
  return owners;
}

/** The unit that shares most edges with the ring, other than `self`; undefined when none does. */
function neighbour(ring: Ring, owners: Map<string, number[]>, self: number): number | undefined {
  const votes = new Map<number, number>();
  forEachEdge(ring, (e) => {
    for (const i of owners.get(e) ?? []) if (i !== self) votes.set(i, (votes.get(i) ?? 0) + 1);
  });
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Takes the counties as read, gives the same counties with clean polygons, and what was done to them. */
export function clean(counties: readonly County[], limits: Limits): { counties: County[]; report: string[] } {
  let polygons = counties.map((county) => dissolve(county.polygons));
  const report: string[] = [];
  let owners = ownersByEdge(polygons);
  const given: [to: number, polygon: Polygon][] = [];
  let dropped = 0;
  polygons = polygons.map((parts, i) =>
    parts.filter((polygon, _, all) => {
      const area = Math.abs(doubleArea(polygon[0]!));
      if (all.length === 1 || area >= Math.max(limits.sliver, limits.speck)) return true;
      const to = neighbour(polygon[0]!, owners, i);
      if (to === undefined) {
        if (area < limits.speck) dropped++;
        return area >= limits.speck;
      }
      if (area >= limits.sliver) return true;
      given.push([to, [polygon[0]!]]);
      return false;
    }),
  );
  for (const [to, polygon] of given) polygons[to]!.push(polygon);
  report.push(`${given.length} slivers given to neighbours, ${dropped} specks dropped`);

  owners = ownersByEdge(polygons);
  const gaps = holes(polygons).filter((ring) => Math.abs(doubleArea(ring)) < limits.gap);
  for (const ring of gaps) {
    const to = neighbour(ring, owners, -1);
    if (to !== undefined) polygons[to]!.push([[...ring].reverse()]);
  }
  report.push(`${gaps.length} gaps closed`);
  return { counties: counties.map((county, i) => ({ ...county, polygons: dissolve(polygons[i]!) })), report };
}

function holes(polygons: readonly (readonly Polygon[])[]): Ring[] {
  return dissolve(polygons.flat()).flatMap((polygon) => polygon.slice(1));
}

/** Takes the polygons of each unit, gives one topology whose `units` are in the same order. */
export function topologyOf(polygons: readonly (readonly Polygon[])[]): Units {
  const features = polygons.map((parts, i) => ({
    type: 'Feature' as const,
    properties: { i },
    geometry: asGeometry(parts),
  }));
  return topology({ units: { type: 'FeatureCollection', features } }) as unknown as Units;
}
