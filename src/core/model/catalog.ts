/**
 * `Catalog`: questions that the app asks of the compiled data, answered from indexes built once.
 * Nobody outside the model walks the arrays of `CatalogData` to find one thing.
 */
import type {
  Annotation,
  CatalogData,
  Feature,
  Layer,
  LayerId,
  Outcome,
  Place,
  Retired,
  SourceDocument,
  Unit,
} from './types';

export class Catalog {
  readonly #features = new Map<string, Feature>();
  readonly #formerIds = new Map<string, string>();
  readonly #annotations = new Map<string, Annotation>();
  readonly #documents = new Map<string, SourceDocument>();
  readonly #layers = new Map<string, Layer>();
  readonly #places = new Map<string, Place>();
  readonly #units = new Map<string, Unit>();
  readonly #outcomes = new Map<string, Outcome[]>();
  readonly #retired = new Map<string, Retired>();
  readonly #inDocument = new Map<string, Annotation[]>();

  constructor(readonly data: CatalogData) {
    for (const feature of data.features) {
      this.#features.set(feature.id, feature);
      for (const former of feature.formerIds) this.#formerIds.set(former, feature.id);
    }
    for (const retired of data.retired) this.#retired.set(retired.id, retired);
    for (const layer of data.layers) this.#layers.set(layer.id, layer);
    for (const place of data.places) this.#places.set(place.id, place);
    for (const unit of data.units) this.#units.set(unit.adcode, unit);
    for (const document of data.documents) {
      this.#documents.set(document.id, document);
      this.#inDocument.set(document.id, []);
    }
    for (const annotation of data.annotations) {
      this.#annotations.set(annotation.id, annotation);
      this.#inDocument.get(annotation.document)?.push(annotation);
    }
    for (const list of this.#inDocument.values()) list.sort((a, b) => a.position.start - b.position.start);
    for (const outcome of data.outcomes) {
      const list = this.#outcomes.get(outcome.feature);
      if (list) list.push(outcome);
      else this.#outcomes.set(outcome.feature, [outcome]);
    }
  }

  get features(): readonly Feature[] {
    return this.data.features;
  }
  get layers(): readonly Layer[] {
    return this.data.layers;
  }
  get documents(): readonly SourceDocument[] {
    return this.data.documents;
  }

  /** A feature by its id or a former id, or what an id that has ended points to; null if there is none. */
  feature(id: string): Feature | null {
    const now = this.#formerIds.get(id) ?? this.#retired.get(id)?.to ?? '';
    return this.#features.get(id) ?? this.#features.get(now) ?? null;
  }
  /** What is to be said of an id that has ended; null where it lives or never was. */
  retired(id: string): Retired | null {
    return this.#retired.get(id) ?? null;
  }
  document(id: string): SourceDocument | null {
    return this.#documents.get(id) ?? null;
  }
  layer(id: LayerId): Layer {
    const layer = this.#layers.get(id);
    if (!layer) throw new Error(`the catalogue has no layer "${id}"`);
    return layer;
  }
  place(id: string): Place | null {
    return this.#places.get(id) ?? null;
  }
  unit(adcode: string): Unit | null {
    return this.#units.get(adcode) ?? null;
  }
  /** An annotation by its global id "<document>/<passage>". */
  annotation(id: string): Annotation | null {
    return this.#annotations.get(id) ?? null;
  }
  /** What documents say of a feature, by document date, then position. */
  annotationsOf(feature: Feature): Annotation[] {
    return feature.annotations.flatMap((id) => this.#annotations.get(id) ?? []);
  }
  /** A document's annotations in the order of the text. */
  annotationsIn(documentId: string): readonly Annotation[] {
    return this.#inDocument.get(documentId) ?? [];
  }
  /** The features that a document names, each once, in the order of first naming. */
  featuresIn(documentId: string): Feature[] {
    const ids = new Set(this.annotationsIn(documentId).flatMap((a) => a.features));
    return [...ids].flatMap((id) => this.feature(id) ?? []);
  }
  /** Dated events since, oldest first. */
  outcomesOf(featureId: string): readonly Outcome[] {
    return this.#outcomes.get(featureId) ?? [];
  }
}
