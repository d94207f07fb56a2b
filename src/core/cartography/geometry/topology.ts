/** The embedded basemap's TopoJSON files as lines and areas. Two neighbours share one arc, so each border comes once. */
import type { Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

export type UnitsTopology = Topology<{ counties: GeometryCollection<{ adcode: string }> }>;
export type WaterTopology = Topology;

export interface Borders {
  province: Position[][];
  prefecture: Position[][];
  county: Position[][];
}
export interface Water {
  /** Rings of each polygon, outer first. */
  areas: { kind: string; rings: Position[][] }[];
  rivers: { rank: number; line: Position[] }[];
}
export interface Ground {
  /** Polygons of all units together; the sea lies under them. */
  land: Position[][][] | null;
  borders: Borders | null;
  water: Water | null;
}

/** Land, borders and water from the files' contents; null for a file that is missing. */
export function groundOf(units: UnitsTopology | null, water: WaterTopology | null): Ground {
  const counties = units?.objects.counties.geometries as (Polygon | MultiPolygon)[] | undefined;
  return {
    land: units && counties ? merge(units, counties).coordinates : null,
    borders: units && bordersOf(units),
    water: water && waterOf(water),
  };
}

function bordersOf(units: UnitsTopology): Borders {
  const code = (unit: unknown, digits: number) =>
    (unit as { properties: { adcode: string } }).properties.adcode.slice(0, digits);
  const lines = (between: (a: unknown, b: unknown) => boolean): Position[][] =>
    mesh(units, units.objects.counties as never, between as never).coordinates;
  return {
    province: lines((a, b) => code(a, 2) !== code(b, 2)),
    prefecture: lines((a, b) => code(a, 2) === code(b, 2) && code(a, 4) !== code(b, 4)),
    county: lines((a, b) => a !== b && code(a, 4) === code(b, 4)),
  };
}

/** Lakes and seas by kind, rivers by rank (1 the greatest). */
function waterOf(topology: WaterTopology): Water {
  const water: Water = { areas: [], rivers: [] };
  for (const object of Object.values(topology.objects)) {
    const made = feature(topology, object);
    for (const { geometry, properties } of made.type === 'FeatureCollection' ? made.features : [made]) {
      const kind = String((properties as { kind?: unknown } | null)?.kind ?? '');
      const rank = Number((properties as { rank?: unknown } | null)?.rank ?? 3);
      if (geometry?.type === 'Polygon') water.areas.push({ kind, rings: geometry.coordinates });
      if (geometry?.type === 'MultiPolygon')
        for (const rings of geometry.coordinates) water.areas.push({ kind, rings });
      if (geometry?.type === 'LineString') water.rivers.push({ rank, line: geometry.coordinates });
      if (geometry?.type === 'MultiLineString')
        for (const line of geometry.coordinates) water.rivers.push({ rank, line });
    }
  }
  return water;
}
