/** Deadlines in words, and what became of a promise. */
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/core/analysis/promises';
import { firstDay, isBy, isDate, lastDay } from '../../../src/core/model/dates';
import { deadlinesIn } from '../../../src/core/text/deadlines';

const found = (text: string) =>
  deadlinesIn(text, '2021-03-05').map(({ words, event, by }) => [words, event, by]);

describe('deadlines in a text', () => {
  it.each([
    ['复兴路将在年内开工建设', '将在年内开工', 'started', '2021'],
    ['复兴路年底前开工', '年底前开工', 'started', '2021'],
    ['确保2022年底前建成通车', '确保2022年底前建成', 'completed', '2022'],
    ['力争2025年建成', '力争2025年建成', 'completed', '2025'],
    ['该路将于2021年9月底前通车', '将于2021年9月底前通车', 'opened', '2021-09'],
    ['将于9月份通车', '将于9月份通车', 'opened', '2021-09'],
    ['計劃於2024年12月開工', '計劃於2024年12月開工', 'started', '2024-12'],
    ['今年全线贯通', '今年全线贯通', 'completed', '2021'],
  ])('%s', (text, words, event, by) => expect(found(text)).toEqual([[words, event, by]]));
  it.each([
    '座谈会于每年11月份开通报名',
    '2022年的成绩单，建成投用',
    '营店路已于5月30日竣工',
    '建议今年成立4个联合工作组',
    '2021年已建成',
    '列入省“十四五”规划',
  ])('none in: %s', (text) => expect(found(text)).toEqual([]));
});

describe('dates cut to what is known', () => {
  it('mean days from a first to a last', () => {
    expect([firstDay('2020'), lastDay('2020')]).toEqual(['2020-01-01', '2020-12-31']);
    expect([firstDay('2020-02'), lastDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29']);
    expect(lastDay('2020-02-03')).toBe('2020-02-03');
    expect(isBy('2020', '2020-12-30')).toBe(false);
    expect(isBy('2020', '2020')).toBe(true);
  });
  it('are dates', () => {
    expect(['2020', '2020-12', '2020-12-31'].every(isDate)).toBe(true);
    expect(['20', '2020-13', '2020-02-31', 'x', ''].some(isDate)).toBe(false);
  });
});

describe('a promise', () => {
  const day = (date: string, reported = false) => ({ date, reported });
  it.each([
    ['2018', null, '2018-06', 'due'],
    ['2018', null, '2019', 'overdue'],
    ['2018', day('2018'), '2019', 'kept'],
    ['2018-09', day('2018-08-30'), '2019', 'early'],
    ['2018-09', day('2018-10'), '2019', 'late'],
    ['2018-09', day('2018'), '2019', 'unclear'],
    ['2018', day('2020-01-01', true), '2021', 'unclear'],
    ['2018', day('2017-01-01', true), '2021', 'kept'],
  ] as const)('by %s, %o, as of %s: %s', (by, happened, asOf, verdict) =>
    expect(verdictOf(by, happened, asOf)).toBe(verdict),
  );
});
