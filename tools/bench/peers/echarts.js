/** ECharts: areas of both files as its map, lines as a series of lines over it, points as a scatter. */
import * as echarts from 'echarts';
import { AREA, BOUNDS, LINE, POINT, lookOf, readData } from './look.js';

const [west, south, east, north] = BOUNDS;
const { basemap, features } = await readData();
const all = [...basemap.features, ...features.features].filter(({ geometry }) => geometry);
const areas = all
  .filter(({ geometry }) => /Polygon/.test(geometry.type))
  .map((feature, i) => ({ ...feature, properties: { ...feature.properties, name: String(i) } }));
const lines = all.flatMap((feature) => {
  const { type, coordinates } = feature.geometry;
  const { stroke = LINE.stroke, width = LINE.width } = lookOf(feature);
  const parts = type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : [];
  return parts.map((coords) => ({ coords, lineStyle: { color: stroke, width } }));
});
const points = all.filter(({ geometry }) => geometry.type === 'Point').map((one) => one.geometry.coordinates);
const mercator = {
  project: ([lon, lat]) => [lon, (-Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI],
  unproject: ([x, y]) => [x, ((2 * Math.atan(Math.exp((-y * Math.PI) / 180)) - Math.PI / 2) * 180) / Math.PI],
};

echarts.registerMap('atlas', { type: 'FeatureCollection', features: areas });
const chart = echarts.init(document.getElementById('map'));
chart.on('finished', () => {
  if (!performance.getEntriesByName('map-complete').length) performance.mark('map-complete');
});
chart.setOption({
  animation: false,
  geo: {
    map: 'atlas',
    roam: true,
    projection: mercator,
    boundingCoords: [
      [west, north],
      [east, south],
    ],
    itemStyle: { areaColor: AREA.fill, borderColor: AREA.stroke, borderWidth: AREA.width },
    emphasis: { disabled: true },
    regions: areas
      .filter(({ properties }) => properties.level)
      .map((feature) => {
        const { fill, stroke, width = 0 } = lookOf(feature);
        return {
          name: feature.properties.name,
          itemStyle: { areaColor: fill, borderColor: stroke, borderWidth: width },
        };
      }),
  },
  series: [
    { type: 'lines', coordinateSystem: 'geo', polyline: true, silent: true, data: lines },
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      silent: true,
      symbolSize: 2 * POINT.radius,
      itemStyle: { color: POINT.fill },
      data: points,
    },
  ],
});
