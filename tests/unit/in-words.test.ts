import { expect, test } from 'vitest';
import { boundsInView, featuresInView, positionWords } from '../../src/core/cartography/in-words';
import { Catalog } from '../../src/core/model/catalog';
import type { CatalogData } from '../../src/core/model/types';
import { feature } from './catalog-fixture';

const catalog = new Catalog({
  version: '',
  bounds: [0, 0, 1, 1],
  layers: [],
  documents: [],
  features: [],
  annotations: [],
  outcomes: [],
  retired: [],
  places: [],
  units: [{ adcode: '320300', name: { zh: '徐州市', en: 'Xuzhou' }, level: 'prefecture', province: '江苏' }],
} satisfies CatalogData);
const CITIES = [{ adcode: '320300', at: [117.2, 34.26] as [number, number] }];
const size = { width: 1000, height: 800 };
const camera = (lon: number, lat: number) => ({ lon, lat, zoom: 8, bearing: 0 });

test('what a map shows at zoom 0 of 512 px is the whole world round', () => {
  const [west, , east] = boundsInView({ lon: 0, lat: 0, zoom: 0, bearing: 0 }, { width: 512, height: 512 });
  expect([west, east]).toEqual([-180, 180]);
});

test('a feature is in view where its extent meets the bounds; what is not placed is not', () => {
  const list = [
    feature('in', { bbox: [117, 33, 118, 34] }),
    feature('over', { bbox: [110, 30, 125, 40] }),
    feature('out', { bbox: [121, 30, 122, 31] }),
    feature('nowhere', { bbox: null }),
  ];
  expect(featuresInView(list, [116, 33.5, 117.5, 35]).map(({ id }) => id)).toEqual(['in', 'over']);
});

test('position by the nearest city and its direction, extent in kilometres', () => {
  expect(positionWords(catalog, camera(117.2, 34.8), size, CITIES, 'zh')).toMatch(
    /^地图中心在北纬 34\.80°、东经 117\.20°（徐州市以北约 59\.9 公里）；图幅东西约 \d+ 公里，南北约 \d+ 公里。$/u,
  );
  expect(positionWords(catalog, camera(116.8, 33.9), size, CITIES, 'en')).toContain('south-west of Xuzhou');
  expect(positionWords(catalog, camera(117.21, 34.26), size, CITIES, 'zh')).toContain('（徐州市一带）');
  expect(positionWords(catalog, camera(105, 20), size, CITIES, 'zh')).toContain('东经 105.00°；');
});
