import { expect, it } from 'vitest';
import { drawOwn } from '../../../src/core/cartography/svg/own-layer';
import { squareOf } from '../../../src/core/cartography/geometry/mercator';
import { SVG_UNITS, viewportOf } from '../../../src/core/cartography/svg/viewport';
import type { OwnFeature } from '../../../src/core/model/own-layer';

const viewport = viewportOf(squareOf([119, 30, 122, 33]), 8, 0.4, {
  decimals: 1,
  window: { left: 0, top: 0, right: SVG_UNITS, bottom: SVG_UNITS },
});
const draw = (geometry: OwnFeature['geometry']) => drawOwn([{ name: '<b>', geometry }], viewport);
const classes = (markup: string) => [...markup.matchAll(/class="(\w+)"/g)].map(([, name]) => name);

it('draws every type: areas washed and edged, lines and dots on a casing of paper', () => {
  const line = [
    [120, 31],
    [121, 32],
  ];
  const ring = [
    [120, 31],
    [121, 31],
    [121, 32],
    [120, 31],
  ];
  expect(classes(draw({ type: 'Point', coordinates: [120, 31] }))).toEqual(['mc', 'ml']);
  expect(classes(draw({ type: 'MultiPoint', coordinates: line }))).toEqual(['mc', 'ml']);
  expect(classes(draw({ type: 'LineString', coordinates: line }))).toEqual(['mc', 'ml']);
  expect(classes(draw({ type: 'MultiLineString', coordinates: [line] }))).toEqual(['mc', 'ml']);
  expect(classes(draw({ type: 'Polygon', coordinates: [ring] }))).toEqual(['ma', 'ml']);
  expect(classes(draw({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }))).toEqual(['ma', 'ml']);
});

it('holes stay holes whichever way the rings turn', () => {
  expect(
    draw({
      type: 'Polygon',
      coordinates: [
        [
          [120, 31],
          [121, 31],
          [121, 32],
          [120, 31],
        ],
      ],
    }),
  ).toContain('fill-rule="evenodd"');
});

it('what is out of sight, or nothing, is not drawn', () => {
  expect(drawOwn([], viewport)).toBe('');
  expect(draw({ type: 'Point', coordinates: [10, 10] })).toBe('');
  expect(
    draw({
      type: 'LineString',
      coordinates: [
        [10, 10],
        [11, 11],
      ],
    }),
  ).toBe('');
});
