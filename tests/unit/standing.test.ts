/** What stands: the furthest state of the whole; a part never raises it. */
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../src/core/model/standing';
import type { Outcome } from '../../src/core/model/types';
import { headline } from '../../src/core/view/standing-words';

const outcome = (event: Outcome['event'], date: string | null, more: Partial<Outcome> = {}): Outcome => ({
  feature: 'a',
  event,
  scope: 'whole',
  part: null,
  related: null,
  date,
  what: { zh: '', en: '' },
  citation: { outlet: 'outlet', date: '2025-01-02', title: null, url: null, note: null },
  confidence: 'high',
  ...more,
});
const part = (event: Outcome['event'], date: string, km: number | null, ofKm: number | null = null) =>
  outcome(event, date, { scope: 'part', part: { zh: '段', en: 'section', km, ofKm } });
const PLANNED = { layer: 'rail', status: 'planned', date: '2020-01-10' } as const;

describe('what stands', () => {
  it('is what the document says where nothing is known', () =>
    expect(standingOf(PLANNED, [])).toEqual({
      status: 'planned',
      event: null,
      date: '2020-01-10',
      reported: false,
      part: null,
    }));

  it('is the furthest state of the whole, whatever small event came later', () => {
    const { status, event, date } = standingOf(PLANNED, [
      outcome('started', '2021'),
      outcome('opened', '2024-12-26'),
      outcome('progress', '2025-03'),
      outcome('renamed', '2026'),
    ]);
    expect({ status, event, date }).toEqual({ status: 'opened', event: 'opened', date: '2024-12-26' });
  });

  it('is since it first opened, not since it was built', () => {
    const built = [outcome('completed', '2023-06'), outcome('opened', '2024'), outcome('opened', '2025')];
    expect(standingOf(PLANNED, built)).toMatchObject({ event: 'opened', date: '2024' });
  });

  it('counts a part once that was built and then opened', () =>
    expect(
      standingOf(PLANNED, [part('completed', '2024', 40, 266), part('opened', '2025', 40, 266)]).part,
    ).toMatchObject({
      event: 'opened',
      km: 40,
    }));

  it('is not raised by a part or by another thing', () => {
    const now = standingOf(PLANNED, [
      part('opened', '2022', 41, 266),
      outcome('opened', '2023', { scope: 'related', related: { zh: '旧线', en: 'old line' } }),
    ]);
    expect(now).toMatchObject({ status: 'planned', event: null });
    expect(now.part).toMatchObject({ status: 'opened', km: 41, ofKm: 266, ofDrawn: false });
  });

  it('adds up the parts of one state and falls back to the drawn length, saying so', () => {
    const outcomes = [part('opened', '2021', 20.5), part('started', '2021', 99), part('opened', '2022', 10)];
    const now = standingOf(PLANNED, outcomes, { stated: null, drawn: 200 });
    expect(now.part).toMatchObject({ km: 30.5, ofKm: 200, ofDrawn: true, date: '2022' });
    const unmeasured = [part('opened', '2021', 20.5), part('opened', '2022', null)];
    expect(standingOf(PLANNED, unmeasured, { stated: 100, drawn: 200 }).part).toMatchObject({
      km: null,
      ofKm: null,
    });
  });

  it('says nothing of a part that is no further than the whole', () =>
    expect(standingOf(PLANNED, [outcome('opened', '2024'), part('started', '2021', 5)]).part).toBeNull());

  it('knows only by when, where only the report has a date', () =>
    expect(standingOf(PLANNED, [outcome('started', null)])).toMatchObject({
      date: '2025-01-02',
      reported: true,
    }));

  it('of a zone: works and openings outdo an agreement, an approval does not', () => {
    const zone = { layer: 'cooperation-zone', status: 'agreed', date: '2018-08' } as const;
    expect(standingOf(zone, [outcome('approved', '2019')]).status).toBe('agreed');
    expect(standingOf(zone, [outcome('started', '2019')]).status).toBe('under-construction');
    expect(standingOf(zone, [outcome('dropped', '2022')]).status).toBe('ended');
  });
});

describe('the headline', () => {
  it.each([
    ['zh', '规划（2020） → 已开通（2024-12-26）'],
    ['en', 'planned (2020) → opened (26 Dec 2024)'],
  ] as const)('says both (%s)', (lang, expected) => {
    const now = standingOf(PLANNED, [outcome('opened', '2024-12-26')]);
    expect(headline('planned', '2020-01-10', now, lang).replace(/\s/g, '')).toBe(expected.replace(/\s/g, ''));
  });
  it('lets no arrow run backwards in time', () => {
    const now = standingOf(PLANNED, [outcome('opened', '2019-11-01')]);
    expect(headline('mentioned', '2023-01-16', now, 'zh')).toBe(
      '已开通（2019-11-01），文件所述：提及（2023）',
    );
    expect(headline('mentioned', '2023-01-16', now, 'en')).toBe(
      'opened (1 Nov 2019), in the document: mentioned (2023)',
    );
  });
  it('tells a part as a part', () => {
    const now = standingOf(PLANNED, [part('opened', '2022', 41, 266)]);
    expect(headline('planned', '2020-01-10', now, 'zh')).toContain('部分开通 41/266 公里');
  });
});
