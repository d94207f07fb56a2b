/** From clean county polygons to the published TopoJSON. */
import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { CELLS_PER_DEGREE, type County } from './counties';
import { topologyOf } from './coverage';
import type { LonLat } from '../../src/core/model/types';
import { englishName } from './names';
import type { Point } from './rings';
import { simplify, STEP, type Tolerance } from './simplify';
import { smooth } from './smooth';
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

/** The source is cut to steps of some 100 m: in steps of ours, how far a point may be moved, and between which neighbours. */
const MOST = 6;
const REACH = 50;

/** What the file says of itself, so that the map can say it too. */
export interface About {
  source: string;
  /** The approval number (审图号) of an official boundary file; null for ours, which is a schematic. */
  approval: string | null;
}

export type Units = Topology<{ counties: GeometryCollection<UnitProperties> }> & { about: About };

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

/**
 * Takes counties whose polygons tile the land, the way from their datum to WGS-84, and what to say of them;
 * gives the topology `units.topo.json` holds. `stairs`: the lines
 * are cut to the source's own grid, and lose the stairs that this made.
 */
export function unitsTopology(
  counties: readonly County[],
  toWgs84: (p: LonLat) => LonLat,
  about: About,
  stairs = false,
): Units {
  const toOutputGrid = (x: number, y: number): Point => {
    const [lon, lat] = toWgs84([x / CELLS_PER_DEGREE, y / CELLS_PER_DEGREE]);
    return [Math.round(lon / STEP), Math.round(lat / STEP)];
  };
  const raw = topologyOf(counties.map(({ polygons }) => polygons));
  const geometries = raw.objects.units.geometries as MultiPolygon[];
  const kind = kinds(geometries, counties, raw.arcs.length);
  const lines = raw.arcs.map((arc) => withoutRepeats(arc.map((p) => toOutputGrid(p[0]!, p[1]!))));
  const calm = stairs ? smooth(lines, MOST, REACH) : lines;
  const arcs = simplify(calm, (i) => TOLERANCE[kind[i]!]);
  const units = geometries.map((geometry, i) => {
    const { adcode, name, former } = counties[i]!;
    const properties: UnitProperties = { adcode, name_zh: name, name_en: englishName(name) };
    if (former.length) properties.former = former;
    return { ...mergeArcs(raw, [geometry]), properties };
  });
  return { ...encode(arcs, { counties: { type: 'GeometryCollection', geometries: units } }), about };
}

/** Neighbouring points that round to the same place become one. */
function withoutRepeats(line: Point[]): Point[] {
  return line.filter((p, i) => i === 0 || p[0] !== line[i - 1]![0] || p[1] !== line[i - 1]![1]);
}
