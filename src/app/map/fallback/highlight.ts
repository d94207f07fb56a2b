/** Marks the selected and the hovered feature in an SVG map that is on the page already. */
import { selectedDoubt, selectionMarkup } from '../../../core/cartography/svg/selection';
import { drawing } from '../../ui/trusted';

const SVG = 'http://www.w3.org/2000/svg';
const widthOf = (path: Element): number => Number(path.getAttribute('stroke-width') ?? 1);
const dOf = (path: Element): string => path.getAttribute('d') ?? '';

/** Draws a feature's groups once more, on top of all, marked as selected. */
export function markSelection(svg: SVGSVGElement, groups: readonly SVGGElement[], unitsPerPx: number): void {
  const within = (section: string) => groups.filter((group) => group.closest(section));
  const all = (section: string, what: string) =>
    within(section).flatMap((group) => [...group.querySelectorAll(what)]);
  const markup = (sections: string[]) =>
    sections
      .flatMap(within)
      // Without what a hover made of it: a strict policy refuses style attributes in markup.
      .map((group) => group.outerHTML.replaceAll(/ style="[^"]*"/g, ''))
      .join('');
  // The widest stroke of a line is that of its ties or beads, the coats go round its course.
  const [course] = all('.lines', '.ln').sort((a, b) => widthOf(a) - widthOf(b));
  const isGuess = course && groups.some((group) => group.classList.contains('guess'));
  const marks = selectionMarkup({
    course: course ? { d: dOf(course), width: widthOf(course) } : null,
    // How wide its doubt is the map that came with the page does not know; from afar it is the least anyway.
    band: isGuess ? selectedDoubt(dOf(course), 0, unitsPerPx) : null,
    outlines: all('.edges', '.eg').map(dOf),
    groups: markup(['.zones', '.lines']),
    points: markup(['.points']),
    signs: all('.points', 'use:not(.x), circle:not(.gap)').map((sign) => {
      // A sign that is turned stands in an element of its own, which has the place.
      const placed = sign.hasAttribute('x') || sign.hasAttribute('cx') ? sign : sign.parentElement!;
      const at = (axis: string) => placed.getAttribute(axis) ?? placed.getAttribute(`c${axis}`) ?? '0';
      return [at('x'), at('y')] as const;
    }),
  });
  for (const section of ['lines', 'points'] as const) {
    const group = document.createElementNS(SVG, 'g');
    group.setAttribute('class', 'selection');
    group.innerHTML = drawing(marks[section]);
    svg.querySelector(`.${section}`)?.append(group);
  }
}

/** Makes the strokes of a feature that many pixels wider than they are drawn, and shows its fill and its doubt. */
export function widen(groups: readonly SVGGElement[], extra: number): void {
  for (const path of groups.flatMap((group) => [...group.querySelectorAll<SVGElement>('.ln, .eg')]))
    path.style.strokeWidth = extra ? `${widthOf(path) + extra}px` : '';
  // Its fill and its doubt, where they are drawn, are seen only then.
  for (const group of groups) group.toggleAttribute('data-on', extra > 0);
}
