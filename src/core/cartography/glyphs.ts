/** The signs of the map and its legend as SVG path data: those in a disc, and the two ends of a road. Pure data. */
import type { Sign } from '../model/layer-row';
import { isSplit, kindRow, type LayerId } from '../model/layers';
import { statusRow, type Dash, type Status } from '../model/statuses';

/** Signs in a 20 × 20 box. `fill`: the outline is filled, else stroked with 1.4. SVG path data. */
export interface Glyph {
  path: string;
  fill: boolean;
}
const PLANE =
  'M10 3.8c.7 0 1.1.7 1.1 1.5v2.9l4.5 2.9v1.4l-4.5-1.4v2.5l1.6 1.2v1L10 15.1l-2.7.7v-1l1.6-1.2v-2.5l-4.5 1.4v-1.4l4.5-2.9V5.3c0-.8.4-1.5 1.1-1.5z';
export const GLYPHS: Record<Sign, Glyph> = {
  airport: { path: PLANE, fill: true },
  'air-terminal': { path: 'M10 4.2L14.4 9.2H11.2V12H8.8V9.2H5.6zM5.4 13.4h9.2v1.5H5.4z', fill: true },
  port: {
    path: 'M10 6.9V15M7.4 9h5.2M4.9 11.3c.3 2.4 2.4 3.7 5.1 3.7s4.8-1.3 5.1-3.7M10 4.1a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8',
    fill: false,
  },
  lock: { path: 'M4.6 5.8h10.8M4.6 14.2h10.8M7.6 5.8l3.6 4.2l-3.6 4.2', fill: false },
  'logistics-hub': {
    path: 'M5.2 7.3L10 4.8l4.8 2.5v5.5L10 15.3l-4.8-2.5zM5.2 7.3L10 9.8l4.8-2.5M10 9.8v5.5',
    fill: false,
  },
  'station-hub': {
    path: 'M7.2 4.6h5.6a1.3 1.3 0 0 1 1.3 1.3v5.4a1.5 1.5 0 0 1-1.5 1.5H7.4a1.5 1.5 0 0 1-1.5-1.5V5.9a1.3 1.3 0 0 1 1.3-1.3M5.9 9h8.2M7.7 12.8l-1.4 2.5M12.3 12.8l1.4 2.5',
    fill: false,
  },
  park: { path: 'M5.4 15V9.6l4-2.5V15M9.4 15V4.9h5.2V15M4.4 15h11.2M12 7.8v1.4M12 11v1.4', fill: false },
  zone: { path: 'M10 4.9L14.8 8.4L13 14.3H7L5.2 8.4z', fill: false },
  dot: { path: 'M10 7.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z', fill: true },
};
/** Two ends that do not meet. */
const APART: Glyph = { path: 'M2.8 5L7 10L2.8 15M17.2 5L13 10L17.2 15', fill: false };
/** The same once the road is open. */
const JOINED: Glyph = { path: 'M5.4 5L9.4 10L5.4 15M14.6 5L10.6 10L14.6 15M3 10H17', fill: false };
export const DISC_PX = 20;

export interface PointSymbol {
  glyph: Glyph;
  /** A disc filled with the layer's colour once the thing exists, else a ring dashed by status. */
  disc: 'filled' | 'ring' | 'none';
  dash: Dash;
}
export function pointSymbol(layer: LayerId, kind: string, status: Status): PointSymbol {
  const { dash, stands } = statusRow(status);
  if (isSplit(layer)) return { glyph: stands ? JOINED : APART, disc: 'none', dash };
  return { glyph: GLYPHS[kindRow(layer, kind).sign ?? 'dot'], disc: stands ? 'filled' : 'ring', dash };
}
