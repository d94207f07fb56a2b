/** What the simple map finds under a pointer. */
import { describe, expect, it } from 'vitest';
import { project, unproject } from '../../../src/core/cartography/geometry/camera';
import { hitsAt } from '../../../src/app/map/fallback/hit';
import { Gestures } from '../../../src/app/map/fallback/gestures';
import type { Part } from '../../../src/app/data/render-features';

const SIZE = { width: 1000, height: 800 };
const CAMERA = { center: [119, 32] as [number, number], zoom: 8 };
const at = (x: number, y: number) => unproject([x, y], CAMERA, SIZE);
const part = (id: string, geometry: Part['geometry'], more: object = {}): Part =>
  ({
    type: 'Feature',
    geometry,
    properties: {
      id,
      layer: 'rail',
      kind: 'intercity',
      status: 'opened',
      basis: 'alignment',
      uncertaintyM: 0,
      lane: 0,
      part: 'line',
      rank: 100,
      ...more,
    },
  }) as Part;
const line = (id: string, y: number, more = {}) =>
  part(id, { type: 'LineString', coordinates: [at(100, y), at(900, y)] }, more);
const square = (id: string, half: number) => {
  const ring = [
    at(500 - half, 400 - half),
    at(500 - half, 400 + half),
    at(500 + half, 400 + half),
    at(500 + half, 400 - half),
    at(500 - half, 400 - half),
  ];
  return part(id, { type: 'Polygon', coordinates: [ring] }, { part: 'area', basis: 'admin-units' });
};
const hits = (parts: Part[], x = 500, y = 400, tolerance = 4) =>
  hitsAt(parts, [x, y], CAMERA, SIZE, tolerance);

describe('hits', () => {
  it('are the lines within the tolerance, the nearest first', () => {
    expect(hits([line('far', 440), line('near', 403), line('nearest', 401)])).toEqual(['nearest', 'near']);
  });
  it('reckon with the lane in which a line is drawn', () => {
    expect(hits([line('a', 400, { lane: 3 })])).toEqual([]);
    expect(hits([line('a', 400, { lane: 3 })], 500, 414)).toEqual(['a']);
  });
  it('put signs before lines before zones, and the smaller zone first', () => {
    const sign = part('sign', { type: 'Point', coordinates: at(505, 400) }, { part: 'point', layer: 'hub' });
    expect(hits([square('large', 300), square('small', 100), line('line', 400), sign])).toEqual([
      'sign',
      'line',
      'small',
      'large',
    ]);
  });
  it('are bands of doubt only where nothing else is', () => {
    const band = line('band', 420, { basis: 'via-places', uncertaintyM: 20000 });
    expect(hits([band])).toEqual(['band']);
    expect(hits([band, line('line', 400)])).toEqual(['line']);
  });
  it('leave a disconnected road to its sign while it is one', () => {
    expect(hits([line('road', 400, { layer: 'disconnected-road' })])).toEqual([]);
  });
});

describe('gestures', () => {
  const stage = () => {
    let camera = CAMERA;
    return { camera: () => camera, size: () => SIZE, move: (to: typeof CAMERA) => void (camera = to) };
  };
  it('tell a click from a drag', () => {
    const gestures = new Gestures(stage());
    gestures.down(1, [10, 10]);
    gestures.move(1, [12, 11]);
    expect(gestures.up(1)).toBe(true);
    gestures.down(1, [10, 10]);
    gestures.move(1, [60, 10]);
    expect(gestures.up(1)).toBe(false);
  });
  it('drag the ground with the pointer', () => {
    const on = stage();
    const gestures = new Gestures(on);
    const ground = at(300, 300);
    gestures.down(1, [300, 300]);
    gestures.move(1, [350, 280]);
    const [x, y] = project(ground, on.camera(), SIZE);
    expect(x).toBeCloseTo(350, 6);
    expect(y).toBeCloseTo(280, 6);
  });
  it('zoom by as much as two fingers part', () => {
    const on = stage();
    const gestures = new Gestures(on);
    gestures.down(1, [400, 400]);
    gestures.down(2, [500, 400]);
    gestures.move(2, [600, 400]);
    expect(on.camera().zoom).toBeCloseTo(CAMERA.zoom + 1, 6);
    gestures.up(2);
    expect(gestures.up(1)).toBe(false);
  });
  it('by keys: arrows move, plus and minus zoom, others are left alone', () => {
    const on = stage();
    const gestures = new Gestures(on);
    expect(gestures.key('ArrowRight')).toBe(true);
    expect(on.camera().center[0]).toBeGreaterThan(CAMERA.center[0]);
    expect(gestures.key('+')).toBe(true);
    expect(on.camera().zoom).toBe(CAMERA.zoom + 1);
    expect(gestures.key('a')).toBe(false);
  });
});
