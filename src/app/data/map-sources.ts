/** Reads what a drawn map is drawn from: on the screen without WebGL2, on paper. */
import type { PlaceName } from '../../core/cartography/svg/place-names';
import type { MapSources } from '../../core/cartography/svg/svg-map';
import { groundOf, type UnitsTopology, type WaterTopology } from '../../core/cartography/geometry/topology';
import { readBasemapFile, readRenderFeatures, type BasemapFile } from './client';
import { together } from './together';

/** 审图号 of the borders, where an official file was put in (data/basemap/README.md). */
type Units = UnitsTopology & { about?: { approval?: string | null } };
export interface ReadSources extends MapSources {
  approval: string | null;
  /** Why parts of the basemap are missing. */
  gaps: readonly unknown[];
}

/** Throws where the features cannot be had; the basemap is as complete as its files. */
export async function readSources(): Promise<ReadSources> {
  const gaps: unknown[] = [];
  const part = async <T>(name: BasemapFile): Promise<T | null> =>
    readBasemapFile<T>(name).catch((error: unknown) => {
      gaps.push(error);
      return null;
    });
  const [parts, units, water, labels] = await together([
    readRenderFeatures(),
    part<Units>('units.topo.json'),
    part<WaterTopology>('water.topo.json'),
    part<PlaceName[] | { labels: PlaceName[] }>('labels.json'),
  ]);
  const places = Array.isArray(labels) ? labels : (labels?.labels ?? []);
  return {
    parts: parts.all,
    basemap: groundOf(units, water),
    places,
    approval: units?.about?.approval ?? null,
    gaps,
  };
}
