/** Frames of which only the bookkeeping is wanted: tiles are asked for, names and signs find their places. */
import type { Map as MapLibre } from 'maplibre-gl';
import { isTurned } from './camera';

/**
 * Draws nothing from now on, until the function that is returned is called: the frames lie under the SVG map, and
 * without a graphics card each takes a tenth of a second from the one that is seen.
 */
export function undrawn(map: MapLibre): () => void {
  const { painter } = map;
  const render = painter.render.bind(painter);
  painter.render = (...frame) => {
    // A turned map the SVG map does not show: then the frames are seen.
    if (isTurned(map.getBearing())) render(...frame);
  };
  // The method of the class again.
  return () => void Reflect.deleteProperty(painter, 'render');
}
