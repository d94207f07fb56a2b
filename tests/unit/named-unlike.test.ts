import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNamed } from '../../src/build/check/named';
import { compile } from '../../src/build/compile';
import { Report } from '../../src/build/issue';
import { annotate } from '../../src/build/read/annotate';
import { readSources } from '../../src/build/read/sources';
import { readTree } from '../../src/build/read/tree';
import { overlaid } from '../fixtures/tree';

const NOTES = 'data/documents/900/annotations.yaml';
const warned = (...changes: Parameters<typeof overlaid>): unknown[] =>
  compile(overlaid(...changes))
    .warnings.filter(({ code }) => code.endsWith('unlike'))
    .map(({ code, line, message }) => [code, line, message]);

describe('words that share nothing with the names of their feature', () => {
  it('are warned of where the passage stands on another feature', () => {
    expect(warned({ file: NOTES, from: '[twin-zone]', to: '[border-road]' })).toEqual([
      [
        'named-unlike',
        8,
        '"甲乙示范区" has nothing in common with the names and places of "border-road" (边路)',
      ],
    ]);
    expect(warned({ file: NOTES, from: 'exact: 甲乙示范区', to: 'exact: 若干公路' })).toHaveLength(1);
  });
  it('a word for a kind is nothing in common, the reading is', () => {
    expect(warned({ file: NOTES, from: 'as: 丁园区', to: 'as: 戊园区' })).toEqual([
      [
        'named-unlike',
        21,
        '"丙园区" read as "戊园区" has nothing in common with the names and places of "garden" (丁园区)',
      ],
    ]);
  });
  it('pass where the entry says how they name it; elsewhere that is needless', () => {
    const to = '[border-road]\n  unlike: sum';
    expect(warned({ file: NOTES, from: '[twin-zone]', to })).toEqual([]);
    expect(warned({ file: NOTES, from: '[twin-zone]', to: '[twin-zone]\n  unlike: kind' })).toEqual([
      ['needless-unlike', 9, '"甲乙示范区" and the names of its features have words in common'],
    ]);
  });
});

it('of passages put on another feature at random nine in ten are warned of (property over the real data)', () => {
  const report = new Report();
  const sources = readSources(readTree(), report);
  const anchored = new Map(sources.documents.map((source) => [source.id, annotate(source, report)]));
  const all = [...anchored.values()].flat().filter(({ entry }) => !entry.value.unlike);
  const swapped = fc
    .sample(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...sources.features)), {
      numRuns: 500,
      seed: 2026,
    })
    .filter(([{ annotation }, { id }]) => !annotation.features.includes(id));
  const report2 = new Report();
  const moved = swapped.map(([{ annotation, entry }, { id }]) => ({
    entry,
    annotation: { ...annotation, features: [id] },
  }));
  checkNamed(sources, new Map([['all', moved]]), report2);
  expect(report2.warnings.length).toBeGreaterThan(0.9 * moved.length);
  const report3 = new Report();
  checkNamed(sources, anchored, report3);
  expect(report3.warnings).toEqual([]);
});

it('of two quotes that changed places nine in ten pairs are warned of', () => {
  const report = new Report();
  const sources = readSources(readTree(), report);
  const anchored = new Map(sources.documents.map((source) => [source.id, annotate(source, report)]));
  const all = [...anchored.values()]
    .flat()
    .filter(({ entry, annotation }) => !entry.value.unlike && annotation.features.length > 0);
  const pairs = fc
    .sample(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)), { numRuns: 22, seed: 2026 })
    // Words that name the same thing may change places unseen: nothing is wrong then.
    .filter(([a, b]) => !a.annotation.features.some((id) => b.annotation.features.includes(id)));
  const warned = pairs.filter(([a, b]) => {
    const after = new Report();
    const withWords = (one: typeof a, of: typeof a) => ({
      entry: one.entry,
      annotation: { ...one.annotation, exact: of.annotation.exact, reading: of.annotation.reading },
    });
    checkNamed(sources, new Map([['all', [withWords(a, b), withWords(b, a)]]]), after);
    return after.warnings.length > 0;
  });
  expect(pairs.length).toBeGreaterThanOrEqual(20);
  expect(warned.length).toBeGreaterThan(0.9 * pairs.length);
});
