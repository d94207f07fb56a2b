/** What the panel says of a feature: order of time, quotations, promises, citations, progress. */
import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/core/model/catalog';
import type { Annotation, Outcome } from '../../src/core/model/types';
import { distance, km, monthOf, shortDate } from '../../src/core/messages/format';
import { citation } from '../../src/core/view/citation';
import { quotedTitle, shortTitle } from '../../src/core/view/document-words';
import { progressDate, progressWords } from '../../src/core/view/progress';
import { quotations, quotedRuns } from '../../src/core/view/quotations';
import { outcomeWord, promiseWords } from '../../src/core/view/standing-words';
import { timeline } from '../../src/core/view/timeline';
import { DATA } from './catalog-fixture';

const words = (start: number, end: number) => ({ exact: 'x'.repeat(end - start), start, end });
const annotation = (
  id: string,
  position: [number, number],
  sentence: [number, number],
  status?: [number, number],
): Annotation => ({
  ...DATA.annotations[0]!,
  id: `000/${id}`,
  passage: id,
  position: { start: position[0], end: position[1] },
  sentence: { start: sentence[0], end: sentence[1] },
  says: { ...DATA.annotations[0]!.says, words: status ? words(...status) : null },
});
const paragraphs = [
  { start: 0, end: 50, kind: 'paragraph', level: null },
  { start: 51, end: 90, kind: 'paragraph', level: null },
] as const;

