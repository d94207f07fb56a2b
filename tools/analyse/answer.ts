/** The questions of `npm run analyse`, each answered by rows. */
import type { Part } from '../../src/build/publish/map';
import { compareDocuments } from '../../src/core/analysis/compare';
import { corridor } from '../../src/core/analysis/corridor';
import { axisAlong, type Line } from '../../src/core/analysis/geometry-parts';
import { CROSSING_COLUMNS, crossingRow } from '../../src/core/analysis/crossing-rows';
import type { AnalysisData } from '../../src/core/analysis/data';
import { ledger } from '../../src/core/analysis/ledger';
import { Matrix, matrixPlaces } from '../../src/core/analysis/matrix';
import { pairsOf, pairView } from '../../src/core/analysis/pair';
import { parsePair } from '../../src/core/model/pairs';
import {
  accountRows,
  comparisonRows,
  corridorRows,
  ledgerRows,
  matrixRows,
  type Row,
} from '../../src/core/analysis/rows';
import { shapesOf } from '../../src/core/analysis/shapes';
import type { Catalog } from '../../src/core/model/catalog';
import { isDate } from '../../src/core/model/dates';
import { PROVINCE_ORDER } from '../../src/core/model/provinces';
import type { Bilingual, LonLat } from '../../src/core/model/types';
import { standingAsOf } from '../../src/core/view/as-of';
import { nearest } from '../../src/core/text/suggest';

/** A name or value that is none, with what may have been meant. */
export class Unknown extends Error {}

export interface Asked {
  question: string;
  pair?: string | undefined;
  along?: string | undefined;
  between?: string | undefined;
  line?: string | undefined;
  km: string;
  of: string;
  'as-of'?: string | undefined;
  documents?: string | undefined;
}
interface Known {
  catalog: Catalog;
  analysis: AnalysisData;
  parts: readonly Part[];
}

const QUESTIONS = { crossings, corridor: along, matrix, ledger: promises, compare } as const;

/** Throws `Unknown` with one sentence where a name or a value is not understood. */
export function answer(asked: Asked, known: Known): Row[] {
  const question = Object.entries(QUESTIONS).find(([name]) => name === asked.question);
  if (!question)
    throw new Unknown(
      `There is no question "${asked.question}": ask ${Object.keys(QUESTIONS).join(', ')}` +
        `${meant(asked.question, Object.keys(QUESTIONS))}.`,
    );
  return question[1](asked, known);
}

const meant = (word: string, candidates: Iterable<string>): string => {
  const near = nearest(word, candidates);
  return near ? `; did you mean "${near}"?` : '';
};

/** Of one pair sorted along their border; of all, pair after pair. */
function crossings(asked: Asked, { catalog, analysis }: Known): Row[] {
  const asOf = dayOf(asked);
  const pairs = asked.pair === undefined ? pairsOf(analysis) : [pairNamed(asked.pair)];
  return pairs.flatMap((pair) =>
    pairView(catalog, analysis, pair, null, ({ now }) => now.status).crossings.flatMap(
      ({ crossing, feature }): Row[] => {
        const now = asOf === null ? feature.now : standingAsOf(catalog, feature, asOf);
        if (!now) return [];
        const row = crossingRow(crossing, feature, now);
        return [Object.fromEntries(CROSSING_COLUMNS.map((name) => [name, row[name]]))];
      },
    ),
  );
}

function pairNamed(text: string) {
  const pair = parsePair(text);
  if (pair) return pair;
  const words = text.split(/[,，、]/).map((word) => word.trim());
  const wrong = words.find((word) => !parsePair(`${word},${word === '江苏' ? '山东' : '江苏'}`));
  const named = wrong === undefined ? '' : meant(wrong, PROVINCE_ORDER);
  throw new Unknown(
    `"${text}" is no pair of provinces: name two of ${PROVINCE_ORDER.join(', ')}, as in --pair 江苏,山东${named}`,
  );
}

function along(asked: Asked, { catalog, analysis, parts }: Known): Row[] {
  const km = Number(asked.km);
  if (!(km > 0 && km <= 200))
    throw new Unknown(`--km ${asked.km} is no width: give 0.1 to 200 km on each side.`);
  const shapes = shapesOf(catalog, parts);
  if (asked.along !== undefined) {
    const feature = featureNamed(catalog, asked.along);
    const own = shapes.find((shape) => shape.feature === feature);
    const axis = own && axisAlong(own.geometry);
    if (!axis)
      throw new Unknown(`${feature.id} (${feature.name.zh}) is not drawn as a line: nothing lies along it.`);
    return corridorRows(corridor({ axis, widthKm: km, self: feature.id }, shapes, analysis.crossings));
  }
  return corridorRows(
    corridor({ axis: [axisOf(asked, catalog, analysis)], widthKm: km }, shapes, analysis.crossings),
  );
}

