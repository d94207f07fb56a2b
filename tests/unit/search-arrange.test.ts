/** Groups, their order, and what choosing does. */
import { describe, expect, it } from 'vitest';
import { arrange, type Option } from '../../src/app/search/arrange';
import { choose } from '../../src/app/search/choose';
import type { Match } from '../../src/core/search/match';
import { excerpt } from '../../src/app/search/reason';
import type { FeatureHit, NamedHit, Results } from '../../src/core/search/results';
import type { Question } from '../../src/core/search/question';
import { MOST_FOUND } from '../../src/core/view/dimensions/found';
import { query } from '../../src/core/view/query';
import { setFilter, showOnlyLayer, START } from '../../src/core/view/view';
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
    const shown = short!.options.filter(({ kind }) => kind === 'feature').length;
    expect(short!.options[shown]).toEqual({ kind: 'more', group: 'features', rest: 30 - shown });
    const [long] = arrange(results({ features }), new Set(['features']));
    expect(long!.options.filter(({ kind }) => kind === 'feature').length).toBe(30);
  });
});

describe('all that was found', () => {
  const applied = (n: number) => {
    const features = Array.from({ length: n }, (_, i) => feature(i));
    return arrange(results({ features }), new Set())[0]!.options.find(({ kind }) => kind === 'apply');
  };
  it('can be shown together, also what the list leaves out', () =>
    expect(applied(12)).toEqual({ kind: 'apply', numbers: Array.from({ length: 12 }, (_, i) => i) }));
  it('but not one alone, nor more than a link can hold', () => {
    expect(applied(1)).toBeUndefined();
    expect(applied(MOST_FOUND)).toBeDefined();
    expect(applied(MOST_FOUND + 1)).toBeUndefined();
  });
});

describe('a question', () => {
  const asked = (more: Partial<Question> = {}): Question => ({
    view: START,
    features: catalog.features.slice(0, 2),
    sentence: '',
    onlyPlaces: false,
    ...more,
  });
  const order = (more: Partial<Results>, question = asked()) =>
    arrange(results(more), new Set(), [question]).map(({ id }) => id);
  const found = { features: [feature(0)], places: [place('start')] };

  it('comes first', () => expect(order(found)).toEqual(['question', 'features', 'places']));
  it('comes after what is called so', () => {
    expect(order({ ...found, features: [feature(0, 'whole')] })[0]).toBe('features');
    expect(order({ ...found, places: [place('whole')] })[0]).toBe('places');
  });
  it('of places alone comes after a line whose name begins with them', () => {
    const features = [feature(0, 'start')];
    expect(order({ features })[0]).toBe('question');
    expect(order({ features }, asked({ onlyPlaces: true }))[0]).toBe('features');
  });
  it('that nothing meets is told only where nothing else is found', () => {
    expect(order(found, asked({ features: [] }))).toEqual(['features', 'places']);
    expect(order({}, asked({ features: [] }))).toEqual(['question']);
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
  it('a question shows its answer', () => {
    const view = setFilter(START, { joins: ['江苏'] });
    const question = { view, features: [], sentence: '', onlyPlaces: false };
    expect(choose(START, catalog, { kind: 'question', question })).toEqual({ view, focus: '#list' });
  });
  it('all that was found shows just these, whatever was chosen before', () => {
    const before = { ...setFilter(showOnlyLayer(START, 'hub'), { crosses: true }), feature: first.id };
    const { view } = choose(before, catalog, { kind: 'apply', numbers: [0, 2] })!;
    expect(query(catalog, view).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(view.feature).toBeNull();
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
