/**
 * Colours stretches of text without touching the page's elements (CSS Custom Highlight API). Two columns
 * share one highlight of a name, so each takes away only what it painted.
 */

/** Whether the browser can; if not, what is found is marked by elements. */
export const canHighlight = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Paints ranges under `::highlight(name)`; gives the way to take them away again. */
export function highlight(name: string, ranges: readonly Range[]): () => void {
  if (!canHighlight()) return () => {};
  let painted = CSS.highlights.get(name);
  if (!painted) CSS.highlights.set(name, (painted = new Highlight()));
  for (const range of ranges) painted.add(range);
  return () => ranges.forEach((range) => painted.delete(range));
}