function axisOf({ between, line }: Asked, catalog: Catalog, { cities }: AnalysisData): Line {
  if (between !== undefined) {
    const ends = between.split(/[,，、]/).map((name) => {
      const at = cities.find(({ adcode }) => adcode === cityNamed(catalog, name.trim()))?.at;
      if (!at) throw new Unknown(`The seat of "${name}" is not on the map.`);
      return at;
    });
    if (ends.length === 2) return ends;
    throw new Unknown(
      `--between ${between} names ${ends.length} cities: name two, as in --between 徐州,淮北.`,
    );
  }
  const positions = (line ?? '').split(';').map((position) => position.split(',').map(Number) as LonLat);
  if (positions.length > 1 && positions.every((at) => at.length === 2 && at.every(Number.isFinite)))
    return positions;
  throw new Unknown(
    'A corridor needs --along <feature>, --between <city>,<city> or --line "lon,lat;lon,lat" of two positions or more.',
  );
}

const namesOf = ({ zh, en }: Bilingual) => [zh, en];

function featureNamed(catalog: Catalog, text: string) {
  const exact = catalog.feature(text);
  if (exact) return exact;
  const lower = text.toLowerCase();
  const named = catalog.features.filter(({ name, aliases }) =>
    [...namesOf(name), ...aliases].some((one) => one.toLowerCase() === lower),
  );
  if (named.length === 1) return named[0]!;
  const holding = catalog.features.filter(({ id, name, aliases }) =>
    [id, ...namesOf(name), ...aliases].some((one) => one.toLowerCase().includes(lower)),
  );
  if (holding.length === 1) return holding[0]!;
  const near = nearest(
    text,
    catalog.features.flatMap(({ id, name, aliases }) => [id, ...namesOf(name), ...aliases]),
  );
  const some = holding.length
    ? holding.slice(0, 5).map(({ id, name }) => `${id} (${name.zh})`)
    : [near ?? ''];
  const hint = some.filter(Boolean).join(', ');
  throw new Unknown(`No feature is called "${text}"${hint ? `; did you mean ${hint}?` : '.'}`);
}

function cityNamed(catalog: Catalog, text: string): string {
  const cities = catalog.data.units.filter(({ level }) => level === 'prefecture');
  const names = cities.map(({ adcode, name }) => ({
    adcode,
    names: [adcode, name.zh, name.zh.replace(/市$/, ''), name.en],
  }));
  const found = names.find((city) => city.names.some((name) => name.toLowerCase() === text.toLowerCase()));
  if (found) return found.adcode;
  throw new Unknown(
    `No city is called "${text}"${
      meant(
        text,
        names.flatMap((city) => city.names),
      ) || '.'
    }`,
  );
}

function matrix({ of, ...asked }: Asked, { catalog }: Known): Row[] {
  if (of !== 'cities' && of !== 'provinces')
    throw new Unknown(`--of ${of}: a matrix is of cities or provinces.`);
  const asOf = dayOf({ of, ...asked });
  const features = catalog.features.filter(
    (feature) => asOf === null || standingAsOf(catalog, feature, asOf),
  );
  const places = matrixPlaces(catalog, of);
  return matrixRows(
    new Matrix(places, features, of, (feature) =>
      asOf === null ? feature.now.status : standingAsOf(catalog, feature, asOf)!.status,
    ),
  );
}

function promises(asked: Asked, { catalog }: Known): Row[] {
  const all = ledger(catalog, dayOf(asked) ?? '9999-12-31');
  return asked.documents === undefined ? ledgerRows(catalog, all) : accountRows(all);
}

function compare({ documents = '' }: Asked, { catalog }: Known): Row[] {
  const ids = documents.split(/[,，、]/).map((id) => id.trim());
  const unknown = ids.find((id) => !catalog.document(id));
  const known = catalog.documents.map(({ id }) => id).join(', ');
  if (unknown !== undefined || ids.length !== 2 || ids[0] === ids[1])
    throw new Unknown(
      `--documents ${documents}: name two different ones of ${known}, as in --documents 000,004.`,
    );
  return comparisonRows(compareDocuments(catalog, ids[0]!, ids[1]!)!);
}

function dayOf({ 'as-of': day }: Asked): string | null {
  if (day === undefined) return null;
  if (isDate(day)) return day;
  throw new Unknown(`--as-of ${day} is no date: write 2024, 2024-12 or 2024-12-31.`);
}
