/** What was said and what happened, in one order of time: documents, what they promised, outcomes. */
import type { Catalog } from '../model/catalog';
import { furthest } from '../model/furthest';
import type { Annotation, Feature, Outcome, SourceDocument, Status } from '../model/types';

type Promise = NonNullable<Annotation['says']['promise']>;

/** A document, with the furthest that it says of the feature and what it promises. */
export interface Saying {
  kind: 'said';
  date: string;
  document: SourceDocument;
  status: Status;
  /** The passage that says so. */
  annotation: Annotation;
  promises: Promise[];
}
/** An outcome; `date`: of the event, else of the report of it, null where neither is known. */
export interface Happening {
  kind: 'happened';
  date: string | null;
  outcome: Outcome;
}

/**
 * By date; what has none comes last. A date that is known less well stands before the days that it holds
 * ("2020" before "2020-01-10"), and a document before what happened on its day.
 */
export function timeline(catalog: Catalog, feature: Feature): (Saying | Happening)[] {
  const said = feature.documents.flatMap((id) => sayingOf(catalog, feature, id) ?? []);
  const happened = catalog.outcomesOf(feature.id).map((outcome): Happening => {
    return { kind: 'happened', date: outcome.date ?? outcome.citation.date, outcome };
  });
  const key = ({ date }: Saying | Happening) => date ?? '\uffff';
  return [...said, ...happened].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function sayingOf(catalog: Catalog, feature: Feature, id: string): Saying | null {
  const document = catalog.document(id);
  const annotations = catalog.annotationsOf(feature).filter((annotation) => annotation.document === id);
  if (!document || !annotations.length) return null;
  const status = furthest(
    feature.layer,
    annotations.map(({ says }) => says.status),
  );
  return {
    kind: 'said',
    date: document.date,
    document,
    status,
    annotation: annotations.find(({ says }) => says.status === status) ?? annotations[0]!,
    promises: annotations.flatMap(({ says }) => says.promise ?? []),
  };
}
