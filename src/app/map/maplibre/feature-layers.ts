/**
 * The style layers of the features, bottom to top, over any source with `MapProperties`. The selection has
 * a source of its own with the few parts of one feature, so that selecting never lays out the atlas again.
 */
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Layer } from '../../../core/model/types';
import { GROUND, type Theme } from '../../../core/cartography/theme';
import * as symbols from '../../../core/cartography/symbols';
import * as e from './expressions';
import { composite as constant, dashed, solid, varied, wash } from './paint';

const { ex } = e;
/** Mid-latitude of the atlas, for widths on the ground. */
const LATITUDE = 32.5;
/** Lines of features with a sign appear when the sign opens. */
const openingSplit = (opacity: unknown) =>
  ex(
    'interpolate',
    ex('linear'),
    ex('zoom'),
    symbols.SPLIT_ZOOM - 0.5,
    ex('case', e.hasForm('split'), 0, opacity),
    symbols.SPLIT_ZOOM,
    opacity,
  );
/** Points with a sign: things at one spot, and where lines that open at the border cross it. */
const isSign = ex(
  'all',
  // A small zone is a sign until it is large enough to be seen.
  ex('<', ex('zoom'), ex('coalesce', ex('get', 'until'), 99)),
  ex('any', e.isPart('point'), ex('all', e.isPart('crossing', 'gap'), e.splits)),
);
/** Upright as a sign, along the road once the road is there. */
const signTurn = ex('step', ex('zoom'), 0, symbols.SPLIT_ZOOM, ex('coalesce', ex('get', 'bearing'), 0));
const iconId = (theme: Theme) =>
  ex('concat', `sign|${theme}|`, ex('get', 'layer'), '|', ex('get', 'kind'), '|', e.status);

const markers = {
  'icon-rotation-alignment': 'map',
  'icon-rotate': ex('coalesce', ex('get', 'bearing'), 0),
  'icon-size': ex('interpolate', ex('linear'), ex('zoom'), ...symbols.SIGN_SCALE.flat()),
  'icon-allow-overlap': true,
  'symbol-sort-key': ex('get', 'rank'),
} as const;

interface Look {
  layers: readonly Layer[];
  theme: Theme;
}

export function zoneLayers({ layers, theme }: Look): LayerSpecification[] {
  const colour = e.layerColour(layers, theme);
  return [
    {
      // At rest it is not seen, but found by the pointer.
      id: 'zone-wash',
      type: 'fill',
      source: 'areas',
      filter: e.all(e.isPart('area'), e.isShown),
      paint: wash(colour, e.zoneFill),
    },
    {
      id: 'zone-vignette',
      type: 'line',
      source: 'areas',
      minzoom: symbols.VIGNETTE.zoom,
      filter: e.all(e.isPart('area'), ex('!', e.isBasis('soft-hull')), e.isShown),
      layout: { 'line-join': 'round' },
      paint: solid({
        colour,
        width: symbols.VIGNETTE.width,
        blur: symbols.VIGNETTE.width / 2,
        opacity: symbols.VIGNETTE.opacity[theme],
        // Of an area: inwards.
        offset: constant(symbols.VIGNETTE.width / 2),
      }),
    },
  ];
}

