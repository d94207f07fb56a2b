/** Reads the county shapes of the npm package onto its own integer grid and brings codes up to date. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { changeOf, codeByPath } from './adcodes';
import { CROP, type Box } from './extent';
import { fromGcj02 } from '../../src/core/cartography/geometry/datum';
import type { LonLat } from '../../src/core/model/types';
import { nest, simpleLoops, type Point, type Polygon } from './rings';

export interface County {
  adcode: string;
  name: string;
  /** Codes of 2018 that this unit carried or swallowed. */
  former: string[];
  polygons: Polygon[];
  /** The package's own centre of the unit (mostly its seat), WGS-84 degrees; some units have none. */
  centre: LonLat | undefined;
}

/**
 * The package stores degrees as multiples of 1/1024, so most neighbours share their vertices exactly. Our grid
 * is four times finer, to have room for the crossings of those that don't.
 */
export const CELLS_PER_DEGREE = 4096;

function onGrid(ring: readonly (readonly number[])[]): Point[] {
  return ring.map((p) => [Math.round(p[0]! * CELLS_PER_DEGREE), Math.round(p[1]! * CELLS_PER_DEGREE)]);
}

/** Takes polygons on the package's grid, tells whether their bounding box meets the box. */
export function touches(box: Box, polygons: readonly Polygon[]): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of polygons) {
    for (const p of outer!) {
      west = Math.min(west, p[0] / CELLS_PER_DEGREE);
      east = Math.max(east, p[0] / CELLS_PER_DEGREE);
      south = Math.min(south, p[1] / CELLS_PER_DEGREE);
      north = Math.max(north, p[1] / CELLS_PER_DEGREE);
    }
  }
  return east > box.west && west < box.east && north > box.south && south < box.north;
}

/** Gives every county that touches the reading box; units merged since 2018 come as one entry with all their parts. */
export function readCounties(folder: string): County[] {
  const found = new Map<string, County>();
  const source = join(folder, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.geojson'),
  );
  for (const file of files.sort()) {
    const { features } = JSON.parse(readFileSync(join(source, file), 'utf8')) as {
      features: Feature<GeoPolygon | MultiPolygon, { name: string; cp?: [number, number] }>[];
    };
    for (const { id, properties, geometry } of features) {
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const polygons = parts.flatMap((rings) =>
        nest(rings.flatMap((ring) => simpleLoops(onGrid(ring).slice(0, -1)))),
      );
      if (!touches(CROP, polygons)) continue;
      const old = id === undefined ? codeByPath(file) : String(id);
      const change = changeOf(old);
      const adcode = change?.to ?? old;
      const former = adcode === old ? [] : [old];
      const known = found.get(adcode);
      if (known) {
        known.polygons.push(...polygons);
        known.former.push(...former);
      } else {
        const centre = properties.cp && fromGcj02(properties.cp);
        found.set(adcode, { adcode, name: change?.name ?? properties.name, former, polygons, centre });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.adcode.localeCompare(b.adcode));
}
