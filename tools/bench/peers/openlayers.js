/** OpenLayers with vector layers on its canvas, drawn anew in each frame, as it does out of the box. */
import Map from 'ol/Map.js';
import View from 'ol/View.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style } from 'ol/style.js';
import 'ol/ol.css';
import { BOUNDS, lookOf, readData } from './look.js';

const styles = new globalThis.Map();
function styleOf(feature) {
  const look = lookOf(feature);
  if (!styles.has(look)) {
    const { fill, stroke, width, radius } = look;
    const filled = fill && new Fill({ color: fill });
    styles.set(
      look,
      radius
        ? new Style({ image: new Circle({ radius, fill: filled }) })
        : new Style({ fill: filled, stroke: stroke && new Stroke({ color: stroke, width }) }),
    );
  }
  return styles.get(look);
}
const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
const layers = Object.values(await readData()).map((data) => {
  const features = data.features.flatMap((one) => {
    const read = format.readFeature(one);
    if (!read.getGeometry()) return [];
    read.setStyle(styleOf(one));
    return [read];
  });
  return new VectorLayer({ source: new VectorSource({ features }) });
});
const map = new Map({
  target: 'map',
  controls: [],
  layers,
  view: new View({ center: fromLonLat([118, 33.5]), zoom: 6 }),
});
map.getView().fit(transformExtent(BOUNDS, 'EPSG:4326', 'EPSG:3857'));
map.once('rendercomplete', () => performance.mark('map-complete'));