/** The edges of zones stand above the province border's ribbon, which they often follow. */
export function zoneEdges({ layers, theme }: Look): LayerSpecification[] {
  return [
    {
      id: 'zone-edge',
      type: 'line',
      source: 'areas',
      filter: e.all(e.isPart('area'), e.isShown),
      // No round joins: borders bend at every step, and each round join is six corners to draw.
      layout: { 'line-cap': e.zoneCap },
      paint: dashed({
        colour: e.lineColour(layers, theme),
        width: e.zoneEdgeWidth,
        dash: e.zoneDash,
        opacity: constant(e.zoneEdgeOpacity),
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
        minzoom: symbols.TIES.zoom,
        paint: dashed({
          colour,
          width: e.lineWidth(symbols.TIES.width),
          dash: ex('literal', symbols.TIES.pattern),
          offset: e.lineOffset,
        }),
      },
      e.hasForm('ties'),
      e.isFull,
    ),
    line(
      'wave',
      {
        paint: {
          'line-pattern': ex('concat', `wave|${theme}|`, ex('get', 'layer'), '|', e.status),
          'line-width': e.lineWidth(WAVE_HEIGHT),
          'line-offset': e.lineOffset,
          'line-opacity': ex('*', symbols.WAVE.opacity, e.statusOpacity),
        },
      },
      e.hasForm('wave'),
    ),
    line('line', {
      layout: { 'line-cap': e.lineCap, 'line-join': 'round', 'line-sort-key': ex('get', 'rank') },
      paint: dashed({
        colour,
        width: e.lineWidth(),
        gap: ex('case', e.hasForm('double'), symbols.DOUBLE_GAP_PX, 0),
        dash: e.lineDash,
        offset: e.lineOffset,
        opacity: openingSplit(e.statusOpacity),
      }),
    }),
    line(
      'beads',
      {
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: dashed({
          colour,
          width: e.lineWidth(symbols.BEADS.width),
          dash: ex('literal', symbols.BEADS.pattern),
          offset: e.lineOffset,
          opacity: constant(e.statusOpacity),
        }),
      },
      e.hasForm('beads'),
    ),
  ];
}

/** In line widths, the whole swing of the wavy casing. */
const WAVE_HEIGHT = 2 * symbols.WAVE.swing + symbols.WAVE.width;

export function lineLayers(look: Look): LayerSpecification[] {
  const { layers, theme } = look;
  return [
    {
      // Has the bands that are asked for: of what is hovered, or of all.
      id: 'band',
      type: 'line',
      source: 'bands',
      filter: e.all(e.isShown),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: solid({
        colour: e.lineColour(layers, theme),
        width: e.bandScale(LATITUDE, 2, 2 * symbols.BAND.mostPx),
        blur: e.bandScale(LATITUDE, symbols.BAND.feather, symbols.BAND.feather * symbols.BAND.mostPx),
        opacity: e.bandOpacity,
      }),
    },
    {
      id: 'casing',
      type: 'line',
      source: 'lines',
      filter: e.all(e.isPart('line'), e.hasForm(...symbols.CASED), e.isCased, e.isShown),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: solid({
        colour: GROUND[theme].paper,
        width: e.lineWidth(1, 2 * symbols.CASING_PX + 0.8),
        offset: e.lineOffset,
        opacity: openingSplit(1),
      }),
    },
    ...strokes(look, 'lines'),
  ];
}

/** Where lines cross province borders: the map's own, or the selection's again on top of its halo. */
function crossings(theme: Theme, source: 'lines' | 'selection'): LayerSpecification {
  const isCrossing = [e.isPart('crossing'), ex('!', e.splits)];
  return {
    id: source === 'lines' ? 'crossing' : 'selection-crossing',
    type: 'symbol',
    source,
    filter: e.all(...isCrossing, ...(source === 'lines' ? [e.isShown] : [])),
    layout: {
      'icon-image': ex('concat', `crossing|${theme}|`, ex('get', 'layer'), '|', e.status),
      ...markers,
      // On the line in its lane.
      'icon-offset': e.laneShift,
    },
    paint: { 'icon-opacity': varied(1) },
  };
}

export function pointLayers({ theme }: Look): LayerSpecification[] {
  return [
    crossings(theme, 'lines'),
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
        ...markers,
        'icon-rotate': signTurn,
      },
      // One that is counted has no sign of its own.
      paint: { 'icon-opacity': e.apart },
    },
  ];
}

/**
 * A line of known course: a dark casing with a red halo. A guess: a red band as wide as the doubt, with the line
 * as its thin core. A zone: one clean red edge, and filled as under the pointer.
 */
export function selectionLayers(look: Look): LayerSpecification[] {
  const { selection, selectionCasing, paper } = GROUND[look.theme];
  const { edgePx, casingPx, haloPx, haloOpacity, zonePx } = symbols.SELECTION;
  const { mostPx, selectedPx, selectedOpacity, feather } = symbols.BAND;
  const known = e.all(e.isPart('line'), ex('!', e.isGuess));
  const guess = e.all(e.isPart('band'), e.isGuess);
  const under = (
    id: string,
    filter: FilterSpecification,
    paint: Parameters<typeof solid>[0],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'selection',
    filter,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: solid(paint),
  });
  /** `edge`: px beside a line. */
  const coat = (edge: number) => ({ width: e.lineWidth(1, 2 * edge), offset: e.lineOffset });
  return [
    {
      id: 'selection-fill',
      type: 'fill',
      source: 'selection',
      filter: e.all(e.isPart('area')),
      paint: wash(e.layerColour(look.layers, look.theme), symbols.ZONE_FILL),
    },
    under('selection-edge', e.all(e.isPart('area')), { colour: selection, width: zonePx }),
    under('selection-band', guess, {
      colour: selection,
      width: e.bandScale(LATITUDE, 2, 2 * mostPx, 2 * selectedPx),
      blur: e.bandScale(LATITUDE, feather, feather * mostPx),
      opacity: selectedOpacity,
    }),
    under('selection-halo', known, {
      colour: selection,
      ...coat(edgePx + haloPx),
      blur: haloPx * 0.7,
      opacity: haloOpacity,
    }),
    under('selection-casing', known, { colour: selectionCasing, ...coat(edgePx + casingPx) }),
    // Inside the casing the line keeps its own dash and colour.
    under('selection-bed', known, { colour: paper, ...coat(edgePx) }),
    ...strokes(look, 'selection'),
    crossings(look.theme, 'selection'),
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
      paint: { 'icon-opacity': varied(1) },
    },
  ];
}
