/** Words copied from a document are found in it, wherever they begin and end: by the search and by find in the text. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { occurrences } from '../../src/app/reader/find';
import { Engine } from '../../src/core/search/engine';
import type { SearchIndex } from '../../src/core/search/index-file';
import type { CatalogData } from '../../src/core/model/types';
import { CodePoints } from '../../src/core/text/code-points';
import { variantsOf, type Variants } from '../../src/core/text/fold';
import { compiledAtlas } from '../fixtures/compiled-atlas';

let engine: Engine;
let variants: Variants;
let catalog: CatalogData;
let texts: { id: string; points: CodePoints }[];
beforeAll(async () => {
  const compiled = compiledAtlas();
  catalog = compiled.catalog;
  const file = (path: string) => String(compiled.files.get(path));
  const index = JSON.parse(file('app/search.json')) as SearchIndex;
  engine = await Engine.open(catalog, index, () => Promise.resolve());
  texts = catalog.documents.map(({ id }) => ({ id, points: new CodePoints(file(`texts/${id}.txt`)) }));
  const { pairs } = JSON.parse(file('app/variants.json')) as { pairs: string };
  variants = variantsOf(pairs);
  expect(pairs).toBe(index.variants);
});

/** Any stretch of any text, 12 to 120 characters. */
const stretches = () =>
  fc
    .constantFrom(...texts)
    .chain(({ id, points }) =>
      fc
        .tuple(fc.integer({ min: 0, max: points.length - 13 }), fc.integer({ min: 12, max: 120 }))
        .map(([start, length]) => ({ id, points, start, end: Math.min(points.length, start + length) })),
    );
/** What carriers do to what is copied. */
const carried = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll('\n', ''),
  (text) => text.replaceAll('\n', '\r\n\r\n'),
  (text) => text.replace(/[“”]/g, '"').replace(/[—–]/g, '-'),
  (text) => [...text].join('\u200b'),
  (text) => text.replaceAll('，', ', '),
);

describe('words copied from a document', () => {
  it('are found by find in the text, where they stand', () => {
    fc.assert(
      fc.property(stretches(), carried, ({ points, start, end }, carry) => {
        const found = occurrences(points, carry(points.slice(start, end)), variants);
        fc.pre(/[\p{L}\p{N}]/u.test(points.slice(start, end)));
        expect(found.some((hit) => hit.start < end && hit.end > start)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are found by the search, over the end of a sentence and of a paragraph too', () => {
    let across = 0;
    fc.assert(
      fc.property(stretches(), carried, ({ id, points, start, end }, carry) => {
        const words = points.slice(start, end);
        fc.pre((words.match(/\p{Script=Han}/gu) ?? []).length > 8);
        if (/[。！？；\n]./su.test(words)) across++;
        const { passages } = engine.search(carry(words));
        expect(
          passages.map(({ sentence }) => sentence.document),
          words,
        ).toContain(id);
      }),
      { numRuns: 300 },
    );
    expect(across).toBeGreaterThan(100);
  });
});
