/** Which features may be on a screen, by their boxes. */
import type { Feature } from '../model/types';
import type { ScreenProjection } from './geometry/camera';

/** Whether a feature may be on the screen, which may be turned. Sums of several things are nowhere. */
export function isOnScreen({
  unproject,
  size: { width, height },
}: ScreenProjection): (feature: Pick<Feature, 'bbox' | 'aggregate'>) => boolean {
  const corners = [
    unproject([0, 0]),
    unproject([width, 0]),
    unproject([0, height]),
    unproject([width, height]),
  ];
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  const [west, south] = [Math.min(...lons), Math.min(...lats)];
  const [east, north] = [Math.max(...lons), Math.max(...lats)];
  return ({ bbox, aggregate }) =>
    bbox !== null && !aggregate && bbox[0] <= east && bbox[2] >= west && bbox[1] <= north && bbox[3] >= south;
}
