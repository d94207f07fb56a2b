/** What of the draft's text is selected: every stretch of it stands in an element with `data-at`, its offset in code points. */
import type { Span } from '../../core/model/types';

const points = (text: string, units: number): number => Array.from(text.slice(0, units)).length;

/** The offset of a boundary of a selection; null outside of the text. */
function offsetOf(node: Node, units: number): number | null {
  if (node.nodeType !== Node.TEXT_NODE) {
    const inside = node.childNodes[units] ?? node.childNodes[units - 1] ?? node;
    const element = inside instanceof Element ? inside : inside.parentElement;
    const stretch = element?.closest('[data-at]') ?? element?.querySelector('[data-at]');
    if (!(stretch instanceof HTMLElement)) return null;
    const at = Number(stretch.dataset.at);
    return units > 0 && !node.childNodes[units] ? at + Array.from(stretch.textContent).length : at;
  }
  const stretch = node.parentElement?.closest('[data-at]');
  if (!(stretch instanceof HTMLElement)) return null;
  return Number(stretch.dataset.at) + points(node.textContent ?? '', units);
}

/** The span that is selected within `root`; null where nothing is. */
export function selectedSpan(root: Element): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}
