/**
 * Signs that would lie on one another stand as one with their number, until one is near enough for them to part.
 * The live map and the SVG map both ask here. Pure; it depends on the zoom and never on what part is on the screen,
 * so that moving the map changes nothing.
 */
import type { Geometry } from 'geojson';
import { isSplit } from '../model/layers';
import type { LayerId, LonLat } from '../model/types';
import { worldPx } from './geometry/camera';
import { lonLat, mercator, type Xy } from './geometry/mercator';
import { DISC_PX } from './glyphs';
import { SIGN_SCALE, SPLIT_ZOOM, atZoom } from './symbols';

export interface SignAt {
  id: string;
  at: LonLat;
}
/** Two signs and more; where they stand together is the middle of them. */
export interface CountedSign {
  ids: readonly string[];
  at: LonLat;
}
/** What of a drawn part says whether it is a sign. */
interface SignPart {
  geometry: Geometry | null;
  properties: { id: string; layer: LayerId; part: string };
}

/** Radius of a sign that counts, px. */
export const COUNT_PX = 13;
/** Signs keep this far apart, px. */
const ROOM_PX = 2;

/** The signs that features have at a zoom: things at one spot, and roads that open at the border, where they first cross it. */
export function signsOf(parts: readonly SignPart[], zoom: number): SignAt[] {
  const signs = new Map<string, SignAt>();
  for (const { geometry, properties } of parts) {
    const { id, layer, part } = properties;
    if (geometry?.type !== 'Point' || signs.has(id)) continue;
    if (part === 'point' ? isSplit(layer) && zoom >= SPLIT_ZOOM : !isSplit(layer) || zoom >= SPLIT_ZOOM)
      continue;
    signs.set(id, { id, at: geometry.coordinates as LonLat });
  }
  return [...signs.values()];
}

interface Cluster {
  ids: string[];
  x: number;
  y: number;
}

/** The groups among signs at a zoom; signs that stand apart are in none. The order of the signs doesn't matter. */
export function countSigns(signs: readonly SignAt[], zoom: number): CountedSign[] {
  const scale = worldPx(zoom);
  const radius = (DISC_PX / 2) * atZoom(SIGN_SCALE, zoom);
  const radiusOf = ({ ids }: Cluster) => (ids.length > 1 ? COUNT_PX : radius);
  let clusters = [...signs]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, at }): Cluster => {
      const [x, y] = mercator(at);
      return { ids: [id], x: x * scale, y: y * scale };
    });
  for (let before = -1; before !== clusters.length;) {
    before = clusters.length;
    clusters = merged(clusters, radiusOf);
  }
  return clusters
    .filter(({ ids }) => ids.length > 1)
    .map(({ ids, x, y }) => ({ ids, at: lonLat([x / scale, y / scale]) }));
}

/** Joins each cluster with the first before it that it would lie on. */
function merged(clusters: readonly Cluster[], radiusOf: (cluster: Cluster) => number): Cluster[] {
  const side = 2 * COUNT_PX + ROOM_PX;
  const cells = new Map<string, Cluster[]>();
  const cellOf = ([x, y]: Xy) => [Math.floor(x / side), Math.floor(y / side)] as const;
  const out: Cluster[] = [];
  for (const cluster of clusters) {
    const [column, row] = cellOf([cluster.x, cluster.y]);
    let joined: Cluster | null = null;
    for (let c = column - 1; c <= column + 1 && !joined; c++)
      for (let r = row - 1; r <= row + 1 && !joined; r++)
        joined =
          cells
            .get(`${c} ${r}`)
            ?.find(
              (other) =>
                Math.hypot(other.x - cluster.x, other.y - cluster.y) <
                radiusOf(other) + radiusOf(cluster) + ROOM_PX,
            ) ?? null;
    if (joined) {
      const [n, m] = [joined.ids.length, cluster.ids.length];
      joined.x = (joined.x * n + cluster.x * m) / (n + m);
      joined.y = (joined.y * n + cluster.y * m) / (n + m);
      joined.ids = [...joined.ids, ...cluster.ids];
      continue;
    }
    const own = { ...cluster };
    out.push(own);
    const key = `${column} ${row}`;
    const there = cells.get(key);
    if (there) there.push(own);
    else cells.set(key, [own]);
  }
  return out;
}

/** The zoom from which a group's members are no longer all one sign; null where that is beyond `most`. */
export function partingZoom(signs: readonly SignAt[], from: number, most: number): number | null {
  for (let zoom = Math.ceil(from * 2 + 0.01) / 2; zoom <= most; zoom += 0.5)
    if (countSigns(signs, zoom)[0]?.ids.length !== signs.length) return zoom;
  return null;
}
