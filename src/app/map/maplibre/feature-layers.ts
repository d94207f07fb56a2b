/**
 * The style layers of the features, bottom to top, over any source with `MapProperties`. The selection has
 * a source of its own with the few parts of one feature, so that selecting never lays out the atlas again.
 */
import type { LayerSpecification } from 'maplibre-gl';
import type { Layer } from '../../../core/model/types';
import { GROUND, type Theme } from '../../../core/cartography/theme';
import * as symbols from '../../../core/cartography/symbols';
import * as e from './expressions';
import { dashed, solid, wash } from './paint';

const { ex } = e;
/** Mid-latitude of the atlas, for widths on the ground. */
const LATITUDE = 32.5;
/** Lines of features with a sign appear when the sign opens. */
const openingSplit = ex(
  'interpolate',
  ex('linear'),
  ex('zoom'),
  symbols.SPLIT_ZOOM - 0.5,
  ex('case', e.hasForm('split'), 0, 1),
  symbols.SPLIT_ZOOM,
  1,
);
/** Points with a sign: things at one spot, and where lines that open at the border cross it. */
const isSign = ex('any', e.isPart('point'), ex('all', e.isPart('crossing', 'gap'), e.splits));
/** Upright as a sign, along the road once the road is there. */
const signTurn = ex('step', ex('zoom'), 0, symbols.SPLIT_ZOOM, ex('coalesce', ex('get', 'bearing'), 0));
const iconId = (theme: Theme) =>
  ex('concat', `sign|${theme}|`, ex('get', 'layer'), '|', ex('get', 'kind'), '|', e.status);

interface Look {
  layers: readonly Layer[];
  theme: Theme;
}

export function zoneLayers({ layers, theme }: Look): LayerSpecification[] {
  const colour = e.layerColour(layers, theme);
  return [
    {
      id: 'zone-wash',
      type: 'fill',
      source: 'areas',
      filter: e.all(e.isPart('area'), e.isShown),
      paint: wash(colour, e.washOpacity),
    },
    {
      id: 'zone-feather',
      type: 'line',
      source: 'areas',
      filter: e.all(e.isPart('area'), e.isBasis('soft-hull'), e.isShown),
      paint: solid({
        colour,
        width: symbols.HULL_FEATHER.width,
        blur: symbols.HULL_FEATHER.width,
        opacity: symbols.HULL_FEATHER.opacity,
      }),
    },
    {
      id: 'zone-edge',
      type: 'line',
      source: 'areas',
      filter: e.all(e.isPart('area'), ex('!', e.isBasis('soft-hull')), e.isShown),
      // No round joins: borders bend at every step, and each round join is six corners to draw.
      paint: dashed({
        colour: e.lineColour(layers, theme),
        width: symbols.ZONE_EDGE_PX,
        dash: e.lineDash,
        opacity: 0.85,
      }),
    },
  ];
}

/** The strokes of lines: the atlas's own, or the selection's again on top of its halo. */
function strokes({ layers, theme }: Look, source: 'lines' | 'selection'): LayerSpecification[] {
  const prefix = source === 'lines' ? '' : 'selection-';
  const shown = source === 'lines' ? [e.isShown] : [];
  const colour = e.lineColour(layers, theme);
  const line = (id: string, spec: object, ...filter: unknown[]) =>
    ({
      id: prefix + id,
      type: 'line',
      source,
      filter: e.all(e.isPart('line'), ...shown, ...filter),
      ...spec,
    }) as LayerSpecification;
  return [
    line(
      'ties',
      {
        paint: dashed({
          colour,
          width: e.lineWidth(symbols.TIES.width),
          dash: ex('literal', symbols.TIES.pattern),
          offset: e.lineOffset,
        }),
      },
      e.hasForm('ties'),
    ),
    line(
      'line',
      {
        layout: { 'line-cap': e.lineCap, 'line-join': 'round', 'line-sort-key': ex('get', 'rank') },
        paint: dashed({
          colour,
          width: e.lineWidth(),
          gap: ex('case', e.hasForm('double'), symbols.DOUBLE_GAP_PX, 0),
          dash: e.lineDash,
          offset: e.lineOffset,
          opacity: openingSplit,
        }),
      },
      ex('!', e.hasForm('wave')),
    ),
    line(
      'wave',
      {
        layout: { 'line-join': 'round' },
        paint: {
          'line-pattern': ex('concat', `wave|${theme}|`, ex('get', 'layer'), '|', e.status),
          'line-width': e.lineWidth(symbols.WAVE.height / symbols.WAVE.stroke),
          'line-offset': e.lineOffset,
        },
      },
      e.hasForm('wave'),
    ),
    line(
      'beads',
      {
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: dashed({
          colour,
          width: e.lineWidth(symbols.BEADS.width),
          dash: ex('literal', symbols.BEADS.pattern),
          offset: e.lineOffset,
        }),
      },
      e.hasForm('beads'),
    ),
  ];
}

