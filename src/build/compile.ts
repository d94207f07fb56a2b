/**
 * The compiler: the atlas as people edit it → catalogue and published files, or faults.
 *
 * A pure function of the tree of sources: no clock, no disk, no network. All faults are reported at
 * once. `files` and `catalog` are made of what is sound; as long as `issues` is not empty they are
 * for looking at while editing, never for publishing.
 */
import '../core/messages/all';
import type { Topology } from 'topojson-specification';
import type { PlaceEntry } from './read/schemas';
import type { AnalysisData } from '../core/analysis/data';
import type { Bbox, CatalogData, Outcome } from '../core/model/types';
import { SHEET } from '../core/model/sheet';
import { boundsAround } from '../core/cartography/geometry/mercator';
import { annotate, type Anchored } from './read/annotate';
import { byFeature, featureOf, inReadingOrder, placeOf, type Known, type Placed } from './catalog';
import { checkBriefings } from './check/briefings';
import { checkAll } from './check/check';
import { labelsFault, topologyFault, unitsFault } from './read/basemap-fault';
import { documentsOf } from './read/documents';
import { Report, wholeFile, type Issue } from './issue';
import { Counties } from './place/counties';
import { locate } from './place/locate';
import { unitsOf } from './place/regions';
import { lanesOf, mapParts, type Part } from './publish/map';
import { Analysis, drawnLines } from './publish/analysis';
import { publish } from './publish/publish';
import { readSources, type Sources } from './read/sources';
import type { SourceTree } from './read/tree';
import { versionOf } from './publish/version';

export interface Compiled {
  catalog: CatalogData;
  /** What the map draws, areas first: the content of two of the published files. */
  parts: Part[];
  /** Border crossings and what else is worked out once. */
  analysis: AnalysisData;
  /** Published files by their path below `data/`. */
  files: Map<string, string>;
  /** Faults: nothing may be published while there is one. */
  issues: Issue[];
  /** What a person should look at. */
  warnings: Issue[];
}

export function compile(tree: SourceTree): Compiled {
  const report = new Report();
  const sources = readSources(tree, report);
  const documents = documentsOf(sources, report);
  const anchored = new Map<string, Anchored[]>(
    sources.documents.map((document) => [document.id, annotate(document, report)]),
  );
  const ids = new Set(sources.features.map((feature) => feature.id));
  const annotations = documents.flatMap((document) =>
    (anchored.get(document.id) ?? []).map(({ annotation }) => ({
      ...annotation,
      features: annotation.features.filter((id) => ids.has(id)),
    })),
  );

  const counties = countiesOf(tree, sources, report);
  checkDrawn(tree, report);
  const placeById = new Map<string, PlaceEntry>(sources.places.map(({ value }) => [value.id, value]));
  const named = byFeature(documents, annotations);
  const layers = sources.layers.map((layer) => layer.id);
  const ordered = inReadingOrder(sources.features, layers, named);
  const outcomes = outcomesOf(sources);
  const known: Known = {
    dates: new Map(documents.map(({ id, date }) => [id, date])),
    outcomes: byId(outcomes),
    searched: new Map(sources.searched.flatMap(({ value }) => value.features.map((id) => [id, value.until]))),
  };
  const placed: Placed[] = ordered.map((source) => {
    const located = locate(source, placeById, counties, sources, report);
    return { feature: featureOf(source, named.get(source.id) ?? [], located, known), located };
  });
  checkAll(sources, anchored, placed, counties !== null, report);

  const used = new Set(placed.flatMap(({ feature }) => feature.places));
  const catalog: CatalogData = {
    version: versionOf(tree),
    bounds: startBounds(placed),
    layers: sources.layers,
    documents,
    features: placed.map(({ feature }) => feature),
    annotations,
    outcomes,
    retired: sources.retired.map(({ value }) => value),
    places: sources.places.filter(({ value }) => used.has(value.id)).map(({ value }) => placeOf(value)),
    units: counties
      ? unitsOf(
          placed.flatMap(({ feature }) => feature.units),
          counties,
        )
      : [],
  };
  checkBriefings(sources.briefings, catalog, report);
  const lanes = lanesOf(placed);
  const analysis = new Analysis(drawnLines(placed, lanes), counties && counties.topology);
  const parts = mapParts(placed, lanes, analysis.markers());
  const worked = analysis.data(catalog.units, tree.get('data/basemap/labels.json'));
  const files = publish(catalog, placed, parts, worked, sources);
  return { catalog, parts, analysis: worked, files, ...report.sorted() };
}

