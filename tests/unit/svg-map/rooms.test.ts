/** The room that seats take for their names, and what is left beside the sheet. */
import { describe, expect, it } from 'vitest';
import { beyondSheet } from '../../../src/core/cartography/beyond-sheet';
import { Collision } from '../../../src/core/cartography/collision';
import { screenOf } from '../../../src/core/cartography/geometry/camera';
import { roomBeside, SEAT_ANCHORS, takeSeats } from '../../../src/core/cartography/seat-room';

const SIZE = { width: 800, height: 600 };
const at = (zoom: number) => screenOf({ center: [118, 33], zoom }, SIZE);
const CITY = { point: [118, 33], rank: 1, name: { zh: '徐州', en: 'Xuzhou' } };
const seated = (collision: Collision) => takeSeats([CITY], at(7), 7, 'zh', collision)[0];

describe('the name of a seat', () => {
  it('stands below its dot, beside it where that is taken, and nowhere where all is', () => {
    expect(seated(new Collision())).toBe('top');
    const taken = new Collision();
    const given = SEAT_ANCHORS.map(() => seated(taken));
    expect(given[0]).toBe('top');
    expect(new Set(given.filter(Boolean)).size).toBe(given.filter(Boolean).length);
    const full = new Collision();
    full.force([[300, 200, 500, 400]]);
    expect(seated(full)).toBeNull();
  });

  it('has a room that touches no dot and lies on the side it says', () => {
    for (const anchor of SEAT_ANCHORS) {
      const [left, top, right, bottom] = roomBeside([0, 0], anchor, 40, 14);
      expect([right - left, bottom - top]).toEqual([40, 14]);
      if (anchor.startsWith('top')) expect(top).toBeGreaterThanOrEqual(0);
      if (anchor.startsWith('bottom')) expect(bottom).toBeLessThanOrEqual(0);
      if (anchor.endsWith('left')) expect(left).toBeGreaterThan(0);
      if (anchor.endsWith('right')) expect(right).toBeLessThan(0);
    }
  });
});

describe('beyond the sheet', () => {
  it('is nothing where the sheet fills the screen, else what lies round it', () => {
    expect(beyondSheet(at(8))).toEqual([]);
    const far = beyondSheet(at(3));
    expect(far).toHaveLength(4);
    const [left, right] = far as [[number, number, number, number], [number, number, number, number]];
    expect(at(3).unproject([left[2], 300])[0]).toBeCloseTo(110.5, 3);
    expect(at(3).unproject([right[0], 300])[0]).toBeCloseTo(124.2, 3);
  });
});
