import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, publishedContext, wordsNear } from '../../src/core/text/anchor';
import { LinedText } from '../../src/core/text/lined-text';

const text = new LinedText('规划建设甲线、乙线等城际铁路,加快建设丙线铁路。\n乙线通车。𠮷乙线');

describe('anchor', () => {
  it('gives the span of the one place, in code points', () => {
    expect(anchor({ exact: '丙线铁路' }, text)).toEqual({ span: { start: 19, end: 23 } });
    expect(anchor({ exact: '乙线', prefix: '𠮷' }, text)).toEqual({ span: { start: 31, end: 33 } });
  });
  it('prefix and suffix must touch the passage', () => {
    expect(anchor({ exact: '乙线', suffix: '通车' }, text)).toEqual({ span: { start: 25, end: 27 } });
    expect(anchor({ exact: '乙线', suffix: '车' }, text)).toMatchObject({ fault: { code: 'quote-context' } });
  });
  it('never takes what is only near', () => {
    expect(anchor({ exact: '丙线鐵路' }, text)).toMatchObject({ fault: { code: 'quote-not-found' } });
  });
  it('lists the candidates', () => {
    const found = anchor({ exact: '乙线' }, text);
    expect(found).toMatchObject({ fault: { code: 'quote-not-unique', message: '"乙线" occurs 3 times' } });
    expect('fault' in found && found.fault.cure).toContain(
      'line 2: …路,加快建设丙线铁路。⏎【乙线】通车。𠮷乙线…',
    );
  });
  it('what it finds is what was quoted, whatever the text (property)', () => {
    const chars = fc.string({
      unit: fc.constantFrom('甲', '乙', '𠮷', '\n', '、'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(chars, fc.nat(), fc.nat(), (source, a, b) => {
        const any = new LinedText(source);
        const start = a % any.length;
        const end = start + 1 + (b % (any.length - start));
        const exact = any.slice(start, end);
        const found = anchor({ exact, prefix: any.slice(0, start) || undefined }, any);
        if ('span' in found) expect(any.slice(found.span.start, found.span.end)).toBe(exact);
        else expect(found.fault.code).toBe('quote-not-unique');
      }),
    );
  });
});

describe('words beside a passage', () => {
  const passage = { start: 7, end: 9 };
  it('a verb is looked for before the passage first', () => {
    expect(wordsNear('建设', passage, text, 'before')).toEqual({ start: 2, end: 4 });
  });
  it('a kind word after it first', () => {
    expect(wordsNear('铁路', passage, text, 'after')).toEqual({ start: 12, end: 14 });
  });
  it('only in its own paragraph', () => {
    expect(wordsNear('通车', passage, text, 'before')).toBeNull();
  });
});

it('publishes at most 32 code points of context', () => {
  const long = new LinedText(`${'前'.repeat(40)}中${'后'.repeat(40)}`);
  const { prefix, suffix } = publishedContext({ start: 40, end: 41 }, long);
  expect([prefix, suffix]).toEqual(['前'.repeat(32), '后'.repeat(32)]);
});
