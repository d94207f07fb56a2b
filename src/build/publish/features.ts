/** <layer>.geojson, features.csv and its copy for spreadsheets: every feature of the catalogue, placed or not. */
import type { Layer } from '../../core/model/types';
import { csv, spreadsheetCsv } from '../../core/publish/csv';
import { featuresGeojson } from '../../core/publish/geojson';
import { TABLE_HEADER, tableRow } from '../../core/publish/table';
import type { Placed } from '../catalog';

/** A layer as GeoJSON; `members`: what the collection says of itself. */
export function layerGeojson(
  layer: Layer,
  placed: readonly Placed[],
  members: Record<string, unknown>,
): string {
  const own = placed.filter(({ feature }) => feature.layer === layer.id);
  const located = new Map(own.map(({ feature, located }) => [feature.id, located]));
  return featuresGeojson(
    own.map(({ feature }) => feature),
    ({ id }) => located.get(id)?.geometry ?? null,
    { name: layer.id, title: layer.name.en, ...members },
  );
}

const rowsOf = (placed: readonly Placed[]) => placed.map(({ feature }) => tableRow(feature));

/** All features as a table, for programs. */
export const featuresCsv = (placed: readonly Placed[]): string => csv(TABLE_HEADER, rowsOf(placed));
/** The same for Excel and the like. */
export const featuresSpreadsheet = (placed: readonly Placed[]): string =>
  spreadsheetCsv(TABLE_HEADER, rowsOf(placed));
