/** Every drawn line against its references. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { CatalogData, Feature, LonLat } from '../../src/core/model/types';
import { lengthKm } from '../../src/core/cartography/geometry/geodesy';
import { compare, quantile, STEP, type Comparison } from './compare';
import { Polyline } from './polyline';
import { partsOf, type Reference } from './reference';

export interface Line {
  feature: Feature;
  branches: LonLat[][];
}

/** Distances in km. `inside`: the worst point lies in the band, in it with the reference's own doubt, or not. */
export interface Measured {
  feature: Feature;
  coveredKm: number;
  trueKm: number;
  median: number;
  p95: number;
  p98: number;
  worst: number;
  bandKm: number;
  inside: 'yes' | 'edge' | 'no';
  /** Share (0–1) of the true line that lies in the stated band. */
  share: number;
  /** Distances of the true line alone, metres, a position each 200 m. */
  offs: number[];
}
export interface Unmeasured {
  feature: Feature;
  /** Of the longest piece between two places. */
  longestLegKm: number;
}

/** The features that are drawn as lines, with these. `files` are the published ones. */
export function drawnLines({ layers, features }: CatalogData, files: ReadonlyMap<string, string>): Line[] {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  return layers.flatMap(({ id: layer }) => {
    const text = files.get(`${layer}.geojson`);
    if (text === undefined) throw new Error(`the data has no ${layer}.geojson`);
    const collection = JSON.parse(text) as FeatureCollection<Geometry | null, { id: string }>;
    return collection.features.flatMap(({ geometry, properties }) => {
      const branches = partsOf(geometry);
      return branches.length > 0 ? [{ feature: byId.get(properties.id)!, branches }] : [];
    });
  });
}

/** Lines with a reference that they share a stretch with, and those without. */
export function measure(
  lines: readonly Line[],
  references: readonly Reference[],
): { measured: Measured[]; unmeasured: Unmeasured[] } {
  const measured: Measured[] = [];
  const unmeasured: Unmeasured[] = [];
  for (const { feature, branches } of lines) {
    const own = references.filter((reference) => reference.feature === feature.id);
    const drawn = branches.map((branch) => new Polyline(branch));
    const found = own.flatMap((reference) => {
      const best = bestOf(drawn, new Polyline(reference.line));
      return best ? [{ ...best, precisionM: reference.precisionM }] : [];
    });
    if (found.length > 0) measured.push(summed(feature, found));
    else unmeasured.push({ feature, longestLegKm: longestLeg(branches) });
  }
  return { measured, unmeasured };
}

/** Of several branches the one that shares most of the true line, among equals the nearer. */
function bestOf(branches: readonly Polyline[], reference: Polyline): Comparison | null {
  const found = branches.flatMap((branch) => compare(branch, reference) ?? []);
  return found.sort((a, b) => a.misfit - b.misfit)[0] ?? null;
}

function summed(feature: Feature, found: readonly (Comparison & { precisionM: number })[]): Measured {
  const offs = found.flatMap((comparison) => comparison.true);
  const both = [...found.flatMap((comparison) => comparison.drawn), ...offs];
  const band = feature.uncertaintyM ?? 0;
  const worst = both.reduce((most, off) => Math.max(most, off), 0);
  const doubt = Math.max(...found.map(({ precisionM }) => precisionM));
  return {
    feature,
    coveredKm: sum(found.map(({ drawnM }) => drawnM)) / 1000,
    trueKm: sum(found.map(({ trueM }) => trueM)) / 1000,
    median: quantile(both, 0.5) / 1000,
    p95: quantile(both, 0.95) / 1000,
    p98: quantile(both, 0.98) / 1000,
    worst: worst / 1000,
    bandKm: band / 1000,
    inside: worst <= band ? 'yes' : worst <= band + doubt ? 'edge' : 'no',
    share: offs.filter((off) => off <= band).length / offs.length,
    offs,
  };
}

export interface Summary {
  count: number;
  trueKm: number;
  medianOfMedians: number;
  medianOfWorst: number;
  /** 98 % of the true line lies nearer than this, km. */
  p98: number;
  inside: number;
  share: number;
}

/** Features together; each counts by the length of its true line where a share is meant. */
export function summaryOf(measured: readonly Measured[]): Summary {
  const offs = measured.flatMap((row) => row.offs);
  const metres = sum(measured.map((row) => row.offs.length * STEP));
  const inBand = sum(measured.map((row) => row.share * row.offs.length * STEP));
  return {
    count: measured.length,
    trueKm: sum(measured.map(({ trueKm }) => trueKm)),
    medianOfMedians: quantile(
      measured.map(({ median }) => median),
      0.5,
    ),
    medianOfWorst: quantile(
      measured.map(({ worst }) => worst),
      0.5,
    ),
    p98: quantile(offs, 0.98) / 1000,
    inside: measured.filter(({ inside }) => inside === 'yes').length,
    share: inBand / metres,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function longestLeg(branches: readonly LonLat[][]): number {
  const legs = branches.flatMap((branch) => branch.slice(1).map((to, i) => lengthKm([branch[i]!, to])));
  return Math.max(...legs);
}
