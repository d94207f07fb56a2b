/** Crossings, borders and seats, worked out once: app/analysis.json, and crossings.csv as the published table. */
import { borderCrossings, Borders, placesPassed, type DrawnLine } from '../../core/analysis/crossings';
import { CROSSING_COLUMNS, crossingRows, type CrossingRow } from '../../core/analysis/crossing-rows';
import { neighbours } from '../../core/analysis/crossings-of';
import type { AnalysisData, City } from '../../core/analysis/data';
import { joinedParts } from '../../core/analysis/course';
import { ProvinceMap } from '../../core/analysis/province-map';
import type { UnitsTopology } from '../../core/cartography/geometry/topology';
import { Catalog } from '../../core/model/catalog';
import type { Pair } from '../../core/model/pairs';
import type { CatalogData, LonLat, Unit } from '../../core/model/types';
import { csv } from '../../core/publish/csv';
import type { Field } from '../../core/publish/fields';
import type { Placed } from '../catalog';
import type { LanePart } from '../place/lanes';
import type { Marked } from './map';

type Lanes = ReadonlyMap<string, readonly LanePart[]>;

/** The lines of the placed features in drawing order, with the crossings that the data name. */
export const drawnLines = (placed: readonly Placed[], lanes: Lanes): DrawnLine[] =>
  placed.flatMap(({ feature, located }) => {
    const parts = lanes.get(feature.id)?.map(({ coordinates }) => coordinates);
    return parts ? [{ feature, parts, known: located?.crossings ?? [] }] : [];
  });

/** `units`: null without a basemap: no province is known then. */
export class Analysis {
  readonly #provinces: ProvinceMap | null;
  readonly #lines: Map<string, LonLat[][]>;

  constructor(
    private readonly drawn: readonly DrawnLine[],
    units: UnitsTopology | null,
  ) {
    this.#provinces = units && ProvinceMap.of(units);
    this.#lines = new Map(units ? neighbours(units).map(({ pair, lines }) => [pair.join(), lines]) : []);
  }

  /** What the map marks, by feature. */
  markers(): Map<string, readonly Marked[]> {
    return new Map(this.drawn.map((line) => [line.feature.id, placesPassed(line, this.#provinces)]));
  }

  /** `labels`: the names of the basemap, as they stand in its file. */
  data(units: readonly Unit[], labels: string | undefined): AnalysisData {
    const borders = new Borders((pair) => this.#lines.get(pair.join()) ?? []);
    return {
      crossings: borderCrossings(this.drawn, this.#provinces, borders),
      branched: this.drawn
        .filter(({ parts }) => joinedParts(parts).length > 1)
        .map(({ feature }) => feature.id),
      borders: [...this.#lines.keys()].flatMap((key) => {
        const pair = key.split(',') as unknown as Pair;
        const border = borders.of(pair);
        if (!border) return [];
        const { km, eastward, breaks } = border;
        return [{ pair, km: round(km), eastward, breaks: breaks.map(round) }];
      }),
      cities: seats(units, labels),
    };
  }
}

const round = (km: number): number => Math.round(km * 1000) / 1000;

/** A municipality is named as a province. */
function seats(units: readonly Unit[], labels: string | undefined): City[] {
  const named = JSON.parse(labels ?? '[]') as { id: string; point: LonLat }[];
  const points = new Map(named.map(({ id, point }) => [id, point]));
  return units.flatMap(({ adcode, level }) => {
    const at = points.get(adcode) ?? points.get(`${adcode.slice(0, 2)}0000`);
    return level === 'prefecture' && at ? [{ adcode, at }] : [];
  });
}

const MEANING: Record<keyof CrossingRow, readonly [type: Field['type'], description: string]> = {
  feature: ['string', 'Id of the feature'],
  name: ['string', 'Its name in Chinese'],
  name_en: ['string', 'Its name in English'],
  layer: ['string', 'Its layer'],
  kind: ['string', 'Its kind'],
  province_a: ['string', 'One of the two provinces, short Chinese name'],
  province_b: ['string', 'The other one'],
  lon: ['number', 'Where the drawn line crosses, degrees, WGS-84'],
  lat: ['number', 'The same'],
  uncertainty_m: ['number', 'Radius in metres within which the true crossing lies'],
  border_km: [
    'number',
    'Along the border of the two provinces, from its western or northern end; empty where they have none in common near',
  ],
  border_from_km: ['number', 'Where the stretch of border begins in which the true crossing may lie'],
  border_to_km: ['number', 'Where it ends'],
  basis: [
    'string',
    'course: the drawn line crosses there; stated: the data say so; assumed: the middle of a road that is to open at the border',
  ],
  status: ['string', 'Status that the latest document naming it gives it'],
  status_now: ['string', 'What stands: the furthest state known that concerns the whole'],
  status_now_date: ['string', 'Since when (ISO 8601, as far as known)'],
};

export const CROSSING_FIELDS: readonly Field[] = CROSSING_COLUMNS.map((name) => ({
  name,
  type: MEANING[name][0],
  description: MEANING[name][1],
}));

/** All border crossings, one a row. */
export function crossingsCsv(catalog: CatalogData, { crossings }: AnalysisData): string {
  const rows = crossingRows(new Catalog(catalog), crossings);
  return csv(
    CROSSING_COLUMNS,
    rows.map((row) => CROSSING_COLUMNS.map((name) => row[name])),
  );
}
