/** Marks the selected and the hovered feature in an SVG map that is on the page already. */
import { selectionMarkup } from '../../../core/cartography/svg/selection';

const SVG = 'http://www.w3.org/2000/svg';
const widthOf = (path: Element): number => Number(path.getAttribute('stroke-width') ?? 1);
const dOf = (path: Element): string => path.getAttribute('d') ?? '';

/** Draws a feature's groups once more, on top of all, with a halo and a casing. */
export function markSelection(svg: SVGSVGElement, groups: readonly SVGGElement[]): void {
  const within = (section: string) => groups.filter((group) => group.closest(section));
  const all = (section: string, what: string) =>
    within(section).flatMap((group) => [...group.querySelectorAll(what)]);
  const markup = (sections: string[]) =>
    sections
      .flatMap(within)
      .map((group) => group.outerHTML)
      .join('');
  // The widest stroke of a line is that of its ties or beads, the coats go round its course.
  const [course] = all('.lines', '.ln').sort((a, b) => widthOf(a) - widthOf(b));
  const marks = selectionMarkup({
    course: course ? { d: dOf(course), width: widthOf(course) } : null,
    outlines: all('.zones', '.ws').map(dOf),
    groups: markup(['.zones', '.lines']),
    points: markup(['.points']),
    signs: all('.points', 'use, circle:not(.gap)').map((sign) => {
      // A sign that is turned stands in an element of its own, which has the place.
      const placed = sign.hasAttribute('x') || sign.hasAttribute('cx') ? sign : sign.parentElement!;
      const at = (axis: string) => placed.getAttribute(axis) ?? placed.getAttribute(`c${axis}`) ?? '0';
      return [at('x'), at('y')] as const;
    }),
  });
  for (const section of ['lines', 'points'] as const) {
    const group = document.createElementNS(SVG, 'g');
    group.setAttribute('class', 'selection');
    group.innerHTML = marks[section];
    svg.querySelector(`.${section}`)?.append(group);
  }
}

/** Makes the strokes of a feature that many pixels wider than they are drawn. */
export function widen(groups: readonly SVGGElement[], extra: number): void {
  for (const path of groups.flatMap((group) => [...group.querySelectorAll<SVGElement>('.ln, .eg, .ft')]))
    path.style.strokeWidth = extra ? `${widthOf(path) + extra}px` : '';
}
