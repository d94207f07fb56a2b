/** The definitions of `lib/symbols` as MapLibre expressions over `MapProperties`. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
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

type Scale = readonly (readonly [number, number])[];
const byZoom = (scale: Scale, value: (px: number, zoom: number) => unknown): Expression =>
  ex('interpolate', ex('linear'), ex('zoom'), ...scale.flatMap(([zoom, px]) => [zoom, value(px, zoom)]));

const isGuide = ex('in', get('basis'), ex('literal', ['via-places', 'endpoints']));
const isMention = ex('==', status, 'mentioned');
const weight = ex(
  'case',
  isMention,
  symbols.MENTION_WEIGHT,
  match('kind', symbols.WEIGHT_BY_KIND, symbols.USUAL_WEIGHT),
);
const isMarked = (state: 'hover' | 'page') => ex('boolean', ex('feature-state', state), false);
/** Under the pointer, or on the page that is being read. */
const hovered = (then: unknown, otherwise: unknown) =>
  ex('case', ex('any', isMarked('hover'), isMarked('page')), then, otherwise);

/** Width of a line times `factor` plus `extra` px; a hovered line is a little wider. */
export function lineWidth(factor: unknown = 1, extra: unknown = 0): Expression {
  return byZoom(symbols.LINE_SCALE, (px, zoom) =>
    ex(
      '+',
      ex('*', factor, weight, ex('case', isGuide, symbols.atZoom(symbols.GUIDE_SCALE, zoom), px)),
      extra,
      hovered(1.4, 0),
    ),
  );
}

export const lineOffset = byZoom(symbols.LANE_SCALE, (px) => ex('*', get('lane'), px));

/** Width on the ground: twice the uncertainty, in pixels; exact at `latitude`, within 4 % over the atlas. */
export function bandWidth(latitude: number): Expression {
  const px = (zoom: number) => ex('*', get('uncertaintyM'), 2 / symbols.metresPerPixel(latitude, zoom));
  return ex('interpolate', ex('exponential', 2), ex('zoom'), 0, px(0), 22, px(22));
}
export function bandBlur(latitude: number): Expression {
  const share = symbols.BAND.feather;
  const px = (zoom: number) => ex('*', get('uncertaintyM'), share / symbols.metresPerPixel(latitude, zoom));
  return ex('interpolate', ex('exponential', 2), ex('zoom'), 0, px(0), 22, px(22));
}

export const bandOpacity = byZoom(symbols.BAND.opacity, (share) => ex('case', ex('has', '-'), share, share));

export function layerColour(layers: readonly Layer[], theme: Theme): Expression {
  const of = ({ colour }: Layer) => colour[theme === 'light' ? 0 : 1];
  const table = Object.fromEntries(layers.map((layer) => [layer.id, of(layer)]));
  return match('layer', table, GROUND[theme].ink);
}
export const lineColour = (layers: readonly Layer[], theme: Theme): Expression =>
  ex('case', isMention, GROUND[theme].mention, layerColour(layers, theme));

/** MapLibre has no empty dash: one stroke without gap is a solid line. */
const pattern = (dash: symbols.Dash) => ex('literal', dash.pattern.length ? dash.pattern : [1, 0]);
export const lineDash = match(
  'status',
  Object.fromEntries(Object.entries(symbols.DASH_BY_STATUS).map(([status, dash]) => [status, pattern(dash)])),
  pattern(symbols.dashOf('opened')),
);
export const lineCap = match(
  'status',
  Object.fromEntries(Object.entries(symbols.DASH_BY_STATUS).map(([status, dash]) => [status, dash.cap])),
  'round',
);

export const wash = match('kind', Object.fromEntries(symbols.WASHES), symbols.USUAL_WASH);
export const washOpacity = byZoom(symbols.WASH_SCALE, (share) =>
  hovered(ex('+', ex('*', wash, share), 0.08), ex('*', wash, share)),
);

/** The filter that all layers of features share: features that the view hides are named in the global state. */
export const isShown = ex('!', ex('has', get('id'), ex('global-state', 'hidden')));
const form = match('kind', symbols.FORM_BY_KIND, match('layer', symbols.FORM_BY_LAYER, 'plain'));
export const all = (...conditions: unknown[]) => ex('all', ...conditions) as FilterSpecification;
export const hasForm = (...forms: symbols.LineForm[]) => ex('in', form, ex('literal', forms));
export const isPart = (...parts: string[]) => ex('in', get('part'), ex('literal', parts));
export const isBasis = (basis: string) => ex('==', get('basis'), basis);

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
