import { describe, expect, it } from 'vitest';
import { statusOf } from '../../src/core/view/claimed-status';
import { layerCounts, query } from '../../src/core/view/query';
import { setFilter, showOnlyLayer, START, toggleLayer } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';

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

  it('asks a document for its own status, not the latest of all', () => {
    const b = catalog.feature('b')!;
    expect(b.status).toBe('planned');
    expect(statusOf(catalog, setFilter(START, { documents: ['000'] }), b)).toBe('opened');
    expect(ids(setFilter(START, { documents: ['000'], statuses: ['opened'] }))).toEqual(['b']);
  });

  it('counts layers as if each were shown', () => {
    const counts = layerCounts(catalog, showOnlyLayer(START, 'highway'));
    expect(counts.get('rail')).toEqual({ all: 2, unplaced: 1 });
    expect(counts.get('highway')).toEqual({ all: 1, unplaced: 0 });
  });
});
