import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { areasIn } from '../../src/build/check/areas';
import { formatIssue } from '../../src/build/issue';
import { outlinesOf } from '../../src/build/place/soft-outline';
import { ZONE } from '../fixtures/faults/fault';
import { overlaid } from '../fixtures/tree';

/** The twin zone, drawn around places; the border of its two provinces runs along 121° E. */
function zone(around: string, metres: number, provinces: string) {
  const { catalog, parts, issues } = compile(
    overlaid(
      {
        file: ZONE,
        from: "units: ['310118', '320583']",
        to: `around: ${around}\n  uncertainty_m: ${metres}`,
      },
      { file: ZONE, from: 'provinces: [江苏, 上海]', to: `provinces: ${provinces}` },
    ),
  );
  const feature = catalog.features.find(({ id }) => id === 'twin-zone')!;
  const shapes = parts.filter(
    ({ properties, geometry }) => properties.id === 'twin-zone' && geometry.type.endsWith('Polygon'),
  );
  return { feature, shapes, issues: issues.map(formatIssue) };
}

describe('the soft outline around places', () => {
  it('reaches over the border where both provinces are listed', () => {
    expect(zone('[west-end]', 2000, '[江苏, 上海]').feature.bbox![2]).toBeGreaterThan(121.01);
  });
  it('ends at the border of the provinces that are listed', () => {
    const { feature, issues } = zone('[west-end]', 2000, '[江苏]');
    expect(feature.bbox![2]).toBeCloseTo(121, 3);
    expect(feature.bbox![0]).toBeLessThan(120.97);
    expect(feature.units).not.toContain('310118');
    expect(issues).toEqual([]);
  });
  it('stays whole where all its places lie in a province that is not listed, and that is a fault', () => {
    const { issues } = zone('[east-end]', 500, '[江苏]');
    expect(issues.join()).toContain('the geometry lies also in 上海');
  });
  it('is one for each part, and one for parts that meet', () => {
    const kinds = (metres: number) =>
      zone('[[west-end], [east-end]]', metres, '[江苏, 上海]').shapes.map(({ geometry }) => geometry.type);
    expect(kinds(500)).toEqual(['MultiPolygon']);
    expect(kinds(2000)).toEqual(['Polygon']);
    expect(zone('[west-end, east-end]', 500, '[江苏, 上海]').shapes[0]!.geometry.type).toBe('Polygon');
  });
});

it('a list of places is one part, lists of places are several', () => {
  expect(outlinesOf(['a', 'b'])).toEqual([['a', 'b']]);
  expect(outlinesOf([['a', 'b'], ['c']])).toEqual([['a', 'b'], ['c']]);
});

it('reads areas from Chinese sentences', () => {
  expect(areasIn('占地19.54平方公里，其中核心区 2,300 平方公里；约35.8万平方公里')).toEqual([
    19.54, 2300, 358000,
  ]);
  expect(areasIn('一千二百平方公里')).toEqual([]);
});