export function lineLayers(look: Look): LayerSpecification[] {
  const { layers, theme } = look;
  return [
    {
      id: 'band',
      type: 'line',
      source: 'lines',
      filter: e.all(e.isPart('band'), e.isShown),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: solid({
        colour: e.lineColour(layers, theme),
        width: e.bandWidth(LATITUDE),
        blur: e.bandBlur(LATITUDE),
        opacity: e.bandOpacity,
      }),
    },
    {
      id: 'casing',
      type: 'line',
      source: 'lines',
      filter: e.all(e.isPart('line'), e.hasForm(...symbols.CASED), e.isShown),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: solid({
        colour: GROUND[theme].paper,
        width: e.lineWidth(1, 2 * symbols.CASING_PX + 0.8),
        offset: e.lineOffset,
        opacity: openingSplit,
      }),
    },
    ...strokes(look, 'lines'),
  ];
}

export function pointLayers({ layers, theme }: Look): LayerSpecification[] {
  return [
    {
      id: 'crossing',
      type: 'circle',
      source: 'lines',
      minzoom: symbols.CROSSING_ZOOM,
      filter: e.all(e.isPart('crossing'), ex('!', e.splits), e.isShown),
      paint: {
        'circle-radius': 3,
        'circle-color': GROUND[theme].paper,
        'circle-stroke-color': e.lineColour(layers, theme),
        'circle-stroke-width': 1.4,
      },
    },
    {
      // Takes the middle out of the road where it is not joined yet.
      id: 'split-gap',
      type: 'circle',
      source: 'lines',
      minzoom: symbols.SPLIT_ZOOM,
      filter: e.all(e.isPart('crossing', 'gap', 'point'), e.splits, ex('!', e.stands), e.isShown),
      paint: { 'circle-radius': symbols.GAP_PX, 'circle-color': GROUND[theme].land },
    },
    {
      id: 'sign',
      type: 'symbol',
      source: 'lines',
      filter: e.all(isSign, e.isShown),
      layout: {
        'icon-image': iconId(theme),
        'icon-rotation-alignment': 'map',
        'icon-rotate': signTurn,
        'icon-size': ex('interpolate', ex('linear'), ex('zoom'), ...symbols.SIGN_SCALE.flat()),
        'icon-allow-overlap': true,
        'symbol-sort-key': ex('get', 'rank'),
      },
      // One that is counted has no sign of its own.
      paint: { 'icon-opacity': e.apart },
    },
  ];
}

export function selectionLayers(look: Look): LayerSpecification[] {
  const { selection, selectionCasing, paper } = GROUND[look.theme];
  const { edgePx, casingPx, haloPx, haloOpacity } = symbols.SELECTION;
  /** `edge`: px beside a line; `outline`: px of a zone's outline. */
  const under = (
    id: string,
    colour: string,
    edge: number,
    outline: number,
    more: { blur?: number; opacity?: number } = {},
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'selection',
    filter: e.all(e.isPart('line', 'area')),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: solid({
      colour,
      width: e.lineWidth(ex('case', e.isPart('area'), 0, 1), ex('case', e.isPart('area'), outline, 2 * edge)),
      offset: e.lineOffset,
      ...more,
    }),
  });
  return [
    under('selection-halo', selection, edgePx + haloPx, edgePx + 2 * haloPx, {
      blur: haloPx * 0.7,
      opacity: haloOpacity,
    }),
    under('selection-casing', selectionCasing, edgePx + casingPx, edgePx),
    // Inside the casing the line keeps its own dash and colour.
    under('selection-bed', paper, edgePx, 0),
    ...strokes(look, 'selection'),
    {
      id: 'selection-ring',
      type: 'circle',
      source: 'selection',
      filter: e.all(isSign),
      paint: {
        // A road that has opened into its line needs no ring, only its gap.
        'circle-radius': ex('step', ex('zoom'), 13, symbols.SPLIT_ZOOM, ex('case', e.splits, 8, 13)),
        'circle-color': paper,
        'circle-stroke-color': selection,
        'circle-stroke-width': ex('step', ex('zoom'), 3.5, symbols.SPLIT_ZOOM, ex('case', e.splits, 0, 3.5)),
      },
    },
    {
      id: 'selection-sign',
      type: 'symbol',
      source: 'selection',
      filter: e.all(isSign),
      layout: {
        'icon-image': iconId(look.theme),
        'icon-rotation-alignment': 'map',
        'icon-rotate': signTurn,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}
