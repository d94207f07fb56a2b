import { describe, expect, it } from 'vitest';
import { find, occurrences } from '../../../src/app/reader/find';
import { annotation } from '../catalog-fixture';

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
