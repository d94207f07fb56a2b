/** When the graphics card, or the processor in its place, has done what it was given. */
import type { Map as MapLibre } from 'maplibre-gl';

/** Asked again after so many milliseconds. */
const PAUSE = 8;

/** Resolves when all that the map has asked to be drawn is drawn; at once where the context is lost. */
export async function drawn(map: MapLibre): Promise<void> {
  const gl = map.getCanvas().getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return;
  gl.flush();
  while (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED)
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  gl.deleteSync(fence);
}
