import { expect, test } from 'vitest';
import { headingRanks } from '../../src/core/text/heading-ranks';
import type { SourceDocument } from '../../src/core/model/types';

type Paragraph = SourceDocument['paragraphs'][number];
const at = (kind: Paragraph['kind'], level: Paragraph['level'] = null): Paragraph => ({
  start: 0,
  end: 1,
  kind,
  level,
});

test('below a title headings follow by their level, and paragraphs have no rank', () => {
  const text = [at('title'), at('heading', 1), at('paragraph'), at('heading', 2), at('heading', 1)];
  expect(headingRanks(text)).toEqual({ 0: 3, 1: 4, 3: 5, 4: 4 });
});

test('a text without a title, or one that leaves a level out, goes down by single steps', () => {
  expect(headingRanks([at('heading', 2), at('heading', 3), at('heading', 2)])).toEqual({ 0: 3, 1: 4, 2: 3 });
  expect(headingRanks([at('title'), at('heading', 3), at('heading', 2)])).toEqual({ 0: 3, 1: 4, 2: 4 });
});
