/** Reads what the fallback map draws. */
import type { PlaceName } from '../../../core/cartography/svg/place-names';
import type { MapSources } from '../../../core/cartography/svg/svg-map';
import {
  groundOf,
  type UnitsTopology,
  type WaterTopology,
} from '../../../core/cartography/geometry/topology';
import { FILES, readJson } from '../../data/addresses';
import { readParts } from '../../data/render-features';

/** Throws where the features cannot be had; the basemap is as complete as its files. */
export async function readSources(): Promise<MapSources> {
  const part = async <T>(url: string): Promise<T | null> => readJson<T>(url).catch(() => null);
  const [parts, units, water, labels] = await Promise.all([
    readParts(),
    part<UnitsTopology>(FILES.units),
    part<WaterTopology>(FILES.water),
    part<PlaceName[] | { labels: PlaceName[] }>(FILES.labels),
  ]);
  const places = Array.isArray(labels) ? labels : (labels?.labels ?? []);
  return { parts: parts.all, basemap: groundOf(units, water), places };
}
