/** <layer>.geojson, features.csv and its copy for spreadsheets: every feature of the catalogue, placed or not. */
import type { Catalog } from '../../core/model/catalog';
import type { Layer } from '../../core/model/types';
import { csv, spreadsheetCsv } from '../../core/publish/csv';
import { dateCells, DATE_HEADER } from '../../core/publish/dates';
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

const HEADER = [...TABLE_HEADER, ...DATE_HEADER];
const rowsOf = (catalog: Catalog) =>
  catalog.features.map((feature) => [...tableRow(feature), ...dateCells(catalog, feature)]);

/** All features as a table, for programs. */
export const featuresCsv = (catalog: Catalog): string => csv(HEADER, rowsOf(catalog));
/** The same for Excel and the like. */
export const featuresSpreadsheet = (catalog: Catalog): string => spreadsheetCsv(HEADER, rowsOf(catalog));
