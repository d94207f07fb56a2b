/** A paragraph of thousands of names costs by its length and not by its square: work is counted, not time. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { gazetteer, proposed } from './proposed';

/** What grows with what it is asked of: characters that a pattern may read, items that a search may look at. */
const length = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 1;
const METHODS: { of: object; names: string[]; cost: Cost }[] = [
  {
    of: RegExp.prototype,
    names: ['exec', 'test'],
    // One that is asked again and again goes on from where it was.
    cost: (self, [text], before) => {
      const { global, lastIndex } = self as RegExp;
      const end = global && lastIndex > 0 ? lastIndex : String(text).length;
      return end - (global ? before : 0);
    },
  },
  { of: String.prototype, names: ['slice', 'split'], cost: (_, __, ___, result) => length(result) },
  { of: Array.prototype, names: ['slice'], cost: (_, __, ___, result) => length(result) },
  {
    of: Array.prototype,
    names: [
      'find',
      'findIndex',
      'findLast',
      'filter',
      'map',
      'flatMap',
      'some',
      'every',
      'indexOf',
      'includes',
    ],
    cost: (self) => (self as unknown[]).length,
  },
];
type Cost = (self: unknown, given: unknown[], before: number, result: unknown) => number;
type Method = (this: unknown, ...given: unknown[]) => unknown;
const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((put) => put()));

function counted(work: () => void): number {
  let sum = 0;
  for (const { of, names, cost } of METHODS)
    for (const name of names) {
      const prototype = of as Record<string, Method>;
      const own = prototype[name]!;
      undo.push(() => void (prototype[name] = own));
      prototype[name] = function (this: unknown, ...given) {
        const before = this instanceof RegExp ? this.lastIndex : 0;
        const result = own.apply(this, given);
        sum += cost(this, given, before, result);
        return result;
      };
    }
  try {
    work();
  } finally {
    undo.splice(0).forEach((put) => put());
  }
  return sum;
}

let names: string[];
beforeAll(() => {
  names = [...gazetteer.names()].map(([name]) => name).filter((name) => name.length >= 2);
});
const pair = (i: number) => [names[(i * 7) % names.length]!, names[(i * 13 + 5) % names.length]!] as const;
const many = (n: number, each: (i: number) => string, by = '') =>
  Array.from({ length: n }, (_, i) => each(i)).join(by);

it.each<[string, (n: number) => string]>([
  ['lines in one list', (n) => `加快建设${many(n, (i) => `${pair(i)[0]}至${pair(i)[1]}铁路`, '、')}。`],
  ['a list with one kind word', (n) => `加快建设${many(n, (i) => pair(i).join('—'), '、')}等城际铁路。`],
  ['clauses', (n) => many(n, (i) => `推进${pair(i)[0]}至${pair(i)[1]}高速公路建设，`)],
  ['areas', (n) => many(n, (i) => `推进${pair(i)[0]}经济技术开发区建设，`)],
  ['no punctuation', (n) => many(n, (i) => `${pair(i)[0]}至${pair(i)[1]}铁路`)],
  [
    'short forms',
    (n) =>
      `建设长三角生态绿色一体化发展示范区（以下简称“示范区”）。${many(n, (i) => `支持示范区和${pair(i)[0]}，`)}`,
  ],
])('%s', (_, textOf) => {
  proposed(textOf(20));
  const [some, twice] = [400, 800].map((n) => counted(() => proposed(textOf(n))));
  expect(twice! / some!).toBeLessThan(2.5);
});
