/** The least MapLibre page with the same data, out of the box: no names, a layer for each look. */
import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { drawn } from '../../../src/app/map/maplibre/gpu-idle';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
// @ts-expect-error Plain JavaScript, as the pages of the other libraries.
import * as plain from './look.js';

interface Look {
  fill?: string;
  stroke?: string;
  width?: number;
  radius?: number;
}
const { AREA, BOUNDS, GROUND, LINE, POINT } = plain as {
  BOUNDS: [number, number, number, number];
  GROUND: Record<string, Look>;
  AREA: Look;
  LINE: Look;
  POINT: Look;
};

function layersOf(
  id: string,
  source: string,
  filter: maplibre.FilterSpecification,
  { fill, stroke, width, radius }: Look,
) {
  const layers: maplibre.LayerSpecification[] = [];
  if (fill && radius)
    layers.push({
      id: `${id}-circle`,
      type: 'circle',
      source,
      filter,
      paint: { 'circle-color': fill, 'circle-radius': radius },
    });
  else if (fill)
    layers.push({ id: `${id}-fill`, type: 'fill', source, filter, paint: { 'fill-color': fill } });
  if (stroke)
    layers.push({
      id: `${id}-line`,
      type: 'line',
      source,
      filter,
      paint: { 'line-color': stroke, 'line-width': width ?? 1 },
    });
  return layers;
}
const isOf = (type: string): maplibre.FilterSpecification => ['==', ['geometry-type'], type];

maplibre.setWorkerUrl(workerUrl);
const map = new maplibre.Map({
  container: 'map',
  attributionControl: false,
  bounds: BOUNDS,
  style: {
    version: 8,
    sources: {
      basemap: { type: 'geojson', data: 'data/basemap.geojson' },
      features: { type: 'geojson', data: 'data/features.geojson' },
    },
    layers: [
      ...Object.entries(GROUND).flatMap(([level, look]) =>
        layersOf(level, 'basemap', ['==', ['get', 'level'], level], look),
      ),
      ...layersOf('area', 'features', isOf('Polygon'), AREA),
      ...layersOf('way', 'features', isOf('LineString'), LINE),
      ...layersOf('point', 'features', isOf('Point'), POINT),
    ],
  },
});
// Where the benchmark looks for the map, as in the atlas.
Object.assign(document.querySelector('.maplibregl-map')!, { map });
void map
  .once('idle')
  .then(() => drawn(map))
  .then(() => performance.mark('map-complete'));
