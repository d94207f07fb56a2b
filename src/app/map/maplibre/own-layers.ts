/** Layers that the reader brought along, on the live map: one plain look, under the features of the atlas. */
import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { OWN_LOOK } from '../../../core/cartography/svg/own-layer';
import { GROUND, type Theme } from '../../../core/cartography/theme';
import { boundsOfOwn, type OwnFeature, type OwnGeometry } from '../../../core/model/own-layer';
import { ex } from './expressions';
import { TEXT_FONT } from './fonts';

const SOURCE = 'own';
/** A spot for each name: by itself, so that what several tiles share is named once. */
const NAMES = 'own-names';
/** Everything of the atlas begins here. */
const ABOVE = 'zone-wash';
/** Below this names of many points would only be noise. */
const NAMES_ZOOM = 7.5;
const kinds = (...types: string[]) => ex('in', ex('geometry-type'), ex('literal', types)) as never;
const AREAS = ['Polygon', 'MultiPolygon'];
const LINES = ['LineString', 'MultiLineString'];

function layersOf(theme: Theme): LayerSpecification[] {
  const { own, paper } = GROUND[theme];
  const source = SOURCE;
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const line = (id: string, width: number, colour: string, types: string[]): LayerSpecification => ({
    id,
    type: 'line',
    source,
    filter: kinds(...types),
    layout: round,
    paint: { 'line-color': colour, 'line-width': width },
  });
  return [
    {
      id: 'own-area',
      type: 'fill',
      source,
      filter: kinds(...AREAS),
      paint: { 'fill-color': own, 'fill-opacity': OWN_LOOK.fill, 'fill-antialias': false },
    },
    line('own-edge', OWN_LOOK.edge, own, AREAS),
    line('own-casing', OWN_LOOK.line + 2 * OWN_LOOK.casing, paper, LINES),
    line('own-line', OWN_LOOK.line, own, LINES),
    {
      id: 'own-point',
      type: 'circle',
      source,
      filter: kinds('Point', 'MultiPoint'),
      paint: {
        'circle-radius': OWN_LOOK.dot / 2,
        'circle-color': own,
        'circle-stroke-color': paper,
        'circle-stroke-width': OWN_LOOK.casing,
      },
    },
    {
      id: 'own-names',
      type: 'symbol',
      source: NAMES,
      minzoom: NAMES_ZOOM,
      layout: {
        'text-field': ex('get', 'name') as never,
        'text-font': TEXT_FONT,
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-max-width': 12,
      },
      paint: { 'text-color': own, 'text-halo-color': paper, 'text-halo-width': 1.4 },
    },
  ];
}

/** Where a name stands: in the middle of a line's course, else of what it covers. */
function spotOf(geometry: OwnGeometry): number[] {
  if (geometry.type === 'LineString')
    return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]!;
  const [west, south, east, north] = boundsOfOwn([{ name: '', geometry }])!;
  return [(west + east) / 2, (south + north) / 2];
}

/** The map's share of own layers; nothing of it is made before there is one. */
export class OwnGround {
  #features: readonly OwnFeature[] = [];
  #theme: Theme | null = null;

  constructor(readonly map: MapLibre) {}

  /** The atlas is drawn: what waits may come. */
  ready(theme: Theme): void {
    this.#theme = theme;
    this.#fill();
  }
  show(features: readonly OwnFeature[]): void {
    if (features === this.#features) return;
    this.#features = features;
    this.#fill();
  }
  repaint(theme: Theme): void {
    if (this.#theme === null) return;
    this.#theme = theme;
    for (const { id, paint } of layersOf(theme))
      if (this.map.getLayer(id))
        for (const [name, value] of Object.entries(paint ?? {}))
          this.map.setPaintProperty(id, name as never, value as never);
  }

  #fill(): void {
    if (this.#theme === null) return;
    const data = {
      type: 'FeatureCollection' as const,
      features: this.#features.map(({ name, geometry }) => ({
        type: 'Feature' as const,
        properties: { name },
        geometry,
      })),
    };
    const names = {
      type: 'FeatureCollection' as const,
      features: this.#features.flatMap(({ name, geometry }) =>
        name
          ? {
              type: 'Feature' as const,
              properties: { name },
              geometry: { type: 'Point' as const, coordinates: spotOf(geometry) },
            }
          : [],
      ),
    };
    const source = this.map.getSource<GeoJSONSource>(SOURCE);
    if (source) {
      void source.setData(data);
      void this.map.getSource<GeoJSONSource>(NAMES)?.setData(names);
      return;
    }
    if (this.#features.length === 0) return;
    this.map.addSource(SOURCE, { type: 'geojson', data, tolerance: 0.3, buffer: 16 });
    this.map.addSource(NAMES, { type: 'geojson', data: names, buffer: 64 });
    for (const layer of layersOf(this.#theme)) this.map.addLayer(layer, ABOVE);
  }
}
