/** Projection and camera of the SVG map: the numbers that make the handover to the live map unnoticed. */
import { describe, expect, it } from 'vitest';
import {
  boxOf,
  cameraOf,
  fitted,
  project,
  squareAround,
  worldPx,
} from '../../../src/core/cartography/geometry/camera';
import { boundsAround, lonLat, mercator, squareOf } from '../../../src/core/cartography/geometry/mercator';
import { cameraOfTransform, transformOf } from '../../../src/app/map/fallback/gestures';

const SIZE = { width: 1120, height: 900 };
const CAMERA = { center: [118.9, 33.2] as [number, number], zoom: 6.6 };

describe('Web Mercator', () => {
  it('puts the corners and the middle of the world where EPSG:3857 does', () => {
    expect(mercator([0, 0])).toEqual([0.5, 0.5]);
    expect(mercator([-180, 85.0511287798])[0]).toBe(0);
    expect(mercator([-180, 85.0511287798])[1]).toBeCloseTo(0, 9);
    // 121.4681 E, 31.2336 N is x 13521767.0, y 3662610.3 m in EPSG:3857.
    const [x, y] = mercator([121.4681, 31.2336]);
    const half = 20037508.342789244;
    expect((x - 0.5) * 2 * half).toBeCloseTo((121.4681 * half) / 180, 3);
    const northing = Math.log(Math.tan(Math.PI / 4 + (31.2336 * Math.PI) / 360)) * 6378137;
    expect((0.5 - y) * 2 * half).toBeCloseTo(northing, 3);
  });
  it('comes back to where it came from', () => {
    const [lon, lat] = lonLat(mercator([117.123456, 34.654321]));
    expect(lon).toBeCloseTo(117.123456, 9);
    expect(lat).toBeCloseTo(34.654321, 9);
  });
});

describe('the start view', () => {
  const points = [
    [116, 30.5],
    [122, 36],
    [119, 33],
  ];
  it('is a square around all points with room to spare', () => {
    const bounds = boundsAround(points)!;
    const { side } = squareOf(bounds);
    const [left, top] = mercator([bounds[0], bounds[3]]);
    const [right, bottom] = mercator([bounds[2], bounds[1]]);
    expect(right - left).toBeCloseTo(side, 6);
    expect(bottom - top).toBeCloseTo(side, 6);
    for (const [lon, lat] of points) {
      expect(lon).toBeGreaterThan(bounds[0] + 0.1);
      expect(lon).toBeLessThan(bounds[2] - 0.1);
      expect(lat).toBeGreaterThan(bounds[1] + 0.1);
      expect(lat).toBeLessThan(bounds[3] - 0.1);
    }
  });
  it('is nothing without points and something with one', () => {
    expect(boundsAround([])).toBeNull();
    const [west, south, east, north] = boundsAround([[120, 31]])!;
    expect(east - west).toBeGreaterThan(0.5);
    expect(north - south).toBeGreaterThan(0.5);
  });
});

describe('the camera', () => {
  it('fits bounds into what the padding leaves free, and touches it in one direction', () => {
    const padding = { top: 10, right: 400, bottom: 60, left: 20 };
    const bounds = [116, 30, 122, 36] as const;
    const camera = fitted(bounds, SIZE, padding, 20);
    const [left, top] = project([116, 36], camera, SIZE);
    const [right, bottom] = project([122, 30], camera, SIZE);
    expect(left - padding.left).toBeCloseTo(SIZE.width - padding.right - right, 6);
    expect(top - padding.top).toBeCloseTo(SIZE.height - padding.bottom - bottom, 6);
    expect(Math.min(left - padding.left, top - padding.top)).toBeCloseTo(0, 6);
  });
  it('comes no nearer than it may', () => {
    const padding = { top: 0, right: 0, bottom: 0, left: 0 };
    expect(fitted([120, 31, 120, 31], SIZE, padding, 12.5).zoom).toBe(12.5);
  });
  it('and the box of the square say the same', () => {
    const square = squareOf([115, 29.9, 122.8, 36.4]);
    const box = boxOf(square, CAMERA, SIZE);
    const [x, y] = project(lonLat([square.x, square.y]), CAMERA, SIZE);
    expect([box.left, box.top].map((px) => px.toFixed(6))).toEqual([x.toFixed(6), y.toFixed(6)]);
    expect(box.side).toBeCloseTo(square.side * worldPx(CAMERA.zoom), 9);
    const back = cameraOf(square, box, SIZE);
    expect(back.zoom).toBeCloseTo(CAMERA.zoom, 9);
    expect(back.center[0]).toBeCloseTo(CAMERA.center[0], 9);
    expect(back.center[1]).toBeCloseTo(CAMERA.center[1], 9);
  });
  it('and d3-zoom’s transform say the same, there and back', () => {
    const transform = transformOf(CAMERA, SIZE);
    const position = [117.4, 34.1] as const;
    const [x, y] = project(position, CAMERA, SIZE);
    const world = mercator(position);
    expect(transform.applyX(world[0])).toBeCloseTo(x, 6);
    expect(transform.applyY(world[1])).toBeCloseTo(y, 6);
    const back = cameraOfTransform(transform, SIZE);
    expect(back.zoom).toBeCloseTo(CAMERA.zoom, 9);
    expect(back.center[0]).toBeCloseTo(CAMERA.center[0], 9);
    expect(back.center[1]).toBeCloseTo(CAMERA.center[1], 9);
  });
  it('has a square around its screen that covers it and no more than it must', () => {
    const box = boxOf(squareAround(CAMERA, SIZE), CAMERA, SIZE);
    expect(box.left).toBeCloseTo(0, 6);
    expect(box.side).toBeCloseTo(SIZE.width, 6);
    expect(box.top).toBeCloseTo((SIZE.height - SIZE.width) / 2, 6);
  });
});
