/**
 * How many things join each pair of cities or of provinces. A thing joins two places that it touches on the map
 * (cities), or that it joins or lies in as text and geography say (provinces). Totals told of several things
 * together are none of them, and a thing counts once for each pair.
 */
import type { Catalog } from '../model/catalog';
import { LAYERS } from '../model/layers';
import { PROVINCE_ORDER, PROVINCES } from '../model/provinces';
import type { Bilingual, Feature, LayerId, Province, Status } from '../model/types';
import { STAGES, stageOf, type Stage, type StageCounts } from './stage';

export type MatrixOf = 'cities' | 'provinces';
export interface MatrixPlace {
  /** Adcode of a prefecture, or the short name of a province. */
  id: string;
  name: Bilingual;
  province: Province;
}
export interface Cell {
  total: number;
  byLayer: Partial<Record<LayerId, number>>;
  byStage: StageCounts;
}

export class Matrix {
  readonly #numbers: ReadonlyMap<string, number>;
  /** For each pair (a < b) as many counters as there are layers and stages. */
  readonly #counts: Int32Array;
  /** The same, of all layers and stages together; and for each place of all its pairs. */
  readonly #totals: Int32Array;
  readonly #weights: Int32Array;

  constructor(
    readonly places: readonly MatrixPlace[],
    features: readonly Feature[],
    readonly of: MatrixOf,
    statusOf: (feature: Feature) => Status,
  ) {
    this.#numbers = new Map(places.map(({ id }, number) => [id, number]));
    this.#totals = new Int32Array((places.length * (places.length - 1)) / 2);
    this.#counts = new Int32Array(this.#totals.length * SLOTS);
    this.#weights = new Int32Array(places.length);
    // A list of places is the same for many features: what it means is found once.
    const known = new Map<string, number[]>();
    for (const feature of features) {
      if (feature.aggregate) continue;
      const ids = placesOf(feature, of);
      const key = ids.join();
      let numbers = known.get(key);
      if (!numbers) {
        const found = ids.flatMap((id) => this.#numbers.get(id) ?? []);
        known.set(key, (numbers = [...new Set(found)].sort((a, b) => a - b)));
      }
      const slot = LAYERS.indexOf(feature.layer) * STAGES.length + STAGES.indexOf(stageOf(statusOf(feature)));
      for (let i = 0; i < numbers.length; i++)
        for (let j = i + 1; j < numbers.length; j++) {
          const cell = this.#cell(numbers[i]!, numbers[j]!);
          this.#counts[cell * SLOTS + slot]!++;
          this.#totals[cell]!++;
          this.#weights[numbers[i]!]!++;
          this.#weights[numbers[j]!]!++;
        }
    }
  }

  /** Pairs (a < b) lie row after row. */
  #cell(a: number, b: number): number {
    return (a * (2 * this.places.length - a - 1)) / 2 + (b - a - 1);
  }

  /** What joins two places, in either order; null for a place and itself, or one that is not there. */
  cell(a: string, b: string): Cell | null {
    const [i, j] = [this.#numbers.get(a), this.#numbers.get(b)];
    if (i === undefined || j === undefined || i === j) return null;
    const at = this.#cell(Math.min(i, j), Math.max(i, j)) * SLOTS;
    const cell: Cell = {
      total: 0,
      byLayer: {},
      byStage: { open: 0, building: 0, promised: 0, named: 0, ended: 0 },
    };
    LAYERS.forEach((layer, l) =>
      STAGES.forEach((stage: Stage, s) => {
        const n = this.#counts[at + l * STAGES.length + s]!;
        if (!n) return;
        cell.total += n;
        cell.byLayer[layer] = (cell.byLayer[layer] ?? 0) + n;
        cell.byStage[stage] += n;
      }),
    );
    return cell;
  }

  /** How many things join two places. */
  total(a: string, b: string): number {
    const [i, j] = [this.#numbers.get(a), this.#numbers.get(b)];
    if (i === undefined || j === undefined || i === j) return 0;
    return this.#totals[this.#cell(Math.min(i, j), Math.max(i, j))]!;
  }

  /** The largest of all totals; 0 where nothing joins anything. */
  get most(): number {
    return this.#totals.reduce((most, total) => Math.max(most, total), 0);
  }

  /** How many ties a place has to all others together: what it weighs. */
  weight(id: string): number {
    return this.#weights[this.#numbers.get(id) ?? -1] ?? 0;
  }
}

const SLOTS = LAYERS.length * STAGES.length;

const placesOf = ({ units, provinces }: Feature, of: MatrixOf): readonly string[] =>
  of === 'cities' ? units.filter((code) => code.endsWith('00')) : provinces;

/** What a cell counts, in the catalogue's order. */
export const joining = (features: readonly Feature[], of: MatrixOf, a: string, b: string): Feature[] =>
  features.filter((feature) => {
    if (feature.aggregate) return false;
    const places = placesOf(feature, of);
    return places.includes(a) && places.includes(b);
  });

/** The places of a matrix by geography: province by province, within one by adcode; cities that anything touches. */
export function matrixPlaces(catalog: Catalog, of: MatrixOf): MatrixPlace[] {
  if (of === 'provinces') {
    const named = new Set(catalog.features.flatMap(({ provinces }) => provinces));
    return PROVINCE_ORDER.filter((id) => named.has(id)).map((id) => ({
      id,
      name: PROVINCES[id].name,
      province: id,
    }));
  }
  return catalog.data.units
    .filter(({ level }) => level === 'prefecture')
    .map(({ adcode, name, province }) => ({ id: adcode, name, province }))
    .sort(
      (a, b) =>
        PROVINCE_ORDER.indexOf(a.province) - PROVINCE_ORDER.indexOf(b.province) || (a.id < b.id ? -1 : 1),
    );
}

/** Those with the most ties first. */
export function byWeight(matrix: Matrix): MatrixPlace[] {
  const weights = new Map(matrix.places.map(({ id }) => [id, matrix.weight(id)]));
  return [...matrix.places].sort((a, b) => weights.get(b.id)! - weights.get(a.id)!);
}
