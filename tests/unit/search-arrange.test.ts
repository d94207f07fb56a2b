/** Groups, their order, and what choosing does. */
import { describe, expect, it } from 'vitest';
import { arrange, type Option } from '../../src/app/search/arrange';
import { choose } from '../../src/app/search/choose';
import type { Match } from '../../src/core/search/match';
import { excerpt } from '../../src/app/search/reason';
import type { FeatureHit, NamedHit, Results } from '../../src/core/search/results';
import { START } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';

const match = (extent: Match['extent']) => ({ extent, how: 'text' }) as Match;
const feature = (number: number, extent: Match['extent'] = 'part'): FeatureHit => ({
  number,
  score: 1,
  match: match(extent),
  by: [],
  passage: null,
});
const place = (extent: Match['extent']): NamedHit => ({
  entry: { kind: 'unit', id: '320300', forms: [] },
  score: 1,
  match: match(extent),
  count: 1,
});
const results = (more: Partial<Results>): Results => ({
  features: [],
  places: [],
  documents: [],
  passages: [],
  instead: null,
  ...more,
});
const ids = (more: Partial<Results>) => arrange(results(more), new Set()).map(({ id }) => id);

describe('arrange', () => {
  it('leaves out empty groups', () => expect(ids({})).toEqual([]));
  it('puts features first', () =>
    expect(ids({ features: [feature(0)], places: [place('start')] })).toEqual(['features', 'places']));
  it('puts the place first where its whole name was typed', () =>
    expect(ids({ features: [feature(0)], places: [place('whole')] })).toEqual(['places', 'features']));
  it('but not before a feature of the same name', () =>
    expect(ids({ features: [feature(0, 'whole')], places: [place('whole')] })).toEqual([
      'features',
      'places',
    ]));
  it('shows the first of a long group and says how many are left, until opened', () => {
    const features = Array.from({ length: 30 }, (_, i) => feature(i));
    const [short] = arrange(results({ features }), new Set());
    expect(short!.total).toBe(30);
    expect(short!.options.at(-1)).toEqual({
      kind: 'more',
      group: 'features',
      rest: 30 - (short!.options.length - 1),
    });
    const [long] = arrange(results({ features }), new Set(['features']));
    expect(long!.options.length).toBe(30);
  });
});

describe('choosing', () => {
  const first = catalog.features[0]!;
  it('a feature selects it and goes to its panel', () => {
    const choice = choose(START, catalog, { kind: 'feature', hit: feature(0) })!;
    expect(choice.view.feature).toBe(first.id);
    expect(choice.focus).toBe('#feature-title');
  });
  it('a place shows what touches it, instead of another place', () => {
    const before = { ...START, feature: first.id, filter: { ...START.filter, place: 'xuzhou' } };
    const { view, focus } = choose(before, catalog, { kind: 'place', hit: place('whole') })!;
    expect(view.filter).toMatchObject({ units: ['320300'], place: null });
    expect(view.feature).toBeNull();
    expect(focus).toBe('#list');
  });
  it('a passage opens its document there, with its feature', () => {
    const annotation = catalog.annotationsOf(first)[0]!;
    const sentence = { document: annotation.document, start: 0, text: '', passages: [annotation.passage] };
    const hit = { sentence, ranges: [], passage: annotation.passage, features: [], score: 1 };
    const option: Option = { kind: 'passage', hit };
    const { view } = choose(START, catalog, option)!;
    expect(view).toMatchObject({
      document: annotation.document,
      passage: annotation.passage,
      feature: first.id,
    });
    const without = choose(START, catalog, { ...option, hit: { ...hit, passage: null } })!;
    expect(without.view).toMatchObject({ document: annotation.document, passage: null });
  });
  it('“more” leads nowhere else', () =>
    expect(choose(START, catalog, { kind: 'more', group: 'features', rest: 2 })).toBeNull());
});

describe('an excerpt', () => {
  const text = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸';
  it('keeps the hit where it is in the words', () => {
    const cut = excerpt(text, [[10, 12]], 3, 3);
    expect(cut.text).toBe('…八九十甲乙丙丁戊…');
    const [[from, to]] = cut.ranges as [[number, number]];
    expect(cut.text.slice(from, to)).toBe('甲乙');
  });
  it('does not cut what is short enough', () =>
    expect(excerpt('一二三', [[1, 2]], 6, 6).text).toBe('一二三'));
});
