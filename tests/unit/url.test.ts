import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../src/core/model/layers';
import { formatLink, parseLink } from '../../src/core/view/link';
import { PARAMETERS } from '../../src/core/view/parameters';
import { NO_FILTER } from '../../src/core/view/dimensions';
import { START } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';
import { viewsOf } from './views';

const view = viewsOf(catalog);

/** The leaves of a view, as paths, and what stands there: "lang", "filter.crosses". */
const leavesOf = (value: object): [string, unknown][] =>
  Object.entries(value).flatMap(([key, leaf]): [string, unknown][] =>
    key === 'filter' ? leavesOf(leaf as object).map(([k, v]) => [`filter.${k}`, v]) : [[key, leaf]],
  );

describe('links', () => {
  it('restore every view exactly', () => {
    fc.assert(
      fc.property(view, (v) => {
        const { view: back, notices } = parseLink(formatLink(v), catalog);
        expect(notices).toEqual([]);
        expect(back).toEqual(v);
      }),
      { numRuns: 2000 },
    );
  });

  // A field that no row reads and writes would always be as at the start, and the test above would not see it.
  it('have a row for every part of the view', () => {
    const moved = new Set<string>();
    const start = new Map(leavesOf(START));
    for (const v of fc.sample(view, { numRuns: 300, seed: 1 }))
      for (const [path, leaf] of leavesOf(v))
        if (JSON.stringify(leaf) !== JSON.stringify(start.get(path))) moved.add(path);
    expect([...moved].sort()).toEqual([...start.keys()].sort());
    // One row says the language and its script.
    expect(PARAMETERS).toHaveLength(start.size - 1);
  });

  it('of the start view are empty', () => {
    expect(formatLink(START)).toBe('');
    expect(parseLink('', catalog).view).toEqual(START);
  });

  it('give a usable view for ten thousand random and mutated strings, and never throw', () => {
    const mutated = fc
      .tuple(
        view.map((v) => formatLink(v)),
        fc.array(fc.tuple(fc.nat(200), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 }),
      )
      .map(([link, edits]) =>
        edits.reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at + 1), link),
      );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), mutated), (link) => {
        const { view: v } = parseLink(link, catalog);
        expect(v.camera === null || Math.abs(v.camera.lat) <= 85).toBe(true);
        expect(v.feature === null || catalog.feature(v.feature)).toBeTruthy();
        expect(v.document === null || catalog.document(v.document)).toBeTruthy();
        expect(v.passage === null || catalog.annotation(`${v.document}/${v.passage}`)).toBeTruthy();
        expect(v.layers.every((id) => LAYERS.includes(id))).toBe(true);
        // What was understood is itself a link that says the same.
        expect(parseLink(formatLink(v), catalog).view).toEqual(v);
      }),
      { numRuns: 10_000 },
    );
  });

  it('tell what was left out', () => {
    const { view: v, notices } = parseLink(
      '?f=nothing&doc=002&p=gone&kind=intercity,odd&crosses=maybe&sort=colour',
      catalog,
    );
    expect(v).toEqual({ ...START, document: '002', filter: { ...NO_FILTER, kinds: ['intercity'] } });
    expect(notices.map(({ code, param, value }) => `${code} ${param} ${value}`)).toEqual([
      'unknown-feature f nothing',
      'unknown-passage p gone',
      'bad-value kind odd',
      'bad-value crosses maybe',
      'bad-value sort colour',
    ]);
  });

  it('hold on to the embedded basemap against another start of the configuration', () => {
    expect(parseLink('', catalog).view.basemap).toBe(null);
    expect(formatLink(parseLink('?basemap=embedded', catalog).view)).toBe('?basemap=embedded');
  });

  it('follow a feature to its new id', () => {
    expect(parseLink('?f=old-a', catalog)).toMatchObject({ view: { feature: 'a' }, notices: [] });
  });

  it('keep parameters of others, in their order', () => {
    const { view: v, foreign } = parseLink('?utm=1&f=a&utm=2', catalog);
    expect(formatLink(v, foreign)).toBe('?f=a&utm=1&utm=2');
  });

  it('have the camera in the hash, rounded as MapLibre does, and keep what others have there', () => {
    const at = (zoom: number, bearing = 0) =>
      formatLink({ ...START, camera: { zoom, lat: 31.23456789, lon: 120.987654321, bearing } });
    expect(at(9)).toBe('#map=9/31.2346/120.9877');
    expect(at(4.567)).toBe('#map=4.57/31.23/120.99');
    expect(at(17)).toBe('#map=17/31.234568/120.987654');
    expect(at(9, -14.96)).toBe('#map=9/31.2346/120.9877/-15');
    const { view: v, foreign } = parseLink('?a=1#list&map=9/31/121&section=2', catalog);
    expect(v.camera).toEqual({ zoom: 9, lat: 31, lon: 121, bearing: 0 });
    expect(formatLink({ ...v, camera: { ...v.camera!, zoom: 10 } }, foreign)).toBe(
      '?a=1#list&map=10/31/121&section=2',
    );
  });

  it.each(['1e9/31/121', '9/NaN/x', '9/31', '9/91/121', '9/31/181', '99/31/121', '9/31/121/400', ''])(
    'leave the camera "%s" to the map, and say so',
    (text) =>
      expect(parseLink(`#map=${text}`, catalog)).toMatchObject({
        view: { camera: null },
        notices: [{ code: 'bad-value', param: 'map' }],
      }),
  );

  it.each([
    ['2/31/121', { zoom: 4.5, lat: 31, lon: 121, bearing: 0 }],
    ['22/31/121', { zoom: 17, lat: 31, lon: 121, bearing: 0 }],
    ['6/50/2.3', { zoom: 6, lat: 38.6, lon: 110.5, bearing: 0 }],
  ])('bring a camera "%s" from beyond the sheet to it', (text, camera) =>
    expect(parseLink(`#map=${text}`, catalog)).toMatchObject({ view: { camera }, notices: [] }),
  );

  it('show all layers when none of those named is known any more', () => {
    expect(parseLink('?layers=canals', catalog)).toMatchObject({
      view: { layers: LAYERS },
      notices: [{ code: 'bad-value' }],
    });
    expect(parseLink('?layers=none', catalog).view.layers).toEqual([]);
  });
});
