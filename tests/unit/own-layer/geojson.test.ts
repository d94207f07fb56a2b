import { describe, expect, it } from 'vitest';
import { OwnFault } from '../../../src/core/own-layer/fault';
import { readGeojson } from '../../../src/core/own-layer/geojson';
import { inWgs84 } from '../../../src/core/own-layer/datum';

const fault = (value: unknown, options = {}) => {
  try {
    readGeojson(value, options);
  } catch (error) {
    if (error instanceof OwnFault) return { trouble: error.trouble, ...error.params, ...error.at };
    throw error;
  }
  return null;
};
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });

describe('GeoJSON of a reader', () => {
  it('gives every type, its name, and two numbers a position', () => {
    const line = [
      [120, 31, 5],
      [121, 32, 6],
    ];
    const ring = [
      [120, 31],
      [121, 31],
      [121, 32],
      [120, 31],
    ];
    const { features, leftOut } = readGeojson(
      collection(
        feature(point(120.5, 31.5, 9), { id: 7, 名称: '站点\n一', note: 'x' }),
        feature({ type: 'MultiPoint', coordinates: [[120, 31]] }, { note: '甲' }),
        feature({ type: 'LineString', coordinates: line }, null),
        feature({ type: 'MultiLineString', coordinates: [line] }),
        feature({ type: 'Polygon', coordinates: [ring] }),
        feature({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }),
      ),
    );
    expect(leftOut).toEqual([]);
    expect(features.map(({ name, geometry }) => [name, geometry.type])).toEqual([
      ['站点 一', 'Point'],
      ['甲', 'MultiPoint'],
      ['', 'LineString'],
      ['', 'MultiLineString'],
      ['', 'Polygon'],
      ['', 'MultiPolygon'],
    ]);
    expect(features[0]!.geometry.coordinates).toEqual([120.5, 31.5]);
    expect(features[2]!.geometry.coordinates).toEqual([
      [120, 31],
      [121, 32],
    ]);
  });

  it('takes a bare geometry, a single feature and collections in collections apart', () => {
    expect(readGeojson(point(120, 31)).features).toHaveLength(1);
    expect(readGeojson(feature(point(120, 31))).features).toHaveLength(1);
    const nested = {
      type: 'GeometryCollection',
      geometries: [point(120, 31), { type: 'GeometryCollection', geometries: [point(121, 31)] }],
    };
    expect(readGeojson(collection(feature(nested, { name: '组' }))).features.map(({ name }) => name)).toEqual(
      ['组', '组'],
    );
  });

  it('leaves out what can’t be drawn and says where and why', () => {
    const { features, leftOut } = readGeojson(
      collection(
        feature(null),
        feature(point(120, 31)),
        feature(point(null, 31)),
        feature(point('120', 31)),
        feature(point(1200, 31)),
        feature({ type: 'LineString', coordinates: [[120, 31]] }),
        feature({ type: 'Polygon', coordinates: null }),
        feature({ type: 'Circle', coordinates: [120, 31] }),
        null,
        feature({ type: 'LineString', coordinates: [[120, 31], null] }),
        feature(point(120, NaN)),
      ),
    );
    expect(features).toHaveLength(1);
    expect(leftOut.map(({ why, at }) => [why, 'feature' in at && at.feature])).toEqual([
      ['blank', 1],
      ['number', 3],
      ['number', 4],
      ['range', 5],
      ['geometry', 6],
      ['geometry', 7],
      ['geometry', 8],
      ['blank', 9],
      ['geometry', 10],
      ['number', 11],
    ]);
    expect(leftOut[3]!.value).toBe('1200, 31');
  });

  it('refuses what is no GeoJSON, has nothing to draw, or speaks of another system', () => {
    expect(fault([1, 2])).toEqual({ trouble: 'notGeojson' });
    expect(fault({ type: 'Topology' })).toEqual({ trouble: 'notGeojson' });
    expect(fault({ type: 'FeatureCollection', features: 'none' })).toEqual({ trouble: 'notGeojson' });
    expect(fault(collection())).toEqual({ trouble: 'noFeatures' });
    expect(fault(collection(feature(null), feature(null)))).toEqual({ trouble: 'noFeatures' });
    expect(fault(collection(feature(point(512345, 3456789))))).toEqual({
      trouble: 'allOut',
      why: 'range',
      value: '512345, 3456789',
      feature: 1,
    });
    const crs = (name: string) => ({
      ...collection(feature(point(120, 31))),
      crs: { type: 'name', properties: { name } },
    });
    expect(fault(crs('urn:ogc:def:crs:EPSG::3857'))).toEqual({
      trouble: 'crs',
      crs: 'urn:ogc:def:crs:EPSG::3857',
    });
    for (const known of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4490', 'urn:ogc:def:crs:EPSG::4326'])
      expect(fault(crs(known))).toBeNull();
  });

  it('notices latitude first, and reads it so when told', () => {
    const turned = collection(
      feature(point(31.2, 121.4)),
      feature(point(32, 118.8)),
      feature(point(120, 31)),
    );
    expect(fault(turned)).toEqual({ trouble: 'swapped', x: 31.2, y: 121.4, feature: 1 });
    const { features, leftOut } = readGeojson(
      collection(feature(point(31.2, 121.4)), feature(point(32, 118.8))),
      {
        swapped: true,
      },
    );
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [121.4, 31.2],
      [118.8, 32],
    ]);
    expect(leftOut).toEqual([]);
  });

  it('refuses too much, and never goes deeper than a geometry', () => {
    const long = { type: 'LineString', coordinates: Array.from({ length: 300_001 }, () => [120, 31]) };
    expect(fault(collection(feature(long)))).toMatchObject({ trouble: 'many' });
    expect(fault(collection(...Array.from({ length: 50_001 }, () => feature(point(120, 31)))))).toMatchObject(
      {
        trouble: 'many',
      },
    );
    let deep: unknown = point(120, 31);
    for (let i = 0; i < 5000; i++) deep = { type: 'GeometryCollection', geometries: [deep] };
    expect(fault(collection(feature(deep)))).toMatchObject({ trouble: 'allOut', why: 'geometry' });
    let nest: unknown = 120;
    for (let i = 0; i < 5000; i++) nest = [nest];
    expect(fault(collection(feature({ type: 'Point', coordinates: nest })))).toMatchObject({
      trouble: 'allOut',
    });
  });

  it('keeps markup in names as the text that it is, on one line, and not longer than a label', () => {
    const evil = '<img src=x onerror=alert(1)>\u0000\n{name}';
    const [first, second] = readGeojson(
      collection(
        feature(point(120, 31), { name: evil }),
        feature(point(120, 31), { name: '长'.repeat(200) }),
      ),
    ).features;
    expect(first!.name).toBe('<img src=x onerror=alert(1)> {name}');
    expect([...second!.name]).toHaveLength(80);
  });
});

