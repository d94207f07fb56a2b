/** <layer>.geojson and features.csv: every feature of the catalogue, placed or not. */
import type { Layer } from '../../core/model/types';
import type { Placed } from '../catalog';
import { csv, type Cell } from './csv';
import { asColumns, FEATURE_FIELDS, propertiesOf, type Field, type Value } from './fields';
import { featureCollection } from './json';

/** A layer as GeoJSON (RFC 7946); features that are not placed have `"geometry": null`. */
export function layerGeojson(
  layer: Layer,
  placed: readonly Placed[],
  licence: string,
  attribution: string,
): string {
  const features = placed
    .filter(({ feature }) => feature.layer === layer.id)
    .map(({ feature, located }) => ({
      type: 'Feature',
      id: feature.id,
      ...(located ? { bbox: located.bbox } : {}),
      geometry: located?.geometry ?? null,
      properties: propertiesOf(feature),
    }));
  return featureCollection(features, { name: layer.id, title: layer.name.en, licence, attribution });
}

const CSV_EXTRA: readonly Field[] = [
  {
    name: 'longitude',
    type: 'number',
    description: 'A point on or in the geometry, degrees, WGS-84; empty if not placed',
  },
  {
    name: 'latitude',
    type: 'number',
    description: 'A point on or in the geometry, degrees, WGS-84; empty if not placed',
  },
];
export const CSV_FIELDS: readonly Field[] = [...asColumns(FEATURE_FIELDS), ...CSV_EXTRA];

/** All features as a table, for Excel and the like. */
export function featuresCsv(placed: readonly Placed[]): string {
  const rows = placed.map(({ feature, located }) => [
    ...FEATURE_FIELDS.map((field) => cell(field.of(feature))),
    located?.anchor[0] ?? null,
    located?.anchor[1] ?? null,
  ]);
  return csv(
    CSV_FIELDS.map((field) => field.name),
    rows,
  );
}

function cell(value: Value): Cell {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.join(';');
  return Object.keys(value).length > 0 ? JSON.stringify(value) : null;
}
