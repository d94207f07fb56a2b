/** The words that say a status hold the verb that governs the passage: data/CONTRIBUTING.md, "Status". */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Annotation, Status } from '../../src/core/model/types';
import { compiledAtlas } from '../fixtures/compiled-atlas';

/** Verbs of the table there, simplified and traditional; one of them must stand in the words. */
const VERBS: Record<Exclude<Status, 'mentioned' | 'ended'>, RegExp> = {
  proposed: /研究|探索|[谋謀]划|争取|[启啟][动動]|推[动動]|促|通[过過]|[规規][划劃]布局|鼓励|进一步/u,
  planned:
    /推[进進]|[编編]制|[规規]划构筑|列入|印[发發]|[启啟][动動]|[开開]展|年[内內][开開]工|[创創]建|共建|共同建[设設]|打造|强化|加强|开通|拓展|形成|召开/u,
  'under-construction': /[开開]工建[设設]|加快|推[进進]|[开開]展/u,
  opened: /竣工|通[车車]|投用|建成|[开開][园園]|通过/u,
  cooperating:
    /支持|推[进進]|加[强強]|深化|强化|強化|合作发展|[牵牽]手|建立|构建|[实實][现現]|加快建[设設]|加快.*建[设設]|[参參][与與]/u,
  agreed: /[签簽][署订訂约約]|[达達]成.*[协協][议議]/u,
};

let annotations: readonly Annotation[];
beforeAll(() => {
  annotations = compiledAtlas().catalog.annotations;
}, 60_000);

describe('the words that say a status', () => {
  it.each(Object.entries(VERBS))('%s: hold its verb', (status, verb) => {
    const said = annotations.filter(({ says }) => says.status === status);
    expect(said.length).toBeGreaterThan(0);
    const lacking = said.filter(({ says }) => !verb.test(says.words?.exact ?? ''));
    expect(lacking.map(({ id, says }) => `${id}: ${says.words?.exact}`)).toEqual([]);
  });

  it('call nothing signed that is only supported, explored or deepened', () => {
    const wrong = annotations.filter(
      ({ says }) => says.status === 'agreed' && /支持|探索|深化|推[进進]/u.test(says.words?.exact ?? ''),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
