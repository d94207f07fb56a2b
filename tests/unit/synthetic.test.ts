/** The benchmarks' large catalogue: the same from the same seed, and sound. */
import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/core/model/catalog';
import { query } from '../../src/core/view/query';
import { setFilter, START } from '../../src/core/view/view';
import { synthetic } from '../../tools/bench/synthetic';
import { annotation, DATA, feature } from './catalog-fixture';

/** The fixture, with a relation and a passage that names two features. */
const REAL = {
  ...DATA,
  features: [
    ...DATA.features,
    feature('d', {
      annotations: ['000/b-and-d'],
      documents: ['000'],
      relations: [{ kind: 'part-of' as const, to: 'b', note: null }],
    }),
  ].map((one) => (one.id === 'b' ? { ...one, annotations: ['000/b', '000/b-and-d', '002/b'] } : one)),
  annotations: [...DATA.annotations, annotation('000', 'b-and-d', ['b', 'd'])],
};
const N = 4 * 25 + 3;
const large = synthetic(REAL, N, 7);
const ids = new Set(large.features.map(({ id }) => id));

describe('the same seed', () => {
  it('gives the same catalogue', () => expect(synthetic(REAL, N, 7)).toEqual(large));
  it('another seed gives another one', () =>
    expect(synthetic(REAL, N, 8).features).not.toEqual(large.features));
  it('leaves the real catalogue as it was', () => {
    const before = structuredClone(REAL);
    synthetic(REAL, N, 7);
    expect(REAL).toEqual(before);
  });
});

describe('the large catalogue', () => {
  it.each([0, 1, 4, N])('has %i features if asked for so many', (n) =>
    expect(synthetic(REAL, n, 1).features).toHaveLength(n),
  );
  it('copies every feature about equally often', () => {
    for (const { id } of REAL.features) {
      const copies = [...ids].filter((copy) => copy.replace(/-\d+$/, '') === id);
      expect([25, 26]).toContain(copies.length);
    }
  });
  it('keeps layers together, and copies of one feature apart', () => {
    const layers = large.features.map(({ layer }) => layer);
    expect(layers.filter((layer, i) => layer !== layers[i - 1])).toEqual(['rail', 'highway']);
    const rail = large.features.slice(0, 4).map(({ id }) => id);
    expect(rail).toEqual(['a-1', 'c-1', 'd-1', 'a-2']);
  });
  it('has no id twice', () => {
    expect(ids.size).toBe(N);
    expect(new Set(large.annotations.map(({ id }) => id)).size).toBe(large.annotations.length);
  });
  it('has passages that stand in its documents, with the words and places of the real ones', () => {
    const documents = new Set(large.documents.map(({ id }) => id));
    const real = new Map(REAL.annotations.map((one) => [one.id, one]));
    for (const { id, document, passage, exact, position } of large.annotations) {
      expect(documents).toContain(document);
      expect(id).toBe(`${document}/${passage}`);
      expect({ exact, position }).toEqual({
        exact: real.get(id.replace(/-\d+$/, ''))?.exact,
        position: real.get(id.replace(/-\d+$/, ''))?.position,
      });
    }
  });
  it('has features and passages that name each other', () => {
    const passages = new Map(large.annotations.map((one) => [one.id, one.features]));
    for (const one of large.features)
      for (const id of one.annotations) expect(passages.get(id)).toContain(one.id);
    const naming = large.features.reduce((sum, one) => sum + one.annotations.length, 0);
    expect(large.annotations.reduce((sum, one) => sum + one.features.length, 0)).toBe(naming);
  });
  it('has outcomes and relations of features that exist', () => {
    expect(large.outcomes.length).toBeGreaterThan(24);
    for (const outcome of large.outcomes) expect(ids).toContain(outcome.feature);
    const related = large.features.flatMap(({ relations }) => relations);
    expect(related.length).toBeGreaterThan(24);
    for (const { to } of related) expect(ids).toContain(to);
  });
  it('moves a box and its anchor together', () => {
    const places = new Set<number>();
    for (const { bbox, anchor } of large.features) {
      expect(anchor![0] - bbox![0]).toBeCloseTo(0.5, 5);
      expect(bbox![3] - bbox![1]).toBeCloseTo(1, 5);
      places.add(anchor![0]);
    }
    expect(places.size).toBeGreaterThan(N / 2);
  });
  it('answers a filter in the proportions of the real one', () => {
    const view = setFilter(START, { since: ['opened'] });
    const share = (data: typeof REAL) => query(new Catalog(data), view).length / data.features.length;
    expect(share(large)).toBeCloseTo(share(REAL), 1);
  });
});

it('refuses what is no count, and to copy nothing', () => {
  expect(() => synthetic(REAL, -1, 1)).toThrow(RangeError);
  expect(() => synthetic(REAL, 1.5, 1)).toThrow(RangeError);
  expect(() => synthetic({ ...REAL, features: [] }, 1, 1)).toThrow(RangeError);
});
