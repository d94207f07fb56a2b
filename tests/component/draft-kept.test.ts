/** Drafts that the browser kept: damaged ones, or such as another release wrote, take no other with them. */
import { clear, createStore, setMany } from 'idb-keyval';
import { expect, it, onTestFinished } from 'vitest';
import { readDrafts } from '../../src/app/draft/store';
import { DRAFT } from '../unit/draft/work-fixture';
import { INJECTIONS } from '../fixtures/injections';
import { draftId } from '../../src/core/draft/folder';

const store = createStore('kuajie-atlas-drafts', 'drafts');
const STATE = {
  actions: [{ do: 'judge', keys: [0], verdict: 'accepted' }],
  at: 1,
  shown: true,
  since: '2026-01-01',
};
const other = (text: string, more: object = {}) => ({
  ...DRAFT,
  id: draftId(text),
  text,
  proposals: [],
  ...more,
});

async function kept(pairs: [string, unknown][]) {
  onTestFinished(() => clear(store));
  await clear(store);
  await setMany(pairs, store);
  return readDrafts();
}

it('what is damaged is passed over, and the rest comes back as it was', async () => {
  const found = await kept([
    [`draft ${DRAFT.id}`, DRAFT],
    [`state ${DRAFT.id}`, STATE],
    ['draft nothing', null],
    ['draft text', 'text'],
    ['draft no-id', { text: '甲', proposals: [] }],
    ['draft of-another-text', { ...DRAFT, text: '另一篇' }],
    ['draft elsewhere', other('乙', { meta: { ...DRAFT.meta, url: 'javascript:ran(1)' } })],
    ['other', 1],
  ]);
  expect(found).toEqual([{ draft: DRAFT, state: STATE }]);
});

it.each([
  ['no steps', undefined],
  ['steps that are none', { ...STATE, actions: 'x' }],
  ['a place in them that is none', { ...STATE, at: Number.NaN }],
  ['steps of another program', { ...STATE, actions: [{ do: 'run', code: 'ran(1)' }] }],
  ['nothing', null],
])('with %s the text and its proposals are still there', async (_, state) => {
  const [found] = await kept([
    [`draft ${DRAFT.id}`, DRAFT],
    [`state ${DRAFT.id}`, state],
  ]);
  expect(found).toMatchObject({ draft: DRAFT, state: { actions: [], at: 0 } });
});

it('a hostile string is a text among others', async () => {
  const texts = INJECTIONS.filter((_, i) => i % 40 === 0).map((text) => text.toWellFormed());
  const found = await kept(texts.map((text) => [`draft ${draftId(text)}`, other(text)]));
  expect(found.map(({ draft }) => draft.text).sort()).toEqual([...new Set(texts)].sort());
  expect('ran' in window).toBe(false);
});
