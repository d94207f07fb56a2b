/**
 * What of a view is asked of all features together: a border, a corridor, a matrix, the ledger, two documents.
 * One at a time is shown; each restores from its link alone.
 */
import type { Catalog } from '../model/catalog';
import type { Pair } from '../model/pairs';
import type { LonLat } from '../model/types';

export type MatrixOf = 'cities' | 'provinces';

export interface Understanding {
  /** What crosses the border of two provinces. */
  readonly pair: Pair | null;
  /** What lies along something: `CorridorOf` as a link writes it. */
  readonly corridor: string | null;
  /** The width of the corridor on each side. */
  readonly km: number;
  readonly matrix: MatrixOf | null;
  /** What became of all that was promised. */
  readonly ledger: boolean;
  /** Two documents held against each other, by their ids. */
  readonly compare: readonly [string, string] | null;
}

export const NOTHING_ASKED: Understanding = {
  pair: null,
  corridor: null,
  km: 10,
  matrix: null,
  ledger: false,
  compare: null,
};

export type Question = 'ledger' | 'pair' | 'corridor' | 'matrix' | 'compare';

/** Which of them is shown; null: none. */
export function questionOf(view: Understanding): Question | null {
  if (view.pair) return 'pair';
  if (view.corridor) return 'corridor';
  if (view.matrix) return 'matrix';
  if (view.compare) return 'compare';
  return view.ledger ? 'ledger' : null;
}

/** Asks one thing in place of another; the width of corridors stays. */
export const ask = <V extends Understanding>(view: V, question: Partial<Understanding>): V => ({
  ...view,
  ...NOTHING_ASKED,
  km: view.km,
  ...question,
});
export const stopAsking = <V extends Understanding>(view: V): V => ({ ...view, ...NOTHING_ASKED });

/** A feature, the way between two cities (adcodes), or a drawn line. */
export type CorridorOf = { feature: string } | { cities: [string, string] } | { line: LonLat[] };

export const MOST_CORNERS = 50;

/** "some-feature", "c:320300,340600", "l:117.2,34.3;117.1,33.9"; null where it is none of them. */
export function parseCorridor(raw: string, catalog: Catalog): CorridorOf | null {
  if (raw.startsWith('c:')) {
    const [a, b, more] = raw.slice(2).split(',');
    const known = (code?: string) => catalog.unit(code ?? '')?.level === 'prefecture';
    return a && b && a !== b && more === undefined && known(a) && known(b) ? { cities: [a, b] } : null;
  }
  if (raw.startsWith('l:')) {
    const line = raw
      .slice(2)
      .split(';')
      .map((corner) => corner.split(',').map(Number) as LonLat);
    const sound = line.every(
      ([lon, lat, more]: (number | undefined)[]) =>
        more === undefined && Math.abs(lon ?? NaN) <= 180 && Math.abs(lat ?? NaN) <= 85,
    );
    return sound && line.length > 1 && line.length <= MOST_CORNERS ? { line } : null;
  }
  const feature = catalog.feature(raw);
  return feature ? { feature: feature.id } : null;
}

/** Five decimals of a degree are a metre. */
const degrees = (value: number): string => String(Math.round(value * 1e5) / 1e5);

export function formatCorridor(of: CorridorOf): string {
  if ('feature' in of) return of.feature;
  if ('cities' in of) return `c:${of.cities.join(',')}`;
  return `l:${of.line.map((corner) => corner.map(degrees).join(',')).join(';')}`;
}

/**
 * A line as it was drawn, as the link keeps it: corners to the metre, none twice in a row. Null where that leaves
 * no line, or more corners than a link holds.
 */
export function drawnLine(corners: readonly LonLat[]): CorridorOf | null {
  const line = corners
    .map(([lon, lat]): LonLat => [Number(degrees(lon)), Number(degrees(lat))])
    .filter(([lon, lat], i, all) => i === 0 || lon !== all[i - 1]![0] || lat !== all[i - 1]![1]);
  return line.length > 1 && line.length <= MOST_CORNERS ? { line } : null;
}

/** Km on each side that a corridor may be wide. */
export const WIDTHS = { least: 0.5, most: 100 } as const;
