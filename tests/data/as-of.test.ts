/** What stood when, and what was promised by when, against tables made by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ledger } from '../../src/core/analysis/ledger';
import { promisesOf } from '../../src/core/analysis/promises';
import { Catalog } from '../../src/core/model/catalog';
import { deadlinesIn } from '../../src/core/text/deadlines';
import { standingAsOf } from '../../src/core/view/as-of';
import { compiledAtlas } from '../fixtures/compiled-atlas';

const { catalog: data, files } = compiledAtlas();
const catalog = new Catalog(data);
const table = parse(readFileSync('tests/fixtures/as-of.yaml', 'utf8')) as {
  days: string[];
  standing: Record<string, string[]>;
  deadlines: Record<string, { words: string; event: string; by: string }[]>;
  verdicts: Record<string, string[]>;
};
const feature = (id: string) => catalog.feature(id)!;

describe('as of a day', () => {
  it('is asked of twenty features on six days', () => {
    expect(Object.keys(table.standing)).toHaveLength(20);
    expect(table.days).toHaveLength(6);
  });
  it.each(Object.entries(table.standing))('%s stood as the table has it', (id, statuses) =>
    expect(table.days.map((day) => standingAsOf(catalog, feature(id), day)?.status ?? '-')).toEqual(statuses),
  );
  it('today it is what stands', () => {
    for (const one of catalog.features)
      if (one.documents.length)
        expect(standingAsOf(catalog, one, '9999')?.status, one.id).toBe(one.now.status);
  });
  it('never goes back to having been named by none', () => {
    const counts = ['2018-08-14', ...table.days, '9999'].map((day) => ledger(catalog, day).rows.length);
    expect(counts[0]).toBe(0);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
    expect(counts.at(-1)).toBe(catalog.features.filter(({ aggregate }) => !aggregate).length);
  });
});

describe('deadlines', () => {
  it.each(Object.entries(table.deadlines))(
    'of %s are those of its text, no more and no fewer',
    (id, wanted) => {
      const text = files.get(`texts/${id}.txt`)!;
      const found = deadlinesIn(text, catalog.document(id)!.date);
      expect(found.map(({ words, event, by }) => ({ words, event, by }))).toEqual(wanted);
      for (const { start, end, words } of found)
        expect(Array.from(text).slice(start, end).join('')).toBe(words);
    },
  );
  it('are those that passages promise', () => {
    for (const document of catalog.documents) {
      const found = deadlinesIn(files.get(`texts/${document.id}.txt`)!, document.date);
      const promised = catalog.annotationsIn(document.id).flatMap(({ says }) => says.promise ?? []);
      for (const promise of promised)
        expect(
          found.some(
            (one) =>
              one.event === promise.event &&
              one.by === promise.by &&
              one.start < promise.end &&
              promise.start < one.end,
          ),
          promise.words,
        ).toBe(true);
      for (const one of found)
        expect(
          promised.some((promise) => promise.start < one.end && one.start < promise.end),
          one.words,
        ).toBe(true);
    }
  });
  const { days, ...verdicts } = table.verdicts;
  it.each(Object.entries(verdicts))('what became of %s', (id, wanted) =>
    expect(days!.map((day) => promisesOf(catalog, feature(id), day)[0]?.verdict)).toEqual(wanted),
  );
  it('stand at no other feature', () =>
    expect(
      ledger(catalog, '2025')
        .promises.map(({ feature }) => feature.id)
        .sort(),
    ).toEqual(Object.keys(verdicts).sort()));
});

it('an account of a document adds up', () => {
  for (const { document, agreed, fates, notAgreed } of ledger(catalog, '2025-12-31').accounts) {
    expect(Object.values(fates).reduce((a, b) => a + b, 0)).toBe(agreed.length);
    const named = catalog.featuresIn(document.id).filter(({ aggregate }) => !aggregate);
    expect(agreed.length + notAgreed).toBe(named.length);
  }
});
