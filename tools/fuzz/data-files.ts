/** Files of `data/`: the small sound set of the tests, one to three of its files harmed, emptied, replaced or taken away. */
import fc from 'fast-check';
import { compile } from '../../src/build/compile';
import { locatorSources } from '../../src/build/pages/pages';
import type { SourceTree } from '../../src/build/read/tree';
import { prerender } from '../../src/build/vite/prerender';
import { generated, harmed, harms, hold, type Generated } from './entrance';

const put = fc.oneof(
  fc.constantFrom(
    '*',
    '*甲',
    '&a ',
    '!!binary ',
    '- ',
    ': ',
    '\n',
    '\n  ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '#',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\t',
    '\0',
    '\uFEFF',
    '\u202E',
    'null',
    '~',
    '[]',
    '{}',
    '1e999',
    '.nan',
    '-1',
    '2018-13-45',
    '__proto__: 1',
    'constructor',
    '<<: *x',
    '? ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const WHOLE = [
  '',
  '\n',
  'null',
  '[]',
  '{}',
  '[[[[',
  'x',
  '- - - -',
  '{"type":"Topology","objects":{}}',
  '{"type":"FeatureCollection","features":[null]}',
  '&a [*a]',
];

export function dataFiles(good: SourceTree): Generated {
  const files = [...good.keys()];
  const change = fc.record({
    file: fc.constantFrom(...files),
    how: fc.oneof(
      { weight: 8, arbitrary: harms(put, 3).map((list) => (text: string) => harmed(text, list)) },
      { weight: 1, arbitrary: fc.constantFrom(...WHOLE).map((text) => () => text) },
      { weight: 1, arbitrary: fc.constant(() => null) },
    ),
  });
  // Some are left as they are: what is sound must be built.
  const changed = fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 5, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
  );
  return generated(changed, (changes) => {
    const tree = new Map(good);
    for (const { file, how } of changes) {
      const text = how(tree.get(file) ?? '');
      if (text === null) tree.delete(file);
      else tree.set(file, text);
    }
    const compiled = compile(tree);
    for (const { message, cure, file } of compiled.issues)
      hold(message && cure && file, 'a fault without a word, a cure or a place');
    for (const { document, position, exact } of compiled.catalog.annotations) {
      const text = Array.from(compiled.files.get(`texts/${document}.txt`) ?? '');
      hold(
        text.slice(position.start, position.end).join('') === exact,
        `a passage of ${document} stands on other words`,
      );
    }
    if (compiled.issues.length) return 'told as faults';
    // What the check accepts, the build builds.
    prerender(compiled);
    locatorSources(compiled);
    return 'sound, and built';
  });
}
