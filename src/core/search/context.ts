/**
 * What a word of the query says of a feature without being part of its name: a place or
 * administrative unit that it touches, its layer, kind, provinces or documents.
 */
import type { CatalogData } from '../model/types';
import type { Entry, EntryKind } from './index-file';
import { findText, matchForm, type Match } from './match';
import { prepare, type Spoken } from './pinyin-match';
import { made } from './words';
import type { Variants } from '../text/fold';

/** Numbers of features by what they touch and are, ascending; the numbers are those of the catalogue. */
export class Belongings {
  readonly #lists: Record<EntryKind, Map<string, number[]>> = {
    feature: new Map(),
    layer: new Map(),
    kind: new Map(),
    province: new Map(),
    document: new Map(),
    unit: new Map(),
    place: new Map(),
  };

  constructor({ features }: CatalogData) {
    const { layer, kind, province, document, unit, place } = this.#lists;
    features.forEach((feature, number) => {
      put(layer, feature.layer, number);
      put(kind, `${feature.layer}/${feature.kind}`, number);
      for (const id of feature.provinces) put(province, id, number);
      for (const id of feature.documents) put(document, id, number);
      for (const id of feature.units) put(unit, id, number);
      for (const id of feature.places) put(place, id, number);
    });
  }

  of({ kind, id }: Entry): readonly number[] {
    return this.#lists[kind].get(id) ?? NONE;
  }

  has(entry: Entry, number: number): boolean {
    const list = this.of(entry);
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]! < number) low = middle + 1;
      else high = middle;
    }
    return list[low] === number;
  }
}

const NONE: readonly number[] = [];

/** Numbers come in their order: one that is there already is the last. */
function put(lists: Map<string, number[]>, id: string, number: number): void {
  const list = lists.get(id);
  if (!list) lists.set(id, [number]);
  else if (list[list.length - 1] !== number) list.push(number);
}

/** Forms made ready for matching, once per entry, when first looked at. */
export class Prepared {
  readonly #forms: (readonly Spoken[] | undefined)[] = [];
  constructor(
    private readonly entries: readonly Entry[],
    private readonly variants: Variants,
  ) {}

  of(number: number): readonly Spoken[] {
    return (this.#forms[number] ??= this.entries[number]!.forms.map((form) => prepare(form, this.variants)));
  }
}

/** Whether a word means this place, layer, kind, province or document, and how. Initials don't. */
export function meant(entry: Entry, forms: readonly Spoken[], token: string): Match | null {
  const query = made([token]);
  for (const form of forms) {
    const match = matchForm(form, query);
    if (!match || match.extent === 'part' || match.how === 'initials' || match.how === 'short') continue;
    if (match.extent === 'whole' || (token.length > (query.han ? 1 : 3) && isStart(entry, form, token)))
      return match;
  }
  return null;
}

/** A name begun is enough; of a document it is not, since titles begin like the places that they are about. */
const isStart = (entry: Entry, form: Spoken, token: string): boolean =>
  entry.kind !== 'document' && (findText(form, token) !== null || form.form.readings !== undefined);
