/** The style layers of what is placed when the map has come to rest: names of features (`labels.ts`), counted signs (`counts.ts`). */
import type { LayerSpecification } from 'maplibre-gl';
import type { Layer } from '../../../core/model/types';
import { mentionNameColour, nameColour } from '../../../core/cartography/contrast';
import { LEADING } from '../../../core/cartography/placed-name';
import { GROUND, type Theme } from '../../../core/cartography/theme';
import * as e from './expressions';
import { TEXT_FONT } from './fonts';
import { varied } from './paint';

const { ex } = e;

interface Look {
  layers: readonly Layer[];
  theme: Theme;
}

/** One point a name, with its text, size, angle and offset; one line a leader. */
export function nameLayers({ layers, theme }: Look): LayerSpecification[] {
  const table = layers.flatMap(({ id, colour }) => [id, nameColour(colour, theme)]);
  const colour = ex(
    'case',
    ex('get', 'mention'),
    mentionNameColour(theme),
    ex('match', ex('get', 'layer'), ...table, GROUND[theme].ink),
  );
  return [
    {
      id: 'name-leaders',
      type: 'line',
      source: 'names',
      filter: ex('==', ex('geometry-type'), 'LineString') as never,
      paint: { 'line-color': colour, 'line-width': 0.7 },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      filter: ex('==', ex('geometry-type'), 'Point') as never,
      layout: {
        'text-field': ex('get', 'text'),
        'text-font': TEXT_FONT,
        'text-size': ex('get', 'size'),
        'text-letter-spacing': e.byLayer(({ label }) => label.spacing, 0.02),
        // It is broken where it was placed.
        'text-max-width': 100,
        'text-line-height': LEADING,
        'text-rotate': ex('get', 'angle'),
        'text-rotation-alignment': 'map',
        'text-offset': ex('get', 'offset'),
        'text-padding': 1,
        // They were placed clear of one another and of the seats; what is placed after them keeps clear of them.
        // With a sort key each would be drawn by itself.
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colour, 'text-halo-color': GROUND[theme].paper, 'text-halo-width': 1.6 },
    },
  ];
}

export function countLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'count',
      type: 'symbol',
      source: 'counts',
      layout: {
        'icon-image': `count|${theme}`,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ex('get', 'count'),
        'text-font': TEXT_FONT,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'icon-opacity': varied(1), 'text-color': varied(GROUND[theme].ink) },
    },
  ];
}