describe('datums', () => {
  it('GCJ-02 is moved some 500 m, CGCS2000 and WGS-84 stand', () => {
    const { features } = readGeojson(
      feature({
        type: 'LineString',
        coordinates: [
          [121.4737, 31.2304],
          [121.5, 31.3],
        ],
      }),
    );
    for (const datum of ['wgs84', 'cgcs2000'] as const) expect(inWgs84({ datum, features })).toBe(features);
    const [moved] = inWgs84({ datum: 'gcj02', features });
    const [[x, y]] = moved!.geometry.coordinates as [[number, number]];
    // Shanghai's centre, from the published forward formula: the inverse is good to less than a metre.
    expect(x).toBeCloseTo(121.4692, 3);
    expect(y).toBeCloseTo(31.2323, 3);
    expect(features[0]!.geometry.coordinates[0]).toEqual([121.4737, 31.2304]);
  });
});

it('a name is text that a drawing can hold: no control characters, no halves of characters', () => {
  const name = (text: string) =>
    readGeojson({
      type: 'Feature',
      properties: { name: text },
      geometry: { type: 'Point', coordinates: [117, 34] },
    }).features[0]!.name;
  expect(name('甲\u0000乙\u0085丙\uD800丁\uFFFF')).toBe('甲 乙 丙 丁');
  expect(name('𠮷站')).toBe('𠮷站');
});
