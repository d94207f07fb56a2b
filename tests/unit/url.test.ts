import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../src/core/model/layers';
import { PROVINCE_ORDER } from '../../src/core/model/provinces';
import { STATUS_ORDER } from '../../src/core/model/statuses';
import { formatLink, parseLink } from '../../src/core/view/link';
import { COLUMNS, NO_FILTER, START, type View } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';

const view = fc
  .record({
    lang: fc.constantFrom('zh', 'en'),
    feature: fc.constantFrom(null, 'a', 'b', 'c'),
    document: fc.constantFrom(null, '000', '002'),
    layers: fc.subarray([...LAYERS]),
    filter: fc.record({
      kinds: fc.subarray(['intercity', 'rail-kind']),
      statuses: fc.subarray([...STATUS_ORDER]),
      documents: fc.subarray(['000', '002']),
      joins: fc.subarray([...PROVINCE_ORDER], { maxLength: 2 }),
      units: fc.subarray(['320300']),
      place: fc.constantFrom(null, 'xuzhou'),
      crosses: fc.constantFrom(null, true, false),
      placed: fc.constantFrom(null, true, false),
      since: fc.subarray(['opened', 'unknown', 'dropped'] as const),
    }),
    table: fc.boolean(),
    sort: fc.record({ by: fc.constantFrom('name', 'layer', 'km', 'status'), descending: fc.boolean() }),
    columns: fc
      .subarray([...COLUMNS])
      .map((keys) => COLUMNS.filter((key) => key === 'name' || keys.includes(key))),
    labels: fc.constantFrom('auto', 'zh', 'en', 'both'),
    basemap: fc.constantFrom(null, 'embedded', 'tianditu', 'my map, with & signs'),
  })
  .map((v): View => {
    const passage = v.document === '002' ? 'a' : null;
    const beside = v.document === '000' ? '002' : null;
    return { ...START, ...v, passage, beside } as View;
  });

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

  it('show all layers when none of those named is known any more', () => {
    expect(parseLink('?layers=canals', catalog)).toMatchObject({
      view: { layers: LAYERS },
      notices: [{ code: 'bad-value' }],
    });
    expect(parseLink('?layers=none', catalog).view.layers).toEqual([]);
  });
});
