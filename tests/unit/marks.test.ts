import { describe, expect, it } from 'vitest';
import { choices, readingsAt, step } from '../../src/app/reader/marks';
import { runs } from '../../src/core/text/runs';
import { annotation } from './catalog-fixture';

const at = (passage: string, start: number, end: number) =>
  annotation('002', passage, [passage], { position: { start, end } });
const shape = (list: ReturnType<typeof runs>) =>
  list.map((r) => [r.start, r.end, r.annotations.map((a) => a.passage).join('')]);

describe('runs', () => {
  it('cover the span without gaps', () => {
    expect(shape(runs({ start: 0, end: 20 }, [at('a', 3, 5), at('b', 8, 10)]))).toEqual([
      [0, 3, ''],
      [3, 5, 'a'],
      [5, 8, ''],
      [8, 10, 'b'],
      [10, 20, ''],
    ]);
  });
  it('tell overlapping passages apart', () => {
    expect(shape(runs({ start: 0, end: 10 }, [at('a', 0, 6), at('b', 4, 10)]))).toEqual([
      [0, 4, 'a'],
      [4, 6, 'ab'],
      [6, 10, 'b'],
    ]);
  });
  it('leave a span without passages whole', () => {
    expect(shape(runs({ start: 5, end: 9 }, [at('a', 0, 5), at('b', 9, 12)]))).toEqual([[5, 9, '']]);
  });
});

describe('runs with further cuts', () => {
  it('cut there too, inside and outside passages, and nowhere beyond the span', () =>
    expect(shape(runs({ start: 0, end: 10 }, [at('a', 3, 7)], [1, 5, 10, 12]))).toEqual([
      [0, 1, ''],
      [1, 3, ''],
      [3, 5, 'a'],
      [5, 7, 'a'],
      [7, 10, ''],
    ]));
});

describe('choices', () => {
  it('offer each feature of each passage, and a slip as itself', () => {
    const two = annotation('002', 'x', ['f', 'g']);
    const slip = annotation('002', 'y', []);
    expect(choices([two, slip]).map((c) => [c.annotation.passage, c.feature])).toEqual([
      ['x', 'f'],
      ['x', 'g'],
      ['y', null],
    ]);
  });
});

describe('readingsAt', () => {
  const reading = { as: '盈淀路', reason: { zh: '同音', en: 'homophone' }, confidence: null, evidence: null };
  const whole = annotation('000', 'a', [], { exact: '营店路', position: { start: 4, end: 7 }, reading });
  it('stand over a passage that is one run', () => {
    const [, run] = runs({ start: 0, end: 9 }, [whole]);
    expect(readingsAt(run!)).toEqual({ over: whole, after: [] });
  });
  it('stand once, after the last run, where another passage cuts it', () => {
    const cut = runs({ start: 0, end: 9 }, [whole, at('b', 6, 9)]);
    expect(cut.map(readingsAt).map(({ over, after }) => [over, after.length])).toEqual([
      [null, 0],
      [null, 0],
      [null, 1],
      [null, 0],
    ]);
  });
  it('stand after a passage too narrow for them', () => {
    const narrow = annotation('000', 'n', [], {
      exact: '年',
      position: { start: 0, end: 1 },
      reading: { ...reading, as: '到2025年' },
    });
    expect(readingsAt(runs({ start: 0, end: 1 }, [narrow])[0]!).after).toEqual([narrow]);
  });
});

describe('step', () => {
  const row = [at('a', 2, 4), at('b', 4, 9), at('b2', 4, 6), at('c', 20, 22)];
  const walk = (current: string | null, by: 1 | -1, from?: number) =>
    step(row, current && `002/${current}`, by, from)?.passage ?? null;
  it('skips nothing, there and back', () => {
    expect([null, 'a', 'b', 'b2', 'c'].map((id) => walk(id, 1))).toEqual(['a', 'b', 'b2', 'c', null]);
    expect(['c', 'b2', 'b', 'a'].map((id) => walk(id, -1))).toEqual(['b2', 'b', 'a', null]);
  });
  it('begins at what is on the page', () => {
    expect(walk(null, 1, 10)).toBe('c');
    expect(walk(null, -1, 10)).toBe('b2');
    expect(walk(null, 1, 30)).toBeNull();
    expect(walk(null, -1, 30)).toBe('c');
  });
});
