/** Passages as a W3C Web Annotation collection. */
import type { Annotation } from '../model/types';
import { json } from './json';
import type { Imprint } from './licence';

/** Terms of our own beside those of the Web Annotation vocabulary. */
const TERMS = {
  atlas: 'urn:kuajie-atlas:terms:',
  role: 'atlas:role',
  says: 'atlas:says',
  reading: 'atlas:reading',
  note: 'atlas:note',
  sentence: 'atlas:sentence',
  licence: 'atlas:licence',
  licence_url: 'atlas:licence_url',
  attribution: 'atlas:attribution',
  citation: 'atlas:citation',
  version: 'atlas:version',
};

/**
 * An AnnotationCollection with its one page embedded. Offsets count Unicode code points of
 * texts/<document>.txt, `end` exclusive. `target.source` is the document's id, `body` the ids of the
 * features that the passage names (none where it only corrects a slip).
 */
export function annotationCollection(annotations: readonly Annotation[], imprint: Imprint): string {
  return json({
    '@context': ['http://www.w3.org/ns/anno.jsonld', TERMS],
    id: 'annotations.json',
    type: 'AnnotationCollection',
    label: `Kuajie Atlas · 跨界图集, passages, ${imprint.version}`,
    ...imprint,
    total: annotations.length,
    first: {
      id: 'annotations.json#page-1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations.map(asWebAnnotation),
    },
  });
}

function asWebAnnotation(annotation: Annotation): Record<string, unknown> {
  const { id, document, exact, prefix, suffix, position, sentence, features, role, says, reading, note } =
    annotation;
  return {
    id,
    type: 'Annotation',
    motivation: features.length > 0 ? 'identifying' : 'commenting',
    body: features,
    target: {
      source: document,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          ...(prefix ? { prefix } : {}),
          ...(suffix ? { suffix } : {}),
        },
        { type: 'TextPositionSelector', start: position.start, end: position.end },
      ],
    },
    role,
    says: {
      status: says.status,
      ...(says.words ? { words: says.words.exact, words_position: span(says.words) } : {}),
      ...(says.kindWords ? { kind_words: says.kindWords.exact } : {}),
      ...(says.count === null ? {} : { count: says.count }),
      ...(says.lengthKm === null ? {} : { length_km: says.lengthKm }),
      ...(says.promise
        ? { promise: { event: says.promise.event, by: says.promise.by, words: says.promise.words } }
        : {}),
    },
    reading,
    ...(note ? { note } : {}),
    sentence,
  };
}

function span({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
