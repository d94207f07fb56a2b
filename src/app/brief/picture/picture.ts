/** The present view as a figure: loaded, with what it is drawn from, when somebody wants it. */
import { figure, type FigureSources } from '../../../core/cartography/svg/figure';
import {
  groundOf,
  type UnitsTopology,
  type WaterTopology,
} from '../../../core/cartography/geometry/topology';
import type { Size } from '../../../core/cartography/geometry/camera';
import type { OwnDrawn } from '../../../core/cartography/svg/svg-map';
import type { PlaceName } from '../../../core/cartography/svg/place-names';
import type { Catalog } from '../../../core/model/catalog';
import type { View } from '../../../core/view/view';
import { readBasemapFile, readRenderFeatures, type BasemapFile } from '../../data/client';
import { together } from '../../data/together';

export { FIGURE } from '../../../core/cartography/svg/figure';

type Units = UnitsTopology & { about?: { approval?: string | null } };

/** What figures are drawn from. Rejects with a `DataError` where the features can't be had; the basemap is as complete as its files. */
export async function figureSources(catalog: Catalog, own?: OwnDrawn): Promise<FigureSources> {
  const part = <T>(name: BasemapFile): Promise<T | null> => readBasemapFile<T>(name).catch(() => null);
  const [parts, units, water, labels] = await together([
    readRenderFeatures(),
    part<Units>('units.topo.json'),
    part<WaterTopology>('water.topo.json'),
    part<PlaceName[] | { labels: PlaceName[] }>('labels.json'),
  ]);
  const places = Array.isArray(labels) ? labels : (labels?.labels ?? []);
  const basemap = { basemap: groundOf(units, water), places, own };
  return { catalog, parts: parts.all, basemap, approval: units?.about?.approval ?? null };
}

/** SVG text. Rejects as `figureSources`. */
export async function pictureOf(
  view: View,
  catalog: Catalog,
  { own, ...as }: { today: string; seen: Size | null; title?: string; own?: OwnDrawn },
): Promise<string> {
  return figure(view, await figureSources(catalog, own), as);
}
