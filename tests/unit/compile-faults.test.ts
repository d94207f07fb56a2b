import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { formatIssue } from '../../src/build/issue';
import { FAULTS } from '../fixtures/faults';
import { PLACES, ZONE } from '../fixtures/faults/fault';
import { good, overlaid, type Overlay } from '../fixtures/tree';

describe('the good data set', () => {
  it('has neither faults nor warnings', () => {
    const { issues, warnings } = compile(good);
    expect([...issues, ...warnings].map(formatIssue)).toEqual([]);
  });
});

describe('each fault is reported with code, file, line, message and cure', () => {
  it.each(FAULTS)('$name', ({ change, code, file, line, message, cure, alone }) => {
    const changes = Array.isArray(change) ? change : [change];
    const { issues } = compile(overlaid(...changes));
    const found = issues.filter((issue) => issue.code === code);
    expect(found.map(formatIssue), issues.map(formatIssue).join('\n')).not.toEqual([]);
    const where = found.find((issue) => issue.file === (file ?? changes[0]?.file));
    expect(where, found.map(formatIssue).join('\n')).toBeDefined();
    expect(where).toMatchObject({ code, line });
    expect(where?.message).toContain(message);
    expect(where?.cure).not.toBe('');
    if (alone) expect(issues.filter((issue) => issue.code !== code).map(formatIssue)).toEqual([]);
    if (cure) expect(where?.cure).toContain(cure);
  });

  it('reports all faults at once', () => {
    const changes = FAULTS.filter(({ name }) =>
      ['dangling outcome', 'latitude first', 'length that does not fit', 'unexplained trigger'].includes(
        name,
      ),
    ).flatMap(({ change }) => change);
    const codes = compile(overlaid(...changes)).issues.map((issue) => issue.code);
    for (const code of [
      'dangling-feature',
      'swapped-coordinates',
      'length-unexplained',
      'unexplained-trigger',
    ])
      expect(codes).toContain(code);
  });
});

describe('what is no fault', () => {
  it('an explanation without a trigger word, where a passage stood before', () => {
    const file = 'data/documents/900/unmarked.yaml';
    const to = 'exact: 若干公路\n  reason: 泛指。\n- exact: 会后补充\n  was: supplement';
    const { issues } = compile(overlaid({ file, from: 'exact: 若干公路', to }));
    expect(issues.map(formatIssue)).toEqual([]);
  });
});

describe('warnings', () => {
  it('explained length and provinces are listed, not faults', () => {
    const note = 'length_note: { zh: 因为, en: because }\nprovinces_note: { zh: 因为, en: because }\n';
    const file = 'data/features/rail/east-west-railway.yaml';
    const { issues, warnings } = compile(
      overlaid(
        { file, from: 'stated_km: { value: 48', to: `${note}stated_km: { value: 60` },
        { file, from: '[江苏, 上海]', to: '[江苏]' },
      ),
    );
    expect(issues.map(formatIssue)).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual(['length-explained', 'provinces-explained']);
  });

  it('a note on a province that the line only comes up to is not needless; one that it runs through is', () => {
    const file = 'data/features/rail/east-west-railway.yaml';
    const note = 'provinces_note: { zh: 因为, en: because }\nprovinces: [江苏, 上海]';
    const noted: Overlay = { file, from: 'provinces: [江苏, 上海]', to: note };
    const short: Overlay[] = [
      { file, from: 'middle-station, east-station', to: 'middle-station' },
      { file, from: 'value: 48', to: 'value: 24' },
      { file: PLACES, from: '[121.01, 31.25]', to: '[120.999, 31.25]' },
    ];
    const codes = (...more: Overlay[]) => compile(overlaid(noted, ...more)).warnings.map(({ code }) => code);
    expect(codes()).toEqual(['needless-provinces-note']);
    expect(codes(...short)).toEqual(['unused-place']);
  });

  it('a soft outline far larger than the area that is stated', () => {
    const outline = (km2: string): Overlay => ({
      file: ZONE,
      from: "units: ['310118', '320583']",
      to: `around: [west-end, east-end]\n  uncertainty_m: 2000\nplacement: { zh: 面积${km2}平方公里, en: small }`,
    });
    const found = (km2: string) =>
      compile(overlaid(outline(km2))).warnings.map(({ code, line }) => [code, line]);
    expect(found('1.9')).toEqual([['outline-too-large', 4]]);
    expect(found('2.1')).toEqual([]);
  });

  it('a place that no feature uses', () => {
    const file = 'data/features/disconnected-road/border-road.yaml';
    const { warnings } = compile(overlaid({ file, from: 'west-end, crossing, ', to: 'west-end, ' }));
    expect(warnings.map((warning) => [warning.code, warning.message])).toEqual([
      ['unused-place', 'no feature uses the place "crossing"'],
    ]);
  });
});
