/** What a person does on the map, told to whoever asked; never a change of the map itself. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Catalog } from '../../../core/model/catalog';
import type { LonLat } from '../../../core/model/types';
import type { ViewCamera } from '../../../core/view/camera';
import { cameraOf } from './camera';
import { TOLERANCE, featuresAt } from './picking';

export interface MapCallbacks {
  /** Features under a click or key, best first, and where; none: the click hit the ground. */
  picked(ids: string[], at: { x: number; y: number; lngLat: LonLat }): void;
  hovered(id: string | null): void;
  /** It begins to move. */
  moving(): void;
  /** It has come to rest. */
  moved(camera: ViewCamera): void;
  trouble(what: 'context-lost' | 'failed' | null): void;
  /** The basemap is here; the approval number of its borders, if they have one. */
  grounded(approval: string | null): void;
}

export function listen(map: MapLibre, catalog: Catalog, callbacks: MapCallbacks): void {
  const pick = (point: { x: number; y: number }, tolerance: number) => {
    const { lng, lat } = map.unproject([point.x, point.y]);
    callbacks.picked(featuresAt(map, catalog, point, tolerance), {
      x: point.x,
      y: point.y,
      lngLat: [lng, lat],
    });
  };
  map.on('click', ({ point, originalEvent }) => {
    const touch = (originalEvent as PointerEvent).pointerType === 'touch';
    pick(point, touch ? TOLERANCE.touch : TOLERANCE.mouse);
  });
  let asked = 0;
  map.on('mousemove', ({ point }) => {
    if (map.isMoving()) return;
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      const [id = null] = featuresAt(map, catalog, point, TOLERANCE.mouse);
      map.getCanvas().style.cursor = id ? 'pointer' : '';
      callbacks.hovered(id);
    });
  });
  map.on('mouseout', () => {
    cancelAnimationFrame(asked);
    callbacks.hovered(null);
  });
  map.getCanvas().addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter') return;
    const { clientWidth, clientHeight } = map.getContainer();
    pick({ x: clientWidth / 2, y: clientHeight / 2 }, TOLERANCE.touch);
  });
  map.on('movestart', () => callbacks.moving());
  map.on('moveend', () => callbacks.moved(cameraOf(map)));
  map.on('webglcontextlost', () => callbacks.trouble('context-lost'));
  map.on('webglcontextrestored', () => callbacks.trouble(null));
}
