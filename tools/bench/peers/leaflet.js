/** Leaflet on its canvas: a picture that is moved, and drawn anew when the drag ends. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { BOUNDS, lookOf, markDrawn, readData } from './look.js';

const [west, south, east, north] = BOUNDS;
const map = L.map('map', { preferCanvas: true, zoomSnap: 0, zoomControl: false, attributionControl: false });
map.fitBounds([
  [south, west],
  [north, east],
]);
const style = (feature) => {
  const { fill, stroke, width, radius } = lookOf(feature);
  return {
    stroke: Boolean(stroke),
    color: stroke,
    weight: width,
    fill: Boolean(fill),
    fillColor: fill,
    fillOpacity: 1,
    radius,
  };
};
const pointToLayer = (feature, at) => L.circleMarker(at, style(feature));
const { basemap, features } = await readData();
for (const data of [basemap, features]) L.geoJSON(data, { style, pointToLayer }).addTo(map);
markDrawn();
