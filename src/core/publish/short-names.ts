/** Names of fields for formats that keep ten letters (Shapefile): unique, lower case, ASCII. */
const SHORT: Readonly<Record<string, string>> = {
  annotations: 'passages',
  status_now: 'stat_now',
  status_now_date: 'now_date',
  status_now_scope: 'now_scope',
  status_now_part: 'now_part',
  status_now_part_km: 'now_partkm',
  status_now_of_km: 'now_of_km',
  searched_until: 'searched',
  geometry_basis: 'geom_basis',
  route_accuracy: 'route_acc',
  coordinate_uncertainty_m: 'uncert_m',
  location_exactness: 'exactness',
  provinces_iso: 'prov_iso',
  stated_km_source: 'km_source',
  stated_km_source_en: 'km_src_en',
  length_note: 'len_note',
  km_by_province: 'km_by_prov',
  placement_en: 'placed_en',
  unplaced_reason: 'unplaced',
  unplaced_reason_en: 'unplacd_en',
};

/** The short name of a field: its own where that is short enough. */
export const shortName = (name: string): string => SHORT[name] ?? name;
