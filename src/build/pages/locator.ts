/** Small maps of one feature: where it lies between the provinces, drawn by the core as SVG that stands by itself. */
import { Catalog } from '../../core/model/catalog';
import type { Feature } from '../../core/model/types';
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
export function locator({ catalog, parts, basemap }: LocatorSources, feature: Feature, size: Size): string {
  const margin = Math.min(size.width, size.height) / 6;
  const padding = { top: margin, right: margin, bottom: margin, left: margin };
  const camera = viewCamera(fitted(feature.bbox!, size, padding, CLOSEST));
  const view = { ...START, feature: feature.id, camera };
  const alone = new Catalog({ ...catalog.data, features: [feature] });
  return drawView(view, alone, parts.get(feature.id) ?? [], basemap, size);
}
