/** Find in the text by letters: what a query in pinyin finds in the search box it finds in the published texts too. */
import { beforeAll, expect, it } from 'vitest';
import { find, spoken } from '../../src/app/reader/find';
import type { SearchIndex } from '../../src/core/search/index-file';
import { mayBeSpoken, SpokenNames } from '../../src/core/search/spoken-names';
import { CodePoints } from '../../src/core/text/code-points';
import { variantsOf, type Variants } from '../../src/core/text/fold';
import { compiledAtlas } from '../fixtures/compiled-atlas';

let texts: Map<string, CodePoints>;
let variants: Variants;
let names: SpokenNames;
beforeAll(() => {
  const { files, catalog } = compiledAtlas();
  const index = JSON.parse(files.get('app/search.json')!) as SearchIndex;
  variants = variantsOf(index.variants);
  names = new SpokenNames(index);
  texts = new Map(
    catalog.documents.map(({ id }) => [id, new CodePoints(files.get(`texts/${id}.txt`)!)] as const),
  );
}, 120_000);

/** The words found in a document, each once. */
function found(id: string, query: string): string[] {
  const text = texts.get(id)!;
  const spans = spoken(text, names.meant(query), variants);
  return [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
}

it.each(['hsh', 'HSH', 'husuhu', 'hu su hu', 'Hu Su Hu', 'ｈｕｓｕｈｕ', 'hu-su-hu', 'husuh', '沪su湖'])(
  '%s finds 沪苏湖, wherever the text has it',
  (query) => {
    expect(found('002', query)).toContain('沪苏湖');
    const text = texts.get('002')!;
    const shown = spoken(text, names.meant(query), variants);
    const written = find(text, [], '沪苏湖', variants);
    expect(shown.filter(({ start, end }) => text.slice(start, end) === '沪苏湖')).toEqual(written);
  },
);

it.each([
  ['xuzhou', '徐州'],
  ['duantoulu', '断头路'],
  ['gaotie', '高铁'],
])('%s finds %s in some document', (query, word) => {
  expect([...texts.keys()].flatMap((id) => found(id, query))).toContain(word);
});

it('finds whole hits in order that do not overlap', () => {
  for (const text of texts.values())
    for (const query of ['hsh', 'sh', 'huzhou', 'jiaxing', 'tielu', 'nan']) {
      const spans = spoken(text, names.meant(query), variants);
      for (const [i, span] of spans.entries()) {
        expect(span.end).toBeGreaterThan(span.start);
        if (i > 0) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
      }
    }
});

it('finds nothing by what spells no name, by one letter, by digits and by Chinese', () => {
  for (const query of ['qqqq', 'h', '524', '沪苏湖', ' ', '']) expect(names.meant(query), query).toEqual([]);
  expect(mayBeSpoken('524')).toBe(false);
  expect(mayBeSpoken('G60')).toBe(true);
});
