import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../src/core/search/match';
import { prepare } from '../../src/core/search/pinyin-match';
import { wordsOf } from '../../src/core/search/words';
import { LinedText } from '../../src/core/text/lined-text';
import { editDistance } from '../../src/core/text/edit-distance';
import { fold, sourceRange } from '../../src/core/text/fold';
import { nearest } from '../../src/core/text/suggest';

const anyText = fc.string({ unit: fc.constantFrom('甲', 'a', '𠮷', '\n', '、'), maxLength: 30 });

describe('a text by code points', () => {
  const text = new LinedText('甲𠮷\n\n乙');
  it('is as long as its characters, and cut between them', () => {
    expect(text.length).toBe(5);
    expect(text.slice(1, 2)).toBe('𠮷');
    expect(text.slice(-3, 1)).toBe('甲');
    expect(text.slice(4, 99)).toBe('乙');
    expect(new LinedText('').slice(0, 1)).toBe('');
  });
  it('knows its lines, the empty ones too', () => {
    expect(text.lines()).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 3 },
      { start: 4, end: 5 },
    ]);
    expect([0, 2, 3, 4].map((offset) => text.lineOf(offset))).toEqual([1, 1, 2, 3]);
    expect(new LinedText('').lines()).toEqual([{ start: 0, end: 0 }]);
  });
  it('translates offsets in UTF-16 units', () => {
    expect([0, 1, 3, 4].map((unit) => text.pointAt(unit))).toEqual([0, 1, 2, 3]);
    expect(new LinedText('甲乙').pointAt(2)).toBe(2);
  });
  it('cuts, finds and splits as an array of its characters would (property)', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (source, a, b) => {
        const [points, any] = [Array.from(source), new LinedText(source)];
        expect(any.slice(a, b)).toBe(points.slice(a, b).join(''));
        expect(any.lines().map(({ start, end }) => any.slice(start, end))).toEqual(source.split('\n'));
        expect(any.occurrences('𠮷').map(({ start }) => start)).toEqual(
          points.flatMap((point, i) => (point === '𠮷' ? [i] : [])),
        );
      }),
    );
  });
});

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['abcd', 'acbd', 1],
    ['ca', 'abc', 3],
    ['徐州', '宿州', 1],
  ])('of %o and %o is %i', (a, b, edits) => expect(editDistance(a, b)).toBe(edits));
  it('is the same both ways, and nothing only between equals (property)', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
  it('suggests the nearest word, and none that is far', () => {
    expect(nearest('hefie', ['hefei', 'hebei'])).toBe('hefei');
    expect(nearest('hefei', ['nanjing'])).toBeNull();
    expect(nearest('hefei', [])).toBeNull();
  });
});

describe('folding', () => {
  const none = new Map<string, string>();
  it('drops separators, or keeps them', () => {
    expect(fold('Ｇ60、Huai’an', none).text).toBe('g60huaian');
    expect(fold('Ｇ60、Huái’an', none, 'keep').text).toBe('g60、huai’an');
  });
  it('a word begins after a separator, kept or not', () => {
    const words = (how: 'drop' | 'keep') => {
      const { text, starts } = fold('ab, cd', none, how);
      return Array.from(text).filter((_, i) => starts[i]);
    };
    expect(words('drop')).toEqual(['a', 'c']);
    expect(words('keep')).toEqual(['a', 'c']);
  });
  it('every folded character leads back to a whole one of the original (property)', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('drop' as const, 'keep' as const), (source, how) => {
        const folded = fold(source, none, how);
        for (let i = 0; i < folded.text.length; i++) {
          const [start, end] = sourceRange(folded, source, i, i + 1);
          expect(Array.from(source.slice(start, end))).toHaveLength(1);
        }
      }),
    );
  });
  it('a name found by its last character, one of two UTF-16 units, is marked whole', () => {
    const name = prepare({ from: 'name', text: '沪𠮷' }, none);
    expect(matchForm(name, wordsOf('沪𠮷', none))?.ranges).toEqual([[0, 3]]);
  });
});
