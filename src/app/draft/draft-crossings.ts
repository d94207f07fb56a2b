/** The border crossings of drafts, asked of a worker; an answer that nobody waits for any more is dropped with it. */
import type { BorderCrossing, DrawnLine } from '../../core/analysis/crossings';
import type { ShapePart } from '../../core/draft/shape';
import type { CatalogData, LonLat } from '../../core/model/types';
import { addressOf } from '../data/client';
import type { CrossingOrder, CrossingReport } from './crossings-worker';

/** Of the lines among `parts`; none where they could not be worked out. Never rejects. */
export function crossingsOfDrafts(
  catalog: CatalogData,
  parts: readonly ShapePart[],
): Promise<readonly BorderCrossing[]> {
  const features = new Map(catalog.features.map((feature) => [feature.id, feature]));
  const lines = parts.flatMap(({ geometry, properties }): DrawnLine[] => {
    const feature = features.get(properties.id);
    return feature && properties.part === 'line' && geometry.type === 'LineString'
      ? [{ feature, parts: [geometry.coordinates as LonLat[]], known: [] }]
      : [];
  });
  if (lines.length === 0) return Promise.resolve([]);
  const worker = new Worker(new URL('./crossings-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<readonly BorderCrossing[]>((resolve) => {
    worker.onerror = () => resolve([]);
    worker.onmessage = ({ data }: MessageEvent<CrossingReport>) => resolve(data ?? []);
    // The features are plain data, whatever holds them.
    worker.postMessage({ units: addressOf('basemap/units.topo.json'), lines } satisfies CrossingOrder);
  }).finally(() => worker.terminate());
}
