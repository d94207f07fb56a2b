/** From clean county polygons to the published TopoJSON. */
import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { CELLS_PER_DEGREE, type County } from './counties';
import { topologyOf } from './coverage';
import { gcj02ToWgs84 } from './gcj02';
import { englishName } from './names';
import type { Point } from './rings';
import { simplify, STEP, type Tolerance } from './simplify';
import { encode } from './topojson';

export interface UnitProperties {
  adcode: string;
  name_zh: string;
  name_en: string;
  former?: string[];
}

/** By the kind of border a line is; metres. */
const TOLERANCE: Record<'coast' | 'province' | 'county', Tolerance> = {
  province: { close: 60, core: 100, outside: 500 },
  county: { close: 100, core: 160, outside: 900 },
  coast: { close: 100, core: 160, outside: 600 },
};

/** Package grid → output grid, through the datum shift. */
function toOutputGrid(p: Point): Point {
  const [lon, lat] = gcj02ToWgs84([p[0] / CELLS_PER_DEGREE, p[1] / CELLS_PER_DEGREE]);
  return [Math.round(lon / STEP), Math.round(lat / STEP)];
}

/** For every arc: on how many units it borders, and whether these lie in different provinces. */
function kinds(
  units: readonly MultiPolygon[],
  counties: readonly County[],
  arcCount: number,
): (keyof typeof TOLERANCE)[] {
  const sides: number[][] = Array.from({ length: arcCount }, () => []);
  units.forEach((unit, i) => {
    for (const arc of unit.arcs.flat(2)) sides[arc < 0 ? ~arc : arc]!.push(i);
  });
  return sides.map((owners) => {
    const provinces = new Set(owners.map((i) => counties[i]!.adcode.slice(0, 2)));
    return owners.length < 2 ? 'coast' : provinces.size > 1 ? 'province' : 'county';
  });
}

/** Takes counties whose polygons tile the land, gives the topology `units.topo.json` holds. */
export function unitsTopology(
  counties: readonly County[],
): Topology<{ counties: GeometryCollection<UnitProperties> }> {
  const raw = topologyOf(counties.map(({ polygons }) => polygons));
  const geometries = raw.objects.units.geometries as MultiPolygon[];
  const kind = kinds(geometries, counties, raw.arcs.length);
  const lines = raw.arcs.map((arc) => arc.map((p) => toOutputGrid([p[0]!, p[1]!])));
  const arcs = simplify(lines, (i) => TOLERANCE[kind[i]!]);
  const units = geometries.map((geometry, i) => {
    const { adcode, name, former } = counties[i]!;
    const properties: UnitProperties = { adcode, name_zh: name, name_en: englishName(name) };
    if (former.length) properties.former = former;
    return { ...mergeArcs(raw, [geometry]), properties };
  });
  return encode(arcs, { counties: { type: 'GeometryCollection', geometries: units } });
}
