/**
 * What a word of the query says of a feature without being part of its name: a place or
 * administrative unit that it touches, its layer, kind, provinces or documents.
 */
import type { CatalogData } from '../../model/catalog';
import type { Entry } from '../../model/search';
import { findText, matchForm, type Match } from './match';
import { prepare, type Spoken } from './spoken';
import { made } from './words';
import type { Variants } from '../../lib/search/fold';

/** Numbers of features by what they touch and are; the numbers are those of the catalogue. */
export class Belongings {
  readonly #lists = new Map<string, Set<number>>();

  constructor(catalog: CatalogData) {
    const passages = new Map<string, number[]>();
    catalog.features.forEach((feature, number) => {
      const put = (kind: Entry['kind'], id: string) => {
        const key = `${kind} ${id}`;
        const list = this.#lists.get(key);
        if (list) list.add(number);
        else this.#lists.set(key, new Set([number]));
      };
      put('layer', feature.layer);
      put('kind', `${feature.layer}/${feature.kind}`);
      for (const province of feature.provinces) put('province', province);
      for (const document of feature.documents) put('document', document);
      for (const unit of feature.units) put('unit', unit);
      for (const place of feature.places) put('place', place);
      for (const id of feature.annotations) {
        const list = passages.get(id);
        if (list) list.push(number);
        else passages.set(id, [number]);
      }
    });
    this.namedBy = passages;
  }

  /** Numbers of the features that an annotation names. */
  readonly namedBy: ReadonlyMap<string, readonly number[]>;

  of(entry: Entry): ReadonlySet<number> {
    return this.#lists.get(`${entry.kind} ${entry.id}`) ?? NONE;
  }
}

const NONE: ReadonlySet<number> = new Set();

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