function byId(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  const map = new Map<string, Outcome[]>();
  for (const outcome of outcomes) map.set(outcome.feature, [...(map.get(outcome.feature) ?? []), outcome]);
  return map;
}

/** Around the anchors and not the extents: a belt that reaches far inland must not push the rest together. */
function startBounds(placed: readonly Placed[]): Bbox {
  const anchors = placed.flatMap(({ feature: { anchor, aggregate } }) =>
    anchor && !aggregate ? [anchor] : [],
  );
  return boundsAround(anchors) ?? SHEET;
}

const UNITS = 'data/basemap/units.topo.json';

function countiesOf(tree: SourceTree, sources: Sources, report: Report): Counties | null {
  const text = tree.get(UNITS);
  if (text === undefined) {
    const needed = sources.features.find(({ entry }) => 'units' in entry.value.geometry);
    const cure =
      'make it with tools/basemap; until then provinces are not computed and zones of whole units are not placed';
    if (needed)
      report.fault('missing-basemap', wholeFile(UNITS), [], 'the borders of the basemap are missing', cure);
    else report.warn('missing-basemap', wholeFile(UNITS), [], 'the borders of the basemap are missing', cure);
    return null;
  }
  const units = basemapJson(UNITS, text, unitsFault, report);
  if (units === null) return null;
  const divided = sources.divided.map(({ value }) => value);
  try {
    return new Counties(units as Topology<never>, divided);
  } catch (error) {
    tellBroken(UNITS, (error as Error).message, report);
    return null;
  }
}

const tellBroken = (file: string, fault: string, report: Report): void =>
  report.fault(
    'broken-basemap',
    wholeFile(file),
    [],
    `this file of the basemap can't be used: ${fault}`,
    'make it again with tools/basemap',
  );

/** A file of the basemap, or null with what is wrong with it reported. */
function basemapJson(
  file: string,
  text: string,
  faultOf: (json: unknown) => string | null,
  report: Report,
): unknown {
  let json: unknown = null;
  let fault: string | null;
  try {
    json = JSON.parse(text);
    fault = faultOf(json);
  } catch (error) {
    fault = (error as Error).message;
  }
  if (fault === null) return json;
  tellBroken(file, fault, report);
  return null;
}

/** What is only drawn: held against its shape, so that no page is built on it that can't be drawn. */
function checkDrawn(tree: SourceTree, report: Report): void {
  const drawn: [string, (json: unknown) => string | null][] = [
    ['data/basemap/water.topo.json', (json) => topologyFault(json, [])],
    ['data/basemap/labels.json', labelsFault],
  ];
  for (const [file, faultOf] of drawn) {
    const text = tree.get(file);
    if (text !== undefined) basemapJson(file, text, faultOf, report);
  }
}

/** Events by feature and date: that of the event or, where only the report has one, the report's. */
function outcomesOf(sources: Sources): Outcome[] {
  const day = ({ date, citation }: Outcome): string => date ?? citation.date ?? '';
  return sources.outcomes
    .map(({ value: { citation, part, related, date, ...event } }) => ({
      ...event,
      part: part ? { zh: part.zh, en: part.en, km: part.km ?? null, ofKm: part.of_km ?? null } : null,
      related: related ?? null,
      date: date ?? null,
      citation: {
        outlet: citation.outlet,
        date: citation.date ?? null,
        title: citation.title ?? null,
        url: citation.url ?? null,
        note: citation.note ?? null,
      },
    }))
    .sort((a, b) => (a.feature < b.feature ? -1 : a.feature > b.feature ? 1 : day(a) < day(b) ? -1 : 1));
}
