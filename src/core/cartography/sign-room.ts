/** The room of signs and of the marks where lines cross a border, which names keep clear of. Lengths are CSS pixels. */
import type { Geometry } from 'geojson';
import type { LayerId, LonLat } from '../model/types';
import { squareAt, type Collision } from './collision';
import { signsOf } from './counted-signs';
import type { ScreenProjection } from './geometry/camera';
import { DISC_PX } from './glyphs';
import { SIGN_SCALE, atZoom } from './symbols';

interface SignPart {
  geometry: Geometry | null;
  properties: { id: string; layer: LayerId; part: string };
}

/** Half of the mark of a crossing. */
const CROSSING_PX = 5;

/**
 * Of the parts that are shown: a sign is never covered, for it is all that its feature has on the map; the mark of a
 * crossing only where a name finds no other room. Signs that are counted have none of their own.
 */
export function takeSigns(
  parts: readonly SignPart[],
  counted: ReadonlySet<string>,
  { project, size: { width, height } }: ScreenProjection,
  zoom: number,
  collision: Collision,
): void {
  const half = (DISC_PX / 2) * atZoom(SIGN_SCALE, zoom);
  const squares = (places: readonly LonLat[], by: number) =>
    places
      .map((at) => project(at))
      .filter(([x, y]) => x > 0 && y > 0 && x < width && y < height)
      .map((at) => squareAt(at, by));
  const signs = signsOf(parts, zoom).filter(({ id }) => !counted.has(id));
  collision.force(
    squares(
      signs.map(({ at }) => at),
      half,
    ),
  );
  const crossings = parts.flatMap(({ geometry, properties }) =>
    properties.part === 'crossing' && geometry?.type === 'Point' ? [geometry.coordinates as LonLat] : [],
  );
  collision.keepClear(squares(crossings, CROSSING_PX));
}
