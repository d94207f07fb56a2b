/** One plain look for all pages: colour, width and fill by what a feature is. No names, no signs, no dashes. */

/** Where each page looks first: west, south, east, north. */
export const BOUNDS = [114, 30, 122.5, 37];
/** Of `basemap.geojson`, by `level`. */
export const GROUND = {
  land: { fill: '#f7f5ee' },
  lake: { fill: '#d3e2ea', stroke: '#8fb0c0', width: 0.7 },
  river: { stroke: '#a9c4d1', width: 0.8 },
  prefecture: { stroke: '#c9c2b2', width: 0.7 },
  province: { stroke: '#b7a98a', width: 2 },
};
export const AREA = { fill: 'rgba(60, 110, 80, 0.1)', stroke: 'rgba(60, 110, 80, 0.85)', width: 0.8 };
export const LINE = { stroke: '#8c2f2f', width: 2 };
export const POINT = { fill: '#8c2f2f', radius: 4 };

/** The look of any feature of the two files. */
export function lookOf({ geometry, properties }) {
  if (properties.level) return GROUND[properties.level];
  if (/Polygon/.test(geometry.type)) return AREA;
  return /Line/.test(geometry.type) ? LINE : POINT;
}

/** Basemap first, so that the features lie above it. */
export async function readData() {
  const read = async (name) => (await fetch(`data/${name}.geojson`)).json();
  const [basemap, features] = await Promise.all([read('basemap'), read('features')]);
  return { basemap, features };
}

/** What is drawn on a plain canvas is on the screen after the frame that follows. */
export function markDrawn() {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-complete')));
}
