/** Where the camera may be, and when a zone is a sign. */
import { describe, expect, it } from 'vitest';
import { heldToSheet } from '../../src/core/cartography/geometry/held-to-sheet';
import { signUntil } from '../../src/core/cartography/symbols';
import { SHEET } from '../../src/core/model/sheet';
import type { LonLat } from '../../src/core/model/types';

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
