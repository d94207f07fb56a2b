/**
 * Where the map is looked at from, as a part of the view: `#map=zoom/latitude/longitude`, with the bearing behind
 * it where the map is turned, in the form and with the rounding of MapLibre's own named hash.
 */
import { ontoSheet, SHEET } from '../model/sheet';
import type { Values } from './values';

export interface ViewCamera {
  /** 512 px show the world at zoom 0. */
  readonly zoom: number;
  /** Of the middle of the map, degrees. */
  readonly lat: number;
  readonly lon: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

/** `embedded`: how near the embedded basemap is true; nearer only over an online one. */
export const ZOOM_LIMITS = { least: 4.5, embedded: 13, most: 17 } as const;
const MOST_LATITUDE = 85;

const rounded = (value: number, digits: number): number => {
  const power = 10 ** digits;
  // Not minus zero, which a link cannot tell from zero.
  return Math.round(value * power) / power || 0;
};

/** The camera as a link has it: to half a pixel at its zoom. */
export function roundedCamera({ zoom, lat, lon, bearing }: ViewCamera): ViewCamera {
  const near = rounded(zoom, 2);
  const digits = Math.ceil((near * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10);
  return {
    zoom: near,
    lat: rounded(lat, digits),
    lon: rounded(lon, digits),
    bearing: rounded(bearing, 1),
  };
}

export function formatCamera(camera: ViewCamera): string {
  const { zoom, lat, lon, bearing } = roundedCamera(camera);
  return [zoom, lat, lon, ...(bearing ? [bearing] : [])].join('/');
}

/** Null where it is no camera; one that looks beyond the sheet, or from too far or near, is brought to it. */
export function parseCamera(text: string): ViewCamera | null {
  const parts = text.split('/');
  const [zoom = NaN, lat = NaN, lon = NaN, bearing = 0] = parts.map((part) => (part ? Number(part) : NaN));
  if (![zoom, lat, lon, bearing].every(Number.isFinite)) return null;
  if (zoom < 0 || zoom > 30) return null;
  if (Math.abs(lat) > MOST_LATITUDE || Math.abs(lon) > 180 || Math.abs(bearing) > 180) return null;
  const [onSheetLon, onSheetLat] = ontoSheet([lon, lat]);
  const within = Math.min(ZOOM_LIMITS.most, Math.max(ZOOM_LIMITS.least, zoom));
  return roundedCamera({ zoom: within, lat: onSheetLat, lon: onSheetLon, bearing });
}

export const sameCamera = (a: ViewCamera | null, b: ViewCamera | null): boolean =>
  a === b || (a !== null && b !== null && formatCamera(a) === formatCamera(b));

/** Any camera, or none. */
export const CAMERAS: Values<ViewCamera | null> = {
  numbers: 5,
  made: ([there = 0, zoom = 0, lat = 0, lon = 0, turn = 0]) =>
    there < 0.2
      ? null
      : roundedCamera({
          zoom: ZOOM_LIMITS.least + zoom * (ZOOM_LIMITS.most - ZOOM_LIMITS.least),
          lat: SHEET[1] + lat * (SHEET[3] - SHEET[1]),
          lon: SHEET[0] + lon * (SHEET[2] - SHEET[0]),
          bearing: turn < 0.5 ? 0 : (4 * turn - 3) * 180,
        }),
};
