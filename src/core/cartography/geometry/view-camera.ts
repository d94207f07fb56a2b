/** Between the camera of the view and that of the drawing. */
import type { Camera, Size } from './camera';
import type { ViewCamera } from '../../view/camera';

/** A drawn map cannot be turned: the bearing is left out. */
export const drawingCamera = ({ lon, lat, zoom }: ViewCamera): Camera => ({ center: [lon, lat], zoom });
export const viewCamera = ({ center: [lon, lat], zoom }: Camera): ViewCamera => ({
  zoom,
  lat,
  lon,
  bearing: 0,
});

/** The camera moved back or near so that the whole of what is seen on a map of another size (px) is on one of this size. */
export function showingAsMuch(camera: ViewCamera | null, seen: Size | null, size: Size): ViewCamera | null {
  if (!camera || !seen || !seen.width || !seen.height) return camera;
  return {
    ...camera,
    zoom: camera.zoom + Math.log2(Math.min(size.width / seen.width, size.height / seen.height)),
  };
}
