/** A small draft, and actions of every kind upon it, for tests of what a person can do. */
import fc from 'fast-check';
import type { Action } from '../../../src/core/draft/edit';
import type { Draft, PlaceGuess, Proposal, RecipeGuess } from '../../../src/core/draft/types';
import { draftId } from '../../../src/core/draft/folder';

export const TEXT =
  '规划纲要\n推进徐州至宿州城际铁路、宿迁—连云港铁路建设。\n完善𠮷镇码头，加快淮海协同区建设。\n支持徐宿城际。';
const POINTS = Array.from(TEXT);

export const place = (name: string, lon: number, lat: number, adcode: string): PlaceGuess => ({
  text: name,
  adcode,
  name,
  point: [lon, lat],
  precisionM: 10_000,
});
export const XUZHOU = place('徐州', 117.2, 34.3, '320300');
export const SUZHOU = place('宿州', 117, 33.6, '341300');

export function proposal(name: string, more: Partial<Proposal> = {}): Proposal {
  const at = Array.from(TEXT.slice(0, TEXT.indexOf(name))).length;
  return {
    start: at,
    end: at + Array.from(name).length,
    name,
    layer: 'rail',
    kind: 'intercity',
    role: 'names',
    status: 'mentioned',
    statusWords: null,
    kindWords: null,
    sure: 'high',
    why: { rule: 'kind', words: ['铁路'] },
    feature: null,
    candidates: [],
    thing: at,
    aggregate: false,
    count: null,
    provinces: [],
    places: [],
    recipe: { none: 'no-places' },
    reading: null,
    ...more,
  };
}

/** Two passages of one thing, a line with a course, a zone that is less sure, a hub that is doubtful. */
export const DRAFT: Draft = {
  id: draftId(TEXT),
  meta: {
    title: '规划纲要',
    date: '2024-05',
    publisher: null,
    url: null,
    language: 'zh-CN',
    file: 'a.txt',
    format: 'text',
  },
  text: TEXT,
  received: `网站首页\n${TEXT}\n版权所有`,
  deletions: [
    { at: 0, text: '网站首页\n', why: 'furniture' },
    { at: POINTS.length, text: '\n版权所有', why: 'furniture' },
  ],
  proposals: [
    proposal('徐州至宿州城际铁路', {
      thing: 1,
      status: 'under-construction',
      statusWords: { start: 5, end: 7 },
      places: [XUZHOU, SUZHOU],
      recipe: { via: [XUZHOU, SUZHOU], uncertaintyM: 25_500 },
    }),
    proposal('宿迁—连云港铁路', { thing: 2, sure: 'medium', candidates: ['a', 'b'] }),
    proposal('𠮷镇码头', { thing: 3, layer: 'hub', kind: 'port', sure: 'low' }),
    proposal('淮海协同区', { thing: 4, layer: 'cooperation-zone', kind: 'coordination-zone' }),
    proposal('徐宿城际', { thing: 1 }),
  ],
};

const key = fc.integer({ min: -1, max: 8 });
const span = fc.record({ start: fc.integer({ min: -3, max: 80 }), end: fc.integer({ min: -3, max: 80 }) });
const layers = fc.constantFrom<['rail' | 'hub' | 'cooperation-zone', string]>(
  ['rail', 'high-speed'],
  ['hub', 'port'],
  ['cooperation-zone', 'demonstration-zone'],
);
const recipe = fc.constantFrom<RecipeGuess>(
  { none: 'no-places' },
  { at: XUZHOU, uncertaintyM: 30_000 },
  { around: [XUZHOU], uncertaintyM: 20_000 },
  { via: [SUZHOU, XUZHOU], uncertaintyM: 25_500 },
  { units: [XUZHOU, SUZHOU] },
);

/** Any action, also such as have nothing to act on. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('judge' as const),
    keys: fc.array(key, { maxLength: 3 }),
    verdict: fc.constantFrom('open' as const, 'accepted' as const, 'rejected' as const),
  }),
  fc.constant({ do: 'accept-sure' as const }),
  fc.record({ do: fc.constant('extent' as const), key, span }),
  fc.record({
    do: fc.constant('add' as const),
    span,
    layer: fc.constant('rail' as const),
    kind: fc.constant('metro'),
  }),
  fc.tuple(key, layers).map(([one, [layer, kind]]) => ({ do: 'layer' as const, key: one, layer, kind })),
  fc.record({
    do: fc.constant('status' as const),
    key,
    status: fc.constantFrom('mentioned' as const, 'planned' as const, 'opened' as const),
    words: fc.constantFrom(null, { start: 5, end: 7 }),
  }),
  fc.record({ do: fc.constant('join' as const), key, feature: fc.constantFrom(null, 'xu-su-huai') }),
  fc.record({ do: fc.constant('title' as const), key, title: fc.constantFrom('', '徐宿线', ' 甲 ') }),
  fc.record({ do: fc.constant('place' as const), key, recipe }),
  fc.record({
    do: fc.constant('put-back' as const),
    deletion: fc.integer({ min: -1, max: 3 }),
    found: fc.constant([]),
  }),
  fc.record({
    do: fc.constant('meta' as const),
    change: fc.constantFrom({ title: '别的标题' }, { date: '2025' }),
  }),
);
