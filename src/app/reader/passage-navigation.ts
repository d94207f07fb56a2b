/** From passage to passage: the views that the reader leads to. */
import type { Annotation } from '../../core/model/types';
import { openBeside, openDocument, type View } from '../../core/view/view';

/**
 * At a passage, with `feature` selected. The document becomes the one that is read; if it stood beside
 * another, the other now stands beside it.
 */
export function toPassage(view: View, annotation: Annotation, feature: string | null): View {
  const other = view.beside === annotation.document ? view.document : view.beside;
  const there = { ...openDocument(view, annotation.document, annotation.passage), feature };
  return openBeside(there, other);
}

/**
 * The feature to select when one only walks by: the one the passage names; of several the selected one or
 * none, for to take one would be a guess; a slip names nothing and changes nothing.
 */
export function featureOnWalk(view: View, { features }: Annotation): string | null {
  if (features.length === 0) return view.feature;
  if (features.length === 1) return features[0]!;
  return view.feature && features.includes(view.feature) ? view.feature : null;
}

/** The passage that the view stands at in a document, unless what is selected has moved on from it. */
export function standsAt(
  view: View,
  document: string,
  annotations: readonly Annotation[],
): Annotation | null {
  if (view.document !== document || view.passage === null) return null;
  const at = annotations.find((annotation) => annotation.passage === view.passage);
  if (!at) return null;
  const agrees = view.feature === null || !at.features.length || at.features.includes(view.feature);
  return agrees ? at : null;
}
