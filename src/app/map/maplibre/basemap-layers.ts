/** The style layers of the embedded basemap: a plate's ground, with the province border as its hero. */
import type { LayerSpecification } from 'maplibre-gl';
import { GROUND, type Theme } from '../../../core/cartography/theme';
import {
  BORDER_SCALE,
  COUNTY_FADE,
  PLACE_SCALE,
  PROVINCE_NAME_SCALE,
  RIVER_SCALE,
  WATER_NAME_SCALE,
  WIDE_RIVER_FROM,
  type Scale,
} from '../../../core/cartography/scales';
import { BORDER_NAMES_ZOOM } from '../../../core/cartography/symbols';
import { ex, label } from './expressions';
import { TEXT_FONT } from './fonts';
import { varied, wash } from './paint';

/** Sources of the embedded basemap; they start empty and are filled by `basemap.ts`. */
export const GROUND_SOURCES = ['land', 'water', 'borders', 'places', 'seats', 'border-names'] as const;
/** The outline of the administrative units that the set was asked for: its source and its layer. */
export const CHOSEN_UNIT = 'chosen-unit';

/** How tiles of a source of the ground are cut; nothing of it is wide, only names need room around tiles (px of a tile of 512). */
export const groundSource = (id: string) => ({
  maxzoom: 12,
  tolerance: 0.6,
  buffer: ['places', 'seats', 'border-names'].includes(id) ? 128 : 16,
});

/** Kinds in labels.json that are not settlements. */
const WATERS = ['lake', 'sea', 'river', 'bay', 'water', 'canal'];
export const NOT_TOWNS = [...WATERS, 'province'];
const zoomed = (...stops: unknown[]) => ex('interpolate', ex('linear'), ex('zoom'), ...stops);
const scaled = (scale: Scale) => zoomed(...scale.flat());
const level = (name: string) => ex('==', ex('get', 'level'), name) as never;
const kinds = (...names: string[]) => ex('in', ex('get', 'kind'), ex('literal', names)) as never;

const isArea = ex('==', ex('geometry-type'), 'Polygon') as never;
const isAreaHere = ex(
  'all',
  isArea,
  ex('any', ex('!=', ex('get', 'kind'), 'river'), ex('>=', ex('zoom'), WIDE_RIVER_FROM)),
) as never;

export function groundLayers(theme: Theme): LayerSpecification[] {
  const ground = GROUND[theme];
  return [
    { id: 'land', type: 'background', paint: { 'background-color': ground.land } },
    {
      // One layer for both: the land, last in its source, covers the sea up to the coast.
      id: 'sea',
      type: 'fill',
      source: 'land',
      filter: ex('in', ex('get', 'level'), ex('literal', ['sea', 'land'])) as never,
      paint: wash(ex('case', level('land'), ground.land, ground.sea), 1),
    },
    { id: 'water-area', type: 'fill', source: 'water', filter: isAreaHere, paint: wash(ground.lake, 1) },
    {
      id: 'shore',
      type: 'line',
      source: 'water',
      filter: isAreaHere,
      paint: { 'line-color': ground.shore, 'line-width': 0.7 },
    },
    ...RIVER_SCALE.map((scale, i): LayerSpecification => ({
      id: `river-${i + 1}`,
      type: 'line',
      source: 'water',
      filter: ex('all', ex('!', isArea), ex(i < 2 ? '==' : '>=', ex('get', 'rank'), i + 1)) as never,
      paint: { 'line-color': ground.river, 'line-width': scaled(scale) },
    })),
    {
      id: 'county-border',
      type: 'line',
      source: 'borders',
      minzoom: COUNTY_FADE[0],
      filter: level('county'),
      paint: {
        'line-color': ground.county,
        'line-width': scaled(BORDER_SCALE.county),
        'line-opacity': zoomed(COUNTY_FADE[0], 0, COUNTY_FADE[1], 1),
      },
    },
    {
      id: 'prefecture-border',
      type: 'line',
      source: 'borders',
      filter: level('prefecture'),
      paint: { 'line-color': ground.prefecture, 'line-width': scaled(BORDER_SCALE.prefecture) },
    },
    {
      id: 'province-ribbon',
      type: 'line',
      source: 'borders',
      filter: level('province'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ground.province,
        'line-width': scaled(BORDER_SCALE.provinceRibbon),
      },
    },
    {
      id: 'province-core',
      type: 'line',
      source: 'borders',
      filter: level('province'),
      paint: {
        'line-color': ground.provinceCore,
        'line-width': scaled(BORDER_SCALE.provinceCore),
        'line-opacity': 0.9,
      },
    },
    {
      id: CHOSEN_UNIT,
      type: 'line',
      source: CHOSEN_UNIT,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.ink, 'line-width': 3 },
    },
  ];
}

