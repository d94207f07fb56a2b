/** Reads what the fallback map draws. */
import type { PlaceName } from '../../../core/cartography/svg/place-names';
import type { MapSources } from '../../../core/cartography/svg/svg-map';
import {
  groundOf,
  type UnitsTopology,
  type WaterTopology,
} from '../../../core/cartography/geometry/topology';
import { readBasemapFile, readRenderFeatures, type BasemapFile } from '../../data/client';

/** Throws where the features cannot be had; the basemap is as complete as its files. */
export async function readSources(): Promise<MapSources> {
  const part = async <T>(name: BasemapFile): Promise<T | null> => readBasemapFile<T>(name).catch(() => null);
  const [parts, units, water, labels] = await Promise.all([
    readRenderFeatures(),
    part<UnitsTopology>('units.topo.json'),
    part<WaterTopology>('water.topo.json'),
    part<PlaceName[] | { labels: PlaceName[] }>('labels.json'),
  ]);
  const places = Array.isArray(labels) ? labels : (labels?.labels ?? []);
  return { parts: parts.all, basemap: groundOf(units, water), places };
}
