/** Crossings as rows of a table: the published crossings.csv, the command line and the page's download have the same. */
import type { Catalog } from '../model/catalog';
import type { Feature, Status } from '../model/types';
import type { BorderCrossing } from './crossings';

export const CROSSING_COLUMNS = [
  'feature',
  'name',
  'name_en',
  'layer',
  'kind',
  'province_a',
  'province_b',
  'lon',
  'lat',
  'uncertainty_m',
  'border_km',
  'border_from_km',
  'border_to_km',
  'basis',
  'status',
  'status_now',
  'status_now_date',
] as const;
export type CrossingRow = Record<(typeof CROSSING_COLUMNS)[number], string | number | null>;

/** One row a crossing, by pair as they come. `now`: what stands, or stood on the date asked about. */
export function crossingRow(
  crossing: BorderCrossing,
  feature: Feature,
  now: { status: Status; date: string | null } = feature.now,
): CrossingRow {
  const { pair, at, uncertaintyM, km, stretch, basis } = crossing;
  return {
    feature: feature.id,
    name: feature.name.zh,
    name_en: feature.name.en,
    layer: feature.layer,
    kind: feature.kind,
    province_a: pair[0],
    province_b: pair[1],
    lon: at[0],
    lat: at[1],
    uncertainty_m: uncertaintyM,
    border_km: km,
    border_from_km: stretch?.[0] ?? null,
    border_to_km: stretch?.[1] ?? null,
    basis,
    status: feature.status,
    status_now: now.status,
    status_now_date: now.date,
  };
}

export const crossingRows = (catalog: Catalog, crossings: readonly BorderCrossing[]): CrossingRow[] =>
  crossings.flatMap((crossing) => {
    const feature = catalog.feature(crossing.feature);
    return feature ? [crossingRow(crossing, feature)] : [];
  });
