import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/core/model/catalog';
import { parseLink } from '../../src/core/view/link';
import { claimingDocument, otherStatuses, statusOf } from '../../src/core/view/status-in-view';
import { facets } from '../../src/core/view/facets';
import { ordered } from '../../src/core/view/order';
import { layerCounts, query } from '../../src/core/view/query';
import {
  setAs,
  setFilter,
  showOnlyLayer,
  sortBy,
  START,
  toggleLayer,
  type View,
} from '../../src/core/view/view';
import { catalog, DATA } from './catalog-fixture';

/** As documents say, not as it stands. */
const SAID = setAs(START, 'said');
const ids = (view = START) => query(catalog, view).map((feature) => feature.id);

describe('query', () => {
  it('shows everything from the start', () => expect(ids()).toEqual(['a', 'b', 'c']));

  it.each([
    ['layer', toggleLayer(START, 'rail'), ['b']],
    ['only one layer', showOnlyLayer(START, 'rail'), ['a', 'c']],
    ['kind', setFilter(START, { kinds: ['highway-kind'] }), ['b']],
    ['status', setFilter(START, { statuses: ['proposed'] }), ['c']],
    ['document', setFilter(START, { documents: ['000'] }), ['b']],
    ['both provinces of a pair', setFilter(START, { joins: ['江苏', '安徽'] }), ['a']],
    ['city', setFilter(START, { units: ['320300'] }), ['a', 'b']],
    ['what a search found', setFilter(START, { found: ['c', 'a'] }), ['a', 'c']],
    ['place', setFilter(START, { place: 'xuzhou' }), ['a', 'b']],
    ['crosses a border', setFilter(START, { crosses: true }), ['a', 'c']],
    ['not placed', setFilter(START, { placed: false }), ['c']],
    ['what became of it', setFilter(START, { since: ['opened'] }), ['a']],
    ['nothing known since', setFilter(START, { since: ['unknown'] }), ['b', 'c']],
    [
      'all at once',
      setFilter(START, { documents: ['002'], joins: ['江苏'], placed: true, crosses: false }),
      ['b'],
    ],
  ])('filters by %s', (_, view, expected) => expect(ids(view)).toEqual(expected));

  it('asks for all of several cities at once, or for any of them', () => {
    const [a, ...others] = DATA.features;
    const both = new Catalog({ ...DATA, features: [{ ...a!, units: ['320300', '340600'] }, ...others] });
    const adcodes = ['320300', '340600'];
    const shown = (view: View) => query(both, view).map(({ id }) => id);
    expect(shown(setFilter(START, { through: adcodes }))).toEqual(['a']);
    expect(shown(setFilter(START, { units: adcodes }))).toEqual(['a', 'b']);
  });

  it('finds what a link names by an id of before', () =>
    expect(parseLink('?only=old-a,c,nobody', catalog)).toMatchObject({
      view: { filter: { found: ['a', 'c'] } },
      notices: [{ code: 'bad-value', param: 'only', value: 'nobody' }],
    }));

  it('asks a document for its own status, not the latest of all', () => {
    const b = catalog.feature('b')!;
    expect(b.status).toBe('planned');
    expect(statusOf(catalog, setFilter(SAID, { documents: ['000'] }), b)).toBe('opened');
    expect(ids(setFilter(SAID, { documents: ['000'], statuses: ['opened'] }))).toEqual(['b']);
  });

  it('gives one status, whoever asks: the order, the map and the facets', () => {
    const view = setFilter(sortBy(SAID, 'status'), { documents: ['000'] });
    const b = catalog.feature('b')!;
    const a = catalog.feature('a')!;
    // 000 says opened of b; of a it says nothing, so that the latest holds.
    expect([statusOf(catalog, view, b), statusOf(catalog, view, a)]).toEqual(['opened', 'planned']);
    expect([claimingDocument(catalog, view, b), claimingDocument(catalog, START, b)]).toEqual(['000', '002']);
    expect(ordered(catalog, view, [b, a]).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(ordered(catalog, sortBy(SAID, 'status'), [b, a]).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(otherStatuses(catalog, view)).toEqual({ b: 'opened' });
    expect(otherStatuses(catalog, START)).toEqual({});
    expect(facets(catalog, view).statuses).toEqual([{ value: 'opened', count: 1 }]);
  });

  it('gives the same order for views that differ in nothing it depends on', () => {
    const camera = { zoom: 8, lat: 31, lon: 120, bearing: 0 };
    const all = query(catalog, START);
    expect(ordered(catalog, { ...START, camera }, all)).toBe(ordered(catalog, START, all));
    expect(ordered(catalog, sortBy(START, 'name'), all)).not.toBe(ordered(catalog, START, all));
  });

  it('counts layers as if each were shown', () => {
    const counts = layerCounts(catalog, showOnlyLayer(START, 'highway'));
    expect(counts.get('rail')).toEqual({ projects: 2, unplaced: 1, totals: 0 });
    expect(counts.get('highway')).toEqual({ projects: 1, unplaced: 0, totals: 0 });
  });
});
