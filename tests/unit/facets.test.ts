/** Facets and verdicts against the query itself: each count is what choosing the value would show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/core/model/catalog';
import { facets, type FacetDimension } from '../../src/core/view/facets';
import { layerCounts, query } from '../../src/core/view/query';
import { DIMENSIONS, FAILS_MORE, SHOWN, verdictsOf } from '../../src/core/view/filter-mask';
import { setFilter, setLang, showOnlyLayer, START, type Filter, type View } from '../../src/core/view/view';
import { synthetic } from '../../tools/bench/synthetic';
import { DATA } from './catalog-fixture';

const catalog = new Catalog(synthetic(DATA, 40, 3));

const some = <T>(...values: T[]) => fc.subarray(values, { maxLength: 2 });
const views: fc.Arbitrary<View> = fc
  .record({
    layers: some('rail' as const, 'highway' as const),
    statuses: some('opened' as const, 'planned' as const, 'proposed' as const),
    documents: some('000', '002'),
    joins: some('江苏' as const, '安徽' as const),
    units: some('320300', '340600'),
    place: fc.constantFrom(null, 'xuzhou'),
    crosses: fc.constantFrom(null, true, false),
    placed: fc.constantFrom(null, true, false),
    since: some('opened' as const, 'unknown' as const),
  })
  .map(({ layers, ...filter }) => ({ ...setFilter(START, filter), layers }));

/** The view as if this were the only value chosen in its dimension. */
function choosing(view: View, dimension: FacetDimension, value: string): View {
  const values: Partial<Record<FacetDimension, Partial<Filter>>> = {
    joins: { joins: value.split(',') as Filter['joins'] },
    crosses: { crosses: value === '1' },
    placed: { placed: value === '1' },
  };
  return setFilter(view, values[dimension] ?? { [dimension]: [value] });
}

describe('facets', () => {
  // A document chosen changes which status is asked for, and is told apart below.
  const compared = ['kinds', 'statuses', 'joins', 'units', 'crosses', 'placed', 'since'] as const;
  it('count what choosing the value would show, whatever else is chosen', () => {
    fc.assert(
      fc.property(views, (view) => {
        const counts = facets(catalog, view);
        for (const dimension of compared)
          for (const { value, count } of counts[dimension])
            expect(query(catalog, choosing(view, dimension, value)), `${dimension} ${value}`).toHaveLength(
              count,
            );
      }),
    );
  });
  it('leave out no value that would show something', () => {
    fc.assert(
      fc.property(views, fc.constantFrom('320300', '340600'), (view, unit) => {
        const { length } = query(catalog, choosing(view, 'units', unit));
        expect(facets(catalog, view).units.find(({ value }) => value === unit)?.count ?? 0).toBe(length);
      }),
    );
  });
  it('count documents among what the other conditions leave', () => {
    const { documents } = facets(catalog, setFilter(START, { crosses: false }));
    const rest = query(catalog, setFilter(START, { crosses: false }));
    for (const { value, count } of documents)
      expect(rest.filter((feature) => feature.documents.includes(value))).toHaveLength(count);
    expect(documents.length).toBeGreaterThan(0);
  });
  it('count layers as if each were shown', () => {
    fc.assert(
      fc.property(views, (view) => {
        for (const [layer, { all }] of layerCounts(catalog, view))
          expect(query(catalog, showOnlyLayer(view, layer))).toHaveLength(all);
      }),
    );
  });
});

describe('verdicts', () => {
  it('say that all is well, which one condition fails, or that several do', () => {
    const view = setFilter(showOnlyLayer(START, 'rail'), { statuses: ['opened'] });
    const told = new Set(verdictsOf(catalog, view));
    const layer = 1 + DIMENSIONS.indexOf('layers');
    const status = 1 + DIMENSIONS.indexOf('statuses');
    expect([...told].every((verdict) => [SHOWN, FAILS_MORE, layer, status].includes(verdict))).toBe(true);
    expect(told.size).toBeGreaterThan(1);
  });
  it('are kept while layers and filter stay, and made anew when they change', () => {
    const view = setFilter(START, { crosses: true });
    expect(query(catalog, setLang(view, 'en'))).toBe(query(catalog, view));
    const crossing = query(catalog, view);
    expect(query(catalog, setFilter(view, { crosses: false }))).not.toEqual(crossing);
    expect(query(new Catalog(DATA), view)).not.toEqual(crossing);
  });
});
