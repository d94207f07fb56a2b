/** Points as signs that keep their size: definitions once, uses by share of the square. */
import type { Position } from 'geojson';
import { DISC_PX, pointSymbol } from '../glyphs';
import { statusRow, type CrossingMark } from '../../model/statuses';
import { atZoom, CROSSING, LANE_SCALE, SIGN_SCALE } from '../symbols';
import { escaped, percent, short, type Viewport } from './viewport';
import type { PartProperties } from './strokes';

/**
 * Collects the definitions that the signs of one drawing need. Their classes stand alone in the style sheet:
 * what `use` draws has no ancestors for a selector to see.
 */
export class Signs {
  readonly #defined = new Map<string, string>();

  /** Of all signs, by the zoom; in their ids too, for drawings of other zooms may stand in the same document. */
  readonly #scale: string;

  constructor(readonly viewport: Viewport) {
    this.#scale = short(atZoom(SIGN_SCALE, viewport.zoom));
  }

  get definitions(): string {
    return [...this.#defined.values()].join('');
  }

  /** A sign at a position; `bearing` turns it along its road. */
  use({ layer, kind, status }: PartProperties, at: Position, bearing: number | null = null): string {
    const { glyph, disc, dash } = pointSymbol(layer, kind, status);
    const look = disc === 'filled' ? '' : disc === 'ring' ? dash.pattern.join('-') || 'solid' : 'bare';
    const id = escaped(
      ['sg', layer, kind, look, disc === 'none' ? status : '', this.#scale].filter(Boolean).join('-'),
    );
    if (!this.#defined.has(id)) this.#defined.set(id, this.#define(id, glyph, disc, dash.pattern));
    const [x, y] = this.viewport.project(at).map(percent);
    const use = `<use href="#${id}" x="${x}" y="${y}"/>`;
    if (!bearing) return use;
    return `<svg x="${x}" y="${y}"><use href="#${id}" transform="rotate(${Math.round(bearing)})"/></svg>`;
  }

  /** Where a line in its lane crosses a province border; `bearing` of the line there. */
  crossing({ status, lane }: PartProperties, at: Position, bearing: number): string {
    const mark = statusRow(status).crossing;
    const id = escaped(['sg', 'crossing', mark, this.#scale].join('-'));
    if (!this.#defined.has(id)) this.#defined.set(id, this.#defineCrossing(id, mark));
    const [x, y] = this.viewport.project(at).map(percent);
    const aside = lane * atZoom(LANE_SCALE, this.viewport.zoom);
    const turn = mark === 'half' ? `rotate(${Math.round(bearing)})` : '';
    const angle = (bearing * Math.PI) / 180;
    const shift = aside
      ? `translate(${short(-Math.sin(angle) * aside)} ${short(Math.cos(angle) * aside)})`
      : '';
    if (!turn && !shift) return `<use class="x" href="#${id}" x="${x}" y="${y}"/>`;
    return `<svg x="${x}" y="${y}"><use class="x" href="#${id}" transform="${shift}${turn}"/></svg>`;
  }
  #defineCrossing(id: string, mark: CrossingMark): string {
    const { radius, stroke } = CROSSING;
    const r = radius - stroke / 2;
    const disc = (style: string, size: number, more = '') =>
      `<circle class="${style}" r="${short(size)}"${more}/>`;
    // The half lies along the line: what is built already.
    const half =
      mark === 'half'
        ? `<path class="sg-cf" d="M0 ${short(r)}a${short(r)} ${short(r)} 0 0 1 0 ${short(-2 * r)}z"/>`
        : '';
    const ring = disc(mark === 'filled' ? 'sg-ln sg-cf' : 'sg-ln', r, ` stroke-width="${stroke}"`);
    return `<g id="${id}" transform="scale(${this.#scale})">${disc('sg-pf', radius + 1.2)}${half}${ring}</g>`;
  }

  #define(
    id: string,
    { path, fill }: { path: string; fill: boolean },
    disc: 'filled' | 'ring' | 'none',
    pattern: readonly number[],
  ): string {
    const middle = DISC_PX / 2;
    const at = `transform="translate(-${middle} -${middle})" d="${path}"`;
    const dashes = pattern.map((part) => short(Math.max(part, 0.01) * 1.6)).join(' ');
    const content =
      disc === 'none'
        ? `<path class="sg-pp" stroke-width="5.4" ${at}/><path class="sg-ln" stroke-width="2.3" ${at}/>`
        : `<circle class="sg-pf" r="${middle + 1.2}"/>` +
          `<circle class="sg-ln${disc === 'filled' ? ' sg-cf' : ''}" r="${middle - 0.9}" stroke-width="1.6"` +
          `${disc === 'ring' && dashes ? ` stroke-dasharray="${dashes}"` : ''}/>` +
          `<path class="${(disc === 'filled' ? ['sg-pp', 'sg-pf'] : ['sg-ln', 'sg-cf'])[fill ? 1 : 0]}" stroke-width="1.4" ${at}/>`;
    return `<g id="${id}" transform="scale(${this.#scale})">${content}</g>`;
  }
}
