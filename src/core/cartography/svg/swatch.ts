/**
 * Samples of how things are drawn, for legends: the inside of an SVG 36 × 20. Made of the definitions that the map
 * is drawn from; presentation attributes only, so that a picture of it needs no style sheet.
 */
import { isSplit, layerRow, type LayerId } from '../../model/layers';
import type { CrossingMark, Dash, Status } from '../../model/statuses';
import { DISC_PX, pointSymbol } from '../glyphs';
import * as symbols from '../symbols';
import { GROUND, type Theme } from '../theme';
import { short } from './viewport';

export const SWATCH = { width: 36, height: 20 } as const;
/** The zoom whose widths are shown. */
const ZOOM = 9;

export interface Sample {
  layer: LayerId;
  kind: string;
  status: Status;
  /** The layer's, on light and on dark. */
  colours: readonly [string, string];
  theme: Theme;
}

const attributes = (of: Record<string, string | number | undefined>): string =>
  Object.entries(of)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : value}"`)
    .join('');
const path = (d: string, of: Record<string, string | number | undefined>): string =>
  `<path d="${d}"${attributes({ fill: 'none', ...of })}/>`;
const circle = (cx: number, r: number, of: Record<string, string | number | undefined>): string =>
  `<circle${attributes({ cx, cy: 10, r, ...of })}/>`;
const dashOf = ({ pattern }: Dash, width: number): string | undefined =>
  pattern.map((n) => short(n * width)).join(' ') || undefined;

export function swatch(sample: Sample): string {
  const { layer } = sample;
  if (layerRow(layer).shape === 'area') return zone(sample);
  return layerRow(layer).shape === 'point' || isSplit(layer) ? sign(sample) : line(sample);
}

function zone({ layer, kind, status, colours, theme }: Sample): string {
  const { VIGNETTE } = symbols;
  const own = colours[theme === 'dark' ? 1 : 0];
  const { colour } = symbols.lineSymbol({ layer, kind, status, basis: 'alignment' }, colours, theme, ZOOM);
  const { width, opacity, dash } = symbols.zoneEdge(status, false, ZOOM);
  const inset = VIGNETTE.width / 2;
  const inner = {
    x: 4 + inset,
    y: 3 + inset,
    width: 28 - VIGNETTE.width,
    height: 14 - VIGNETTE.width,
    fill: 'none',
    stroke: own,
    'stroke-width': VIGNETTE.width,
    opacity: 2 * VIGNETTE.opacity[theme],
  };
  const edge = {
    x: 4,
    y: 3,
    width: 28,
    height: 14,
    rx: 2,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-opacity': opacity,
    'stroke-dasharray': dashOf(dash, width),
    'stroke-linecap': dash.cap,
  };
  return `<rect${attributes(inner)}/><rect${attributes(edge)}/>`;
}

function sign({ layer, kind, status, colours, theme }: Sample): string {
  const { glyph, disc } = pointSymbol(layer, kind, status);
  const [own, paper] = [colours[theme === 'dark' ? 1 : 0], GROUND[theme].paper];
  const [ground, figure] = disc === 'filled' ? [own, paper] : [paper, own];
  const round = disc === 'none' ? '' : circle(10, 9, { fill: ground, stroke: own, 'stroke-width': 1.2 });
  const drawn = path(glyph.path, {
    fill: glyph.fill ? figure : 'none',
    stroke: glyph.fill ? 'none' : figure,
    'stroke-width': disc === 'none' ? 2 : 1.4,
    'stroke-linejoin': 'round',
  });
  return `<g transform="translate(${SWATCH.width / 2 - DISC_PX / 2} 0)">${round}${drawn}</g>`;
}

/** The casing of a waterway, its waves short enough for the sample. */
const waveOf = (width: number): string =>
  `M2 10${Array.from({ length: 4 }, (_, i) => `q4 ${short((i % 2 ? 2 : -2) * symbols.WAVE.swing * width)} 8 0`).join('')}`;

function line({ layer, kind, status, colours, theme }: Sample): string {
  const { BEADS, DOUBLE_GAP_PX, TIES, WAVE } = symbols;
  const of = symbols.lineSymbol({ layer, kind, status, basis: 'alignment' }, colours, theme, ZOOM);
  const { form, width, opacity, dash, colour } = of;
  if (form === 'double')
    return [-1, 1]
      .map((side) =>
        path(`M2 ${short(10 + (side * DOUBLE_GAP_PX) / 1.4)}H34`, { stroke: colour, 'stroke-width': 1.2 }),
      )
      .join('');
  const dashes = dashOf(dash, width);
  const stroke = { stroke: colour, 'stroke-width': width };
  return (
    (form === 'wave'
      ? path(waveOf(width), {
          ...stroke,
          'stroke-width': WAVE.width * width,
          opacity: WAVE.opacity * opacity,
        })
      : '') +
    (form === 'cased' ? path('M2 10H34', { ...stroke, 'stroke-width': width + 3, opacity: 0.25 }) : '') +
    path('M2 10H34', {
      ...stroke,
      'stroke-opacity': opacity,
      'stroke-dasharray': dashes,
      'stroke-linecap': dashes ? dash.cap : 'butt',
    }) +
    (form === 'ties'
      ? path('M4 10H34', { ...stroke, 'stroke-width': width * TIES.width, 'stroke-dasharray': '1 9' })
      : '') +
    (form === 'beads'
      ? path('M6 10H34', {
          ...stroke,
          'stroke-width': width * BEADS.width,
          'stroke-linecap': 'round',
          'stroke-dasharray': '0 12',
        })
      : '')
  );
}

/** The marker where a line crosses a province border, on a line of its stage. */
export function crossingSwatch(mark: CrossingMark, colour: string, theme: Theme): string {
  const { radius, stroke } = symbols.CROSSING;
  const r = radius - stroke / 2;
  const ground = GROUND[theme];
  return (
    path('M18 1V19', { stroke: ground.province, 'stroke-width': 9 }) +
    path('M18 1V19', { stroke: ground.provinceCore }) +
    path('M4 10H32', { stroke: colour, 'stroke-width': 1.8 }) +
    circle(18, radius + 1.2, { fill: ground.paper }) +
    (mark === 'half'
      ? path(`M18 ${short(10 + r)}a${short(r)} ${short(r)} 0 0 1 0 ${short(-2 * r)}z`, { fill: colour })
      : '') +
    circle(18, r, { fill: mark === 'filled' ? colour : 'none', stroke: colour, 'stroke-width': stroke })
  );
}

/** The ribbon of a province border with its core. */
export const borderSwatch = (theme: Theme): string =>
  path('M2 10H34', { stroke: GROUND[theme].province, 'stroke-width': 9 }) +
  path('M2 10H34', { stroke: GROUND[theme].provinceCore, 'stroke-width': 1.2 });
