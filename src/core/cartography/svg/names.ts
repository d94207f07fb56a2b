/** Placed names of features as SVG text of constant size. Pure strings. */
import { statusRow } from '../../model/statuses';
import type { ScreenProjection } from '../geometry/camera';
import { LEADING, type PlacedName } from '../placed-name';
import { escaped, percent, short, type Viewport } from './viewport';

export function drawNames(
  names: readonly PlacedName[],
  viewport: Viewport,
  { unproject }: ScreenProjection,
): string {
  return names
    .map((name) => {
      const { id, layer, now } = name.feature;
      const mention = statusRow(now.status).bare ? ' mention' : '';
      const [x, y] = viewport.project(unproject(name.at)).map(percent);
      return `<g class="own${mention}" data-id="${escaped(id)}" data-layer="${escaped(layer)}"><svg x="${x}" y="${y}">${leaderOf(name)}${textOf(name)}</svg></g>`;
    })
    .join('');
}

const leaderOf = ({ leader }: PlacedName): string =>
  leader ? `<line x2="${short(leader[0])}" y2="${short(leader[1])}"/>` : '';

function textOf({ lines, size, angle, across, down }: PlacedName): string {
  const turn = angle ? ` transform="rotate(${short(angle)})"` : '';
  const step = size * LEADING;
  const row = (line: string, i: number) =>
    `<text font-size="${size}"${turn} x="${short(across)}" y="${short(down + (i - (lines.length - 1) / 2) * step)}" dy=".35em">${escaped(line)}</text>`;
  return lines.map(row).join('');
}
