/** Authored entries, anchors and places → the features of the catalogue. */
import { standingOf } from '../core/model/standing';
import type { Annotation, Feature, LayerId, Outcome, Place, SourceDocument } from '../core/model/types';
import { furthest } from '../core/model/furthest';
import type { Located } from './place/located';
import type { FeatureSource } from './read/sources';
import type { PlaceEntry } from './read/schemas';

/** A feature with its geometry, null where it is not placed. */
export interface Placed {
  feature: Feature;
  located: Located | null;
}

/** What is known beside a feature's own entry: dates of documents, outcomes and searches by feature. */
export interface Known {
  dates: ReadonlyMap<string, string>;
  outcomes: ReadonlyMap<string, readonly Outcome[]>;
  searched: ReadonlyMap<string, string>;
}

/**
 * One feature. `annotations` are those that name it, by document date, then position.
 * Its status is the furthest that the latest of those documents gives it.
 */
export function featureOf(
  { id, layer, entry }: FeatureSource,
  annotations: readonly Annotation[],
  located: Located | null,
  known: Known,
): Feature {
  const value = entry.value;
  const documents = [...new Set(annotations.map((annotation) => annotation.document))];
  const status = furthest(
    layer,
    annotations
      .filter((annotation) => annotation.document === documents.at(-1))
      .map(({ says }) => says.status),
  );
  const lengths = { stated: value.stated_km?.value ?? null, drawn: located?.drawnKm ?? null };
  const said = { layer, status, date: known.dates.get(documents.at(-1) ?? '') ?? null };
  return {
    id,
    formerIds: value.former_ids ?? [],
    layer,
    kind: value.kind,
    name: value.name,
    aliases: value.aliases ?? [],
    aggregate: value.aggregate ?? false,
    status,
    now: standingOf(said, known.outcomes.get(id) ?? [], lengths),
    searched: known.searched.get(id) ?? null,
    documents,
    annotations: annotations.map((annotation) => annotation.id),
    basis: located?.basis ?? 'none',
    accuracy: located?.accuracy ?? null,
    uncertaintyM: located?.uncertaintyM ?? null,
    exactness: located?.exactness ?? null,
    placement: value.placement ?? null,
    unplaced: 'none' in value.geometry ? value.geometry.none : null,
    drawnKm: located?.drawnKm ?? null,
    stated: value.stated_km ? { km: value.stated_km.value, source: value.stated_km.source } : null,
    lengthNote: value.length_note ?? null,
    provinces: value.provinces,
    provincesNote: value.provinces_note ?? null,
    kmByProvince: located?.kmByProvince ?? {},
    units: located?.units ?? [],
    places: located?.places ?? [],
    bbox: located?.bbox ?? null,
    anchor: located?.anchor ?? null,
    relations: (value.relations ?? []).map(({ kind, to, note }) => ({ kind, to, note: note ?? null })),
    note: value.note ?? null,
  };
}

/** Annotations by feature, in the order of the documents (by date), then of the text. */
export function byFeature(
  documents: readonly SourceDocument[],
  annotations: readonly Annotation[],
): Map<string, Annotation[]> {
  const dates = new Map(documents.map((document, i) => [document.id, i]));
  const order = [...annotations].sort(
    (a, b) =>
      (dates.get(a.document) ?? 0) - (dates.get(b.document) ?? 0) || a.position.start - b.position.start,
  );
  const map = new Map<string, Annotation[]>();
  for (const annotation of order)
    for (const id of new Set(annotation.features)) map.set(id, [...(map.get(id) ?? []), annotation]);
  return map;
}

/** Layers in the order of layers.yaml; within a layer in the order in which the documents first name them. */
export function inReadingOrder(
  features: readonly FeatureSource[],
  layers: readonly LayerId[],
  named: ReadonlyMap<string, readonly Annotation[]>,
): FeatureSource[] {
  const first = (id: string): string => {
    const annotation = named.get(id)?.[0];
    return annotation ? `${annotation.document}/${String(annotation.position.start).padStart(8, '0')}` : '~';
  };
  return [...features].sort(
    (a, b) =>
      layers.indexOf(a.layer) - layers.indexOf(b.layer) ||
      compare(first(a.id), first(b.id)) ||
      compare(a.id, b.id),
  );
}

export function placeOf(entry: PlaceEntry): Place {
  const { id, name, aliases = [], kind, point, precision_m: precisionM, source } = entry;
  return { id, name, aliases, kind, point, precisionM, source };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
