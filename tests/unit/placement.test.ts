import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { distanceM } from '../../src/core/cartography/geometry/geodesy';
import type { LonLat } from '../../src/core/model/types';
import { compare, quantile } from '../../tools/placement/compare';
import { drawnLines, measure, summaryOf } from '../../tools/placement/measure';
import { placementPage } from '../../tools/placement/page';
import { Polyline } from '../../tools/placement/polyline';
import { readReferences } from '../../tools/placement/reference';
import { good } from '../fixtures/tree';

const references = readReferences('tests/fixtures/alignments');
const { catalog, files } = compile(good);
const { measured, unmeasured } = measure(drawnLines(catalog, files), references);
const row = (id: string) => measured.find(({ feature }) => feature.id === id)!;

describe('the drawn lines against the references', () => {
  it('a true line a kilometre beside ours, the other way round and shorter', () => {
    // 0.009° of latitude here are 997.9 m; 0.4° of longitude on 31.25° are 38.09 km, on 31.259° 7 m less.
    const { median, p95, worst, coveredKm, trueKm, inside, share } = row('east-west-railway');
    expect(median).toBeCloseTo(0.998, 2);
    expect(p95).toBeCloseTo(0.998, 2);
    expect(worst).toBeCloseTo(0.998, 2);
    expect(coveredKm).toBeCloseTo(38.09, 1);
    expect(trueKm).toBeCloseTo(38.09, 1);
    expect([inside, share]).toEqual(['yes', 1]);
  });
  it('a bend that ours leaves out', () => {
    // The top of the bend lies 0.01° north of the drawn road: 1108.8 m.
    const { worst, inside, share, bandKm } = row('border-road');
    expect(worst).toBeCloseTo(1.109, 2);
    expect(bandKm).toBe(0.3);
    expect(inside).toBe('no');
    // Each half of the true road, 1458 m, is walked in eight steps; the first three positions and the last three are near.
    expect(share).toBeCloseTo(6 / 17, 9);
  });
  it('what has no reference is told apart', () => {
    const alone = measure(drawnLines(catalog, files), references.slice(0, 1));
    expect(alone.unmeasured.map(({ feature }) => feature.id)).toEqual(['border-road']);
    expect(alone.unmeasured[0]!.longestLegKm).toBeCloseTo(0.952, 2);
    expect(unmeasured).toEqual([]);
  });
  it('together, each line counts by its length', () => {
    const { count, inside, share, medianOfWorst } = summaryOf(measured);
    expect([count, inside]).toEqual([2, 1]);
    expect(share).toBeGreaterThan(0.94);
    expect(share).toBeLessThan(1);
    expect(medianOfWorst).toBeCloseTo(1.109, 2);
  });
  it('the page has a row for each line, and no coordinate', () => {
    const page = placementPage(measured, unmeasured, references);
    expect(page).toContain(
      '| East–West railway (east-west-railway) | rail | 38.1 / 47.6 | 1.00 | 1.00 | 1.00 | 2 | yes | 100.0 % |',
    );
    expect(page).toContain('- made for tests, as of 2026: 1 lines, precision 100 m');
    expect(page).not.toMatch(/\b1[12]\d\.\d{3}/);
  });
});

describe('two lines', () => {
  const line = (...positions: LonLat[]) => new Polyline(positions);
  it('that share no stretch are not compared', () => {
    expect(compare(line([121, 31], [122, 31]), line([123, 31], [124, 31]))).toBeNull();
  });
  it('the nearest point is found on a far leg too, and along the line', () => {
    const { off, along } = line([121, 31], [121, 32], [121.5, 32]).nearest([121.5, 32.9]);
    expect(off).toBeCloseTo(distanceM([121.5, 32], [121.5, 32.9]), 0);
    expect(along).toBeCloseTo(distanceM([121, 31], [121, 32]) + distanceM([121, 32], [121.5, 32]), 0);
  });
  it('are walked in steps of no more than 200 m', () => {
    const steps = line([121, 31], [121.01, 31], [121.01, 31.001]).walk(200);
    expect(steps).toHaveLength(7);
    for (let i = 1; i < steps.length; i++)
      expect(distanceM(steps[i - 1]!, steps[i]!)).toBeLessThanOrEqual(200);
  });
});

it('a quantile is one of the values', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(3);
  expect(quantile([4, 1, 3, 2], 0.98)).toBe(4);
  expect(quantile([], 0.5)).toBeNaN();
});
it('a folder without a line for us is refused', () => {
  expect(() => readReferences('tests/fixtures/good/data/features/cooperation-zone')).toThrow('no line with');
});
