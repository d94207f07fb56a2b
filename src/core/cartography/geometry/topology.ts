/** The embedded basemap's TopoJSON files as lines and areas. Two neighbours share one arc, so each border comes once. */
import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';

export type UnitsTopology = Topology<{ counties: GeometryCollection<{ adcode: string }> }>;
export type WaterTopology = Topology;
export type BorderLevel = 'county' | 'prefecture' | 'province';

export interface Water {
  /** Rings of each polygon, outer first; `kind` is river for a wide one, else empty. */
  areas: { kind: string; rings: Position[][] }[];
  rivers: { rank: number; line: Position[] }[];
}
export interface Ground {
  /** Polygons of all units together; the sea lies under them. */
  land: Position[][][] | null;
  borders: Record<BorderLevel, Position[][]> | null;
  water: Water | null;
}

/** Land, borders and water from the files' contents; null for a file that is missing. */
export function groundOf(units: UnitsTopology | null, water: WaterTopology | null): Ground {
  const borders = units && bordersOf(units);
  return {
    land: units && landOf(units).coordinates,
    borders: borders && {
      county: borders.county.coordinates,
      prefecture: borders.prefecture.coordinates,
      province: borders.province.coordinates,
    },
    water: water && waterOf(water),
  };
}

/** All units together, or those whose adcodes begin with one of some prefixes. */
export function landOf(units: UnitsTopology, ...prefixes: readonly string[]): MultiPolygon {
  const counties = units.objects.counties.geometries.filter(
    (unit) => prefixes.length === 0 || prefixes.some((prefix) => adcode(unit).startsWith(prefix)),
  );
  return merge(units, counties as (TopoPolygon | TopoMultiPolygon)[]);
}

/** Each border once, at the highest level that it divides; coasts are none. */
export function bordersOf(units: UnitsTopology): Record<BorderLevel, MultiLineString> {
  return {
    county: bordersBetween(units, (a, b) => a !== b && prefecture(a) === prefecture(b)),
    prefecture: bordersBetween(
      units,
      (a, b) => prefecture(a) !== prefecture(b) && province(a) === province(b),
    ),
    province: bordersBetween(units, (a, b) => province(a) !== province(b)),
  };
}

/** The borders of which `keep` says yes to the adcodes on both sides; a coast has one unit on both. */
export function bordersBetween(
  units: UnitsTopology,
  keep: (a: string, b: string) => boolean,
): MultiLineString {
  type Unit = (typeof units.objects.counties.geometries)[number];
  return mesh(units, units.objects.counties, ((a: Unit, b: Unit) => keep(adcode(a), adcode(b))) as never);
}

/** Lakes, seas and rivers as they stand in the file. */
export const waterFeatures = (topology: WaterTopology): Feature[] =>
  Object.values(topology.objects).flatMap((object) => {
    const made = feature(topology, object);
    return made.type === 'FeatureCollection' ? made.features : [made];
  });

/** The first two digits of an adcode: its province. */
export const province = (code: string): string => code.slice(0, 2);
const prefecture = (code: string): string => code.slice(0, 4);
const adcode = (unit: unknown): string => (unit as { properties: { adcode: string } }).properties.adcode;

/** Lakes and seas by kind, rivers by rank (1 the greatest). */
function waterOf(topology: WaterTopology): Water {
  const water: Water = { areas: [], rivers: [] };
  for (const { geometry, properties } of waterFeatures(topology)) {
    const kind = String(properties?.kind ?? '');
    const rank = Number(properties?.rank ?? 3);
    if (geometry?.type === 'Polygon') water.areas.push({ kind, rings: geometry.coordinates });
    if (geometry?.type === 'MultiPolygon')
      for (const rings of geometry.coordinates) water.areas.push({ kind, rings });
    if (geometry?.type === 'LineString') water.rivers.push({ rank, line: geometry.coordinates });
    if (geometry?.type === 'MultiLineString')
      for (const line of geometry.coordinates) water.rivers.push({ rank, line });
  }
  return water;
}
