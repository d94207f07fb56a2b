/** A scale bar of a round length, true at a latitude. */
import { metresPerPixel } from './symbols';

export interface ScaleBar {
  metres: number;
  px: number;
  /** "20 km", "500 m": the same in both languages. */
  text: string;
}

/** The longest of 1, 2 and 5 times a power of ten that is no longer than `longestPx`. */
export function scaleBar(latitude: number, zoom: number, longestPx: number): ScaleBar {
  const perPixel = metresPerPixel(latitude, zoom);
  const most = perPixel * longestPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
  const text = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  return { metres, px: metres / perPixel, text };
}
