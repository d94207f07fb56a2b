/** The wait for the first tiles, with as few frames as it takes. */
import type { Map as MapLibre, MapSourceDataEvent } from 'maplibre-gl';

/**
 * Resolves when all tiles of the sources are here, or have failed. One frame is drawn when the first tile is
 * here: it makes the shaders while the worker cuts the others. From then on none, unless somebody moves the
 * map: without a graphics card a frame with some of the tiles takes as long as the one with all. The sources
 * may be added later.
 */
export function firstTiles(map: MapLibre, sources: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const isHere = (id: string) => Boolean(map.getSource(id) && map.isSourceLoaded(id));
    let some = false;
    const check = () => {
      if (!sources.every(isHere)) return;
      map.off('sourcedata', arrived);
      map.off('error', check);
      map.off('movestart', release);
      release();
      resolve();
    };
    const arrived = ({ sourceId, tile }: MapSourceDataEvent) => {
      some ||= Boolean(tile) && sources.includes(sourceId);
      check();
    };
    const release = () => {
      map.off('render', hold);
      // The method of the class again.
      Reflect.deleteProperty(map, 'triggerRepaint');
    };
    /** Tiles are asked for in a frame: so none is left out before the data of all sources are known. */
    const hold = () => {
      if (!some || !sources.every((id) => map.getSource(id)?.loaded())) return;
      map.off('render', hold);
      map.triggerRepaint = () => undefined;
      check();
    };
    map.on('render', hold);
    map.on('sourcedata', arrived);
    map.on('error', check);
    map.on('movestart', release);
  });
}
