/** Passages as a W3C Web Annotation collection. */
import type { Annotation } from '../model/types';
import { json } from './json';
import type { Imprint } from './licence';

/** Terms of our own beside those of the Web Annotation vocabulary. */
const OWN = [
  ...['role', 'says', 'reading', 'note', 'sentence'],
  ...['status', 'words', 'words_position', 'kind_words', 'count', 'length_km'],
  ...['promise', 'event', 'by', 'as', 'reason', 'confidence', 'evidence', 'zh', 'en'],
  ...['licence', 'licence_url', 'attribution', 'citation', 'version'],
];

/**
 * What the names in the file mean, for programs that read JSON-LD. The ids of documents and features are names
 * too: a document is the text that the offsets count in, a feature stands under its id in its layer's GeoJSON; both
 * relative to the file. `layerOf`: the layer of a feature.
 */
function contextOf(annotations: readonly Annotation[], layerOf: LayerOf): unknown[] {
  const documents = new Set(annotations.map(({ document }) => document));
  const features = new Set(annotations.flatMap((annotation) => annotation.features));
  return [
    'http://www.w3.org/ns/anno.jsonld',
    { atlas: 'urn:kuajie-atlas:terms:', ...Object.fromEntries(OWN.map((name) => [name, `atlas:${name}`])) },
    {
      source: { '@id': 'oa:hasSource', '@type': '@vocab' },
      // One feature is a list too.
      body: { '@id': 'oa:hasBody', '@type': '@vocab', '@container': '@set' },
    },
    // What follows is relative to where the file lies; behind it no name without a meaning is made one.
    { '@version': 1.1, '@vocab': './' },
    Object.fromEntries([
      ...[...documents].sort().map((id) => [id, `texts/${id}.txt`]),
      ...[...features].sort().map((id) => [id, `${layerOf(id)}.geojson#${id}`]),
    ]),
    { '@vocab': null },
  ];
}

type LayerOf = (feature: string) => string;

/**
 * An AnnotationCollection with its one page embedded. Offsets count Unicode code points of
 * texts/<document>.txt, `end` exclusive. `target.source` is the document's id, `body` the ids of the
 * features that the passage names (none where it only corrects a slip).
 */
export function annotationCollection(
  annotations: readonly Annotation[],
  imprint: Imprint,
  layerOf: LayerOf,
): string {
  return json({
    '@context': contextOf(annotations, layerOf),
    id: 'annotations.json',
    type: 'AnnotationCollection',
    label: `Kuajie Atlas · 跨界图集, passages, ${imprint.version}`,
    ...imprint,
    total: annotations.length,
    first: {
      id: '#page-1',
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
