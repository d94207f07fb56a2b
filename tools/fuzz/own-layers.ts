/** Files that a reader drops on the page: GeoJSON and tables with names and hostile strings, whole and with harm done to them. */
import fc from 'fast-check';
import { decode } from '../../src/app/browse/own/decode';
import { unpack } from '../../src/app/browse/own/unpack';
import { boundsOfOwn, positionsOf, type ReadLayer } from '../../src/core/model/own-layer';
import { readCsv } from '../../src/core/own-layer/csv';
import { OwnFault } from '../../src/core/own-layer/fault';
import { readGeojson } from '../../src/core/own-layer/geojson';
import { oneLine } from '../../src/core/own-layer/name';
import { INJECTIONS } from '../../tests/fixtures/injections';
import { generated, harmed, harms, hold, isTold, type Generated, wounds } from './entrance';

interface Point {
  name: string;
  at: [number, number];
}
const put = wounds('\0', '-', '经度', '"type"', '\uFEFF');
const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((value) => value / 1e6);
const points: fc.Arbitrary<Point[]> = fc.array(
  fc.record({
    name: fc.oneof(fc.constantFrom(...INJECTIONS), fc.string({ unit: 'binary', maxLength: 12 })),
    at: fc.tuple(degrees(110, 125), degrees(27, 39)),
  }),
  { minLength: 1, maxLength: 5 },
);

const asGeojson = (list: readonly Point[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: list.map(({ name, at }) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates: at },
    })),
  });
const asTable = (list: readonly Point[]): string =>
  ['名称,经度,纬度', ...list.map(({ name, at }) => [`"${name.replaceAll('"', '""')}"`, ...at].join())].join(
    '\r\n',
  );

/** As the page takes a file: by its content. Null: no JSON, which the page tells with the place. */
function read(text: string): ReadLayer | null {
  if (!/^\s*[[{]/.test(text)) return readCsv(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return readGeojson(value);
}

export function ownLayers(): Generated {
  const kinds = fc.constantFrom(asGeojson, asTable);
  const harm = fc.oneof(fc.constant([]), harms(put, 4));
  return generated(fc.tuple(points, kinds, harm, fc.boolean()), ([list, write, changes, zipped]) => {
    const text = write(list);
    const file = harmed(text, changes);
    const bytes = new TextEncoder().encode(file);
    let layer: ReadLayer | null;
    try {
      // An archive that is none is told too.
      if (zipped && changes.length) unpack(bytes, () => true);
      layer = read(decode(bytes).replace(/^\uFEFF/, ''));
    } catch (error) {
      if (!(error instanceof OwnFault)) throw error;
      hold(isTold(`own.fault.${error.trouble}`), `${error.trouble} has no sentence`);
      hold(changes.length, `a sound file is refused: ${error.message}`);
      return 'told as a fault';
    }
    if (!layer) {
      hold(changes.length, 'sound JSON is not read');
      return 'told as no JSON';
    }
    hold(layer.features.length > 0 && boundsOfOwn(layer.features)!.every(Number.isFinite), 'nothing to draw');
    for (const { name, geometry } of layer.features) {
      hold(name === oneLine(name), 'a name that breaks its line');
      for (const [x = NaN, y = NaN] of positionsOf(geometry))
        hold(Math.abs(x) <= 180 && Math.abs(y) <= 90, `a position nowhere: ${x}, ${y}`);
    }
    if (changes.length) return layer.leftOut.length ? 'drawn, the rest told' : 'drawn';
    const sound = list.map(({ name, at }) =>
      [oneLine(write === asTable ? scalar(name) : name), at.join()].join(),
    );
    const found = layer.features.map(({ name, geometry }) => [name, positionsOf(geometry).join()].join());
    hold(JSON.stringify(found) === JSON.stringify(sound), `comes out as ${JSON.stringify(found)}`);
    return 'the same names and places';
  });
}

/** What UTF-8 can hold: half a character is none. */
const scalar = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');
