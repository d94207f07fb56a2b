/** What a person does on the map, told to whoever asked; never a change of the map itself. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Hit } from '../../../core/cartography/pick';
import type { Catalog } from '../../../core/model/catalog';
import type { LonLat } from '../../../core/model/types';
import type { ViewCamera } from '../../../core/view/camera';
import { isComposing } from '../../ui/composing';
import { singleClick } from '../single-click';
import { cameraOf } from './camera';
import { TOLERANCE, featuresAt } from './picking';

export interface MapCallbacks {
  /** What lies under a click or key, and where; nothing: the click hit the ground. */
  picked(hit: Hit, at: { x: number; y: number; lngLat: LonLat }): void;
  /** What lies under a mouse, and where on the map. Never told of a finger. */
  hovered(hit: Hit | null, at: { x: number; y: number }): void;
  /** It begins to move. */
  moving(): void;
  /** It has come to rest. */
  moved(camera: ViewCamera): void;
  /** There is no live map any more, or not yet; `reason`: what was thrown. */
  trouble(what: 'context-lost' | 'engine' | 'worker' | 'data', reason: unknown): void;
  /** The graphics are back. What the map was told meanwhile it has not kept: it is to be made anew. */
  restored(): void;
  /** The basemap is here; the approval number of its borders, if they have one, and why parts of it are missing. */
  grounded(approval: string | null, gaps: readonly unknown[]): void;
}

/** `busy`: while it says so, clicks and keys on the map are a drawing's and pick nothing. */
export function listen(
  map: MapLibre,
  catalogNow: () => Catalog,
  callbacks: MapCallbacks,
  busy: () => boolean,
): void {
  const pick = (point: { x: number; y: number }, tolerance: number) => {
    if (busy()) return;
    const { lng, lat } = map.unproject([point.x, point.y]);
    callbacks.picked(featuresAt(map, catalogNow(), point, tolerance), {
      x: point.x,
      y: point.y,
      lngLat: [lng, lat],
    });
  };
  const single = singleClick();
  map.on('click', ({ point, originalEvent }) => {
    const touch = (originalEvent as PointerEvent).pointerType === 'touch';
    single.click(() => pick(point, touch ? TOLERANCE.touch : TOLERANCE.mouse));
  });
  map.on('dblclick', () => single.cancel());
  let asked = 0;
  const leave = () => {
    cancelAnimationFrame(asked);
    callbacks.hovered(null, { x: 0, y: 0 });
  };
  map.on('mousemove', ({ point, originalEvent }) => {
    // A browser makes a mouse of a finger: what it hovers would stay.
    if (
      busy() ||
      map.isMoving() ||
      (originalEvent as { sourceCapabilities?: { firesTouchEvents?: boolean } }).sourceCapabilities
        ?.firesTouchEvents
    )
      return;
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      if (busy()) return;
      const hit = featuresAt(map, catalogNow(), point, TOLERANCE.mouse);
      const isThing = hit.counted.length + hit.things.length + hit.covering.length > 0;
      map.getCanvas().style.cursor = isThing ? 'pointer' : '';
      callbacks.hovered(isThing ? hit : null, { x: point.x, y: point.y });
    });
  });
  map.on('mouseout', leave);
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    const { clientWidth, clientHeight } = map.getContainer();
    pick({ x: clientWidth / 2, y: clientHeight / 2 }, TOLERANCE.touch);
  });
  map.on('movestart', () => {
    single.cancel();
    leave();
    callbacks.moving();
  });
  map.on('moveend', () => callbacks.moved(cameraOf(map)));
  map.on('webglcontextlost', () => callbacks.trouble('context-lost', null));
  map.on('webglcontextrestored', () => callbacks.restored());
}
