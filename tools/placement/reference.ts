/** Reads a folder of reference alignments: GeoJSON whose features carry `role: feature` and `feature`, one of our ids. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import type { LonLat } from '../../src/core/model/types';

export interface Reference {
  /** Our id. */
  feature: string;
  line: LonLat[];
  /** How good the reference itself is, metres. */
  precisionM: number;
  source: string | null;
  asOf: string | null;
}
type Properties = {
  role?: string;
  feature?: string;
  precision_m?: number;
  source?: string;
  as_of?: string | number;
};

/** All `role: feature` lines of the folder's GeoJSON files. Throws where there is none. */
export function readReferences(folder: string): Reference[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.geojson'));
  const found = files.sort().flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { features = [] } = JSON.parse(text) as Partial<FeatureCollection<Geometry, Properties>>;
    return features.flatMap(({ geometry, properties: { role, feature, precision_m, source, as_of } }) => {
      const line = partsOf(geometry).flat();
      if (role !== 'feature' || !feature || line.length < 2) return [];
      const asOf = as_of === undefined ? null : String(as_of);
      return [{ feature, line, precisionM: precision_m ?? 0, source: source ?? null, asOf }];
    });
  });
  if (found.length === 0) throw new Error(`no line with "role": "feature" in ${folder}/*.geojson`);
  return found;
}

/** The lines of a geometry; none of one that is no line. */
export function partsOf(geometry: Geometry | null): LonLat[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates.map(flat)];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates.map((line) => line.map(flat)) : [];
}

const flat = ([lon = 0, lat = 0]: number[]): LonLat => [lon, lat];
