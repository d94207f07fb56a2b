/** Where positions stand on the screen of a live map, turned as it is but never tilted: without asking it for each. */
import type { Map as MapLibre } from 'maplibre-gl';
import { worldPx, type ScreenProjection } from '../../../core/cartography/geometry/camera';
import { lonLat, mercator } from '../../../core/cartography/geometry/mercator';

export function screenOf(map: MapLibre): ScreenProjection {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const centre = map.getCenter();
  const [cx, cy] = mercator([centre.lng, centre.lat]);
  // Not the middle of the container where something lies over it.
  const origin = map.project(centre);
  const scale = worldPx(map.getZoom());
  const turn = (-map.getBearing() * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return {
    project: (position) => {
      const [mx, my] = mercator(position);
      const [x, y] = [(mx - cx) * scale, (my - cy) * scale];
      return [origin.x + x * cos - y * sin, origin.y + x * sin + y * cos];
    },
    unproject: ([px, py]) => {
      const [x, y] = [px - origin.x, py - origin.y];
      return lonLat([cx + (x * cos + y * sin) / scale, cy + (y * cos - x * sin) / scale]);
    },
    size: { width, height },
  };
}
