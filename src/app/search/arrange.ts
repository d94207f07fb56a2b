/** Results in the groups and the order in which they are shown, and the flat list that the arrow keys walk. */
import type { FeatureHit, NamedHit, Results } from '../../core/search/results';
import type { PassageHit } from '../../core/search/results';

export type Option =
  | { kind: 'feature'; hit: FeatureHit }
  | { kind: 'place'; hit: NamedHit }
  | { kind: 'document'; hit: NamedHit }
  | { kind: 'passage'; hit: PassageHit }
  /** Shows the rest of its group. */
  | { kind: 'more'; group: GroupId; rest: number };

export type GroupId = 'features' | 'places' | 'passages';

export interface Group {
  id: GroupId;
  /** How many there are, shown or not. */
  total: number;
  options: Option[];
}

const SHOWN: Record<GroupId, number> = { features: 8, places: 3, passages: 5 };

/** `open`: the groups that are shown in full. Empty groups are left out. */
export function arrange(results: Results, open: ReadonlySet<GroupId>): Group[] {
  const features = group(
    'features',
    results.features.map((hit) => ({ kind: 'feature', hit }) as const),
  );
  const places = group(
    'places',
    results.places.map((hit) => ({ kind: 'place', hit }) as const),
  );
  const passages = group('passages', [
    ...results.documents.map((hit) => ({ kind: 'document', hit }) as const),
    ...results.passages.map((hit) => ({ kind: 'passage', hit }) as const),
  ]);
  const order = isPlaceName(results) ? [places, features, passages] : [features, places, passages];
  return order.filter(({ total }) => total > 0);

  function group(id: GroupId, options: Option[]): Group {
    // One more is shown rather than a line that says "one more".
    const limit = open.has(id) || options.length <= SHOWN[id] + 1 ? Infinity : SHOWN[id];
    const shown = options.slice(0, limit);
    const rest = options.length - shown.length;
    return {
      id,
      total: options.length,
      options: rest ? [...shown, { kind: 'more', group: id, rest }] : shown,
    };
  }
}

/** Whether the words are the whole name of a place, and of no feature: then the place is meant. */
function isPlaceName({ features, places }: Results): boolean {
  const isWhole = (hit: FeatureHit | NamedHit | undefined): boolean =>
    hit?.match?.extent === 'whole' && hit.match.how !== 'initials';
  return isWhole(places[0]) && !isWhole(features[0]);
}
