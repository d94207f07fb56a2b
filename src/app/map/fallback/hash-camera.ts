/** The camera in the page's hash (`#map=zoom/lat/lng`), as MapLibre's named hash reads and writes it. */
import type { Camera } from '../../../core/cartography/geometry/camera';

/** Null where the hash says nothing sound, or has the map turned. */
export function cameraOfHash(hash: string): Camera | null {
  const value = new URLSearchParams(hash.replace(/^#/, '')).get('map');
  const [zoom, lat, lng, bearing = 0, pitch = 0] = (value ?? '').split('/').map(Number);
  if (![zoom, lat, lng].every((part) => Number.isFinite(part)) || bearing || pitch) return null;
  if (Math.abs(lat!) > 85 || Math.abs(lng!) > 180) return null;
  return { center: [lng!, lat!], zoom: Math.min(17, Math.max(3.5, zoom!)) };
}

/** The hash with another camera in it; other parameters stay. Digits as many as the zoom deserves. */
export function hashWith(hash: string, { center: [lng, lat], zoom }: Camera): string {
  const digits = Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10);
  const round = (value: number, places: number) => String(Math.round(value * 10 ** places) / 10 ** places);
  const own = `map=${round(zoom, 2)}/${round(lat, digits)}/${round(lng, digits)}`;
  const others = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part && !part.startsWith('map='));
  return `#${[...others, own].join('&')}`;
}
