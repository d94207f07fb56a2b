/**
 * Underlines that speak the map's language: the layer's colour, and the form its lines have there.
 * Several features on one passage give several lines, one under the other.
 */
import { formOf } from '../../core/cartography/symbols';
import type { LayerRow, LineForm } from '../../core/model/layer-row';
import { layerRow, type LayerId } from '../../core/model/layers';

export interface Rule {
  colour: string;
  form: LineForm | Exclude<LayerRow['pen'], 'line'> | 'slip';
}

/** Pixels from one line to the next, and the most that have room under a line of text. */
const PITCH = 5;
export const ROOM = 3;

/** The form of a feature's underline: its line on the map; what has none there has one of its own. */
export function ruleForm(layer: LayerId, kind: string): Rule['form'] {
  const { pen } = layerRow(layer);
  return pen === 'line' ? formOf(layer, kind) : pen;
}

/**
 * CSS `background` of the rules, one under the other, and the padding that makes room for them. Of more
 * than there is room for, or more than two that look the same, the rest is `hidden`: say their number.
 */
export function underline(rules: readonly Rule[]): { background: string; room: string; hidden: boolean } {
  const look = ({ colour, form }: Rule) => colour + form;
  const drawn = rules
    .filter((rule, i) => rules.slice(0, i).filter((r) => look(r) === look(rule)).length < 2)
    .slice(0, ROOM);
  const layers = drawn.flatMap((rule, i) => paint(rule, (drawn.length - 1 - i) * PITCH));
  return {
    background: layers.join(', '),
    room: `${(drawn.length - 1) * PITCH + 3}px`,
    hidden: drawn.length < rules.length,
  };
}

/** Background layers of one rule whose foot is `lift` pixels above the foot of the run. */
function paint({ colour, form }: Rule, lift: number): string[] {
  const line = (height: number, up = 0): string =>
    `linear-gradient(${colour}, ${colour}) 0 calc(100% - ${lift + up}px) / 100% ${height}px no-repeat`;
  const along = (period: number, from: number, to: number, height: number, up = 0): string =>
    `linear-gradient(90deg, transparent ${from}px, ${colour} ${from}px ${to}px, transparent ${to}px) ` +
    `0 calc(100% - ${lift + up}px) / ${period}px ${height}px repeat-x`;
  const dots = (period: number, radius: number, height: number): string =>
    `radial-gradient(circle, ${colour} ${radius}px, transparent ${radius + 0.4}px) ` +
    `0 calc(100% - ${lift}px) / ${period}px ${height}px repeat-x`;
  switch (form) {
    case 'ties':
      return [line(1.25, 1.4), along(6, 2, 3.25, 4)];
    case 'double':
      return [line(1), line(1, 3)];
    case 'cased':
      return [line(3.25)];
    case 'split':
      return [along(14, 0, 10, 2.25, 0.5)];
    case 'wave':
      return [wave(colour, lift)];
    case 'beads':
      return [line(1, 1.5), dots(9, 1.7, 4)];
    case 'area':
      return [line(1.25), `linear-gradient(${tint(colour)}, ${tint(colour)})`];
    case 'spot':
      return [along(7, 0, 4, 3.5)];
    case 'slip':
      return [along(4, 0, 1.5, 1.25)];
    case 'plain':
      return [line(2, 0.5)];
  }
}

/** A colour (#rrggbb) at 8 %: old kernels know no `color-mix`. */
const tint = (colour: string): string => `${colour}14`;

function wave(colour: string, lift: number): string {
  const path = 'M0 2.5Q2.5 -.5 5 2.5T10 2.5';
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='10' height='5'><path d='${path}' fill='none' stroke='${colour}' stroke-width='1.5'/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") 0 calc(100% - ${lift}px) / 10px 5px repeat-x`;
}
