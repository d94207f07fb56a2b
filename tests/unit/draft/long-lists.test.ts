/** Long lists of pairs with one word for their kind at the end: each part is one thing. */
import { describe, expect, it } from 'vitest';
import { gazetteer, proposed, told } from './proposed';

const cities = [...gazetteer.units()].flatMap(({ level, short }) =>
  level === 'prefecture' && short.length === 2 ? [short] : [],
);
const pairs = Array.from(
  { length: 2_000 },
  (_, i) => `${cities[i % cities.length]}—${cities[(i * 7 + 13) % cities.length]}`,
);

describe('of two thousand pairs', () => {
  it.each([
    ['before 等', `规划建设${pairs.join('、')}等城际铁路。`, 2_000],
    ['with the word at the last', `规划建设${pairs.join('、')}城际铁路。`, 2_000],
    [
      'with a comma here and there',
      `规划建设${pairs
        .map((pair, i) => pair + (i % 5 === 4 ? '，' : '、'))
        .join('')
        .slice(0, -1)}等城际铁路。`,
      2_000,
    ],
  ])('%s each is one thing of that kind, governed by the verb before them all', (_, text, count) => {
    const found = proposed(text);
    expect(found).toHaveLength(count);
    expect(new Set(found.map(({ kind, status }) => `${kind} ${status}`))).toEqual(
      new Set(['intercity planned']),
    );
  });
});

it('a comma before another verb joins no list', () => {
  expect(told('服务徐州—宿州，加快建设淮安—盐城城际铁路。')).toEqual([
    '淮安—盐城城际铁路 rail under-construction',
  ]);
});
