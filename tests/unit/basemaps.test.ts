/** Online basemaps: what config.json may say, how vector archives are drawn. Shown in a browser: tests/e2e. */
import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it, vi } from 'vitest';
import { GROUND } from '../../src/core/cartography/theme';
import '../fixtures/languages';
import { message } from '../../src/core/messages';
import { understand } from '../../src/app/map/basemaps/config';
import { quietLayers } from '../../src/app/map/maplibre/online/basemap-theme';
import { pmtiles, vectorTile } from '../fixtures/pmtiles';

vi.mock('virtual:atlas', () => ({ dataUrl: (path: string) => `data/${path}`, dataVersion: '0' }));

describe('config.json', () => {
  const name = { zh: '底图', en: 'Ground' };
  const tiles = ['https://tiles.example/{z}/{x}/{y}.png'];
  const raster = { id: 'a', name, kind: 'raster', tiles };
  it.each([
    [{ id: 'a', name, kind: 'pmtiles', url: 'tiles/base.pmtiles' }, null],
    [{ id: 'a', name, kind: 'pmtiles' }, 'url'],
    [{ id: 'a', name, kind: 'pmtiles', url: '' }, 'url'],
    [{ id: 'a', name, kind: 'style', url: 'javascript:alert(1)' }, 'url'],
    [{ id: 'a', name, kind: 'style', url: 'http://[' }, 'url'],
    [{ id: 'embedded', name, kind: 'pmtiles', url: 'tiles/base.pmtiles' }, 'id'],
    [{ id: 'a', name, kind: 'mbtiles', url: 'tiles/base.mbtiles' }, 'kind'],
    [{ id: 'a', name, kind: 'constructor', url: 'x' }, 'kind'],
    [{ id: 'a', kind: 'style', url: 'style.json' }, 'name'],
    [{ id: 'a', name: { zh: 5 }, kind: 'style', url: 'style.json' }, 'name'],
    [{ id: 'a', name, kind: 'tianditu', key: '' }, 'key'],
    [{ id: 'a', name, kind: 'tianditu', key: 'k', set: 'map' }, 'set'],
    [raster, null],
    [{ ...raster, tileSize: 512, maxzoom: 17, attribution: '©' }, null],
    // A tile of no size was asked for without end, and the tab stood still.
    [{ ...raster, tileSize: 0 }, 'tileSize'],
    [{ ...raster, tileSize: -256 }, 'tileSize'],
    [{ ...raster, tileSize: '256' }, 'tileSize'],
    [{ ...raster, maxzoom: 99 }, 'maxzoom'],
    [{ ...raster, tiles: [] }, 'tiles'],
    [{ ...raster, tiles: tiles[0] }, 'tiles'],
    [{ ...raster, attribution: 5 }, 'attribution'],
    [null, 'id'],
  ])('%j: %s', (basemap, field) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const id = basemap?.id ?? '?';
    const understood = understand({ start: null, basemaps: [basemap] });
    expect(understood).toEqual({
      start: null,
      basemaps: field ? [] : [basemap],
      faults: field ? [{ say: 'config.incomplete', with: { n: 1, id, field } }] : [],
    });
    expect(warn).toHaveBeenCalledTimes(field ? 1 : 0);
    warn.mockRestore();
  });

  it.each([
    [{ basemaps: [raster, { ...raster, name: { zh: '二', en: 'Two' } }] }, 1, 'config.twice'],
    [{ basemaps: { a: raster } }, 0, 'config.notList'],
    [{ start: 'gone', basemaps: [raster] }, 1, 'config.start'],
  ])('says what it leaves out of %j', (json, kept, say) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { basemaps, faults, start } = understand(json);
    expect([basemaps.length, faults.map((fault) => fault.say), start]).toEqual([kept, [say], null]);
    for (const lang of ['zh', 'en'] as const)
      expect(message(lang, faults[0]!.say, faults[0]!.with)).not.toContain('{');
    warn.mockRestore();
  });

  it('takes any JSON', () => {
    for (const json of [null, 5, 'x', [], {}, { start: {} }, { start: 'embedded' }])
      expect(understand(json)).toEqual({ start: null, basemaps: [], faults: [] });
  });
});

describe('vector archives are drawn quietly', () => {
  const draw = (...names: string[]) => quietLayers('online:archive', names, 'light');
  const parts = (...names: string[]) => draw(...names).map(({ id }) => id.replace('online:archive/', ''));

  it('with the layers of the Protomaps basemap', () => {
    expect(
      parts(
        'earth',
        'landuse',
        'water',
        'physical_line',
        'roads',
        'boundaries',
        'buildings',
        'places',
        'pois',
      ),
    ).toEqual([
      'landuse/built',
      'water/area',
      'water/river',
      'physical_line/river',
      'roads/other',
      'roads/main',
    ]);
  });
  it('with those of OpenMapTiles', () => {
    expect(
      parts(
        'water',
        'waterway',
        'landcover',
        'boundary',
        'transportation',
        'transportation_name',
        'place',
        'poi',
      ),
    ).toEqual([
      'landcover/built',
      'water/area',
      'water/river',
      'waterway/river',
      'transportation/other',
      'transportation/main',
    ]);
  });
  it('and others as thin lines, over areas and under roads', () => {
    expect(parts('Roads', 'pipes', 'water').map((part) => part.split('/')[0])).toEqual([
      'water',
      'water',
      'pipes',
      'Roads',
      'Roads',
    ]);
  });
  it('without text, and the same in both themes but for colours', () => {
    const names = ['landuse', 'water', 'waterway', 'pipes', 'roads'];
    const light = draw(...names);
    expect(new Set(light.map(({ type }) => type))).toEqual(new Set(['fill', 'line']));
    const dark = quietLayers('online:archive', names, 'dark');
    expect(dark.map(({ id }) => id)).toEqual(light.map(({ id }) => id));
    expect(JSON.stringify(dark)).toContain(GROUND.dark.lake);
    expect(JSON.stringify(dark)).not.toContain(GROUND.light.lake);
  });
});

it.each([true, false])('the archives of these tests are PMTiles (gzip %s)', async (gzip) => {
  const points = [[0, 0], [1, 0], [1, 1]] as const; // prettier-ignore
  const tile = vectorTile([{ name: 'water', kind: 'lake', type: 'polygon', points }]);
  const bytes = pmtiles({ type: 'mvt', tile, metadata: { attribution: '© us' }, gzip });
  const source: Source = {
    getKey: () => 'archive',
    getBytes: (offset, length) => {
      const { buffer, byteOffset } = bytes.subarray(offset, offset + length);
      const end = Math.min(byteOffset + length, bytes.byteOffset + bytes.length);
      return Promise.resolve({ data: (buffer as ArrayBuffer).slice(byteOffset, end) });
    },
  };
  const archive = new PMTiles(source);
  expect(await archive.getMetadata()).toEqual({ attribution: '© us' });
  expect(await archive.getHeader()).toMatchObject({ minZoom: 0, maxZoom: 1, minLon: -180, maxLat: 85 });
  for (const [z, x, y] of [
    [0, 0, 0],
    [1, 0, 0],
    [1, 1, 0],
    [1, 1, 1],
  ] as const)
    // prettier-ignore
    expect(Buffer.from((await archive.getZxy(z, x, y))!.data)).toEqual(tile);
});
