import { expect, test } from 'vitest';
import { courseWords, type CourseData } from '../../../src/core/analysis/course-words';
import type { BorderCrossing } from '../../../src/core/analysis/crossings';
import { Catalog } from '../../../src/core/model/catalog';
import type { Pair } from '../../../src/core/model/pairs';
import type { CatalogData, Feature, Place } from '../../../src/core/model/types';
import { feature } from '../catalog-fixture';

const place = (id: string, zh: string, kind = 'station'): Place => ({
  id,
  name: { zh, en: id },
  aliases: [],
  kind,
  point: [117, 34],
  precisionM: 100,
  source: '',
});
const PLACES = [
  place('xuzhou', '徐州东站'),
  place('bend', '无名弯道', 'junction'),
  place('xiaoxian', '萧县北站'),
  place('suzhou', '宿州东站'),
];
const crossing = (pair: Pair): BorderCrossing => ({
  id: `line@${pair.join('-')}`,
  feature: 'line',
  pair,
  at: [117, 34],
  uncertaintyM: 700,
  km: null,
  stretch: null,
  basis: 'course',
  part: 0,
});
function words(more: Partial<Feature>, data: Partial<CourseData> = {}): string {
  const line = feature('line', {
    places: PLACES.map(({ id }) => id),
    uncertaintyM: 700,
    drawnKm: 96,
    ...more,
  });
  const catalog = new Catalog({
    version: '',
    bounds: [0, 0, 1, 1],
    layers: [],
    documents: [],
    features: [line],
    annotations: [],
    outcomes: [],
    retired: [],
    places: PLACES,
    units: [
      { adcode: '320300', name: { zh: '徐州市', en: 'Xuzhou' }, level: 'prefecture', province: '江苏' },
    ],
  } satisfies CatalogData);
  return courseWords(catalog, line, { crossings: [], branched: [], ...data }, 'zh').join('');
}

test('a line from, through and to the places that have names; length, doubt and what stands', () => {
  expect(
    words({ now: { status: 'opened', event: 'opened', date: '2024-12-26', reported: false, part: null } }),
  ).toBe(
    '自徐州东站至宿州东站，经萧县北站。图上长约 96 公里。位置误差约 ± 700 米。现状：建成（2024年12月26日）。',
  );
});

test('borders in order where each begins where the last one led', () => {
  const crossings = [crossing(['上海', '江苏']), crossing(['江苏', '安徽'])];
  expect(words({}, { crossings })).toContain('依次过省界 2 处：由上海进入江苏、由江苏进入安徽。');
});

test('no order and no direction are told where none follows: one border, a branching line, a leap', () => {
  expect(words({}, { crossings: [crossing(['江苏', '安徽'])] })).toContain('与省界相交 1 处：江苏–安徽。');
  const two = [crossing(['上海', '江苏']), crossing(['江苏', '安徽'])];
  const branched = words({}, { crossings: two, branched: ['line'] });
  expect(branched).toContain('与省界相交 2 处');
  expect(branched).toContain('涉及徐州市。');
  expect(branched).not.toContain('自徐州东站');
  expect(words({}, { crossings: [crossing(['上海', '江苏']), crossing(['安徽', '河南'])] })).toContain(
    '与省界相交',
  );
});

test('a line that begins at a nameless bend begins nowhere that is told', () => {
  expect(words({ places: ['bend', 'xiaoxian', 'suzhou'] })).toMatch(/^涉及徐州市。/u);
});

test('what is not placed says why and never a place', () => {
  const why = { zh: '文件未给出地点。', en: 'No place is given.' };
  const told = words({
    basis: 'none',
    unplaced: why,
    drawnKm: null,
    uncertaintyM: null,
    places: [],
    units: [],
  });
  expect(told).toMatch(/^未落图：文件未给出地点。现状：/u);
});

test('within one province it says so', () => {
  expect(words({ kmByProvince: { 江苏: 96 } })).toContain('图上全程在江苏境内，不过省界。');
});
