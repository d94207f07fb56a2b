/** How the selected and the hovered feature look on the plate: the live map's order of halo, casing, bed and line. */
import { SELECTION } from '../../../core/cartography/symbols';

const SVG = 'http://www.w3.org/2000/svg';
/** From below, px beside a line. */
const COATS = [
  ['halo', SELECTION.edgePx + SELECTION.haloPx],
  ['halo', SELECTION.edgePx + SELECTION.haloPx * 0.6],
  ['under', SELECTION.edgePx + SELECTION.casingPx],
  ['bed', SELECTION.edgePx],
] as const;

const widthOf = (path: Element): number => Number(path.getAttribute('stroke-width') ?? 1);

/** Draws a feature's groups once more, on top of all, in their coats. */
export function markSelection(svg: SVGSVGElement, groups: readonly SVGGElement[]): void {
  const sheet = selectionIn(svg.querySelector('.sheet'));
  const points = selectionIn(svg.querySelector('.points'));
  const lines = groups.filter((group) => group.closest('.lines'));
  const zones = groups.filter((group) => group.closest('.zones'));
  const strokes = lines.flatMap((group) => [...group.querySelectorAll('.ln')]);
  const outlines = zones.flatMap((group) => [...group.querySelectorAll('.ws')]);
  // The widest stroke of a line is that of its ties or beads, the coats go round its course.
  const course = strokes.reduce<Element | null>(
    (best, path) => (!best || widthOf(path) < widthOf(best) ? path : best),
    null,
  );
  for (const [style, beside] of COATS) {
    if (course) sheet?.append(coat(course, style, widthOf(course) + 2 * beside));
    if (style === 'bed') continue;
    for (const outline of outlines)
      sheet?.append(
        coat(outline, style, style === 'under' ? SELECTION.edgePx : 2 * beside - SELECTION.edgePx),
      );
  }
  for (const group of [...zones, ...lines]) sheet?.append(group.cloneNode(true));
  for (const group of groups.filter((group) => group.closest('.points'))) {
    for (const sign of group.querySelectorAll('use, circle')) {
      const ring = document.createElementNS(SVG, 'circle');
      // A sign that is turned stands in an element of its own, which has the place.
      const placed = sign.hasAttribute('x') || sign.hasAttribute('cx') ? sign : sign.parentElement!;
      ring.setAttribute('cx', placed.getAttribute('x') ?? placed.getAttribute('cx') ?? '0');
      ring.setAttribute('cy', placed.getAttribute('y') ?? placed.getAttribute('cy') ?? '0');
      ring.setAttribute('r', '13');
      ring.setAttribute('class', 'mark');
      points?.append(ring);
    }
    points?.append(group.cloneNode(true));
  }
}

function selectionIn(parent: Element | null): Element | null {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'selection');
  parent?.append(group);
  return parent && group;
}

function coat(path: Element, style: string, width: number): Element {
  const copy = path.cloneNode() as Element;
  for (const name of ['stroke-dasharray', 'stroke-linecap', 'fill-opacity']) copy.removeAttribute(name);
  copy.setAttribute('class', style);
  copy.setAttribute('stroke-width', String(width));
  return copy;
}

/** Makes the strokes of a feature that many pixels wider than they are drawn. */
export function widen(groups: readonly SVGGElement[], extra: number): void {
  for (const path of groups.flatMap((group) => [...group.querySelectorAll<SVGElement>('.ln, .eg, .ft')]))
    path.style.strokeWidth = extra ? `${widthOf(path) + extra}px` : '';
}
