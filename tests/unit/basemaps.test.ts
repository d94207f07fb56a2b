/** Online basemaps: what config.json may say, how vector archives are drawn. Shown in a browser: tests/e2e. */
import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it, vi } from 'vitest';
import { GROUND } from '../../src/core/cartography/theme';
import { understand } from '../../src/app/map/basemaps/config';
import { quietLayers } from '../../src/app/map/maplibre/online/basemap-theme';
import { pmtiles, vectorTile } from '../fixtures/pmtiles';

vi.mock('virtual:atlas', () => ({ dataUrl: (path: string) => `data/${path}`, dataVersion: '0' }));

describe('config.json', () => {
  const name = { zh: '底图', en: 'Ground' };
  it.each([
    [{ id: 'a', name, kind: 'pmtiles', url: 'tiles/base.pmtiles' }, true],
    [{ id: 'a', name, kind: 'pmtiles' }, false],
    [{ id: 'a', name, kind: 'pmtiles', url: '' }, false],
    [{ id: 'embedded', name, kind: 'pmtiles', url: 'tiles/base.pmtiles' }, false],
    [{ id: 'a', name, kind: 'mbtiles', url: 'tiles/base.mbtiles' }, false],
    [null, false],
  ])('%j', (basemap, kept) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect(understand({ start: 'a', basemaps: [basemap] })).toEqual({
      start: 'a',
      basemaps: kept ? [basemap] : [],
    });
    expect(warn).toHaveBeenCalledTimes(kept ? 0 : 1);
    warn.mockRestore();
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
