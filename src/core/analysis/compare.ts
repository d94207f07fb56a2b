/** Two documents held against each other: what both name, what only one, and how a status moved. */
import type { Catalog } from '../model/catalog';
import { furthest } from '../model/furthest';
import type { Annotation, Feature, SourceDocument, Status } from '../model/types';
import { saidIn } from '../view/as-of';

/** How a status moved from the earlier document to the later: by what each says, not by what stands. */
export type Move = 'on' | 'back' | 'same';

export interface Both {
  feature: Feature;
  statuses: readonly [earlier: Status, later: Status];
  move: Move;
  /** What each says, in the order of its text. */
  passages: readonly [earlier: Annotation[], later: Annotation[]];
}
export interface Only {
  feature: Feature;
  status: Status;
  passages: Annotation[];
}
export interface Comparison {
  earlier: SourceDocument;
  later: SourceDocument;
  both: Both[];
  onlyEarlier: Only[];
  onlyLater: Only[];
}

/** Null where one of the two is none, or both are one. Features in the order of their first naming. */
export function compareDocuments(catalog: Catalog, a: string, b: string): Comparison | null {
  const [one, other] = [catalog.document(a), catalog.document(b)];
  if (!one || !other || one === other) return null;
  const [earlier, later] = one.date <= other.date ? [one, other] : [other, one];
  const names = (document: SourceDocument) => catalog.featuresIn(document.id);
  const [first, second] = [names(earlier), names(later)];
  const inSecond = new Set(second);
  const inFirst = new Set(first);
  const only = (document: SourceDocument, feature: Feature): Only => ({
    feature,
    status: saidIn(catalog, feature, document.id)!,
    passages: passagesIn(catalog, feature, document),
  });
  return {
    earlier,
    later,
    both: first
      .filter((feature) => inSecond.has(feature))
      .map((feature) => {
        const statuses = [
          saidIn(catalog, feature, earlier.id)!,
          saidIn(catalog, feature, later.id)!,
        ] as const;
        return {
          feature,
          statuses,
          move: moveOf(feature, statuses),
          passages: [passagesIn(catalog, feature, earlier), passagesIn(catalog, feature, later)],
        };
      }),
    onlyEarlier: first.filter((feature) => !inSecond.has(feature)).map((feature) => only(earlier, feature)),
    onlyLater: second.filter((feature) => !inFirst.has(feature)).map((feature) => only(later, feature)),
  };
}

const passagesIn = (catalog: Catalog, feature: Feature, { id }: SourceDocument): Annotation[] =>
  catalog.annotationsIn(id).filter(({ features }) => features.includes(feature.id));

function moveOf({ layer }: Feature, [from, to]: readonly [Status, Status]): Move {
  if (from === to) return 'same';
  return furthest(layer, [from, to]) === to ? 'on' : 'back';
}
