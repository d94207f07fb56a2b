/** The wait for tiles, without the frames that show only some of them. */
import type { Map as MapLibre, MapSourceDataEvent } from 'maplibre-gl';

/**
 * Resolves when all tiles of the sources are here, or have failed. From when they are on their way nothing is
 * drawn, unless somebody moves the map: without a graphics card a frame with some of the tiles takes as long
 * as the one with all, and they would queue up. The sources may be added later.
 */
export function firstTiles(map: MapLibre, sources: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!sources.every((id) => map.getSource(id) && map.isSourceLoaded(id))) return;
      map.off('sourcedata', arrived);
      map.off('error', check);
      map.off('movestart', release);
      release();
      resolve();
    };
    /** Between new metadata and new content a source still counts its old tiles. */
    const arrived = ({ tile, sourceDataType }: MapSourceDataEvent) => {
      if (tile || sourceDataType === 'content') check();
    };
    const release = () => {
      map.off('render', hold);
      // The method of the class again.
      Reflect.deleteProperty(map, 'triggerRepaint');
    };
    /** Tiles are asked for in a frame: so none is left out before the data of all sources are known. */
    const hold = () => {
      if (!sources.every((id) => map.getSource(id)?.loaded())) return;
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
