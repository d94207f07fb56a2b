import { describe, expect, it } from 'vitest';
import { conditions } from '../../src/core/view/conditions';
import { facets } from '../../src/core/view/facets';
import { query } from '../../src/core/view/query';
import { sentence } from '../../src/core/view/sentence';
import { setAs, setFilter, setLang, showOnlyLayer, START, type View } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';

const say = (view: View, n = 3) => [sentence(catalog, view, n), sentence(catalog, setLang(view, 'en'), n)];

describe('the sentence that reads a filter back', () => {
  it.each([
    [START, ['要素：3 项', '3 features']],
    [
      setFilter(showOnlyLayer(START, 'rail'), {
        statuses: ['under-construction'],
        joins: ['江苏', '安徽'],
        documents: ['002'],
      }),
      [
        '002 中在建的、连接江苏与安徽的铁路：3 条',
        '3 railways under construction that join Jiangsu and Anhui, in 002',
      ],
    ],
    [
      setFilter(START, { statuses: ['proposed', 'planned'], crosses: true, placed: false }),
      [
        '谋划或规划的、未上图的、跨省界的要素：3 项',
        '3 features proposed or planned not placed on the map that cross a province border',
      ],
    ],
    [
      setFilter(START, { units: ['320300'], since: ['opened'] }),
      ['经过Xuzhou的、后来已开通的要素：3 项', '3 features that touch Xuzhou, since then opened'],
    ],
  ])('%#', (view, expected) => expect(say(view)).toEqual(expected));

  it('counts one as one', () =>
    expect(sentence(catalog, setLang(showOnlyLayer(START, 'rail'), 'en'), 1)).toBe('1 railway'));
});

describe('facets', () => {
  it('say what each value would show, the other conditions staying', () => {
    const view = setFilter(setAs(START, 'said'), { documents: ['000'], statuses: ['planned'] });
    expect(facets(catalog, view).statuses).toEqual([{ value: 'opened', count: 1 }]);
    for (const { value, count } of facets(catalog, START).joins!) {
      const joins = value.split(',') as View['filter']['joins'];
      expect(query(catalog, setFilter(START, { joins })).length).toBe(count);
    }
  });
});

describe('conditions', () => {
  it('name each and lift exactly one', () => {
    const view = setFilter(showOnlyLayer(START, 'rail'), {
      kinds: ['intercity'],
      statuses: ['planned', 'proposed'],
      crosses: true,
    });
    const list = conditions(catalog, view);
    expect(list.map((c) => c.key)).toEqual([
      'layers',
      'kinds:intercity',
      'statuses:planned',
      'statuses:proposed',
      'crosses',
    ]);
    expect(list[2]!.without.filter.statuses).toEqual(['proposed']);
    expect(list[0]!.without.layers.length).toBe(7);
  });
});
