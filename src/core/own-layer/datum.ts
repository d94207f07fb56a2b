/** A layer as it lies on the atlas: in WGS-84. */
import type { Position } from 'geojson';
import { fromGcj02 } from '../cartography/geometry/datum';
import type { LonLat } from '../model/types';
import type { OwnFeature, OwnGeometry, OwnLayer } from '../model/own-layer';

/** The features of a layer in WGS-84; the same ones where that is what the file is in. */
export function inWgs84({ datum, features }: Pick<OwnLayer, 'datum' | 'features'>): readonly OwnFeature[] {
  if (datum !== 'gcj02') return features;
  return features.map(({ name, geometry }) => ({
    name,
    geometry: { ...geometry, coordinates: moved(geometry.coordinates) } as OwnGeometry,
  }));
}

type Nested = Position | Position[] | Position[][] | Position[][][];
const moved = (part: Nested): unknown =>
  typeof part[0] === 'number' ? fromGcj02(part as LonLat) : (part as Position[]).map(moved);
