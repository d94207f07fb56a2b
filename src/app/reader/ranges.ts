/**
 * Between offsets in the canonical text and ranges in the page. Every stretch of canonical text stands
 * in an element of its own with `data-at`, its offset in code points, and nothing else is counted.
 */
import type { Span } from '../../core/model/types';

type Stretch = { at: number; end: number; node: Text };

/** The stretches of canonical text under `root`, in order. */
export function stretches(root: ParentNode): Stretch[] {
  return [...root.querySelectorAll<HTMLElement>('[data-at]')].flatMap((element) => {
    const node = [...element.childNodes].find(
      (child): child is Text => child.nodeType === Node.TEXT_NODE && child.textContent !== '',
    );
    const at = Number(element.dataset.at);
    return node ? [{ at, end: at + Array.from(node.data).length, node }] : [];
  });
}

const unitsOf = (text: string, points: number): number => Array.from(text).slice(0, points).join('').length;

/** The range of a span; null if its text is not on the page. */
export function rangeOf(among: readonly Stretch[], { start, end }: Span): Range | null {
  const first = among.find((stretch) => stretch.at <= start && start < stretch.end);
  const last = among.find((stretch) => stretch.at < end && end <= stretch.end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, unitsOf(first.node.data, start - first.at));
  range.setEnd(last.node, unitsOf(last.node.data, end - last.at));
  return range;
}

/** The span of canonical text that a selection touches; null if it touches none. */
export function spanOf(among: readonly Stretch[], range: Range): Span | null {
  const touched = among.filter(({ node }) => range.intersectsNode(node));
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const points = (text: string, units: number): number => Array.from(text.slice(0, units)).length;
  const start =
    range.startContainer === first.node ? first.at + points(first.node.data, range.startOffset) : first.at;
  const end = range.endContainer === last.node ? last.at + points(last.node.data, range.endOffset) : last.end;
  return start < end ? { start, end } : null;
}
