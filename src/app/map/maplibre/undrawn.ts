/** Frames of which only the bookkeeping is wanted: tiles are asked for, names and signs find their places. */
import type { Map as MapLibre } from 'maplibre-gl';

/** An SVG map does not show a map that is turned further, degrees: then the frames are seen. */
const TURNED = 0.01;

/**
 * Draws nothing from now on, until the function that is returned is called: the frames lie under the SVG map, and
 * without a graphics card each takes a tenth of a second from the one that is seen.
 */
export function undrawn(map: MapLibre): () => void {
  const { painter } = map;
  const render = painter.render.bind(painter);
  painter.render = (...frame) => {
    if (Math.abs(map.getBearing()) > TURNED) render(...frame);
  };
  // The method of the class again.
  return () => void Reflect.deleteProperty(painter, 'render');
}