describe('quotations', () => {
  it('quote a paragraph once, however many of its passages name the thing', () => {
    const quotes = quotations({ paragraphs: [...paragraphs] }, [
      annotation('c', [60, 64], [51, 90]),
      annotation('b', [14, 18], [0, 30]),
      annotation('a', [2, 6], [0, 30]),
    ]);
    expect(quotes.map((quote) => quote.annotations.map(({ passage }) => passage))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(quotes.map(({ stretches }) => stretches)).toEqual([
      [{ start: 0, end: 30 }],
      [{ start: 51, end: 90 }],
    ]);
  });
  it('leave out what stands between sentences that do not touch, and keep words that stand apart', () => {
    const [quote] = quotations({ paragraphs: [...paragraphs] }, [
      annotation('a', [42, 46], [40, 50], [3, 7]),
    ]);
    expect(quote!.stretches).toEqual([
      { start: 3, end: 7 },
      { start: 40, end: 50 },
    ]);
  });
  it('mark names and the words that say the status, also where they overlap, without a gap', () => {
    const runs = quotedRuns({ start: 0, end: 30 }, [annotation('a', [2, 6], [0, 30], [4, 9])]);
    expect(runs.map(({ start, end, names, says }) => [start, end, names, says])).toEqual([
      [0, 2, false, false],
      [2, 4, true, false],
      [4, 6, true, true],
      [6, 9, false, true],
      [9, 30, false, false],
    ]);
  });
});

const outcome = (more: Partial<Outcome>): Outcome => ({
  feature: DATA.features[0]!.id,
  event: 'progress',
  scope: 'whole',
  part: null,
  related: null,
  date: null,
  what: { zh: '事', en: 'a thing' },
  citation: { outlet: '报', date: '2021-05', title: null, url: null, note: null },
  confidence: 'high',
  ...more,
});
const known = (outcomes: Outcome[]) => {
  const catalog = new Catalog({ ...DATA, outcomes });
  return { catalog, feature: catalog.features[0]! };
};

describe('the timeline', () => {
  it('puts documents and outcomes in one order of time, what has no date last', () => {
    const { catalog, feature } = known([
      outcome({ date: '2017' }),
      outcome({ citation: { ...outcome({}).citation, date: null } }),
      outcome({ date: '2024-12-26' }),
    ]);
    const dates = timeline(catalog, feature).map(({ kind, date }) => [kind, date]);
    const said = feature.documents.map((id) => ['said', catalog.document(id)!.date]);
    expect(dates).toEqual([['happened', '2017'], ...said, ['happened', '2024-12-26'], ['happened', null]]);
  });
});

describe('progress in one line', () => {
  it('is the latest that became of the thing itself, never of another', () => {
    const { catalog, feature } = known([
      outcome({ event: 'progress', date: '2021' }),
      outcome({ event: 'opened', scope: 'related', related: { zh: '桥', en: 'a bridge' }, date: '2023' }),
    ]);
    const plain = { ...feature, now: { ...feature.now, event: null, part: null } };
    expect(progressWords(catalog, plain, 'zh')).toBe('有进展 2021');
    expect(progressDate(catalog, plain)).toBe('2021');
  });
  it('tells a part as a part, with its length', () => {
    const { catalog, feature } = known([]);
    const part = {
      status: 'opened',
      event: 'opened',
      km: 41,
      ofKm: 266,
      ofDrawn: false,
      date: '2022-09',
    } as const;
    const partly = { ...feature, now: { ...feature.now, event: null, part } };
    expect(progressWords(catalog, partly, 'zh')).toBe('部分开通 41/266 公里 2022-09');
    expect(progressDate(catalog, partly)).toBe('2022-09');
  });
});

it('an outcome of a part is worded as of a part', () => {
  const part = { zh: '北段', en: 'north', km: 41, ofKm: 266 };
  expect(outcomeWord(outcome({ event: 'opened', scope: 'part', part }), 'zh')).toBe('部分开通 41/266 公里');
  expect(outcomeWord(outcome({ event: 'opened' }), 'zh')).toBe('已开通');
});

describe('a promise', () => {
  it.each([
    ['2018', 'zh', '年内开工'],
    ['2018', 'en', 'start within the year'],
    ['2019', 'zh', '2019年底前开工'],
    ['2018-09', 'zh', '2018年9月底前开工'],
    ['2018-09', 'en', 'start by the end of Sep 2018'],
    ['2018-09-05', 'en', 'start by 5 Sep 2018'],
  ] as const)('by %s (%s)', (by, lang, expected) =>
    expect(promiseWords({ event: 'started', by }, '2018-08-15', lang)).toBe(expected),
  );
});

describe('names and figures', () => {
  it('documents are called by a short name and a month', () => {
    const document = { ...DATA.documents[1]!, short: { zh: '上海实施方案', en: 'Shanghai plan' } };
    expect(shortTitle(document, 'zh')).toBe('《上海实施方案》2020-01');
    expect(shortTitle(document, 'en')).toBe('Shanghai plan, Jan 2020');
  });
  it('titles stand in title marks, those inside in single ones, an editor’s own in none', () => {
    expect(quotedTitle('贯彻《纲要》')).toBe('《贯彻〈纲要〉》');
    expect(quotedTitle('〔原文无标题〕摘编《纲要》')).toBe('〔原文无标题〕摘编《纲要》');
  });
  it('units and dates are those of the language', () => {
    expect([km(157, 'zh'), km(157, 'en')]).toEqual(['157 公里', '157 km']);
    expect([distance(500, 'zh'), distance(1200, 'en')]).toEqual(['500 米', '1.2 km']);
    expect([shortDate('2024-12-26', 'zh'), shortDate('2024-12-26', 'en')]).toEqual([
      '2024-12-26',
      '26 Dec 2024',
    ]);
    expect([monthOf('2018-08-15'), monthOf('2018')]).toEqual(['2018-08', '2018']);
  });
  it('a citation has version, sources, day of access and link, in the order of GB/T 7714', () => {
    const { catalog, feature } = known([]);
    const cited = citation(catalog, feature, 'zh', 'https://atlas.test/?f=x', '2026-11-25');
    expect(cited).toMatch(
      /\[EB\/OL\]\/\/跨界图集\. 版本 test\. 据.+\. \[2026-11-25\]\. https:\/\/atlas\.test\/\?f=x$/,
    );
  });
});
