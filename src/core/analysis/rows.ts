/** Corridor, matrix and ledger as rows of tables: page, static pages and command line give out the same. */
import type { Catalog } from '../model/catalog';
import { documentsBy } from '../view/as-of';
import type { Corridor, Member } from './corridor';
import type { Comparison } from './compare';
import type { Ledger } from './ledger';
import type { Matrix } from './matrix';

export type Row = Record<string, string | number | boolean | null>;

const intervals = (list: Member['chainage']): string => list.map(([from, to]) => `${from}-${to}`).join(';');

export const corridorRows = ({ members }: Corridor): Row[] =>
  members.map(({ feature, chainage, insideKm, distanceM, certainty, perhaps, crossings }) => ({
    feature: feature.id,
    name: feature.name.zh,
    name_en: feature.name.en,
    layer: feature.layer,
    kind: feature.kind,
    from_km: chainage[0]?.[0] ?? null,
    to_km: chainage.at(-1)?.[1] ?? null,
    chainage_km: intervals(chainage),
    inside_km: insideKm,
    distance_m: distanceM,
    uncertainty_m: feature.uncertaintyM,
    certainty: Math.round(certainty * 100) / 100,
    perhaps,
    crossings: crossings.length,
    status: feature.status,
    status_now: feature.now.status,
  }));

/** One row a pair that anything joins, those with most first. */
export function matrixRows(matrix: Matrix): Row[] {
  const rows = matrix.places.flatMap((a, i) =>
    matrix.places.slice(i + 1).flatMap((b): Row[] => {
      const cell = matrix.cell(a.id, b.id);
      if (!cell?.total) return [];
      return [
        {
          a: a.id,
          a_name: a.name.zh,
          b: b.id,
          b_name: b.name.zh,
          total: cell.total,
          ...cell.byStage,
          ...cell.byLayer,
        },
      ];
    }),
  );
  return rows.sort((x, y) => Number(y.total) - Number(x.total));
}

/** What stood, one row a feature. */
export const ledgerRows = (catalog: Catalog, { rows, promises, asOf }: Ledger): Row[] =>
  rows.map(({ feature, standing }) => {
    const promise = promises.find((one) => one.feature === feature);
    return {
      feature: feature.id,
      name: feature.name.zh,
      name_en: feature.name.en,
      layer: feature.layer,
      as_of: asOf,
      documents: documentsBy(catalog, feature, asOf).join(';'),
      status_as_of: standing.status,
      since: standing.date,
      part: standing.part?.status ?? null,
      promised: promise ? promise.event : null,
      promised_by: promise ? promise.by : null,
      promise_words: promise ? promise.words : null,
      verdict: promise ? promise.verdict : null,
    };
  });

/** One row a document: what it agreed on and what became of it. */
export const accountRows = ({ accounts, asOf }: Ledger): Row[] =>
  accounts.map(({ document, agreed, fates, notAgreed }) => ({
    document: document.id,
    date: document.date,
    as_of: asOf,
    agreed: agreed.length,
    ...fates,
    not_agreed: notAgreed,
  }));

export function comparisonRows({ earlier, later, both, onlyEarlier, onlyLater }: Comparison): Row[] {
  const only = (document: string, list: Comparison['onlyLater']) =>
    list.map(({ feature, status, passages }) => ({
      feature: feature.id,
      name: feature.name.zh,
      name_en: feature.name.en,
      in: document,
      earlier: document === earlier.id ? status : null,
      later: document === later.id ? status : null,
      move: null,
      passages: passages.map(({ exact }) => exact).join(';'),
    }));
  return [
    ...both.map(({ feature, statuses, move, passages }) => ({
      feature: feature.id,
      name: feature.name.zh,
      name_en: feature.name.en,
      in: 'both',
      earlier: statuses[0],
      later: statuses[1],
      move,
      passages: passages
        .flat()
        .map(({ exact }) => exact)
        .join(';'),
    })),
    ...only(earlier.id, onlyEarlier),
    ...only(later.id, onlyLater),
  ];
}
