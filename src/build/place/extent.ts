/** Positions of the data against the sheet. */
import { SHEET as EXTENT } from '../../core/model/sheet';
import type { LonLat } from '../../core/model/types';

/** Why a position can't be right, or null. Latitude and longitude the wrong way round are recognised. */
export function positionFault(
  position: readonly unknown[],
): { code: string; message: string; cure: string } | null {
  const [lon, lat] = position;
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    const message = `${JSON.stringify(position)} is no position`;
    return { code: 'bad-position', message, cure: 'write [longitude, latitude] in degrees' };
  }
  if (inExtent([lon, lat])) return null;
  if (inExtent([lat, lon])) {
    const message = `[${lon}, ${lat}] has latitude and longitude the wrong way round`;
    return { code: 'swapped-coordinates', message, cure: `longitude first: [${lat}, ${lon}]` };
  }
  const [west, south, east, north] = EXTENT;
  const message = `[${lon}, ${lat}] lies outside the atlas (${west}–${east}° E, ${south}–${north}° N)`;
  return {
    code: 'outside-extent',
    message,
    cure: 'correct the coordinate; it is [longitude, latitude] in degrees, WGS-84',
  };
}

function inExtent([lon, lat]: LonLat): boolean {
  return lon >= EXTENT[0] && lon <= EXTENT[2] && lat >= EXTENT[1] && lat <= EXTENT[3];
}
