/** Results in the groups and the order in which they are shown, and the flat list that the arrow keys walk. */
import type { Question } from '../../core/search/question';
import type { FeatureHit, NamedHit, PassageHit, Results } from '../../core/search/results';
import { MOST_FOUND } from '../../core/view/dimensions/found';

export type Option =
  /** The words as a filter. */
  | { kind: 'question'; question: Question }
  | { kind: 'feature'; hit: FeatureHit }
  | { kind: 'place'; hit: NamedHit }
  | { kind: 'document'; hit: NamedHit }
  | { kind: 'passage'; hit: PassageHit }
  /** Shows all these features, by number, on the map and in the list. */
  | { kind: 'apply'; numbers: readonly number[] }
  /** Shows the rest of its group. */
  | { kind: 'more'; group: GroupId; rest: number };

export type GroupId = 'question' | 'features' | 'places' | 'passages';

export interface Group {
  id: GroupId;
  /** How many there are, shown or not. */
  total: number;
  options: Option[];
}

const SHOWN: Record<GroupId, number> = { question: 1, features: 8, places: 3, passages: 5 };

/**
 * `open`: the groups that are shown in full. Empty groups are left out. `questions`: what the words ask
 * for, if they ask; it comes first, unless they are a name.
 */
export function arrange(
  results: Results,
  open: ReadonlySet<GroupId>,
  questions: readonly Question[] = [],
): Group[] {
  // An empty answer is one too, where nothing else is found that could be meant.
  const answered = questions.at(-1)?.features.length !== 0 || results.features.length === 0;
  const asked = group(
    'question',
    (answered ? questions : []).map((question) => ({ kind: 'question', question })),
  );
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
  const numbers = results.features.map(({ number }) => number);
  if (numbers.length > 1 && numbers.length <= MOST_FOUND) features.options.push({ kind: 'apply', numbers });
  const order = isPlaceName(results) ? [places, features, passages] : [features, places, passages];
  const at = questions[0] && isName(results, questions[0]) ? 1 : 0;
  return [...order.slice(0, at), asked, ...order.slice(at)].filter(({ total }) => total > 0);

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

/** Whether a feature or a place is called as the words are; or a line, whose name begins with the places alone. */
function isName({ features, places }: Results, { onlyPlaces }: Question): boolean {
  const match = features[0]?.match;
  if (match?.how === 'text' && (match.extent === 'whole' || (onlyPlaces && match.extent === 'start')))
    return true;
  return places[0]?.match?.how === 'text' && places[0].match.extent === 'whole';
}

/** Whether the words are the whole name of a place, and of no feature: then the place is meant. */
function isPlaceName({ features, places }: Results): boolean {
  const isWhole = (hit: FeatureHit | NamedHit | undefined): boolean =>
    hit?.match?.extent === 'whole' && hit.match.how !== 'initials';
  return isWhole(places[0]) && !isWhole(features[0]);
}
