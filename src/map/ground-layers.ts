/** The style layers of the embedded basemap: a plate's ground, with the province border as its hero. */
import type { LayerSpecification } from 'maplibre-gl';
import { GROUND, type Theme } from '../lib/ground';
import { BORDER_NAMES_ZOOM } from '../lib/symbols';
import { ex, label } from './expressions';
import { TEXT_FONT } from './fonts';

/** Sources of the embedded basemap; they start empty and are filled by `basemap.ts`. */
export const GROUND_SOURCES = ['water', 'borders', 'places', 'border-names'] as const;
const zoomed = (...stops: number[]) => ex('interpolate', ex('linear'), ex('zoom'), ...stops);
const level = (name: string) => ex('==', ex('get', 'level'), name) as never;
const kinds = (...names: string[]) => ex('in', ex('get', 'kind'), ex('literal', names)) as never;

export function groundLayers(theme: Theme): LayerSpecification[] {
  const ground = GROUND[theme];
  return [
    { id: 'land', type: 'background', paint: { 'background-color': ground.land } },
    {
      id: 'water-area',
      type: 'fill',
      source: 'water',
      filter: ex('==', ex('geometry-type'), 'Polygon') as never,
      paint: {
        'fill-color': ex('match', ex('get', 'kind'), 'sea', ground.sea, ground.lake),
        'fill-outline-color': ground.shore,
      },
    },
    {
      id: 'water-line',
      type: 'line',
      source: 'water',
      filter: ex('==', ex('geometry-type'), 'LineString') as never,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ground.river,
        'line-width': ex(
          'interpolate',
          ex('linear'),
          ex('zoom'),
          5,
          ex('match', ex('get', 'rank'), 1, 1.3, 2, 0.8, 0.4),
          9,
          ex('match', ex('get', 'rank'), 1, 2.6, 2, 1.6, 1),
          13,
          ex('match', ex('get', 'rank'), 1, 5, 2, 3, 2),
        ),
      },
    },
    {
      id: 'county-border',
      type: 'line',
      source: 'borders',
      minzoom: 6.5,
      filter: level('county'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ground.county,
        'line-width': zoomed(7, 0.5, 12, 1),
        'line-opacity': zoomed(6.5, 0, 7.5, 1),
      },
    },
    {
      id: 'prefecture-border',
      type: 'line',
      source: 'borders',
      filter: level('prefecture'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.prefecture, 'line-width': zoomed(5, 0.5, 8, 0.8, 12, 1.2) },
    },
    {
      id: 'province-ribbon',
      type: 'line',
      source: 'borders',
      filter: level('province'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ground.province,
        'line-width': zoomed(4, 4, 6, 7, 8, 11, 10, 15, 13, 24),
      },
    },
    {
      id: 'province-core',
      type: 'line',
      source: 'borders',
      filter: level('province'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ground.provinceCore,
        'line-width': zoomed(4, 0.7, 8, 1.1, 12, 1.8),
        'line-opacity': 0.9,
      },
    },
  ];
}

/** Text of the ground: drawn above the features' lines, below their names. */
export function groundNames(theme: Theme): LayerSpecification[] {
  const ground = GROUND[theme];
  const halo = { 'text-halo-color': ground.land, 'text-halo-width': 1.4 };
  return [
    {
      id: 'water-names',
      type: 'symbol',
      source: 'places',
      filter: kinds('lake', 'sea', 'river', 'bay', 'water'),
      layout: {
        'text-field': label('\n'),
        'text-font': TEXT_FONT,
        'text-size': zoomed(5, 10, 9, 12, 12, 14),
        'text-letter-spacing': 0.15,
        'text-max-width': 7,
        'symbol-sort-key': ex('get', 'rank'),
      },
      paint: { 'text-color': ground.waterName, 'text-halo-color': ground.lake, 'text-halo-width': 1 },
    },
    ...placeNames(theme, halo),
    {
      id: 'border-names',
      type: 'symbol',
      source: 'border-names',
      minzoom: BORDER_NAMES_ZOOM,
      layout: {
        'text-field': label('  '),
        'text-font': TEXT_FONT,
        'text-size': zoomed(8, 12, 12, 16),
        'text-letter-spacing': 0.4,
        'text-max-width': 60,
        'text-rotate': ex('get', 'angle'),
        'text-rotation-alignment': 'map',
        'text-offset': ex('get', 'offset'),
        'text-padding': 0,
      },
      paint: { 'text-color': ground.provinceName, ...halo },
    },
  ];
}

/** Seats by rank: 1 province, 2 prefecture, 3 county, 4 and more smaller. */
function placeNames(theme: Theme, halo: object): LayerSpecification[] {
  const ground = GROUND[theme];
  const isTown = [
    '!',
    ['in', ['get', 'kind'], ['literal', ['lake', 'sea', 'river', 'bay', 'water', 'province']]],
  ];
  const ranks: [id: string, test: unknown, minzoom: number, size: number[], colour: string][] = [
    ['major', ['==', ['get', 'rank'], 1], 0, [5, 12.5, 9, 17], ground.place],
    ['prefecture', ['==', ['get', 'rank'], 2], 5, [5, 10.5, 9, 14, 12, 16], ground.place],
    ['county', ['==', ['get', 'rank'], 3], 7.5, [8, 10.5, 12, 13.5], ground.placeMinor],
    ['minor', ['>=', ['get', 'rank'], 4], 9.5, [10, 10, 13, 12.5], ground.placeMinor],
  ];
  return ranks.toReversed().map(([id, test, minzoom, size, colour]) => ({
    id: `place-${id}`,
    type: 'symbol',
    source: 'places',
    minzoom,
    filter: ['all', isTown, test] as never,
    layout: {
      'text-field': label('\n'),
      'text-font': TEXT_FONT,
      'text-size': zoomed(...size),
      'text-max-width': 8,
      'text-padding': 4,
      'icon-image': `dot|${theme}|${id === 'major' ? 'major' : 'minor'}`,
      'icon-size': id === 'minor' ? 0.6 : 1,
      'icon-allow-overlap': false,
      'text-optional': false,
      // Large names keep their place below the dot: names of features reckon with it.
      'text-variable-anchor':
        Number(size[1]) > 10.4 && minzoom < 7 ? ['top'] : ['top', 'bottom', 'right', 'left'],
      'text-radial-offset': 0.45,
      'symbol-sort-key': ex('get', 'rank'),
    },
    paint: { 'text-color': colour, ...halo },
  }));
}
