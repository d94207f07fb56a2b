/** A proposal as the command line prints it. */
import type { Proposal } from '../../src/core/draft/types';

export function printed({
  name,
  start,
  end,
  layer,
  status,
  sure,
  feature,
  why,
  ...rest
}: Proposal): Record<string, unknown> {
  return {
    name,
    start,
    end,
    layer,
    status,
    sure,
    ...(feature ? { feature } : {}),
    why: `${why.rule}: ${why.words.join(' ')}`,
    kind: rest.kind,
    role: rest.role,
    status_words: rest.statusWords,
    kind_words: rest.kindWords,
    aggregate: rest.aggregate,
    ...(rest.count ? { count: rest.count } : {}),
    ...(rest.candidates.length > 0 ? { candidates: rest.candidates } : {}),
    provinces: rest.provinces,
    places: rest.places.map((place) => ({ text: place.text, adcode: place.adcode, name: place.name })),
    recipe: rest.recipe,
    ...(rest.reading ? { reading: rest.reading } : {}),
  };
}
