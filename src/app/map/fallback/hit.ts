/** What lies under a point of the simple map: the same order as on the live one (`../picking.ts`). Pure geometry. */
import type { Position } from 'geojson';
import { project, unproject, type Camera, type Size } from '../../../core/cartography/geometry/camera';
import { contains, type Polygon } from '../../../core/cartography/geometry/polygon';
import { beside } from '../../../core/cartography/svg/course';
import type { Xy } from '../../../core/cartography/geometry/mercator';
import { LANE_SCALE, SPLIT_ZOOM, atZoom, isGuide, metresPerPixel } from '../../../core/cartography/symbols';
import type { Part } from '../../data/render-features';

/** Half of a sign, px. */
const SIGN_PX = 9;

/**
 * Ids of signs within `tolerance` px, then lines by their distance, then zones from the smallest;
 * of bands of doubt only where nothing else is.
 */
export function hitsAt(
  parts: readonly Part[],
  at: Xy,
  camera: Camera,
  size: Size,
  tolerance: number,
): string[] {
  const { zoom } = camera;
  const place = unproject(at, camera, size);
  const lanePx = atZoom(LANE_SCALE, zoom);
  const [signs, lines, zones, bands]: [number, string][][] = [[], [], [], []];
  for (const { geometry, properties } of parts) {
    const { id, layer, part } = properties;
    const isRoad = layer === 'disconnected-road';
    if (geometry.type === 'Point') {
      const [x, y] = project(geometry.coordinates, camera, size);
      const far = Math.hypot(x - at[0], y - at[1]);
      if ((part === 'point' || isRoad) && far <= SIGN_PX + tolerance) signs!.push([far, id]);
    } else if (geometry.type === 'LineString') {
      if (part !== 'line') continue;
      if (isRoad && zoom < SPLIT_ZOOM - 0.5) continue;
      const course = geometry.coordinates.map((position) => project(position, camera, size));
      const far = distance(at, beside(course, properties.lane * lanePx));
      const half = properties.uncertaintyM / metresPerPixel(place[1], zoom);
      if (far <= tolerance + 1) lines!.push([far, id]);
      else if (isGuide(properties.basis) && distance(at, course) <= half) bands!.push([half, id]);
    } else {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      if (contains(polygons as Polygon[], place)) zones!.push([spread(polygons), id]);
    }
  }
  const inOrder = (hits: [number, string][]) => hits.sort((a, b) => a[0] - b[0]).map(([, id]) => id);
  const found = [...new Set([signs!, lines!, zones!].flatMap(inOrder))];
  return found.length ? found : [...new Set(inOrder(bands!))];
}

function distance([x, y]: Xy, line: readonly Xy[]): number {
  let best = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1]!;
    const [dx, dy] = [line[i]![0] - ax, line[i]![1] - ay];
    const squared = dx * dx + dy * dy;
    const t = squared ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared)) : 0;
    best = Math.min(best, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return best;
}

/** How far polygons reach: the sum of the boxes around them, square degrees. */
function spread(polygons: readonly Position[][][]): number {
  return polygons.reduce((sum, [ring = []]) => {
    const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
    return sum + (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  }, 0);
}
