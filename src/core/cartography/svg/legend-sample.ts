/** A sample of how a layer, kind or status is drawn, as an SVG element of its own, on light ground. Pure strings. */
import { ownSample } from './own-layer';
import { isSplit, layerRow, type LayerId } from '../../model/layers';
import type { CrossingMark, Status } from '../../model/statuses';
import { DISC_PX, pointSymbol } from '../glyphs';
import { BEADS, CROSSING, DOUBLE_GAP_PX, lineSymbol, TIES, VIGNETTE, WAVE, zoneEdge } from '../symbols';
import { GROUND } from '../theme';

interface Sampled {
  layer: LayerId;
  kind: string;
  status: Status;
  /** The layer's, on light and on dark ground. */
  colours: readonly [string, string];
}
/** The zoom whose widths a sample has. */
const ZOOM = 9;
const [WIDTH, HEIGHT] = [36, 20];

type Attributes = Record<string, string | number | undefined>;
const element = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries({ fill: 'none', ...attributes })
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${value}"`))
    .join('')}/>`;
const framed = (inside: string): string =>
  `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${inside}</svg>`;
const dashes = (pattern: readonly number[], width: number): string | undefined =>
  pattern.map((part) => part * width).join(' ') || undefined;

/** A sign where the layer has signs, an edge where it has zones, else a stretch of line. */
export function legendSample(of: Sampled): string {
  const { shape } = layerRow(of.layer);
  if (shape === 'area') return framed(zone(of));
  return framed(shape === 'point' || isSplit(of.layer) ? sign(of) : line(of));
}

function zone({ layer, kind, status, colours }: Sampled): string {
  const { colour } = lineSymbol({ layer, kind, status, basis: 'alignment' }, colours, 'light', ZOOM);
  const { width, opacity, dash } = zoneEdge(status, false, ZOOM);
  const box = { x: 4, y: 3, width: 28, height: 14 };
  const inner = VIGNETTE.width / 2;
  return (
    element('rect', {
      x: box.x + inner,
      y: box.y + inner,
      width: box.width - 2 * inner,
      height: box.height - 2 * inner,
      stroke: colours[0],
      'stroke-width': VIGNETTE.width,
      'stroke-opacity': 2 * VIGNETTE.opacity.light,
    }) +
    element('rect', {
      ...box,
      rx: 2,
      stroke: colour,
      'stroke-width': width,
      'stroke-opacity': opacity,
      'stroke-dasharray': dashes(dash.pattern, width),
      'stroke-linecap': dash.cap,
    })
  );
}

function sign({ layer, kind, status, colours: [colour] }: Sampled): string {
  const { glyph, disc, dash } = pointSymbol(layer, kind, status);
  const { paper } = GROUND.light;
  const pen = disc === 'filled' ? paper : colour;
  const circle = {
    cx: 10,
    cy: 10,
    r: 9,
    fill: disc === 'filled' ? colour : paper,
    stroke: colour,
    'stroke-width': 1.2,
  };
  const ring = element('circle', {
    ...circle,
    'stroke-dasharray': disc === 'ring' ? dashes(dash.pattern, 1.2) : undefined,
  });
  const drawn = glyph.fill
    ? element('path', { d: glyph.path, fill: pen })
    : element('path', { d: glyph.path, stroke: pen, 'stroke-width': disc === 'none' ? 2 : 1.4 });
  return `<g transform="translate(${(WIDTH - DISC_PX) / 2} 0)">${disc === 'none' ? '' : ring}${drawn}</g>`;
}

function line({ layer, kind, status, colours }: Sampled): string {
  const symbol = lineSymbol({ layer, kind, status, basis: 'alignment' }, colours, 'light', ZOOM);
  const { form, width, colour, opacity, dash } = symbol;
  const straight = (more: Attributes) =>
    element('path', { d: 'M2 10H34', stroke: colour, 'stroke-width': width, ...more });
  const main = straight({
    'stroke-opacity': opacity,
    'stroke-dasharray': dashes(dash.pattern, width),
    'stroke-linecap': dash.pattern.length ? dash.cap : 'butt',
  });
  if (form === 'double')
    return [-1, 1]
      .map((side) => straight({ d: `M2 ${10 + (side * DOUBLE_GAP_PX) / 1.4}H34`, 'stroke-width': 1.2 }))
      .join('');
  if (form === 'wave') {
    const waves = [0, 1, 2, 3].map((i) => `q4 ${(i % 2 ? 2 : -2) * WAVE.swing * width} 8 0`).join('');
    const casing = { d: `M2 10${waves}`, 'stroke-width': WAVE.width * width };
    return straight({ ...casing, 'stroke-opacity': WAVE.opacity * opacity }) + main;
  }
  if (form === 'cased') return straight({ 'stroke-width': width + 3, 'stroke-opacity': 0.25 }) + main;
  if (form === 'ties')
    return main + straight({ 'stroke-width': width * TIES.width, 'stroke-dasharray': '1 9' });
  if (form === 'beads')
    return (
      main +
      straight({
        d: 'M6 10H34',
        'stroke-width': width * BEADS.width,
        'stroke-linecap': 'round',
        'stroke-dasharray': '0 12',
      })
    );
  return main;
}

/** The marker where a line crosses a province border, on a line of a colour. */
export function crossingSample(mark: CrossingMark, colour: string): string {
  const { province, provinceCore, paper } = GROUND.light;
  const r = CROSSING.radius - CROSSING.stroke / 2;
  const ring = { cx: 18, cy: 10, r };
  return framed(
    element('path', { d: 'M18 1V19', stroke: province, 'stroke-width': 9 }) +
      element('path', { d: 'M18 1V19', stroke: provinceCore }) +
      element('path', { d: 'M4 10H32', stroke: colour, 'stroke-width': 1.8 }) +
      element('circle', { ...ring, r: r + 1.2, fill: paper }) +
      (mark === 'half'
        ? element('path', { d: `M18 ${10 + r}a${r} ${r} 0 0 1 0 ${-2 * r}z`, fill: colour })
        : '') +
      element('circle', {
        ...ring,
        ...(mark === 'filled' && { fill: colour }),
        stroke: colour,
        'stroke-width': CROSSING.stroke,
      }),
  );
}

/** The province border: its ribbon and its core. */
export const borderSample = (): string =>
  framed(
    element('path', { d: 'M2 10H34', stroke: GROUND.light.province, 'stroke-width': 9 }) +
      element('path', { d: 'M2 10H34', stroke: GROUND.light.provinceCore, 'stroke-width': 1.2 }),
  );

/** Of what the reader brought along. */
export const ownOnPaper = (): string => framed(ownSample(GROUND.light.own, GROUND.light.paper));
