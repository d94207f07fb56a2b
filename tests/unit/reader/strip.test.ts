import { describe, expect, it } from 'vitest';
import { MARK, nearest, stripMarks, windowOf } from '../../../src/app/reader/overview-ruler';

const passage = (id: string, top: number, colour = '#111111', features = [id]) => ({
  id,
  top,
  features,
  colours: [colour],
});

describe('stripMarks', () => {
  it('lie where the passages lie', () => {
    const marks = stripMarks([passage('a', 0), passage('b', 500), passage('c', 1000)], 1000, 404);
    expect(marks.map(({ top }) => top)).toEqual([0, 200, 400]);
    expect(marks.every(({ top }) => top + MARK <= 404)).toBe(true);
  });
  it('share a mark where they are near, each colour and feature once, in order', () => {
    const [mark, ...more] = stripMarks(
      [passage('a', 500, 'red', ['f']), passage('b', 501, 'blue', ['g']), passage('c', 502, 'red', ['f'])],
      10_000,
      400,
    );
    expect(more).toEqual([]);
    expect(mark).toMatchObject({ passages: ['a', 'b', 'c'], features: ['f', 'g'], colours: ['red', 'blue'] });
  });
  it('are never more than fit', () => {
    const many = Array.from({ length: 5000 }, (_, i) => passage(String(i), i * 20));
    const marks = stripMarks(many, 100_000, 600);
    expect(marks.length).toBeLessThanOrEqual(600 / MARK);
    expect(marks.flatMap(({ passages }) => passages)).toHaveLength(5000);
  });
  it('are none without content or room', () => {
    expect(stripMarks([passage('a', 0)], 0, 400)).toEqual([]);
    expect(stripMarks([passage('a', 0)], 1000, 0)).toEqual([]);
  });
});

describe('nearest', () => {
  const marks = stripMarks([passage('a', 0), passage('b', 1000)], 1000, 404);
  it('takes a mark within reach and nothing beyond', () => {
    expect(nearest(marks, 5, 5)?.passages).toEqual(['a']);
    expect(nearest(marks, 200, 5)).toBeNull();
  });
});

describe('windowOf', () => {
  it('runs from the top of the strip to its foot', () => {
    expect(windowOf(0, 250, 1000, 400)).toEqual({ top: 0, height: 100 });
    expect(windowOf(750, 250, 1000, 400)).toEqual({ top: 300, height: 100 });
    expect(windowOf(9999, 250, 1000, 400).top).toBe(300);
  });
  it('fills the strip when all is on the page', () =>
    expect(windowOf(0, 500, 400, 300)).toEqual({ top: 0, height: 300 }));
});
