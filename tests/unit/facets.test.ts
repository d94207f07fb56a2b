/** Facets and filter mask against the query itself: each count is what choosing the value would show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/core/model/catalog';
import { choiceOf, DIMENSIONS, withChoice } from '../../src/core/view/dimensions';
import { additions, facets, OFFERED, type Offered } from '../../src/core/view/facets';
import { layerCounts, query } from '../../src/core/view/query';
import { FAILS_MORE, filterMask, SHOWN } from '../../src/core/view/filter-mask';
import { setFilter, setLang, showOnlyLayer, START, type View } from '../../src/core/view/view';
import { synthetic } from '../../tools/bench/synthetic';
import { DATA } from './catalog-fixture';
import { STATUS_ORDER } from '../../src/core/model/statuses';
import type { Feature } from '../../src/core/model/types';
import { viewsOf } from './views';
import { compiledAtlas } from '../fixtures/compiled-atlas';

const catalog = new Catalog(synthetic(DATA, 40, 3));

/** Few at a time, so that something is left to be counted. */
const views: fc.Arbitrary<View> = fc
  .subarray(
    DIMENSIONS.map(({ parameter }) => parameter),
    { maxLength: 3 },
  )
  // Whether statuses are what documents said: then a document chosen changes which status is asked for.
  .chain((names) => fc.constantFrom([...names], [...names, 'as']))
  .chain((names) => viewsOf(catalog, names));

/** Totals are none of the things they sum up. */
const things = (features: readonly Feature[]): number =>
  features.filter(({ aggregate }) => !aggregate).length;
/** The view as if this were the only value chosen in its dimension. */
const choosing = (view: View, row: Offered, value: string): View =>
  withChoice(view, row, row.offer.choose([value]));

describe('facets', () => {
  const compared = OFFERED;
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
  it('say what one more click then shows, where others of the dimension are chosen already', () => {
    let clicked = 0;
    fc.assert(
      fc.property(views, (view) => {
        const counts = facets(catalog, view);
        const added = additions(catalog, view);
        const before = query(catalog, view).length;
        for (const row of OFFERED) {
          const chosen = row.offer.chosen(choiceOf(view, row));
          for (const { value, count } of counts[row.id]!) {
            const adds = added[row.id]?.get(value);
            // As the panel does it: a box is ticked with the others, of a list one is taken.
            const several = row.offer.control === 'boxes' && chosen.length > 0;
            if (chosen.includes(value) || !several) {
              expect(adds).toBeUndefined();
              continue;
            }
            const next = withChoice(view, row, row.offer.choose([...chosen, value]));
            expect(before + adds!, `${row.id} ${value}`).toBe(query(catalog, next).length);
            expect(count).toBe(query(catalog, choosing(view, row, value)).length);
            clicked++;
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(clicked).toBeGreaterThan(20);
  });
  it('of documents are counted with the statuses that each gives, where these are asked for', () => {
    const real = new Catalog(compiledAtlas().catalog);
    let swayed = 0;
    for (const status of STATUS_ORDER)
      for (const chosen of [[], [real.documents[0]!.id]]) {
        const view = setFilter({ ...START, as: 'said' }, { statuses: [status], documents: chosen });
        const before = things(query(real, view));
        const added = additions(real, view).documents;
        for (const { value, count } of facets(real, view).documents!) {
          const adds = added?.get(value);
          const alone = things(query(real, setFilter(view, { documents: [value] })));
          expect(count, `${status} ${value}`).toBe(alone);
          if (adds !== undefined)
            expect(before + adds).toBe(
              things(query(real, setFilter(view, { documents: [...chosen, value] }))),
            );
          const naming = query(real, setFilter(view, { documents: [] })).filter((f) =>
            f.documents.includes(value),
          );
          swayed += Number(things(naming) !== alone);
        }
      }
    // Where this made no difference there would be nothing to test.
    expect(swayed).toBeGreaterThan(0);
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
