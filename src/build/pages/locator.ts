/** Small maps of one feature: where it lies between the provinces, drawn by the core as SVG that stands by itself. */
import { Catalog } from '../../core/model/catalog';
import type { Bbox, Feature } from '../../core/model/types';
import { drawView } from '../../core/cartography/svg/draw-view';
import type { DrawnPart } from '../../core/cartography/svg/features';
import { fitted, type Size } from '../../core/cartography/geometry/camera';
import { viewCamera } from '../../core/cartography/geometry/view-camera';
import type { MapSources } from '../../core/cartography/svg/svg-map';
import { START } from '../../core/view/view';

/** A small thing is shown with the towns around it. */
const CLOSEST = 10.2;

export interface LocatorSources {
  catalog: Catalog;
  /** Parts by feature. */
  parts: ReadonlyMap<string, readonly DrawnPart[]>;
  basemap: Omit<MapSources, 'parts'>;
}

/** The placed feature alone over the basemap; names in Chinese, as on every map of the region, so that one picture serves both pages. */
export const locator = (sources: LocatorSources, feature: Feature, size: Size): string =>
  locatorOfAll(sources, [feature], size, feature.id)!;

/** The features, as far as they are placed, and no others; `selected` (id) stands out. Null where none is placed. */
export function locatorOfAll(
  { catalog, parts, basemap }: LocatorSources,
  features: readonly Feature[],
  size: Size,
  selected: string | null,
): string | null {
  // Of several the middles: one that reaches across half the country would leave no room for the others.
  const boxes = features.flatMap(({ bbox, anchor }): Bbox[] =>
    !bbox ? [] : anchor && features.length > 1 ? [[...anchor, ...anchor]] : [bbox],
  );
  if (!boxes.length) return null;
  const reach = (corner: 0 | 1 | 2 | 3) => boxes.map((box) => box[corner]);
  const bounds: Bbox = [
    Math.min(...reach(0)),
    Math.min(...reach(1)),
    Math.max(...reach(2)),
    Math.max(...reach(3)),
  ];
  const margin = Math.min(size.width, size.height) / 6;
  const padding = { top: margin, right: margin, bottom: margin, left: margin };
  const camera = viewCamera(fitted(bounds, size, padding, CLOSEST));
  const view = { ...START, feature: selected, camera };
  const alone = new Catalog({ ...catalog.data, features: [...features] });
  const drawn = features.flatMap(({ id }) => parts.get(id) ?? []);
  return drawView(view, alone, drawn, basemap, size);
}
