/** The room that seats take for their names, and what is left beside the sheet. */
import { describe, expect, it } from 'vitest';
import { beyondSheet } from '../../../src/core/cartography/beyond-sheet';
import { Collision } from '../../../src/core/cartography/collision';
import { screenOf } from '../../../src/core/cartography/geometry/camera';
import { placesOf, roomBeside, SEAT_ANCHORS, takeSeats } from '../../../src/core/cartography/seat-room';

const SIZE = { width: 800, height: 600 };
const at = (zoom: number) => screenOf({ center: [118, 33], zoom }, SIZE);
const CITY = { point: [118, 33], rank: 1, name: { zh: '徐州', en: 'Xuzhou' } };
const seated = (collision: Collision) => takeSeats([CITY], at(7), 7, 'zh', collision)[0];

describe('the name of a seat', () => {
  it('stands below its dot, beside it where that is taken, and nowhere where all is', () => {
    expect(seated(new Collision())).toEqual({ anchor: 'top', far: 0 });
    // Each next name finds another place, until there is none.
    const taken = new Collision();
    const given = placesOf(1).map(() => seated(taken));
    const found = given.filter((place) => place !== null);
    expect(found.length).toBeGreaterThan(4);
    expect(new Set(found.map((place) => JSON.stringify(place))).size).toBe(found.length);
    expect(given.at(-1)).toBeNull();
  });

  it('of a great city stands beside the signs that lie on its dot, of another nowhere', () => {
    const under = (rank: number) => {
      const signs = new Collision();
      signs.force([[378, 278, 422, 322]]);
      return takeSeats([{ ...CITY, rank }], at(7), 7, 'zh', signs)[0];
    };
    expect(under(1)!.far).toBeGreaterThan(0);
    expect(under(3)).toBeNull();
  });

  it('has a room that touches no dot and lies on the side it says', () => {
    for (const anchor of SEAT_ANCHORS) {
      const [left, top, right, bottom] = roomBeside([0, 0], { anchor, far: 0 }, 40, 14);
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
