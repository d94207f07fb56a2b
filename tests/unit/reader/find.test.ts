import { describe, expect, it } from 'vitest';
import { find as findIn, occurrences as occurrencesIn } from '../../../src/app/reader/find';
import type { Annotation } from '../../../src/core/model/types';
import { CodePoints } from '../../../src/core/text/code-points';
import { variantsOf } from '../../../src/core/text/fold';
import { annotation } from '../catalog-fixture';

const occurrences = (text: string, query: string) => occurrencesIn(new CodePoints(text), query);
const find = (text: string, annotations: readonly Annotation[], query: string) =>
  findIn(new CodePoints(text), annotations, query);

describe('occurrences', () => {
  it('count code points, not UTF-16 units', () =>
    expect(occurrences('𠀀路𠀀路', '路')).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ]));
  it('do not mind case or full-width letters, and do not overlap', () => {
    expect(occurrences('G60科创、g60、\uff27\uff16\uff10', 'G60')).toHaveLength(3);
    expect(occurrences('哈哈哈', '哈哈')).toHaveLength(1);
  });
  it('do not mind accents, but know a number by its point', () => {
    expect(occurrences("Huái'an", "huai'an")).toEqual([{ start: 0, end: 7 }]);
    expect(occurrences('1.5 km', '15')).toEqual([]);
    expect(occurrences('15 km', '1.5')).toEqual([]);
    expect(occurrences('约１．５公里', '1.5公里')).toEqual([{ start: 1, end: 6 }]);
    expect(occurrences('1,500 km', '1500')).toEqual([]);
    // Some carriers put marks without width between all characters.
    expect(occurrences('102.54亿', [...'102.54亿'].join('\u200b'))).toHaveLength(1);
    expect(occurrences('甲、乙', '、')).toEqual([{ start: 1, end: 2 }]);
  });
  it.each([
    ['dashes', '徐州—淮北城际', '徐州-淮北城际'],
    ['dashes of two', '徐州——淮北', '徐州–淮北'],
    ['quotes', '所谓“断头路”问题', '"断头路"'],
    ['quotes left out', '所谓「断头路」问题', '断头路'],
    ['spaces within', '沪苏湖 高铁', '沪苏湖高铁'],
    ['spaces that were put in', '沪苏湖高铁', '沪 苏 湖'],
    ['an ideographic space', '沪苏湖高铁', '沪苏湖　高铁'],
    ['line breaks', '打通\n断头路', '打通断头路'],
    ['what has no width', '断头路', '断\u200b头\ufeff路'],
    ['a full stop', '建成。通车', '建成通车'],
    ['other marks', '上海、江苏', '上海，江苏'],
    ['radicals of a PDF file', '高铁', '\u2fbc铁'],
  ])('do not mind %s', (_, text, query) => {
    expect(occurrences(text, query)).toHaveLength(1);
  });
  it('find traditional characters in a simplified text', () =>
    expect(occurrencesIn(new CodePoints('打通断头路'), '斷頭路', variantsOf('斷断頭头'))).toEqual([
      { start: 2, end: 5 },
    ]));
  it('are whole characters, where one is folded to several and where one is two UTF-16 units', () => {
    expect(occurrences('约㎡数', 'm')).toEqual([{ start: 1, end: 2 }]);
    expect(occurrences('𠮷站𠮷', '𠮷')).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
  });
  it('of nothing are none', () => expect(occurrences('路', '  ')).toEqual([]));
});

describe('find', () => {
  const text = '其中营店路已竣工,盈淀路';
  const corrupt = annotation('000', 'y', [], {
    exact: '营店路',
    position: { start: 2, end: 5 },
    reading: { as: '盈淀路', reason: { zh: '同音', en: 'homophone' }, confidence: 'high', evidence: null },
  });
  it('finds a corrupt name by its reading, in the order of the text', () =>
    expect(find(text, [corrupt], '盈淀路')).toEqual([
      { start: 2, end: 5 },
      { start: 9, end: 12 },
    ]));
  it('counts a passage once that has the words itself', () =>
    expect(find(text, [corrupt], '路')).toHaveLength(2));
});
