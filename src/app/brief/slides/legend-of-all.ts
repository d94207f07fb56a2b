/** One legend for all maps of a handout: what is seen on any of them, and nothing else. */
import { legendOf, onSheet, type Legend } from '../../../core/analysis/on-sheet';
import { unproject, type Size } from '../../../core/cartography/geometry/camera';
import { showingAsMuch } from '../../../core/cartography/geometry/view-camera';
import { viewedFrom } from '../../../core/cartography/svg/draw-view';
import type { FigureSources } from '../../../core/cartography/svg/figure';
import { STATUS_ORDER } from '../../../core/model/statuses';
import type { Bbox } from '../../../core/model/types';
import type { View } from '../../../core/view/view';

/** `views`: each with the size of the map that its camera belongs to; `size`: of the maps on paper, px. */
export function legendOfAll(
  views: readonly { view: View; seen: Size | null }[],
  { catalog, parts }: FigureSources,
  size: Size,
): Legend {
  const legends = views.map(({ view, seen }) => {
    const camera = viewedFrom({ ...view, camera: showingAsMuch(view.camera, seen, size) }, catalog, size);
    const [west, north] = unproject([0, 0], camera, size);
    const [east, south] = unproject([size.width, size.height], camera, size);
    const frame: Bbox = [west, south, east, north];
    return legendOf(catalog, view, onSheet(catalog, view, parts, frame));
  });
  const kinds = new Map(
    legends.flatMap(({ layers }) => layers.map((entry) => [`${entry.layer} ${entry.kind}`, entry] as const)),
  );
  const order = catalog.layers.map(({ id }) => id);
  const statuses = new Set(legends.flatMap((legend) => legend.statuses));
  return {
    layers: [...kinds.values()].sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer)),
    statuses: STATUS_ORDER.filter((status) => statuses.has(status)),
    crossings: [...new Set(legends.flatMap(({ crossings }) => crossings))],
  };
}
