/** What is asked of all features together, as a sheet tells it: the same figures as on the screen. */
import { compareDocuments } from '../../../core/analysis/compare';
import { corridor } from '../../../core/analysis/corridor';
import type { AnalysisData } from '../../../core/analysis/data';
import { axisAlong } from '../../../core/analysis/geometry-parts';
import { FATES, ledger } from '../../../core/analysis/ledger';
import { Matrix, matrixPlaces } from '../../../core/analysis/matrix';
import { pairView } from '../../../core/analysis/pair';
import { crossingsTold } from '../../../core/analysis/pair-words';
import { matrixRows } from '../../../core/analysis/rows';
import { shapesOf } from '../../../core/analysis/shapes';
import { STAGES, type StageCounts } from '../../../core/analysis/stage';
import { borderStrip, pairName } from '../../../core/analysis/svg/border-strip';
import { corridorStrip } from '../../../core/analysis/svg/corridor-strip';
import { ledgerBars } from '../../../core/analysis/svg/ledger-bars';
import { message, named, type MessageKey, type MessageParams } from '../../../core/messages';
import { distance, figure, km, shortDate } from '../../../core/messages/format';
import type { Catalog } from '../../../core/model/catalog';
import type { Feature } from '../../../core/model/types';
import { shortTitle } from '../../../core/view/document-words';
import { query } from '../../../core/view/query';
import { statusOf } from '../../../core/view/status-in-view';
import { parseCorridor, questionOf } from '../../../core/view/understanding';
import type { View } from '../../../core/view/view';

export interface Answer {
  title: string;
  lines: string[];
  /** In light colours; null: a table says all. */
  svg: string | null;
  head: string[];
  rows: string[][];
}
type Parts = Parameters<typeof shapesOf>[1];

/** A picture as wide as A4 is between its margins, px. */
const WIDTH = 680;
/** So many pairs of a matrix are told. */
const MOST_PAIRS = 60;

