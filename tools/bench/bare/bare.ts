/** The least page that shows the same GeoJSON: no basemap, no labels, three plain layers. */
import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { drawn } from '../../../src/app/map/maplibre/gpu-idle';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

maplibre.setWorkerUrl(workerUrl);
const map = new maplibre.Map({
  container: 'map',
  attributionControl: false,
  bounds: [114, 30, 122.5, 37],
  style: {
    version: 8,
    sources: { features: { type: 'geojson', data: 'map.geojson' } },
    layers: [
      {
        id: 'area',
        type: 'fill',
        source: 'features',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-opacity': 0.1 },
      },
      { id: 'line', type: 'line', source: 'features', paint: { 'line-width': 2 } },
      {
        id: 'point',
        type: 'circle',
        source: 'features',
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {},
      },
    ],
  },
});
map.once('idle', async () => {
  performance.mark('map-idle');
  await drawn(map);
  performance.mark('map-drawn');
});
