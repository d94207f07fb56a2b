/** Works out where the lines of drafts cross borders, beside the page: the basemap alone takes longer than a key may wait. */
import type { BorderCrossing, DrawnLine } from '../../core/analysis/crossings';
import { crossingsOf } from '../../core/analysis/crossings-of';
import type { UnitsTopology } from '../../core/cartography/geometry/topology';

export interface CrossingOrder {
  /** Address of the basemap's units. */
  units: string;
  lines: readonly DrawnLine[];
}
/** Null where they could not be worked out. */
export type CrossingReport = readonly BorderCrossing[] | null;

self.onmessage = ({ data }: MessageEvent<CrossingOrder>) => {
  work(data).then(
    (crossings) => self.postMessage(crossings satisfies CrossingReport),
    () => self.postMessage(null satisfies CrossingReport),
  );
};

async function work({ units, lines }: CrossingOrder): Promise<BorderCrossing[]> {
  const response = await fetch(units);
  if (!response.ok) throw new Error(`${response.status} ${units}`);
  return crossingsOf(lines, (await response.json()) as UnitsTopology);
}
