/** The sentences of the documents, each with the passages that stand in it. */
import type { Annotation, CatalogData } from '../../../core/model/types';
import type { Sentence } from '../../../core/search/index-file';
import { LinedText } from '../../../core/text/lined-text';
import { sentencesOf } from '../../../core/text/segment';

/** Every sentence of every document, in the order of the catalogue. A document without its text has none. */
export function sentencesIn(catalog: CatalogData, texts: ReadonlyMap<string, string>): Sentence[] {
  return catalog.documents.flatMap((document) => {
    const text = new LinedText(texts.get(document.id) ?? '');
    const passages = catalog.annotations
      .filter((annotation) => annotation.document === document.id)
      .sort((a, b) => a.position.start - b.position.start);
    return document.paragraphs
      .flatMap((paragraph) => sentencesOf(text, paragraph))
      .map(({ start, end }) => ({
        document: document.id,
        start,
        text: text.slice(start, end),
        passages: passages
          .slice(firstFrom(passages, start), firstFrom(passages, end))
          .map(({ passage }) => passage),
      }))
      .filter((sentence) => sentence.text.length > 0);
  });
}

/** Number of the first annotation, in the order of the text, that begins at an offset or after it. */
function firstFrom(sorted: readonly Annotation[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.position.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
