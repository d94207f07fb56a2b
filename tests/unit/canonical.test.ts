import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletionsOf, isSubsequence } from '../../src/build/read/canonical';
import { restored } from '../fixtures/restored';

/** Deletions, or the code of the fault. */
function reasons(text: string, seed: string): string[] | string {
  const result = deletionsOf(text, seed);
  return 'fault' in result
    ? result.fault.code
    : result.deletions.map(({ at, why, text: gone }) => `${at} ${why} ${gone}`);
}

describe('what a text leaves out of its seed', () => {
  it('romanisation after a character, at its offset', () => {
    expect(reasons('網路(新)', '網(wǎng)路(新)')).toEqual(['1 romanisation (wǎng)']);
  });
  it('furniture, a repeated title, debris, blank lines', () => {
    const title = '甲乙两县签署协议共建铁路';
    const seed = `首页 > ${title}\n${title}\n\n<p></p>\n正文。\n|\n分享`;
    expect(reasons(`${title}\n正文。`, seed)).toEqual([
      '0 furniture 首页 > ',
      `13 repetition ${title}\n\n`,
      '13 debris <p></p>\n',
      '16 debris \n|',
      '16 furniture \n分享',
    ]);
  });
  it.each([
    ['a character that was replaced', '甲丙', '甲乙'],
    ['a character that was added', '甲乙乙', '甲乙'],
    ['lines in another order', '乙\n甲', '甲\n乙'],
  ])('refuses %s', (_what, text, seed) => {
    expect(reasons(text, seed)).toBe('not-a-subsequence');
  });
  it('text and deletions together are the seed again (property)', () => {
    const seeds = fc.array(
      fc.string({ unit: fc.constantFrom('甲', '乙', '(', 'a', ')', ' ', '𠮷'), minLength: 1 }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(seeds, fc.infiniteStream(fc.boolean()), (lines, keep) => {
        const kept = lines
          .map((line) => [...line].filter(() => keep.next().value).join(''))
          .filter((line) => line !== '');
        const seed = lines.join('\n');
        const result = deletionsOf(kept.join('\n'), seed);
        if ('deletions' in result) expect(restored(kept.join('\n'), result.deletions)).toBe(seed);
        else expect.fail(result.fault.message);
      }),
    );
  });
});

it('a subsequence keeps the order', () => {
  expect([isSubsequence('甲丙', '甲乙丙'), isSubsequence('丙甲', '甲乙丙'), isSubsequence('', '')]).toEqual([
    true,
    false,
    true,
  ]);
});
