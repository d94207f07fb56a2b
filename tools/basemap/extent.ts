/** The atlas's field of view and where in it detail is worth its bytes; degrees, WGS-84. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export const EXTENT: Box = { west: 110.5, south: 28, east: 124.2, north: 38.6 };

/** Read a little more in the north, so that the neighbours of Cangzhou close around it. */
export const CROP: Box = { ...EXTENT, north: 39.4 };

/** The region the documents speak of. */
export const CORE: Box = { west: 114, south: 29.8, east: 122.6, north: 36.8 };

/** The demonstration zone around Dianshan Lake, where single roads cross the border. */
export const CLOSE: Box = { west: 120.5, south: 30.7, east: 121.35, north: 31.45 };

export function within(box: Box, lon: number, lat: number): boolean {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}
