/** The rows of layers, kinds and statuses, and the scales of `core/cartography/symbols`, as MapLibre expressions over `MapProperties`. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { KindRow, LayerRow, LineForm } from '../../../core/model/layer-row';
import { isSplit, layerRow, LAYERS } from '../../../core/model/layers';
import { BARE_MENTION, STATUS_ORDER, statusRow, type Dash } from '../../../core/model/statuses';
import type { Layer } from '../../../core/model/types';
import { GROUND, type Theme } from '../../../core/cartography/theme';
import * as symbols from '../../../core/cartography/symbols';

/** Expressions are assembled from tables; their element types are checked by the style's own validation. */
export type Expression = ExpressionSpecification;
export const ex = (...parts: unknown[]): Expression => parts as unknown as Expression;
const get = (property: string) => ex('get', property);
/** As the view asks for it: what differs from the data of the map stands in its global state. */
export const status = ex('coalesce', ex('get', get('id'), ex('global-state', 'statuses')), get('status'));
const match = (property: string, table: Record<string, unknown>, otherwise: unknown): Expression =>
  ex('match', property === 'status' ? status : get(property), ...Object.entries(table).flat(), otherwise);
/** What the row of each layer says. */
export const byLayer = (of: (row: LayerRow) => unknown, otherwise: unknown): Expression =>
  match('layer', Object.fromEntries(LAYERS.map((layer) => [layer, of(layerRow(layer))])), otherwise);
/** What the row of each kind says, where it says something. */
function byKind(of: (row: KindRow) => unknown, otherwise: unknown): Expression {
  const said = LAYERS.flatMap((layer) =>
    Object.entries(layerRow(layer).kinds).map(([kind, row]) => [`${layer}/${kind}`, of(row)]),
  ).filter(([, value]) => value !== undefined);
  return ex('match', ex('concat', get('layer'), '/', get('kind')), ...said.flat(), otherwise);
}
/** Layers whose lines open at the border, and statuses of what stands. */
export const splits = ex('in', get('layer'), ex('literal', LAYERS.filter(isSplit)));
export const stands = ex(
  'in',
  status,
  ex(
    'literal',
    STATUS_ORDER.filter((one) => statusRow(one).stands),
  ),
);

type Scale = readonly (readonly [number, number])[];
const byZoom = (scale: Scale, value: (px: number, zoom: number) => unknown): Expression =>
  ex('interpolate', ex('linear'), ex('zoom'), ...scale.flatMap(([zoom, px]) => [zoom, value(px, zoom)]));

export const isGuess = ex(
  'all',
  ex('in', get('basis'), ex('literal', symbols.GUIDE_BASES)),
  ex('!=', get('accuracy'), 'high'),
);
const isMention = ex('==', status, BARE_MENTION);
/** What the row of each status says. */
function byStatus(of: (row: ReturnType<typeof statusRow>) => unknown): Expression {
  const said = STATUS_ORDER.map((one) => [one, of(statusRow(one))] as const);
  return match('status', Object.fromEntries(said), of(statusRow('opened')));
}
const statusWidth = byStatus(({ width }) => width);
export const statusOpacity = byStatus(({ opacity }) => opacity);
export const isFull = ex('==', statusWidth, 1);
export const isCased = ex('>=', statusWidth, symbols.CASED_WIDTH);
const weight = ex(
  '*',
  statusWidth,
  ex(
    'case',
    isMention,
    1,
    byKind(({ weight }) => weight, symbols.USUAL_WEIGHT),
  ),
);
export const isBasis = (basis: string) => ex('==', get('basis'), basis);
const isMarked = (state: 'hover' | 'page') => ex('boolean', ex('feature-state', state), false);
/** Under the pointer, or on the page that is being read. */
const hovered = (then: unknown, otherwise: unknown) =>
  ex('case', ex('any', isMarked('hover'), isMarked('page')), then, otherwise);

/** 0 for what stands in a counted sign (`counts.ts`), else 1. */
export const apart = ex('case', ex('boolean', ex('feature-state', 'counted'), false), 0, 1);

/** Width of a line times `factor` plus `extra` px; a hovered line is a little wider. */
export function lineWidth(factor: unknown = 1, extra: unknown = 0): Expression {
  return byZoom(symbols.LINE_SCALE, (px, zoom) =>
    ex(
      '+',
      ex('*', factor, weight, ex('case', isGuess, symbols.atZoom(symbols.GUIDE_SCALE, zoom), px)),
      extra,
      hovered(1.4, 0),
    ),
  );
}

export const lineOffset = byZoom(symbols.LANE_SCALE, (px) => ex('*', get('lane'), px));

