/** Where lines cross province borders, and where the camera may be. */
import { describe, expect, it } from 'vitest';
import { crossingsOf } from '../../src/build/publish/crossings';
import { heldToSheet } from '../../src/core/cartography/geometry/held-to-sheet';
import { signUntil } from '../../src/core/cartography/symbols';
import { SHEET } from '../../src/core/model/sheet';
import type { LonLat } from '../../src/core/model/types';

/** West of 118° E one province, east of 119 another, sea between 118 and 118.2, a third one from there. */
const provinceAt = ([lon]: LonLat) => (lon < 118 ? '34' : lon < 118.2 ? null : lon < 119 ? '32' : '31');
const line = (lane: number, ...coordinates: LonLat[]) => ({ coordinates, lane });

describe('crossings', () => {
  it('stand on the line, in its lane and along it, one for each border', () => {
    const found = crossingsOf([line(0.5, [118.5, 32], [119.5, 32])], provinceAt, 500);
    expect(found).toHaveLength(1);
    expect(found[0]!.at[0]).toBeCloseTo(119, 3);
    expect(found[0]).toMatchObject({ lane: 0.5, bearing: -0 });
  });
  it('are found where water lies between two provinces, and over the parts of one line', () => {
    const parts = [line(0, [117, 32], [118.1, 32]), line(1, [118.1, 32], [120, 32])];
    const found = crossingsOf(parts, provinceAt, 500);
    expect(found.map(({ lane }) => lane)).toEqual([1, 1]);
    expect(found[0]!.at[0]).toBeGreaterThan(117.99);
    expect(found[0]!.at[0]).toBeLessThan(118.21);
  });
  it('leave out a visit shorter than the doubt', () => {
    const visit = [line(0, [118.9, 32], [119.03, 32.01], [118.9, 32.02])];
    expect(crossingsOf(visit, provinceAt, 500)).toHaveLength(2);
    expect(crossingsOf(visit, provinceAt, 8000)).toEqual([]);
  });
  it('of a line within one province are none', () =>
    expect(crossingsOf([line(0, [119.1, 32], [119.9, 32])], provinceAt, 500)).toEqual([]));
});

describe('the camera', () => {
  const size = { width: 1000, height: 800 };
  it('is left alone on the sheet', () => {
    const camera = { center: [118, 33] as LonLat, zoom: 9 };
    expect(heldToSheet(camera, size)).toEqual(camera);
  });
  it('shows no more of the mat than its margin', () => {
    const { center } = heldToSheet({ center: [140, 33], zoom: 8 }, size);
    const px = (512 * 2 ** 8) / 360;
    expect(center[0] + (0.1 * size.width) / px).toBeCloseTo(SHEET[2], 6);
    expect(center[1]).toBeCloseTo(33, 6);
  });
  it('keeps a small sheet whole on the screen', () => {
    const { center } = heldToSheet({ center: [60, 33], zoom: 3 }, size);
    const px = (512 * 2 ** 3) / 360;
    expect((SHEET[2] - center[0]) * px).toBeLessThan(size.width / 2);
  });
});

it('a zone is a sign while it is smaller than a sign', () => {
  const small = signUntil([120, 31, 120.1, 31.1]);
  expect(small).toBeGreaterThan(5);
  expect(signUntil([120, 31, 120.05, 31.05])).toBeCloseTo(small + 1, 0);
  expect(signUntil([110, 28, 124, 38])).toBe(0);
});
