/** Features as GeoJSON (RFC 7946); those that are not placed have `"geometry": null`. */
import type { Geometry } from 'geojson';
import type { Feature } from '../model/types';
import { propertiesOf } from './fields';
import { featureCollection } from './json';

/** Where a feature lies; null: it is not placed. */
export type GeometryOf = (feature: Feature) => Geometry | null;

/** `members`: foreign members of the collection, such as its licence. */
export function featuresGeojson(
  features: readonly Feature[],
  geometryOf: GeometryOf,
  members: Record<string, unknown>,
): string {
  const written = features.map((feature) => ({
    type: 'Feature',
    id: feature.id,
    ...(feature.bbox ? { bbox: feature.bbox } : {}),
    geometry: geometryOf(feature),
    properties: propertiesOf(feature),
  }));
  return featureCollection(written, members);
}
