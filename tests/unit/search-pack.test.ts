/** The packed names: what is found where, and that the work grows with the data and not faster. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variantsOf } from '../../src/core/text/fold';
import type { Entry } from '../../src/core/search/index-file';
import { Found, HEAD, INSIDE, WHOLE, type Extent } from '../../src/core/search/hits';
import { Haystack } from '../../src/core/search/name-index';
import { Pack } from '../../src/core/search/substring-index';

const pack = (...texts: string[]) => {
  const made = new Pack();
  texts.forEach((text, owner) => made.add(text, owner, null, false));
  return made;
};
const found = (made: Pack, needle: string, most?: Extent) => {
  const all = new Found(99);
  made.find(needle, all, most);
  const extent = (number: number) =>
    ([WHOLE, HEAD, INSIDE] as const).find((extent) => all.upTo(extent).has(number));
  return Object.fromEntries(all.upTo(INSIDE).numbers.map((number) => [number, extent(number)]));
};

describe('a pack', () => {
  it('tells whole, beginning and inside apart', () =>
    expect(found(pack('hu', 'husu', 'suhu', 'x'), 'hu')).toEqual({ 0: WHOLE, 1: HEAD, 2: INSIDE }));
  it('begins only where it may', () => {
    const made = new Pack();
    made.addParts(['hu', 'su', 'hu'], 7);
    expect(found(made, 'su')).toEqual({ 7: INSIDE });
    expect(found(made, 'uh')).toEqual({});
  });
  it('never takes what was made from a name for the name', () => {
    const made = new Pack();
    made.add('xhf', 0, null, true);
    expect(found(made, 'xhf')).toEqual({ 0: INSIDE });
    expect(found(made, 'xhf', HEAD)).toEqual({});
  });
  it('does not find across lines', () => expect(found(pack('ab', 'cd'), 'bc')).toEqual({}));
  it('finds what a plain search finds, asked in either way', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '徐', '州'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), word, (texts, needle) => {
        const extentIn = (text: string): Extent | null =>
          text === needle ? WHOLE : text.startsWith(needle) ? HEAD : text.includes(needle) ? INSIDE : null;
        const expected = texts
          .map((text, i) => [i, extentIn(text)] as const)
          .filter(([, extent]) => extent !== null);
        const only = (most: Extent) => Object.fromEntries(expected.filter(([, extent]) => extent! <= most));
        const made = pack(...texts);
        for (const most of [WHOLE, HEAD, INSIDE] as const)
          expect(found(made, needle, most)).toEqual(only(most));
      }),
    );
  });
});

describe('the haystack', () => {
  const entry = (id: string, text: string, readings?: string): Entry => ({
    kind: 'feature',
    id,
    forms: [{ from: 'name', text, ...(readings ? { readings } : {}) }],
  });
  const entries = [
    entry('0', '徐州—淮北—阜阳', 'xu zhou huai bei fu yang'),
    entry('1', '淮北', 'huai bei'),
    entry('2', 'Huaibei railway'),
    entry('3', '长湖申线', 'chang/zhang hu shen xian'),
    entry('4', 'G524国道', 'guo dao'),
  ];
  const haystack = Haystack.of(entries, variantsOf(''));
  it.each([
    ['淮北', [1, 0]],
    ['huaibei', [1, 2, 0]],
    ['徐淮阜', [0]],
    ['xhf', [0]],
    ['zhanghu', [3]],
    ['hus', [3]],
    ['aibei', []],
    ['524', [4]],
    ['railway', [2]],
    ['ailway', []],
  ])('%s', (word, numbers) => expect(haystack.with(word).numbers).toEqual(numbers));
  it('asks two letters to begin a name, unless they stand beside Han characters', () => {
    expect(haystack.with('be').numbers).toEqual([]);
    expect(haystack.with('be', true).numbers).toEqual([0, 1]);
    expect([...haystack.with('hu').numbers].sort()).toEqual([1, 2]);
  });
});
