/** Signs that would overlap stand as one with their number. */
import { describe, expect, it } from 'vitest';
import { COUNT_PX, countSigns, partingZoom, signsOf } from '../../../src/core/cartography/counted-signs';
import { worldPx } from '../../../src/core/cartography/geometry/camera';
import { mercator } from '../../../src/core/cartography/geometry/mercator';
import type { LayerId, LonLat } from '../../../src/core/model/types';

const sign = (id: string, lon: number, lat = 31) => ({ id, at: [lon, lat] as LonLat });
const near = [sign('a', 120), sign('b', 120.02), sign('c', 120.04), sign('far', 122)];

describe('counted signs', () => {
  it('take those that would overlap, and part as one comes near', () => {
    expect(countSigns(near, 7).map(({ ids }) => [...ids].sort())).toEqual([['a', 'b', 'c']]);
    expect(countSigns(near, 7)[0]!.at[0]).toBeCloseTo(120.02, 6);
    expect(countSigns(near, 12)).toEqual([]);
  });
  it('never overlap one another, whatever the order', () => {
    const crowd = Array.from({ length: 300 }, (_, i) =>
      sign(`s${i}`, 120 + ((i * 37) % 100) / 60, 31 + ((i * 53) % 90) / 60),
    );
    const groups = countSigns(crowd, 8);
    expect(groups.length).toBeGreaterThan(5);
    expect(countSigns(crowd.toReversed(), 8)).toEqual(groups);
    const at = groups.map((group) => mercator(group.at).map((share) => share * worldPx(8)));
    for (const [i, [x, y]] of at.entries())
      for (const [ox, oy] of at.slice(i + 1))
        expect(Math.hypot(x! - ox!, y! - oy!)).toBeGreaterThanOrEqual(2 * COUNT_PX);
    const ids = groups.flatMap((group) => group.ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('say from which zoom they part, or that they never do', () => {
    const zoom = partingZoom(near.slice(0, 3), 7, 13)!;
    expect(zoom).toBeGreaterThan(7);
    expect(countSigns(near.slice(0, 3), zoom)[0]?.ids).not.toHaveLength(3);
    expect(countSigns(near.slice(0, 3), zoom - 0.5)[0]?.ids).toHaveLength(3);
    expect(partingZoom([sign('a', 120), sign('b', 120)], 7, 13)).toBeNull();
  });
  it('are of things at one spot, and of roads until they open at the border: each once', () => {
    const part = (id: string, layer: LayerId, of: string) => ({
      geometry: { type: 'Point' as const, coordinates: [120, 31] },
      properties: { id, layer, part: of },
    });
    const parts = [
      part('port', 'hub', 'point'),
      part('line', 'rail', 'crossing'),
      part('road', 'disconnected-road', 'crossing'),
      part('road', 'disconnected-road', 'crossing'),
    ];
    expect(signsOf(parts, 8).map(({ id }) => id)).toEqual(['port', 'road']);
    expect(signsOf(parts, 12).map(({ id }) => id)).toEqual(['port']);
  });
});
