/** What lies under a point of the fallback map, asked of the browser; in the order of the live map (`../maplibre/picking.ts`). */

/**
 * Ids of signs and lines as they lie, from above, then of zones from the smallest `extent`; of bands of doubt
 * only where nothing else is. `x` and `y`: CSS pixels of the window.
 */
export function hitsAt(x: number, y: number, extent: (id: string) => number): string[] {
  const [things, zones, bands] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest<SVGGElement>('.svg-map [data-id]')?.dataset.id;
    if (id) (element.matches('.ws') ? zones : element.matches('.bd') ? bands : things).add(id);
  }
  const found = new Set([...things, ...[...zones].sort((a, b) => extent(a) - extent(b))]);
  return [...(found.size ? found : bands)];
}
