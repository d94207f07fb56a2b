/** The sentences of the documents, each with the passages that stand in it. */
import type { Annotation, CatalogData } from '../../model/catalog';
import type { Sentence } from '../../model/search';
import { PointText } from '../codepoints';
import { sentencesOf } from '../segment';

/** Every sentence of every document, in the order of the catalogue. A document without its text has none. */
export function sentencesIn(catalog: CatalogData, texts: ReadonlyMap<string, string>): Sentence[] {
  return catalog.documents.flatMap((document) => {
    const text = new PointText(texts.get(document.id) ?? '');
    const passages = catalog.annotations
      .filter((annotation) => annotation.document === document.id)
      .sort((a, b) => a.position.start - b.position.start);
    return document.paragraphs
      .flatMap((paragraph) => sentencesOf(text, paragraph))
      .map(({ start, end }) => ({
        document: document.id,
        start,
        text: text.slice(start, end),
        passages: passages.filter(within(start, end)).map(({ passage }) => passage),
      }))
      .filter((sentence) => sentence.text.length > 0);
  });
}

const within =
  (start: number, end: number) =>
  ({ position }: Annotation): boolean =>
    position.start >= start && position.start < end;
