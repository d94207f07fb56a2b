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
    [START, ['项目：3 项', '3 projects']],
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
        '谋划或规划的、未落图的、跨省界的项目：3 项',
        '3 projects proposed or planned not mapped that cross a province border',
      ],
    ],
    [
      setFilter(START, { units: ['320300'], since: ['opened'] }),
      ['涉及Xuzhou的、后续已开通的项目：3 项', '3 projects involving Xuzhou, since then: opened'],
    ],
    [
      setFilter(showOnlyLayer(START, 'rail'), { units: ['320300'] }),
      ['经过Xuzhou的铁路：3 条', '3 railways that touch Xuzhou'],
    ],
    [
      setAs(setFilter(START, { statuses: ['opened'], joins: ['江苏', '山东'] }), 'said'),
      [
        '文件所述为建成的、涉及江苏与山东的项目：3 项',
        '3 projects opened as documents said involving Jiangsu and Shandong',
      ],
    ],
  ])('%#', (view, expected) => expect(say(view)).toEqual(expected));

  it('tells totals beside the things, not among them', () => {
    const view = showOnlyLayer(START, 'disconnected-road');
    expect(sentence(catalog, view, 7, 6)).toBe('断头路：7 条（另有汇总 6 项）');
    expect(sentence(catalog, setLang(view, 'en'), 7, 6)).toBe('7 dead-end roads (and 6 totals)');
  });

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
