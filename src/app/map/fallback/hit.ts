/** What lies under a point of the fallback map, asked of the browser; by the same rule as on the live map (`../maplibre/picking.ts`). */
import type { Hit } from '../../../core/cartography/pick';

/** A zone that is hit here but not at all of these distances has its edge there, px. */
const EDGE_PX = { mouse: 4, touch: 11 } as const;

/**
 * Signs and lines as they lie, from above, and edges of zones; zones that cover the point from the smallest
 * `extent`; bands of doubt only where nothing else is. `x` and `y`: CSS pixels of the window.
 */
export function hitsAt(x: number, y: number, extent: (id: string) => number, blunt = false): Hit {
  const [things, zones, bands] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let counted: string[] = [];
  for (const element of document.elementsFromPoint(x, y)) {
    const count = element.closest<SVGGElement>('.svg-map [data-ids]')?.dataset.ids;
    if (count && !counted.length) counted = count.split(' ');
    const id = element.closest<SVGGElement>('.svg-map [data-id]')?.dataset.id;
    if (id) (element.matches('.ws') ? zones : element.matches('.bd') ? bands : things).add(id);
  }
  const off = EDGE_PX[blunt ? 'touch' : 'mouse'];
  const around = [
    zones,
    ...[
      [off, 0],
      [-off, 0],
      [0, off],
      [0, -off],
    ].map(([dx, dy]) => zonesAt(x + dx!, y + dy!)),
  ];
  const near = new Set(around.flatMap((ids) => [...ids]));
  for (const id of near) if (!around.every((ids) => ids.has(id))) things.add(id);
  const covering = [...zones].filter((id) => !things.has(id)).sort((a, b) => extent(a) - extent(b));
  return {
    things: [...things],
    covering: things.size || covering.length ? covering : [...bands],
    counted,
  };
}

function zonesAt(x: number, y: number): Set<string> {
  const zones = document.elementsFromPoint(x, y).filter((element) => element.matches('.svg-map .ws'));
  return new Set(zones.flatMap((zone) => zone.closest<SVGGElement>('[data-id]')?.dataset.id ?? []));
}
