/** Words of a sentence speak of a feature only within its clause. */
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/search/corpus';
import { featuresBeside } from '../../src/core/search/passages';
import type { PassageHit } from '../../src/core/search/results';
import { annotation } from './catalog-fixture';

/** Whether a feature named at the beginning of `text` counts as beside the word at its end. */
function beside(text: string): boolean {
  const named = { ...annotation('000', 'p', ['a']), position: { start: 0, end: 2 } };
  const corpus = { citations: { of: () => named, namedBy: () => [7] } } as unknown as Corpus;
  const hit: PassageHit = {
    sentence: { document: '000', start: 0, text, passages: ['p'] },
    ranges: [[text.length - 1, text.length]],
    passage: 'p',
    score: 1,
  };
  return featuresBeside(corpus, hit).length > 0;
}

describe('the end of a clause', () => {
  it('is none where only words are between', () => expect(beside('甲路正在建设乙')).toBe(true));
  it.each([...'、，；：。,;:'])('%s parts what stands before it from what stands after', (mark) =>
    expect(beside(`甲路建设${mark}乙`)).toBe(false),
  );
});
