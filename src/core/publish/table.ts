/** Features as a table: a row a feature, without its shape, for CSV and spreadsheets. */
import type { Feature } from '../model/types';
import type { Cell } from './csv';
import { asColumns, FEATURE_FIELDS, type Field, type Value } from './fields';

const degrees = (name: string): Field => ({
  name,
  type: 'number',
  description: 'A point on or in the geometry, degrees, WGS-84; empty if not placed',
});
/** Of every column: name, type, what it means. */
export const TABLE_FIELDS: readonly Field[] = [
  ...asColumns(FEATURE_FIELDS),
  degrees('longitude'),
  degrees('latitude'),
];
export const TABLE_HEADER: readonly string[] = TABLE_FIELDS.map(({ name }) => name);

/** Cells in the order of the header; lists are one text, their members separated by ";". */
export const tableRow = (feature: Feature): Cell[] => [
  ...FEATURE_FIELDS.map((field) => cellOf(field.of(feature))),
  feature.anchor?.[0] ?? null,
  feature.anchor?.[1] ?? null,
];

function cellOf(value: Value): Cell {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.join(';');
  return Object.keys(value).length > 0 ? JSON.stringify(value) : null;
}
