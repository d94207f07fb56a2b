/** The densest part of the atlas, which has a plate of its own. */
import { expect, it } from 'vitest';
import { countiesOf, densest } from '../../src/core/cartography/densest';
import { Catalog } from '../../src/core/model/catalog';
import { feature } from './catalog-fixture';
import { compiledAtlas } from '../fixtures/compiled-atlas';

const at = (id: string, lon: number, lat: number) =>
  feature(id, { anchor: [lon, lat], bbox: [lon, lat, lon, lat] });
const crowd = (count: number, lon: number, lat: number) =>
  Array.from({ length: count }, (_, i) => at(`${lon}-${i}`, lon + (i % 5) * 0.05, lat + i * 0.01));

it('is where most things stand together, and has them', () => {
  const found = densest([...crowd(9, 112, 30), ...crowd(12, 118, 34)], [110, 28, 124, 38])!;
  expect(found.features).toHaveLength(12);
  const [west, south, east, north] = found.bounds;
  expect(west).toBeLessThanOrEqual(118);
  expect(east).toBeGreaterThan(118.2);
  expect(south).toBeLessThanOrEqual(34);
  expect(north).toBeGreaterThan(34.11);
  expect(east - west).toBeCloseTo((10 / 9) * 1.4, 0);
});
it('is none where nothing is crowded', () => {
  expect(densest(crowd(5, 112, 30), [110, 28, 124, 38])).toBeNull();
});
it('is the demonstration zone and its neighbours', () => {
  const catalog = new Catalog(compiledAtlas().catalog);
  const found = densest(catalog.features, catalog.data.bounds)!;
  const zone = catalog.feature('yangtze-delta-demonstration-zone')!;
  const [west, south, east, north] = found.bounds;
  expect(zone.anchor![0]).toBeGreaterThan(west);
  expect(zone.anchor![0]).toBeLessThan(east);
  expect(zone.anchor![1]).toBeGreaterThan(south);
  expect(zone.anchor![1]).toBeLessThan(north);
  const names = countiesOf(found.features, catalog, 4).map((code) => catalog.unit(code)!.name.zh);
  expect(names).toEqual(expect.arrayContaining(['嘉善县', '青浦区']));
});
