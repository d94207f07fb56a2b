/** Paths, lanes, waves, windows and marks of the SVG map. */
import { describe, expect, it } from 'vitest';
import { Collision } from '../../../src/core/cartography/collision';
import { screenOf } from '../../../src/core/cartography/geometry/camera';
import { ringInside, runsInside } from '../../../src/core/cartography/geometry/clip';
import { beside, wavePath } from '../../../src/core/cartography/svg/course';
import { drawFeatures, type DrawnPart } from '../../../src/core/cartography/svg/features';
import { squareOf } from '../../../src/core/cartography/geometry/mercator';
import { simplify } from '../../../src/core/cartography/geometry/simplify';
import { pathOf } from '../../../src/core/cartography/svg/path';
import { drawPlaces } from '../../../src/core/cartography/svg/place-names';
import { viewportOf } from '../../../src/core/cartography/svg/viewport';
import { BAND } from '../../../src/core/cartography/symbols';
import { GROUND } from '../../../src/core/cartography/theme';
import { svgMapCss } from '../../../src/core/cartography/svg/stylesheet';
import { pointLayers } from '../../../src/app/map/maplibre/feature-layers';

const SQUARE = squareOf([116, 30, 122, 35]);
const viewport = (zoom: number) => viewportOf(SQUARE, zoom, 0.5);
const part = (properties: Partial<DrawnPart['properties']>, geometry: DrawnPart['geometry']): DrawnPart => ({
  type: 'Feature',
  geometry,
  properties: {
    id: 'a',
    layer: 'rail',
    kind: 'high-speed',
    status: 'opened',
    basis: 'alignment',
    uncertaintyM: 3000,
    lane: 0,
    part: 'line',
    rank: 100,
    ...properties,
  },
});
const LINE = {
  type: 'LineString' as const,
  coordinates: [
    [117, 31],
    [119, 33],
    [121, 33],
  ],
};

describe('paths', () => {
  it('are absolute where they start, relative after, and as short as numbers go', () => {
    expect(
      pathOf([
        [
          [0, 0],
          [10.4, -5.2],
          [10.4, 20],
        ],
      ]),
    ).toBe('M0 0l10-5 0 25');
    expect(
      pathOf([
        [
          [1, 1],
          [1.2, 1.1],
        ],
        [
          [5, 5],
          [7, 5],
        ],
      ]),
    ).toBe('M5 5l2 0');
    expect(
      pathOf(
        [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 0],
          ],
        ],
        true,
      ),
    ).toBe('M0 0l4 0 0 4z');
    expect(
      pathOf(
        [
          [
            [0.25, 0],
            [1, 0.75],
          ],
        ],
        false,
        2,
      ),
    ).toBe('M.25 0l.75 .75');
  });
  it('do not drift: errors of rounding do not add up', () => {
    const line = Array.from({ length: 2001 }, (_, i) => [i * 1.4, 0] as const);
    const steps = pathOf([line]).split('l')[1]!.split(' ').map(Number);
    expect(steps.filter((_, i) => i % 2 === 0).reduce((a, b) => a + b)).toBe(2800);
  });
  it('simplified stray no further than allowed', () => {
    const line = Array.from({ length: 400 }, (_, i) => [i, 9 * Math.sin(i / 7)] as const);
    const kept = simplify(line, 1.5);
    expect(kept.length).toBeLessThan(200);
    for (const [x, y] of line) {
      const after = kept.findIndex(([kx]) => kx >= x);
      const [b, a] = [kept[after]!, kept[Math.max(0, after - 1)]!];
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const off = Math.abs((x - a[0]) * dy - (y - a[1]) * dx) / (Math.hypot(dx, dy) || 1);
      expect(off).toBeLessThanOrEqual(1.5 + 1e-9);
    }
  });
});

describe('courses', () => {
  it('lie to the right of their line for a positive lane, corners mitred', () => {
    expect(
      beside(
        [
          [0, 0],
          [10, 0],
        ],
        2,
      ),
    ).toEqual([
      [0, 2],
      [10, 2],
    ]);
    expect(
      beside(
        [
          [0, 0],
          [10, 0],
          [10, 10],
        ],
        2,
      )[1],
    ).toEqual([8, 2]);
  });
  it('wave from end to end with crests as high as asked', () => {
    const d = wavePath(
      [
        [
          [0, 0],
          [40, 0],
        ],
      ],
      20,
      3,
    );
    expect(d).toBe('M0 0q5-6 10 0 5 6 10 0 5-6 10 0 5 6 10 0');
  });
});

