import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, type LaneLine, type LanePart } from '../../src/build/place/lanes';

const A = [117, 34] as const;
const B = [117.3, 33.8] as const;
const C = [117.5, 33.5] as const;
const D = [118, 33.5] as const;
const E = [116.5, 34.2] as const;
const line = (id: string, ...chain: (readonly [number, number])[]): LaneLine => ({ id, chains: [chain] });

/** Which side of the way from a to b a part is drawn on: its lane, seen in that direction. */
function laneFrom(parts: LanePart[] | undefined, a: readonly number[], b: readonly number[]): number {
  for (const { coordinates, lane } of parts ?? [])
    for (let i = 1; i < coordinates.length; i++) {
      const [p, q] = [String(coordinates[i - 1]), String(coordinates[i])];
      if (p === String(a) && q === String(b)) return lane;
      if (p === String(b) && q === String(a)) return -lane;
    }
  throw new Error('no such leg');
}

describe('lanes', () => {
  it('leaves a line that shares nothing whole, in the middle', () => {
    const parts = assignLanes([line('x', A, B, C), line('y', D, E)]);
    expect(parts.get('x')).toEqual([{ lane: 0, coordinates: [A, B, C] }]);
    expect(parts.get('y')).toEqual([{ lane: 0, coordinates: [D, E] }]);
  });

  it('puts two lines on opposite sides even when one is written backwards', () => {
    const parts = assignLanes([line('x', A, B, C), line('y', C, B, A)]);
    const [x, y] = [laneFrom(parts.get('x'), A, B), laneFrom(parts.get('y'), A, B)];
    expect([x, y].sort()).toEqual([-0.5, 0.5]);
    expect(laneFrom(parts.get('x'), B, C)).toBe(x);
    expect(laneFrom(parts.get('y'), B, C)).toBe(y);
  });

  it('keeps sides along a run that turns from west to east', () => {
    const hairpin = [
      [117, 34] as const,
      [116.8, 33.7] as const,
      [117.1, 33.4] as const,
      [116.9, 33.1] as const,
    ];
    const parts = assignLanes([line('x', ...hairpin), line('y', ...hairpin)]);
    expect(parts.get('x')).toHaveLength(1);
    expect(parts.get('y')).toHaveLength(1);
    expect(parts.get('x')![0]!.lane).toBe(-parts.get('y')![0]!.lane);
  });

  it('gives four lines between the same two cities four lanes in the order given', () => {
    const parts = assignLanes(['a', 'b', 'c', 'd'].map((id) => line(id, A, B)));
    expect(['a', 'b', 'c', 'd'].map((id) => parts.get(id)![0]!.lane)).toEqual([-1.5, -0.5, 0.5, 1.5]);
  });

  it('lets two lines that never meet use the same lane beside a third', () => {
    const parts = assignLanes([line('long', A, B, C, D), line('first', A, B), line('last', C, D)]);
    expect(Math.abs(laneFrom(parts.get('long'), A, B))).toBe(0.5);
    expect(laneFrom(parts.get('first'), A, B)).toBe(-laneFrom(parts.get('long'), A, B));
    expect(laneFrom(parts.get('last'), C, D)).toBe(-laneFrom(parts.get('long'), C, D));
  });

  it('does not let a line jump sides between two runs', () => {
    const parts = assignLanes([line('long', A, B, C, D), line('first', B, A), line('last', D, C)]);
    expect(parts.get('long')).toHaveLength(1);
  });

  it('leads a line from lane to lane in steps of half a lane where it runs by itself', () => {
    // Between B and D it is alone; at either end it has as many beside it as set it well off the middle.
    const far = [119, 33.2] as const;
    const lines = [line('through', A, B, C, D, far), line('w', far, D)];
    const parts = assignLanes([...lines, ...['a', 'b', 'c', 'd'].map((id) => line(id, A, B))]).get(
      'through',
    )!;
    expect(parts.map(({ lane }) => lane)).toEqual([-2, -1.5, -1, -0.5]);
    parts
      .slice(1)
      .forEach(({ coordinates }, i) => expect(coordinates[0]).toEqual(parts[i]!.coordinates.at(-1)));
    const places = parts.flatMap(({ coordinates }) => coordinates.map(String));
    expect(places).toEqual(expect.arrayContaining([A, B, C, D, far].map(String)));
  });

  it('sees that a direct leg runs with one that stops on the way', () => {
    const between = [117.152, 33.9] as const;
    const parts = assignLanes([line('direct', A, B), line('stopping', A, between, B)]);
    const [direct] = parts.get('direct')!;
    expect(direct!.coordinates).toEqual([A, B]);
    expect(Math.abs(direct!.lane)).toBe(0.5);
    expect(laneFrom(parts.get('stopping'), A, between)).toBe(-direct!.lane);
  });

  it('keeps branches apart from what runs along one of them', () => {
    const forked: LaneLine = {
      id: 'fork',
      chains: [
        [A, B, C],
        [A, B, D],
      ],
    };
    const parts = assignLanes([forked, line('x', B, D)]);
    expect(laneFrom(parts.get('fork'), B, D)).toBe(-laneFrom(parts.get('x'), B, D));
  });

  it('loses no leg and puts no two lines of a leg in one lane, whatever the network', () => {
    // On a circle no leg passes a third place.
    const place = fc
      .integer({ min: 0, max: 8 })
      .map((i) => [117 + 1.2 * Math.cos(i * 0.7), 33 + Math.sin(i * 0.7)] as const);
    const chain = fc.uniqueArray(place, { minLength: 2, maxLength: 6, selector: String });
    fc.assert(
      fc.property(fc.array(chain, { minLength: 1, maxLength: 7 }), (chains) => {
        const lines = chains.map((points, i) => line(`l${i}`, ...points));
        const parts = assignLanes(lines);
        const seen = new Map<string, Map<number, string>>();
        for (const {
          id,
          chains: [points = []],
        } of lines) {
          const joined = parts
            .get(id)!
            .flatMap((part, i) => (i ? part.coordinates.slice(1) : part.coordinates));
          // Cuts on a line's own way are the steps from lane to lane.
          expect(joined.filter((point) => points.some((place) => String(place) === String(point)))).toEqual(
            points,
          );
          for (let i = 1; i < points.length; i++) {
            const [p, q] = [points[i - 1]!, points[i]!];
            const both = (others: readonly (readonly number[])[]) =>
              others.some(
                (other, j) =>
                  j > 0 &&
                  [String(others[j - 1]), String(other)].sort().join('|') ===
                    [String(p), String(q)].sort().join('|'),
              );
            if (chains.filter(both).length < 2) continue;
            const lane =
              String(p) < String(q) ? laneFrom(parts.get(id), p, q) : laneFrom(parts.get(id), q, p);
            const key = [String(p), String(q)].sort().join('|');
            const others = seen.get(key) ?? new Map<number, string>();
            expect(others.get(lane) ?? id).toBe(id);
            seen.set(key, others.set(lane, id));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
