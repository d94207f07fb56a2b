/** Maps on paper: true scales, round ones, and what is seen in a frame. */
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { legendOf, onSheet } from '../../src/core/analysis/on-sheet';
import { project } from '../../src/core/cartography/geometry/camera';
import {
  BAR_MM,
  barMarks,
  cameraOnPaper,
  printable,
  pxOf,
  ROUND_SCALES,
  roundScale,
  scaleAt,
  zoomAtScale,
} from '../../src/core/cartography/paper';
import type { DrawnPart } from '../../src/core/cartography/svg/features';
import { START } from '../../src/core/view/view';
import { catalog } from './catalog-fixture';

const size = { width: pxOf(190), height: pxOf(200) };

describe('a scale', () => {
  it.each([250_000, 1_000_000, 4_000_000])(
    '1:%i is true on paper at the middle of the map to 1 %%, by the geodesic',
    (denominator) => {
      const { camera } = cameraOnPaper({ bounds: [117, 31, 121, 34] }, size, denominator);
      const [lon, lat] = camera.center;
      // 25 mm to each side along the parallel, and to the north and south.
      const half = (25 * denominator) / 1000;
      for (const azimuth of [0, 90]) {
        const ends = [azimuth, azimuth + 180].map((direction) => {
          const { lat2, lon2 } = geodesic.Geodesic.WGS84.Direct(lat, lon, direction, half);
          return project([lon2!, lat2!], camera, size);
        });
        const px = Math.hypot(ends[0]![0] - ends[1]![0], ends[0]![1] - ends[1]![1]);
        expect(Math.abs(px / pxOf(50) - 1)).toBeLessThan(0.01);
      }
    },
  );

  it('is the nearest round one that shows all', () => {
    for (const denominator of ROUND_SCALES) {
      expect(roundScale(zoomAtScale(denominator, 32), 32)).toBe(denominator);
      expect(scaleAt(zoomAtScale(denominator, 32), 32)).toBeCloseTo(denominator, 3);
    }
    const { camera, denominator } = cameraOnPaper({ bounds: [117, 31, 121, 34] }, size, null);
    expect(ROUND_SCALES).toContain(denominator);
    for (const corner of [
      [117, 31],
      [121, 34],
    ]) {
      const [x, y] = project(corner, camera, size);
      expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
    }
  });

  it('has a bar of 100 mm', () => {
    expect(BAR_MM).toBe(100);
    expect(barMarks(1_000_000)).toEqual([0, 20_000, 40_000, 60_000, 80_000, 100_000]);
    expect(printable('A3', 'landscape')).toEqual({ width: 400, height: 277 });
  });
});

describe('what is on a sheet', () => {
  const feature = catalog.features[0]!;
  const part = (coordinates: number[][]): DrawnPart => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates },
    properties: { ...feature, uncertaintyM: 0, lane: 0, rank: 0, part: 'line' },
  });
  const seen = (coordinates: number[][]) =>
    onSheet(catalog, START, [part(coordinates)], [117, 31, 118, 32]).features.map(({ id }) => id);

  it('is what crosses its frame, not what only lies round it', () => {
    const across = [
      [116, 31.5],
      [119, 31.6],
    ];
    const roundTheCorner = [
      [116.5, 31.9],
      [117.2, 32.8],
    ];
    expect(seen(across)).toEqual([feature.id]);
    expect(seen(roundTheCorner)).toEqual([]);
    expect(
      seen([
        [110, 30],
        [111, 30],
      ]),
    ).toEqual([]);
  });

  it('is explained, and nothing else', () => {
    const legend = legendOf(catalog, START, { features: [feature], crossings: new Set(['half']) });
    expect(legend.layers.map(({ layer }) => layer)).toEqual([feature.layer]);
    expect(legend.statuses).toEqual([feature.now.status]);
    expect(legend.crossings).toEqual(['half']);
    const nothing = legendOf(catalog, START, { features: [], crossings: new Set() });
    expect(nothing).toEqual({ layers: [], statuses: [], crossings: [] });
  });
});