describe('windows', () => {
  const window = { left: 0, top: 0, right: 10, bottom: 10 };
  it('keep only the runs that may be seen', () => {
    const line = [
      [-20, 5],
      [-5, 5],
      [5, 5],
      [15, 5],
      [30, 5],
      [30, 50],
    ] as const;
    expect(runsInside(line, window)).toEqual([
      [
        [-5, 5],
        [5, 5],
        [15, 5],
      ],
    ]);
  });
  it('cut rings at their edges and drop those outside', () => {
    const ring = [
      [-5, 2],
      [5, 2],
      [5, 8],
      [-5, 8],
      [-5, 2],
    ] as const;
    const cut = ringInside(ring, window);
    expect(Math.min(...cut.map(([x]) => x))).toBe(0);
    expect(cut[0]).toEqual(cut.at(-1));
    expect(
      ringInside(
        [
          [20, 20],
          [30, 20],
          [30, 30],
          [20, 20],
        ],
        window,
      ),
    ).toEqual([]);
  });
});

describe('features', () => {
  it('carry their id and layer, and nothing that a content security policy forbids', () => {
    const { lines } = drawFeatures([part({ id: 'x"<' }, LINE)], viewport(6.5));
    expect(lines).toContain('data-id="x&quot;&lt;" data-layer="rail"');
    expect(lines).not.toMatch(/style=|<script|on\w+=/);
  });
  it('show status by weight, a bare mention in grey', () => {
    expect(drawFeatures([part({}, LINE)], viewport(6.5)).lines).not.toContain('dasharray');
    expect(drawFeatures([part({ status: 'planned' }, LINE)], viewport(6.5)).lines).toContain('dasharray');
    const width = (status: DrawnPart['properties']['status']) =>
      Number(drawFeatures([part({ status }, LINE)], viewport(6.5)).lines.match(/stroke-width="([^"]+)"/)![1]);
    expect(width('planned') / width('opened')).toBeCloseTo(0.7, 2);
    expect(width('proposed') / width('opened')).toBeCloseTo(0.5, 2);
    expect(drawFeatures([part({ status: 'proposed' }, LINE)], viewport(6.5)).lines).toContain(
      'stroke-opacity="0.5"',
    );
    expect(drawFeatures([part({ status: 'mentioned' }, LINE)], viewport(6.5)).lines).toContain(
      'class="mention"',
    );
  });
  it('have ties only where they are fully drawn', () => {
    const strokes = (status: DrawnPart['properties']['status'], zoom = 7.5) =>
      drawFeatures([part({ status, kind: 'freight' }, LINE)], viewport(zoom)).lines.match(/<path/g);
    expect(strokes('opened')).toHaveLength(2);
    expect(strokes('under-construction')).toHaveLength(2);
    expect(strokes('proposed')).toHaveLength(1);
    // Farther away they would be barbed wire.
    expect(strokes('opened', 6.5)).toHaveLength(1);
  });
  it('show doubt by a band on demand, capped, of what is no known course', () => {
    const bands = (properties: Partial<DrawnPart['properties']>, zoom = 8) =>
      drawFeatures([part(properties, LINE)], viewport(zoom), { bands: 'all' }).bands;
    expect(drawFeatures([part({ basis: 'via-places' }, LINE)], viewport(8)).bands).toBe('');
    expect(bands({ basis: 'via-places' })).toContain('class="bd"');
    expect(bands({})).toBe('');
    const widest = Number(
      bands({ basis: 'via-places', uncertaintyM: 50_000 }, 10).match(/width="([^"]+)"/)![1],
    );
    expect(widest / viewport(10).unitsPerPx).toBeCloseTo(2 * BAND.mostPx, 0);
  });
  it('stand as a sign while they are too small to be seen', () => {
    const sign = part(
      { layer: 'cooperation-zone', kind: 'town-circle', part: 'point', until: 6 },
      { type: 'Point', coordinates: [119, 33] },
    );
    expect(drawFeatures([sign], viewport(5)).points).toContain('<use');
    expect(drawFeatures([sign], viewport(7)).points).toBe('');
  });
  it.each([
    ['planned', 'ring'],
    ['under-construction', 'half'],
    ['opened', 'filled'],
  ] as const)('%s have a crossing that is %s', (status, mark) => {
    const crossing = part({ status, part: 'crossing' }, { type: 'Point', coordinates: [119, 33] });
    expect(drawFeatures([crossing], viewport(4.5)).points).toContain(`href="#sg-crossing-${mark}-`);
  });
  it('in two lanes run apart by the scale of the zoom', () => {
    const y = (lane: number) => {
      const flat = {
        ...LINE,
        coordinates: [
          [117, 32],
          [121, 32],
        ],
      };
      return Number(drawFeatures([part({ lane }, flat)], viewport(6.5)).lines.match(/d="M\d+ (\d+)/)![1]);
    };
    const apart = (y(0.5) - y(-0.5)) / viewport(6.5).unitsPerPx;
    expect(apart).toBeGreaterThan(3);
    expect(apart).toBeLessThan(5);
  });
  it('of a disconnected road are a sign from afar and a line from near', () => {
    const road = [
      part({ layer: 'disconnected-road', kind: 'disconnected-road' }, LINE),
      part(
        { layer: 'disconnected-road', kind: 'disconnected-road', part: 'crossing' },
        { type: 'Point', coordinates: [119, 33] },
      ),
    ];
    expect(drawFeatures(road, viewport(7)).lines).toBe('');
    expect(drawFeatures(road, viewport(7)).points).toContain('<use');
    expect(drawFeatures(road, viewport(12)).lines).toContain('<path');
  });
  it('are parted at the border by the same disc as on the live map, and only while nothing joins them', () => {
    const end = (status: 'planned' | 'opened' | 'agreed') =>
      drawFeatures(
        [
          part(
            { layer: 'disconnected-road', kind: 'disconnected-road', part: 'crossing', status },
            { type: 'Point', coordinates: [119, 33] },
          ),
        ],
        viewport(12),
      ).points;
    const gap = pointLayers({ layers: [], theme: 'light' }).find(({ id }) => id === 'split-gap');
    const live = (gap as { paint: { 'circle-radius': number } }).paint['circle-radius'];
    expect(end('planned')).toContain(`class="gap" cx="50%" cy="`);
    expect(end('planned')).toContain(`r="${live}"`);
    // An agreement joins no road.
    expect(end('agreed')).toContain('class="gap"');
    expect(end('opened')).not.toContain('class="gap"');
  });
});

describe('names', () => {
  const place = (zh: string, lon: number, rank = 2) => ({
    name: { zh, en: zh },
    point: [lon, 32],
    rank,
    kind: 'prefecture',
  });
  it('give way to those of higher rank, and none lies on another', () => {
    const screen = screenOf({ center: [119, 32.5], zoom: 6.5 }, { width: 800, height: 800 });
    const places = [place('丙', 119.01, 3), place('甲', 119, 2), place('乙', 121)];
    const names = drawPlaces(places, viewport(6.5), screen, new Collision());
    expect(names).toContain('甲');
    expect(names).toContain('乙');
    expect(names).not.toContain('丙');
  });
  it('take all of their room or none of it', () => {
    const collision = new Collision();
    expect(collision.take([0, 0, 5, 5])).toBe(true);
    expect(collision.take([10, 0, 15, 5], [4, 4, 8, 8])).toBe(false);
    expect(collision.take([10, 0, 15, 5])).toBe(true);
  });
});

it('the style sheet has every colour of the ground and of the layers, light and dark', () => {
  const css = svgMapCss([{ id: 'rail', colour: ['#123456', '#abcdef'] }]);
  const ground = [GROUND.light, GROUND.dark].flatMap((theme) => Object.values<string>({ ...theme }));
  for (const colour of [...ground, '#123456', '#abcdef']) expect(css).toContain(colour);
});
