import { describe, expect, it } from 'vitest';
import { find as findIn, occurrences as occurrencesIn } from '../../../src/app/reader/find';
import type { Annotation } from '../../../src/core/model/types';
import { CodePoints } from '../../../src/core/text/code-points';
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
  it('do not mind accents, but do mind punctuation and spaces', () => {
    expect(occurrences("Huái'an", "huai'an")).toEqual([{ start: 0, end: 7 }]);
    expect(occurrences('1.5 km', '15')).toEqual([]);
    expect(occurrences('甲、乙', '甲乙')).toEqual([]);
    expect(occurrences('甲、乙', '、')).toEqual([{ start: 1, end: 2 }]);
  });
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