/** What lies beyond the sheet, over all that reaches across its edge, and the neatline round the sheet. */
export function matLayers(theme: Theme): LayerSpecification[] {
  const { mat, neatline } = GROUND[theme];
  return [
    { id: 'mat', type: 'fill', source: 'land', filter: level('mat'), paint: wash(mat, 1) },
    {
      id: 'neatline',
      type: 'line',
      source: 'land',
      filter: level('neatline'),
      paint: { 'line-color': neatline, 'line-width': 1.2 },
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
      filter: ex(
        'all',
        kinds(...WATERS),
        ex('>=', ex('zoom'), ex('match', ex('get', 'rank'), 1, 0, 2, 5, 3, 7, 4, 8, 10)),
      ) as never,
      layout: {
        'text-field': label('\n'),
        'text-font': TEXT_FONT,
        'text-size': scaled(WATER_NAME_SCALE),
        'text-letter-spacing': 0.15,
        'text-max-width': 7,
        'symbol-sort-key': ex('get', 'rank'),
      },
      paint: { 'text-color': varied(ground.waterName), 'text-halo-color': ground.lake, 'text-halo-width': 1 },
    },
    {
      id: 'province-names',
      type: 'symbol',
      source: 'places',
      maxzoom: BORDER_NAMES_ZOOM,
      filter: kinds('province'),
      layout: {
        'text-field': label('\n'),
        'text-font': TEXT_FONT,
        'text-size': scaled(PROVINCE_NAME_SCALE),
        'text-letter-spacing': 0.5,
        'text-max-width': 12,
      },
      paint: { 'text-color': varied(ground.provinceName), ...halo },
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
      paint: { 'text-color': varied(ground.provinceName), ...halo },
    },
  ];
}

/** Seats by rank, as `PLACE_SCALE` has them. */
function placeNames(theme: Theme, halo: object): LayerSpecification[] {
  const ground = GROUND[theme];
  const ids = ['city', 'prefecture-great', 'prefecture', 'county', 'minor'];
  const isTown = ex('!', kinds(...NOT_TOWNS));
  const ranks = PLACE_SCALE.map(({ from, size }, i) => {
    const test = ex(i < 4 ? '==' : '>=', ex('get', 'rank'), i + 1);
    return { id: ids[i]!, test, from, size, colour: i < 3 ? ground.place : ground.placeMinor };
  });
  return [...ranks].reverse().map(({ id, test, from, size, colour }) => {
    const isSeat = id === 'city' || id.startsWith('prefecture');
    return {
      id: `place-${id}`,
      type: 'symbol',
      source: isSeat ? 'seats' : 'places',
      minzoom: from,
      filter: ex('all', isTown, test) as never,
      layout: {
        'text-field': label('\n'),
        'text-font': TEXT_FONT,
        'text-size': scaled(size),
        'text-max-width': 8,
        'text-padding': 4,
        'icon-image': `dot|${theme}|${id === 'city' ? 'major' : 'minor'}`,
        'icon-size': id === 'minor' ? 0.6 : 1,
        'icon-allow-overlap': false,
        'text-optional': false,
        // Where the name of a seat stands is known: names of features reckon with it.
        ...(isSeat
          ? { 'text-anchor': ex('get', 'anchor') as never, 'text-offset': ex('get', 'offset') }
          : { 'text-variable-anchor': ['top', 'bottom', 'right', 'left'], 'text-radial-offset': 0.45 }),
        'symbol-sort-key': ex('get', 'rank'),
      },
      paint: { 'icon-opacity': varied(1), 'text-color': varied(colour), ...halo },
    };
  });
}
