/** Between the camera of the view and that of the drawing. */
import type { Camera } from './camera';
import type { ViewCamera } from '../../view/camera';

/** A drawn map cannot be turned: the bearing is left out. */
export const drawingCamera = ({ lon, lat, zoom }: ViewCamera): Camera => ({ center: [lon, lat], zoom });
export const viewCamera = ({ center: [lon, lat], zoom }: Camera): ViewCamera => ({
  zoom,
  lat,
  lon,
  bearing: 0,
});
