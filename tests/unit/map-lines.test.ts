import { describe, expect, it } from 'vitest';
import { metresPerPixel } from '../../src/core/cartography/symbols';
import { readingAngle, stretches } from '../../src/core/cartography/line-labels';
import { bandLines } from '../../src/build/publish/bands';

const frame = { left: 0, top: 0, right: 100, bottom: 100 };

describe('stretches for names', () => {
  it('keeps only what is inside the frame', () => {
    const [only, ...others] = stretches(
      [
        [-50, 50],
        [250, 50],
      ],
      frame,
      2,
    );
    expect(others).toEqual([]);
    expect(only!.from).toEqual([0, 50]);
    expect(only!.to).toEqual([100, 50]);
    expect(only!.length).toBeCloseTo(100, 9);
    expect(
      stretches(
        [
          [-50, 150],
          [250, 150],
        ],
        frame,
        2,
      ),
    ).toEqual([]);
  });

  it('takes a slight bend for straight and a corner for two stretches, the longer first', () => {
    expect(
      stretches(
        [
          [0, 50],
          [50, 51],
          [100, 50],
        ],
        frame,
        2,
      ),
    ).toHaveLength(1);
    const corner = stretches(
      [
        [10, 10],
        [10, 30],
        [90, 30],
      ],
      frame,
      2,
    );
    expect(corner.map(({ length }) => length)).toEqual([80, 20]);
  });

  it('never turns a name upside down', () => {
    for (let degrees = 0; degrees < 360; degrees += 15) {
      const turn = (degrees * Math.PI) / 180;
      const angle = readingAngle({ from: [0, 0], to: [Math.cos(turn), Math.sin(turn)], length: 1 });
      expect(Math.abs(angle)).toBeLessThanOrEqual(90);
      expect(Math.abs(Math.sin(((angle - degrees) * Math.PI) / 180))).toBeLessThan(1e-9);
    }
  });
});

describe('bands of doubt', () => {
  const wiggle: [number, number][] = [
    [117, 34],
    [117.05, 34.004],
    [117.1, 34],
    [117.2, 34],
  ];

  it('leave out bends that are finer than the doubt, and keep the ends', () => {
    const [band] = bandLines([wiggle], 5000);
    expect(band).toHaveLength(2);
    expect(band![0]![0]).toBeCloseTo(117, 6);
    expect(band![1]![0]).toBeCloseTo(117.2, 6);
    expect(bandLines([wiggle], 100)[0]).toHaveLength(4);
  });

  it('join the parts of one line and end at a sharp turn', () => {
    expect(bandLines([wiggle.slice(0, 2), wiggle.slice(1)], 100)).toHaveLength(1);
    expect(
      bandLines(
        [
          [
            [117, 34],
            [118, 34],
            [117.2, 34.3],
          ],
        ],
        1000,
      ),
    ).toHaveLength(2);
  });
});

it('a pixel at zoom 0 on the equator is the circumference of the earth by 512', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(78271.5, 1);
  expect(metresPerPixel(60, 3)).toBeCloseTo(78271.5 / 16, 1);
});
