/** What a recipe yields. */
import type { Geometry } from 'geojson';
import type { Bbox, Confidence, GeometryBasis, LonLat, Province } from '../../core/model/types';

export interface Located {
  geometry: Geometry;
  basis: GeometryBasis;
  /** Global Energy Monitor's route accuracy; null for what is no route. */
  accuracy: Confidence | null;
  uncertaintyM: number;
  /** IATI location exactness. */
  exactness: 1 | 2;
  /** Gazetteer places of the recipe, in order, each once. */
  places: string[];
  /** Border crossings on a line. */
  crossings: LonLat[];
  /** Geodesic length; null for areas and points. */
  drawnKm: number | null;
  kmByProvince: Partial<Record<Province, number>>;
  /** Provinces that it lies in beyond tolerance: a feature must list them. */
  surely: Province[];
  /** Provinces that it touches or comes near to: a feature may list them. */
  perhaps: Province[];
  /** County and prefecture adcodes that it touches. */
  units: string[];
  bbox: Bbox;
  anchor: LonLat;
}
