/**
 * Annotations by id, by document and by sentence, for words that are found in the texts.
 * Each list is made when first asked for: most searches never ask.
 */
import type { Annotation, CatalogData } from '../model/types';
import type { Sentence } from './index-file';

/** One annotation of each place, by place; `order` is its number in the catalogue. */
type ByPlace = { annotation: Annotation; order: number }[];

export class Citations {
  #byId: ReadonlyMap<string, Annotation> | null = null;
  #numbers: ReadonlyMap<string, number> | null = null;
  #byPlace: ReadonlyMap<string, ByPlace> | null = null;

  constructor(
    private readonly catalog: CatalogData,
    private readonly sentences: readonly Sentence[],
  ) {}

  byId(id: string): Annotation | undefined {
    this.#byId ??= new Map(this.catalog.annotations.map((annotation) => [annotation.id, annotation]));
    return this.#byId.get(id);
  }

  of({ document }: Sentence, passage: string): Annotation | undefined {
    return this.byId(`${document}/${passage}`);
  }

  /** Numbers of the features that an annotation names, ascending. */
  namedBy({ features }: Annotation): number[] {
    const numbers = (this.#numbers ??= new Map(this.catalog.features.map(({ id }, number) => [id, number])));
    return features.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
  }

  /** Number of the sentence that an annotation stands in; -1 if none is published. */
  sentenceOf({ document, position, passage }: Annotation): number {
    const at = this.sentences.findLastIndex(
      (sentence) => sentence.document === document && sentence.start <= position.start,
    );
    return at >= 0 && this.sentences[at]!.passages.includes(passage) ? at : -1;
  }

  /**
   * The annotation nearest to an offset, of those in the sentence or else in the document; of two equally
   * near the first of the catalogue. Offsets count code points, ranges UTF-16 units: near enough for this.
   */
  nearest(sentence: Sentence, at: number): Annotation | null {
    const distance = ({ position }: Annotation): number => Math.abs(position.start - at);
    let best: Annotation | null = null;
    for (const passage of sentence.passages) {
      const annotation = this.of(sentence, passage);
      if (annotation && (!best || distance(annotation) < distance(best))) best = annotation;
    }
    if (best) return best;
    const list = this.#inDocument(sentence.document);
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.annotation.position.start < at) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [list[low - 1], list[low]];
    if (!before || !after) return (before ?? after)?.annotation ?? null;
    const nearer = distance(before.annotation) - distance(after.annotation) || before.order - after.order;
    return (nearer <= 0 ? before : after).annotation;
  }

  #inDocument(document: string): ByPlace {
    this.#byPlace ??= byPlace(this.catalog.annotations);
    return this.#byPlace.get(document) ?? [];
  }
}

function byPlace(annotations: readonly Annotation[]): Map<string, ByPlace> {
  const firsts = new Map<string, Map<number, ByPlace[number]>>();
  annotations.forEach((annotation, order) => {
    const { document, position } = annotation;
    const places = firsts.get(document);
    if (!places) firsts.set(document, new Map([[position.start, { annotation, order }]]));
    else if (!places.has(position.start)) places.set(position.start, { annotation, order });
  });
  return new Map(
    [...firsts].map(([document, places]) => [
      document,
      [...places.values()].sort((a, b) => a.annotation.position.start - b.annotation.position.start),
    ]),
  );
}
