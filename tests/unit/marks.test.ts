import { describe, expect, it } from 'vitest';
import { runs } from '../../src/reader/marks';
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