/** The same as an icon's offset, before `SIGN_SCALE`. */
export const laneShift = ex(
  'step',
  ex('zoom'),
  ...shiftAt(0),
  ...[5, 6, 7, 8, 9, 10, 11, 12, 13].flatMap((zoom) => [zoom, ...shiftAt(zoom + 0.5)]),
);
function shiftAt(zoom: number): [Expression] {
  const px = symbols.atZoom(symbols.LANE_SCALE, zoom) / symbols.atZoom(symbols.SIGN_SCALE, zoom);
  // An array whose items depend on data has to be chosen among literal ones: lanes are in steps of a half.
  const lanes = Array.from({ length: 17 }, (_, i) => (i - 8) / 2);
  const table = lanes.flatMap((lane) => [String(lane), ex('literal', [0, lane * px])]);
  return [ex('match', ex('to-string', get('lane')), ...table, ex('literal', [0, 0]))];
}

/** A zoom to each of the stops between which what doubles with each zoom is exact. */
const EVERY_ZOOM = Array.from({ length: 18 }, (_, i) => i);
/**
 * On the ground: `share` of the uncertainty in pixels, at least `least` and at most `most` of them; exact at
 * `latitude`, within 4 % over the atlas.
 */
export function bandScale(latitude: number, share: number, most: number, least = 0): Expression {
  const px = (zoom: number) => ex('*', get('uncertaintyM'), share / symbols.metresPerPixel(latitude, zoom));
  return ex(
    'interpolate',
    ex('exponential', 2),
    ex('zoom'),
    ...EVERY_ZOOM.flatMap((zoom) => [zoom, ex('max', least, ex('min', px(zoom), most))]),
  );
}
/** Of all bands where the view asks for all, else of the few that are hovered. */
export const bandOpacity = byZoom(symbols.BAND.ofAll, (share) =>
  ex('case', ex('global-state', 'bands'), share, symbols.BAND.opacity),
);

/** Of a zone's edge; wider under the pointer. */
export const zoneEdgeWidth = byZoom(symbols.ZONE_EDGE_SCALE, (px) =>
  ex(
    '+',
    ex('case', isBasis('soft-hull'), px * symbols.HULL_EDGE.width, ex('*', px, statusWidth)),
    hovered(0.8, 0),
  ),
);
export const zoneEdgeOpacity = ex(
  '*',
  statusOpacity,
  ex('case', isBasis('soft-hull'), symbols.HULL_EDGE.opacity, 1),
);

export function layerColour(layers: readonly Layer[], theme: Theme): Expression {
  const of = ({ colour }: Layer) => colour[theme === 'light' ? 0 : 1];
  const table = Object.fromEntries(layers.map((layer) => [layer.id, of(layer)]));
  return match('layer', table, GROUND[theme].ink);
}
export const lineColour = (layers: readonly Layer[], theme: Theme): Expression =>
  ex('case', isMention, GROUND[theme].mention, layerColour(layers, theme));

/** MapLibre has no empty dash: one stroke without gap is a solid line. */
const pattern = (dash: Dash) => ex('literal', dash.pattern.length ? dash.pattern : [1, 0]);
export const lineDash = byStatus(({ dash }) => pattern(dash));
export const lineCap = byStatus(({ dash }) => dash.cap);
export const zoneDash = ex('case', isBasis('soft-hull'), pattern(symbols.HULL_EDGE.dash), lineDash);
export const zoneCap = ex('case', isBasis('soft-hull'), symbols.HULL_EDGE.dash.cap, lineCap);

/** Zones are filled under the pointer only. */
export const zoneFill = byZoom(
  [
    [0, symbols.ZONE_FILL],
    [22, symbols.ZONE_FILL],
  ],
  (share) => hovered(share, 0),
);

/** The filter that all layers of features share: features that the view hides are named in the global state. */
export const isShown = ex('!', ex('has', get('id'), ex('global-state', 'hidden')));
const form = byKind(
  ({ form }) => form,
  byLayer(({ form }) => form, 'plain'),
);
export const all = (...conditions: unknown[]) => ex('all', ...conditions) as FilterSpecification;
export const hasForm = (...forms: readonly LineForm[]) => ex('in', form, ex('literal', forms));
export const isPart = (...parts: string[]) => ex('in', get('part'), ex('literal', parts));

/** A name in the language of the labels, which is global state: changing it rebuilds nothing. */
export const label = (between: string): Expression =>
  ex(
    'match',
    ex('global-state', 'labels'),
    'en',
    get('en'),
    'both',
    ex('concat', get('zh'), between, get('en')),
    get('zh'),
  );
