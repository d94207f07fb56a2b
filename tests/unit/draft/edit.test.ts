/** What a person can do to a draft: whatever it is, the text stays, names are verbatim, and every step can be undone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, passageSpan, type Action } from '../../../src/core/draft/edit';
import {
  canRedo,
  canUndo,
  done,
  fresh,
  now,
  redone,
  replayed,
  undone,
} from '../../../src/core/draft/history';
import {
  begun,
  doubtfulFirst,
  recipeThrough,
  thingsIn,
  titleOf,
  type Work,
} from '../../../src/core/draft/work';
import { restored } from '../../../src/core/draft/read/canonical';
import { anyAction, DRAFT, SUZHOU, TEXT, XUZHOU } from './work-fixture';

const acted = (...actions: Action[]): Work => actions.reduce(apply, begun(DRAFT));
const item = (work: Work, key: number) => work.items.find((one) => one.key === key)!;

describe('any number of actions', () => {
  it('leave every name verbatim where it stands, within a line, in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
        const { text, items } = acted(...actions);
        const points = Array.from(text);
        for (const { proposal } of items) {
          expect(points.slice(proposal.start, proposal.end).join('')).toBe(proposal.name);
          expect(proposal.name).not.toContain('\n');
          expect(proposal.name.trim()).toBe(proposal.name);
          expect(proposal.name).not.toBe('');
        }
        const starts = items.map(({ proposal }) => proposal.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      }),
    );
  });

  it('never lose a character of what was received', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
        const { text, deletions, received } = acted(...actions);
        expect(restored(text, deletions)).toBe(received);
      }),
    );
  });

  it('are undone and redone without end, and replayed to the same from what is kept of them', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), fc.nat(12), (actions, back) => {
        let history = actions.reduce(done, fresh(DRAFT));
        const last = now(history);
        const steps = history.actions.length;
        let undo = 0;
        while (canUndo(history)) {
          history = undone(history);
          undo++;
        }
        expect(undo).toBe(steps);
        expect(now(history)).toEqual(begun(DRAFT));
        while (canRedo(history)) history = redone(history);
        expect(now(history)).toBe(last);
        for (let i = 0; i < back; i++) history = undone(history);
        const kept = JSON.parse(JSON.stringify({ actions: history.actions, at: history.at })) as never;
        expect(now(replayed(DRAFT, kept))).toEqual(now(history));
      }),
    );
  });

  it('that change nothing are no step', () => {
    const history = fresh(DRAFT);
    expect(done(history, { do: 'judge', keys: [99], verdict: 'accepted' })).toBe(history);
    expect(done(history, { do: 'extent', key: 0, span: { start: 90, end: 95 } })).toBe(history);
    expect(done(history, { do: 'put-back', deletion: 7, found: [] })).toBe(history);
  });
});

describe('one action', () => {
  it('accepts what is sure and not yet decided, nothing else', () => {
    const work = acted({ do: 'judge', keys: [0], verdict: 'rejected' }, { do: 'accept-sure' });
    expect(work.items.map(({ verdict }) => verdict)).toEqual([
      'rejected',
      'open',
      'open',
      'accepted',
      'accepted',
    ]);
    expect(thingsIn(work)).toBe(2);
  });

  it('takes the words that are selected, cut to their line and without the white space around them', () => {
    const points = Array.from(' 徐州 \n宿州');
    expect(passageSpan(points, { start: 0, end: 7 })).toEqual({ start: 1, end: 3 });
    expect(passageSpan(points, { start: 3, end: 5 })).toBeNull();
    const at = Array.from(TEXT.slice(0, TEXT.indexOf('完善'))).length;
    // The character beyond the sixteen-bit ones counts once.
    const work = acted({ do: 'extent', key: 2, span: { start: at, end: at + 6 } });
    expect(item(work, 2)).toMatchObject({
      verdict: 'accepted',
      mended: true,
      proposal: { name: '完善𠮷镇码头' },
    });
  });

  it('mends all passages of the same thing where it concerns the thing, one where it is what that passage says', () => {
    const layer = acted({ do: 'layer', key: 0, layer: 'hub', kind: 'port' });
    expect([0, 4].map((key) => item(layer, key).proposal.layer)).toEqual(['hub', 'hub']);
    expect([0, 4].map((key) => item(layer, key).verdict)).toEqual(['accepted', 'open']);
    const status = acted({ do: 'status', key: 0, status: 'opened', words: { start: 5, end: 7 } });
    expect([0, 4].map((key) => item(status, key).proposal.status)).toEqual(['opened', 'mentioned']);
  });

  it('asks no more which known feature it is, once that is said', () => {
    const work = acted({ do: 'join', key: 1, feature: 'b', layer: 'rail', kind: 'freight' });
    expect(item(work, 1).proposal).toMatchObject({ feature: 'b', candidates: [], kind: 'freight' });
  });

  it('makes a line no more than its layer can be', () => {
    const work = acted({ do: 'layer', key: 0, layer: 'cooperation-zone', kind: 'town-circle' });
    expect(item(work, 0).proposal.recipe).toEqual({ around: [XUZHOU, SUZHOU], uncertaintyM: 25_500 });
    expect(recipeThrough('rail', 'intercity', [XUZHOU])).toEqual({ none: 'one-place-of-a-line' });
    // Two points on the map are two places, though no gazetteer has them.
    const here = { ...XUZHOU, adcode: null };
    const there = { ...SUZHOU, adcode: null };
    expect(recipeThrough('rail', 'intercity', [here, there])).toMatchObject({ via: [here, there] });
  });

  it('puts back what was left out, and moves all that stands behind it', () => {
    const found = [{ ...DRAFT.proposals[0]!, start: 0, end: 2, name: '网站', thing: 0 }];
    const work = acted({ do: 'put-back', deletion: 0, found });
    expect(work.text).toBe(`网站首页\n${TEXT}`);
    expect(work.deletions).toHaveLength(1);
    expect(work.items[0]).toMatchObject({ verdict: 'open', proposal: { name: '网站', start: 0 } });
    expect(item(work, 0).proposal).toMatchObject({ name: '徐州至宿州城际铁路', start: 12 });
    expect(item(work, 0).proposal.statusWords).toEqual({ start: 10, end: 12 });
  });
});

it('lays what is doubtful first', () => {
  const work = acted({ do: 'judge', keys: [3], verdict: 'rejected' });
  expect(doubtfulFirst(work.items).map(({ key }) => key)).toEqual([2, 1, 0, 4, 3]);
});

it('calls a thing by its words, with the list’s word for its kind where they have none', () => {
  const points = Array.from('徐宿、宿连等城际铁路');
  const [first] = begun(DRAFT).items;
  const listed = {
    ...first!,
    proposal: { ...first!.proposal, name: '徐宿', kindWords: { start: 5, end: 10 } },
  };
  expect(titleOf(listed, points)).toBe('徐宿城际铁路');
  expect(titleOf({ ...listed, title: '徐宿线' }, points)).toBe('徐宿线');
});
