/** The SVG map's element, wherever on the page it stands: its place under a camera, what of it is shown and marked. */
import { boxOf, type Box, type Camera, type Size } from '../../../core/cartography/geometry/camera';
import { inScript } from '../../../core/messages/script';
import { lonLat, squareOf, type Bounds, type Square } from '../../../core/cartography/geometry/mercator';
import { SVG_UNITS } from '../../../core/cartography/svg/viewport';
import { drawing } from '../../ui/trusted';
import { markSelection, widen } from './highlight';
import { removeShell } from './shell';

/** Below this nobody sees that it is laid otherwise, px. */
const UNSEEN = 0.3;

const isSame = (a: Box, b: Box): boolean =>
  Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top), Math.abs(a.side - b.side)) < UNSEEN;

export class SvgMapElement {
  static #only: SvgMapElement | null = null;
  readonly square: Square;
  readonly bounds: Bounds;
  /** Where it was last laid; null: by the style sheet. */
  #laid: Box | null = null;
  #hover: string | null = null;
  #shown: ReadonlySet<string> | null = null;

  /** The SVG map that came with the page, or null; the same one however often the map is built anew. */
  static take(): SvgMapElement | null {
    const svg = document.querySelector<SVGSVGElement>('svg.svg-map');
    if (svg?.dataset.bounds) this.#only ??= new SvgMapElement(svg, svg.dataset.bounds);
    return this.#only;
  }

  private constructor(
    readonly svg: SVGSVGElement,
    bounds: string,
  ) {
    const [west = 0, south = 0, east = 0, north = 0] = bounds.split(' ').map(Number);
    this.bounds = [west, south, east, north];
    this.square = squareOf(this.bounds);
  }

  /** Puts the map under a camera, sharp; null: the start view, as the style sheet lays it. */
  place(camera: Camera | null, size: Size): void {
    const { style } = this.svg;
    const box = camera && boxOf(this.square, camera, size);
    // To be laid anew means to be drawn anew.
    if (box && !style.transform && isSame(box, this.#laid ?? this.#box())) return;
    this.#laid = box;
    this.svg.toggleAttribute('data-placed', box !== null);
    style.transform = style.willChange = '';
    style.left = box ? `${box.left}px` : '';
    style.top = box ? `${box.top}px` : '';
    style.width = style.height = box ? `${box.side}px` : '';
  }

  /** In its frame, px. */
  #box(): Box {
    const { left, top, width } = this.svg.getBoundingClientRect();
    const frame = this.svg.parentElement!.getBoundingClientRect();
    return { left: left - frame.left, top: top - frame.top, side: width };
  }

  /** Puts it into a frame. It is left in the page's shell where that has it just there, unless it `must` be moved. */
  standIn(frame: HTMLElement, must: boolean): void {
    const now = this.svg.parentElement;
    if (now === frame) return;
    if (!must && now?.isConnected) {
      const [a, b] = [now.getBoundingClientRect(), frame.getBoundingClientRect()];
      const sides = ['left', 'top', 'width', 'height'] as const;
      if (sides.every((side) => Math.abs(a[side] - b[side]) < UNSEEN)) return;
    }
    frame.append(this.svg);
    removeShell();
  }

  /**
   * Takes it along with a camera that is moving: the image as it was last laid is shifted and stretched, which
   * costs no drawing. To be followed by `place` when the camera rests.
   */
  glide(camera: Camera, size: Size): void {
    const from = this.#laid;
    if (!from) return this.place(camera, size);
    const { left, top, side } = boxOf(this.square, camera, size);
    const { style } = this.svg;
    style.willChange = 'transform';
    style.transform = `translate(${left - from.left}px, ${top - from.top}px) scale(${side / from.side})`;
  }

  /** Other content: drawn for another camera, with the selection marked in it. What is hidden and hovered stays so. */
  fill(markup: string): void {
    this.svg.innerHTML = drawing(markup);
    this.svg.dataset.drawn = '';
    if (this.#shown) this.show(this.#shown);
    const hover = this.#hover;
    this.#hover = null;
    this.hover(hover);
  }

  show(ids: ReadonlySet<string>): void {
    this.#shown = ids;
    for (const group of this.svg.querySelectorAll<SVGGElement>('[data-id]'))
      group.toggleAttribute('data-off', !ids.has(group.dataset.id!));
  }

  /** Casing and halo as on the live map; nothing where it does not have the feature. */
  select(id: string | null): void {
    const hover = this.#hover;
    this.hover(null);
    for (const mark of this.svg.querySelectorAll('.selection')) mark.remove();
    if (id) markSelection(this.svg, this.groupsOf(id), SVG_UNITS / (this.#box().side || SVG_UNITS));
    this.hover(hover);
  }

  hover(id: string | null): void {
    if (id === this.#hover) return;
    if (this.#hover) widen(this.groupsOf(this.#hover), 0);
    if (id) widen(this.groupsOf(id), 1.4);
    this.#hover = id;
  }

  /** Whether the doubt of all is seen, where it is drawn. */
  bands(all: boolean): void {
    this.svg.toggleAttribute('data-bands', all);
  }

  /** Language of the names: zh, en or both; Chinese as the reader wants it written. */
  label(language: string): void {
    for (const text of this.svg.querySelectorAll('text')) this.#write(text);
    const lang = language === 'en' ? 'en' : 'zh';
    if (this.svg.getAttribute('lang') !== lang) this.svg.setAttribute('lang', lang);
    this.svg.toggleAttribute('data-both', language === 'both');
  }

  /** What came in simplified characters is kept as it came, for who goes back to them. */
  readonly #came = new WeakMap<Element, string>();
  #write(text: SVGTextElement): void {
    const came = this.#came.get(text) ?? text.textContent;
    const written = inScript(came);
    if (written === text.textContent) return;
    this.#came.set(text, came);
    text.textContent = written;
  }

  /** The groups of a feature, back to front; copies that mark the selection are none of them. */
  groupsOf(id: string): SVGGElement[] {
    return [...this.svg.querySelectorAll<SVGGElement>(`[data-id="${CSS.escape(id)}"]`)].filter(
      (group) => !group.closest('.selection'),
    );
  }

  /** What a feature covers, simplified as it is drawn; null where it has no line or area there. */
  boundsOf(id: string): Bounds | null {
    const boxes = this.groupsOf(id)
      .filter((group) => group.closest('.viewport'))
      .map((group) => group.getBBox());
    if (!boxes.length) return null;
    const at = (x: number, y: number) =>
      lonLat([
        this.square.x + (x / SVG_UNITS) * this.square.side,
        this.square.y + (y / SVG_UNITS) * this.square.side,
      ]);
    const [west, north] = at(Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y)));
    const [east, south] = at(
      Math.max(...boxes.map(({ x, width }) => x + width)),
      Math.max(...boxes.map(({ y, height }) => y + height)),
    );
    return [west, south, east, north];
  }
}