/** Null where nothing is asked, or what it is answered from could not be read. */
export function answerOf(
  catalog: Catalog,
  view: View,
  data: AnalysisData | null,
  parts: Parts,
): Answer | null {
  const { lang } = view;
  const t = (key: MessageKey, params?: MessageParams) => message(lang, key, params);
  const drawn = { width: WIDTH, lang, dark: false };
  const shown = new Set(query(catalog, view).map(({ id }) => id));
  const status = (feature: Feature) => t(`status.${statusOf(catalog, view, feature)}`);
  const stages = (counts: StageCounts) =>
    STAGES.filter((stage) => counts[stage])
      .map((stage) => t('pair.count', { stage: t(`stage.${stage}`), n: counts[stage] }))
      .join(t('punct.comma'));
  const name = t('pair.column.name');
  switch (questionOf(view)) {
    case 'pair': {
      if (!data) return null;
      const pair = pairView(catalog, data, view.pair!, shown, (feature) => statusOf(catalog, view, feature));
      return {
        title: `${pairName(pair, lang)}${t('punct.colon')}${crossingsTold(pair, lang)}`,
        lines: [t('pair.explained')],
        svg: borderStrip(catalog, pair, drawn) || null,
        head: ['#', name, t('pair.column.now'), t('pair.column.at'), t('pair.column.doubt')],
        rows: pair.crossings.map(({ crossing, feature }, i) => [
          String(i + 1),
          named(feature.name, lang),
          status(feature),
          crossing.km === null ? '–' : figure(crossing.km, lang),
          distance(crossing.uncertaintyM, lang),
        ]),
      };
    }
    case 'corridor': {
      const asked = parseCorridor(view.corridor!, catalog);
      if (!data || !asked) return null;
      const shapes = shapesOf(catalog, parts);
      const self = 'feature' in asked ? asked.feature : null;
      const own = shapes.find(({ feature }) => feature.id === self);
      const seats =
        'cities' in asked
          ? asked.cities.flatMap((adcode) => {
              const city = data.cities.find((one) => one.adcode === adcode);
              return city ? [city.at] : [];
            })
          : 'line' in asked
            ? asked.line
            : [];
      const axis = own ? axisAlong(own.geometry) : seats.length > 1 ? [seats] : null;
      if (!axis) return null;
      const found = corridor({ axis, widthKm: view.km, self }, shapes, data.crossings);
      const members = found.members.filter(({ feature }) => shown.has(feature.id));
      const cityName = (adcode: string) => named(catalog.unit(adcode)?.name ?? {}, lang);
      const width = figure(view.km, lang);
      const title =
        'feature' in asked
          ? t('corridor.along', { name: named(catalog.feature(asked.feature)!.name, lang), km: width })
          : 'cities' in asked
            ? t('corridor.between', { a: cityName(asked.cities[0]), b: cityName(asked.cities[1]), km: width })
            : t('corridor.line', { km: width });
      return {
        title: t('corridor.found', { title, n: members.length, axis: km(found.axisKm, lang) }),
        lines: [t('corridor.explained')],
        svg: corridorStrip(catalog, { ...found, members }, drawn),
        head: [
          name,
          t('pair.column.now'),
          t('corridor.column.from'),
          t('corridor.column.inside'),
          t('corridor.column.sure'),
        ],
        rows: members.map(({ feature, chainage, insideKm, certainty }) => [
          named(feature.name, lang),
          status(feature),
          chainage.map(([a, b]) => `${figure(a, lang)}–${figure(b, lang)}`).join(t('list.join')),
          insideKm === null ? '–' : km(insideKm, lang),
          certainty.toFixed(2),
        ]),
      };
    }
    case 'matrix': {
      const of = view.matrix!;
      const places = matrixPlaces(catalog, of);
      const matrix = new Matrix(places, query(catalog, view), of, (feature) =>
        statusOf(catalog, view, feature),
      );
      const called = new Map(places.map((place) => [place.id, named(place.name, lang)]));
      return {
        title: t('matrix.label', { of: t(`matrix.${of}`) }),
        lines: [t('matrix.explained')],
        svg: null,
        head: [t(`matrix.${of}`), '', '#', ...STAGES.map((stage) => t(`stage.${stage}`))],
        rows: matrixRows(matrix)
          .slice(0, MOST_PAIRS)
          .map((row) => [
            called.get(String(row.a)) ?? '',
            called.get(String(row.b)) ?? '',
            String(row.total),
            ...STAGES.map((stage) => String(row[stage] || '–')),
          ]),
      };
    }
    case 'ledger': {
      const day = view.filter.asOf ?? new Date().toLocaleDateString('sv');
      const { accounts, rows, counts } = ledger(catalog, day, shown);
      return {
        title: t('ledger.counts', { date: shortDate(day, lang), n: rows.length, list: stages(counts) }),
        lines: [t('ledger.explained')],
        svg: ledgerBars(accounts, drawn),
        head: [t('filter.documents'), '#', ...FATES.map((fate) => t(`fate.${fate}`))],
        rows: accounts.map(({ document, agreed, fates }) => [
          shortTitle(document, lang),
          String(agreed.length),
          ...FATES.map((fate) => String(fates[fate] || '–')),
        ]),
      };
    }
    case 'compare': {
      const comparison = compareDocuments(catalog, ...view.compare!);
      if (!comparison) return null;
      const { earlier, later, both, onlyEarlier, onlyLater } = comparison;
      return {
        title: t('compare.summary', {
          a: named(earlier.short, lang),
          aDate: shortDate(earlier.date, lang),
          b: named(later.short, lang),
          bDate: shortDate(later.date, lang),
          both: both.length,
          first: onlyEarlier.length,
          second: onlyLater.length,
        }),
        lines: [],
        svg: null,
        head: [name, shortTitle(earlier, lang), shortTitle(later, lang)],
        rows: both.map(({ feature, statuses, passages }) => [
          named(feature.name, lang),
          ...statuses.map((said, i) => `${t(`status.${said}`)} “${passages[i]![0]!.exact}”`),
        ]),
      };
    }
    default:
      return null;
  }
}
