/** What is compared: the atlas, another build of it, and the least page of each library with the same data. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { build } from 'vite';
import {
  bordersOf,
  landOf,
  waterFeatures,
  type UnitsTopology,
  type WaterTopology,
} from '../../src/core/cartography/geometry/topology';

const root = fileURLToPath(new URL('../..', import.meta.url));
const peers = join(root, 'tools/bench/peers');

export interface Site {
  name: string;
  /** Under the server's address. */
  path: string;
  /** What a person moves. */
  map: string;
  isAtlas: boolean;
}
const LIBRARIES = {
  maplibre: 'bare MapLibre',
  leaflet: 'Leaflet',
  openlayers: 'OpenLayers',
  echarts: 'ECharts',
};

/** The libraries are no packages of the atlas: they are installed when they are first asked for. */
function installPeers(): void {
  const lock = readFileSync(join(peers, 'package-lock.json'), 'utf8');
  const stamp = join(peers, 'node_modules/.ready');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing the libraries to compare with (once) …');
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: peers,
    stdio: 'inherit',
    shell,
  });
  if (status !== 0)
    throw new Error('The libraries to compare with could not be installed (npm ping tells more).');
  writeFileSync(stamp, lock);
}

/** The atlas's basemap as the libraries read it; counties stay out, as in the atlas at its first zoom. */
function basemap(data: string): FeatureCollection {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(data, 'basemap', name), 'utf8')) as T;
  const units = read<UnitsTopology>('units.topo.json');
  const { prefecture, province } = bordersOf(units);
  const waters = waterFeatures(read<WaterTopology>('water.topo.json')).map(({ geometry }) => ({
    geometry,
    level: /Polygon/.test(geometry.type) ? 'lake' : 'river',
  }));
  const all = [
    { level: 'land', geometry: landOf(units) },
    ...waters,
    { level: 'prefecture', geometry: prefecture },
    { level: 'province', geometry: province },
  ];
  return {
    type: 'FeatureCollection',
    features: all.map(({ level, geometry }) => ({ type: 'Feature', properties: { level }, geometry })),
  };
}

function features(data: string): FeatureCollection {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(data, `app/${name}.geojson`), 'utf8')) as FeatureCollection;
  return { type: 'FeatureCollection', features: ['areas', 'lines'].flatMap((name) => read(name).features) };
}

/** Builds and copies all into `folder`. `against`: the folder of another built atlas. */
export async function prepare(folder: string, against: string | undefined): Promise<Site[]> {
  installPeers();
  await build({ root, logLevel: 'error', build: { outDir: join(folder, 'atlas'), emptyOutDir: true } });
  if (against) cpSync(against, join(folder, 'other'), { recursive: true });
  const input = Object.keys(LIBRARIES).map((name) => join(peers, `${name}.html`));
  await build({
    configFile: false,
    root: peers,
    base: './',
    logLevel: 'error',
    build: {
      outDir: join(folder, 'peers'),
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input },
    },
    worker: { format: 'es' },
  });
  const data = join(folder, 'atlas/data');
  mkdirSync(join(folder, 'peers/data'));
  writeFileSync(join(folder, 'peers/data/features.geojson'), JSON.stringify(features(data)));
  writeFileSync(join(folder, 'peers/data/basemap.geojson'), JSON.stringify(basemap(data)));
  const atlas = (name: string, path: string): Site => ({ name, path, map: '.maplibregl-map', isAtlas: true });
  return [
    atlas('atlas', 'atlas/'),
    ...(against ? [atlas('other build', 'other/')] : []),
    ...Object.entries(LIBRARIES).map(([id, name]) => ({
      name,
      path: `peers/${id}.html`,
      map: '#map',
      isAtlas: false,
    })),
  ];
}
