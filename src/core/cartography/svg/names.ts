/** Placed names of features as SVG text of constant size. Pure strings. */
import type { ScreenProjection } from '../geometry/camera';
import { NAME_PX, nameText, type LabelLanguage, type PlacedName } from '../name-placement';
import { escaped, percent, short, type Viewport } from './viewport';

export function drawNames(
  names: readonly PlacedName[],
  viewport: Viewport,
  { unproject }: ScreenProjection,
  language: LabelLanguage,
): string {
  return names
    .map(({ feature: { id, layer, name }, at, angle, down }) => {
      const [x, y] = viewport.project(unproject(at)).map(percent);
      const turn = angle ? ` transform="rotate(${short(angle)})"` : '';
      const text = `<text font-size="${NAME_PX}"${turn} y="${short(down)}" dy=".35em">${escaped(nameText(name, language))}</text>`;
      return `<g class="own" data-id="${escaped(id)}" data-layer="${escaped(layer)}"><svg x="${x}" y="${y}">${text}</svg></g>`;
    })
    .join('');
}
