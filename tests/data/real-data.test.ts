import { beforeAll, describe, expect, it } from 'vitest';
import { deletionsOf, isSubsequence } from '../../src/build/read/canonical';
import { compile, type Compiled } from '../../src/build/compile';
import { LinedText } from '../../src/core/text/lined-text';
import { checksum, checksumsOf } from '../../src/build/read/checksum';
import { formatIssue } from '../../src/build/issue';
import { readTree, type SourceTree } from '../../src/build/read/tree';
import { restored } from '../fixtures/restored';

let tree: SourceTree;
let compiled: Compiled;
beforeAll(() => {
  tree = readTree('data');
  compiled = compile(tree);
}, 60_000);
const textOf = (id: string): string => tree.get(`data/documents/${id}/text.txt`) ?? '';

describe('the data of the atlas', () => {
  it('has no fault', () => {
    expect(compiled.issues.map(formatIssue)).toEqual([]);
  });

  it('every passage equals the slice of its text that its position gives', () => {
    for (const { id, document, exact, prefix, suffix, position } of compiled.catalog.annotations) {
      const text = new LinedText(textOf(document));
      expect(text.slice(position.start, position.end), id).toBe(exact);
      expect(text.slice(position.start - Array.from(prefix).length, position.start), id).toBe(prefix);
      expect(text.slice(position.end, position.end + Array.from(suffix).length), id).toBe(suffix);
    }
    expect(compiled.catalog.annotations.length).toBeGreaterThan(0);
  });

  it('the words of every status stand in the paragraph of their passage', () => {
    for (const { id, document, position, says } of compiled.catalog.annotations) {
      const text = new LinedText(textOf(document));
      for (const words of [says.words, says.kindWords]) {
        if (!words) continue;
        expect(text.slice(words.start, words.end), id).toBe(words.exact);
        expect(text.lineOf(words.start), id).toBe(text.lineOf(position.start));
      }
    }
  });

  it('every feature is named by a passage, and every passage names features or corrects a slip', () => {
    for (const feature of compiled.catalog.features) expect(feature.annotations, feature.id).not.toEqual([]);
    for (const { id, features, reading } of compiled.catalog.annotations)
      expect(features.length > 0 || reading !== null, id).toBe(true);
  });

  it('placed features say how well, others why not', () => {
    for (const feature of compiled.catalog.features) {
      if (feature.basis === 'none') expect(feature.unplaced, feature.id).not.toBeNull();
      else
        expect(
          [feature.uncertaintyM, feature.exactness, feature.bbox, feature.anchor],
          feature.id,
        ).not.toContain(null);
    }
  });
});

describe('canonical texts', () => {
  it('are made from their seeds by deleting only, and text and deletions give the seed again', () => {
    const ids = compiled.catalog.documents.map((document) => document.id);
    expect(ids.length).toBeGreaterThanOrEqual(5);
    for (const [path, seed] of tree) {
      const id = path.match(/^seeds\/(\w+?)_/)?.[1];
      if (!id) continue;
      const text = textOf(id);
      expect(isSubsequence(text, seed), id).toBe(true);
      const result = deletionsOf(text, seed);
      expect('deletions' in result && restored(text, result.deletions), id).toBe(seed);
    }
  });

  it('and the seeds are those that were received', () => {
    const sums = checksumsOf(tree);
    const seeds = [...tree].filter(([path]) => /^seeds\/.+\.txt$/.test(path));
    expect(sums.size).toBe(seeds.length);
    for (const [path, text] of seeds)
      expect(checksum(text), path).toBe(sums.get(path.slice('seeds/'.length)));
  });
});
