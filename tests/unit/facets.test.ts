/** Facets and filter mask against the query itself: each count is what choosing the value would show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/core/model/catalog';
import { choiceOf, DIMENSIONS, withChoice } from '../../src/core/view/dimensions';
import { facets, OFFERED, type Offered } from '../../src/core/view/facets';
import { layerCounts, query } from '../../src/core/view/query';
import { FAILS_MORE, filterMask, SHOWN } from '../../src/core/view/filter-mask';
import { setFilter, setLang, showOnlyLayer, START, type View } from '../../src/core/view/view';
import { synthetic } from '../../tools/bench/synthetic';
import { DATA } from './catalog-fixture';
import { viewsOf } from './views';

const catalog = new Catalog(synthetic(DATA, 40, 3));

/** Few at a time, so that something is left to be counted. */
const views: fc.Arbitrary<View> = fc
  .subarray(
    DIMENSIONS.map(({ parameter }) => parameter),
    { maxLength: 3 },
  )
  .chain((names) => viewsOf(catalog, names));

/** The view as if this were the only value chosen in its dimension. */
const choosing = (view: View, row: Offered, value: string): View =>
  withChoice(view, row, row.offer.choose([value]));

describe('facets', () => {
  // A document chosen changes which status is asked for, and is told apart below.
  const compared = OFFERED.filter(({ id }) => id !== 'documents');
  it('count what choosing the value would show, whatever else is chosen', () => {
    let counted = 0;
    fc.assert(
      fc.property(views, (view) => {
        const counts = facets(catalog, view);
        for (const row of compared)
          for (const { value, count } of counts[row.id]!) {
            expect(query(catalog, choosing(view, row, value)), `${row.id} ${value}`).toHaveLength(count);
            counted += count;
          }
      }),
    );
    expect(counted).toBeGreaterThan(1000);
  });
  it('leave out no value that would show something', () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...compared), (view, row) => {
        const found = new Map(facets(catalog, view)[row.id]!.map(({ value, count }) => [value, count]));
        for (const { value } of facets(catalog, START)[row.id]!)
          expect(found.get(value) ?? 0).toBe(query(catalog, choosing(view, row, value)).length);
      }),
    );
  });
  it('choose and name what they offer', () => {
    for (const row of OFFERED)
      for (const { value } of facets(catalog, START)[row.id]!) {
        expect(row.offer.chosen(choiceOf(choosing(START, row, value), row))).toEqual([value]);
        expect(row.offer.name(value, { catalog, lang: 'en' })).not.toBe('');
      }
  });
  it('count documents among what the other conditions leave', () => {
    const { documents } = facets(catalog, setFilter(START, { crosses: false }));
    const rest = query(catalog, setFilter(START, { crosses: false }));
    for (const { value, count } of documents!)
      expect(rest.filter((feature) => feature.documents.includes(value))).toHaveLength(count);
    expect(documents!.length).toBeGreaterThan(0);
  });
  it('count layers as if each were shown', () => {
    fc.assert(
      fc.property(views, (view) => {
        for (const [layer, { projects, totals }] of layerCounts(catalog, view)) {
          const shown = query(catalog, showOnlyLayer(view, layer));
          expect(shown.filter(({ aggregate }) => !aggregate)).toHaveLength(projects);
          expect(shown.filter(({ aggregate }) => aggregate)).toHaveLength(totals);
        }
      }),
    );
  });
});

describe('the filter mask', () => {
  it('say that all is well, which one condition fails, or that several do', () => {
    const view = setFilter(showOnlyLayer(START, 'rail'), { statuses: ['opened'] });
    const told = new Set(filterMask(catalog, view));
    const layer = 1 + DIMENSIONS.findIndex(({ id }) => id === 'layers');
    const status = 1 + DIMENSIONS.findIndex(({ id }) => id === 'statuses');
    expect([...told].every((fails) => [SHOWN, FAILS_MORE, layer, status].includes(fails))).toBe(true);
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
