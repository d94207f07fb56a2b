/** Whatever a file holds, reading it gives features that can be drawn, or one fault that the page has a sentence for. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from '../../../src/core/own-layer/csv';
import { OwnFault } from '../../../src/core/own-layer/fault';
import { readGeojson } from '../../../src/core/own-layer/geojson';
import { boundsOfOwn, positionsOf, type ReadLayer } from '../../../src/core/model/own-layer';
import { zh } from '../../../src/core/messages/zh';

function holds(read: () => ReadLayer): void {
  let layer: ReadLayer;
  try {
    layer = read();
  } catch (error) {
    if (!(error instanceof OwnFault)) throw error;
    expect(zh).toHaveProperty([`own.fault.${error.trouble}`]);
    return;
  }
  expect(layer.features.length).toBeGreaterThan(0);
  for (const { name, geometry } of layer.features) {
    expect(typeof name).toBe('string');
    for (const position of positionsOf(geometry)) {
      expect(position).toHaveLength(2);
      expect(Math.abs(position[0]!)).toBeLessThanOrEqual(180);
      expect(Math.abs(position[1]!)).toBeLessThanOrEqual(90);
    }
  }
  expect(boundsOfOwn(layer.features)!.every(Number.isFinite)).toBe(true);
  for (const { why } of layer.leftOut) expect(zh).toHaveProperty([`own.why.${why}`]);
}

/** Numbers that are degrees, and such as files have instead. */
const number = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -180, max: 180, noNaN: true }) },
  fc.constantFrom(null, NaN, Infinity, '120', 1e9, undefined, {}, [], true),
);
const position = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(number, number) },
  fc.array(number),
  fc.jsonValue(),
);
const nested = fc.letrec((tie) => ({
  coordinates: fc.oneof({ maxDepth: 5 }, position, fc.array(tie('coordinates'), { maxLength: 5 })),
})).coordinates;
const geometry = fc.letrec((tie) => ({
  one: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      type: fc.constantFrom(
        'Point',
        'MultiPoint',
        'LineString',
        'Polygon',
        'MultiPolygon',
        'toString',
        '__proto__',
      ),
      coordinates: nested,
    }),
    fc.record({
      type: fc.constant('GeometryCollection'),
      geometries: fc.array(tie('one'), { maxLength: 3 }),
    }),
    fc.jsonValue(),
  ),
})).one;
const feature = fc.record({
  type: fc.constant('Feature'),
  properties: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
  geometry,
});
const file = fc.oneof(
  fc.record({
    type: fc.constant('FeatureCollection'),
    features: fc.array(fc.oneof(feature, fc.jsonValue()), { maxLength: 5 }),
  }),
  feature,
  geometry,
  fc.jsonValue(),
);

it('GeoJSON', () => {
  fc.assert(
    fc.property(file, fc.boolean(), (value, swapped) => holds(() => readGeojson(value, { swapped }))),
    { numRuns: 1500 },
  );
});

it('tables', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '120',
      '31.5',
      '',
      '31°',
      'NaN',
      '"',
      ',',
      '\n',
      '=1',
      '经度',
      '纬度',
      '名称',
      '1e999',
      '东经120',
    ),
    fc.string({ maxLength: 6 }),
  );
  const table = fc
    .array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 })
    .map((rows) => `名称,经度,纬度\n${rows.map((row) => row.join(',')).join('\n')}`);
  fc.assert(
    fc.property(fc.oneof(table, fc.string()), (text) => holds(() => readCsv(text))),
    { numRuns: 1500 },
  );
});
