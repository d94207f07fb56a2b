/**
 * Where the keyboard was, so that what closes gives the focus back to what opened it. An element that has been made
 * anew since, such as the row of a list that a panel stood in for, is found again by its name.
 */
interface Step {
  element: HTMLElement;
  /** Finds the element again once it has been made anew; null where it has no name. */
  selector: string | null;
}
/** So many steps back are remembered. */
const MOST = 30;

export class FocusTrail {
  #steps: Step[] = [];

  /** Follows the focus in `document` until the returned function is called. */
  keep(document: Document): () => void {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === document.body) return;
      this.#steps = this.#steps.filter(({ element }) => element !== target);
      this.#steps.push({ element: target, selector: nameOf(target) });
      if (this.#steps.length > MOST) this.#steps.shift();
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }

  /** Whether what had the focus was taken off the page or hidden, so that the keyboard stands nowhere. */
  get lost(): boolean {
    const last = this.#steps.at(-1);
    const { activeElement, body } = document;
    return last !== undefined && (activeElement === null || activeElement === body) && !isThere(last.element);
  }

  /** Gives the focus to the first of `selectors` that is there, else to the last step that is; false if there is none. */
  mend(selectors: readonly string[]): boolean {
    const back = [...this.#steps].reverse();
    const to =
      find(selectors) ??
      back
        .map(({ element, selector }) => (isThere(element) ? element : find(selector ? [selector] : [])))
        .find(Boolean);
    if (!to) return false;
    if (to.tabIndex < 0 && !to.hasAttribute('tabindex')) to.tabIndex = -1;
    to.focus({ preventScroll: !isRow(to) });
    return document.activeElement === to;
  }
}

/** A row that was scrolled away is brought back into sight. */
const isRow = (element: HTMLElement): boolean => element.dataset.feature !== undefined;

const isThere = (element: HTMLElement): boolean => element.isConnected && element.getClientRects().length > 0;

function find(selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element && isThere(element)) return element;
  }
  return null;
}

function nameOf({ id, dataset }: HTMLElement): string | null {
  if (id) return `#${CSS.escape(id)}`;
  for (const key of ['feature', 'opens', 'cell'] as const)
    if (dataset[key]) return `[data-${key}="${CSS.escape(dataset[key])}"]`;
  return null;
}
