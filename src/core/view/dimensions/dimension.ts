/**
 * A dimension is what one can filter and group by. Its row says everything of it: how a link writes it, which
 * features pass, what is counted, how it is offered, named, lifted and read back in a sentence. Filter mask,
 * facets, conditions, sentence, link, filter panel and the random views of the tests are made from the rows.
 * On the map all dimensions are drawn in one way: features that do not pass are named in the `hidden` state.
 */
import type { MessageKey } from '../../messages';
import type { Catalog } from '../../model/catalog';
import type { Feature, Lang } from '../../model/types';
import type { Asking } from '../status-in-view';
import type { Values } from '../values';

/** Whether a feature passes; `number` is its place in the catalogue. */
export type Test = (feature: Feature, number: number) => boolean;
/** The facet values that a feature has. */
export type Reader = (feature: Feature, number: number) => string | readonly string[];

/** What names are made from. */
export interface Words {
  catalog: Catalog;
  lang: Lang;
}
/** What a clause of the sentence is made from besides. */
export interface Telling extends Words {
  /** Whether statuses are what stands now, or what documents say. */
  as: Asking['as'];
  /** Only lines are asked for: they join and pass through, where zones and spots only lie in or concern a place. */
  lines: boolean;
}

/** What of a view says whether one choice may sway another. */
export interface Swayed {
  readonly as: Asking['as'];
  readonly filter: { readonly statuses: readonly unknown[] };
}

/** How the filter panel offers a dimension, and what is counted for it. */
export interface Offer<Value> {
  label: MessageKey;
  /** Several boxes to tick, a list of which one is chosen, or the same found by typing. */
  control: 'boxes' | 'list' | 'typed';
  /** Among those of the same control. */
  order: number;
  read(catalog: Catalog, asking: Asking): Reader;
  /** Whether choosing a value changes how other conditions of this view are met; then each choice is tried out. */
  sways?(view: Swayed): boolean;
  name(option: string, words: Words): string;
  /** Other names by which typing finds it. */
  also?(option: string, words: Words): string;
  chosen(value: Value): readonly string[];
  choose(options: readonly string[]): Value;
}

/** One condition as a chip: what it says, and what is left when it is lifted. */
export interface Chip<Value> {
  /** Stable, for keyed lists. */
  key: string;
  label: string;
  without: Value;
}

/** A clause of the sentence. Names of dimensions with the same message are told in one clause. */
export interface Clause {
  message: MessageKey;
  /** The placeholder that the names fill, and how they are listed. */
  names?: { placeholder: string; by: 'sentence.and' | 'sentence.or'; list: string[] };
  /** Where it stands among the clauses; `where`: before all of them. */
  order: number | 'where';
}

export interface Dimension<Id extends string = string, Value = unknown> {
  readonly id: Id;
  /** Its name in a link. */
  readonly parameter: string;
  /** Nothing is chosen: every feature passes. */
  readonly none: Value;
  values(catalog: Catalog): Values<Value>;
  /** Reads a parameter; `bad` is told every part that cannot be understood. */
  parse(raw: string, catalog: Catalog, bad: (part: string) => void): Value;
  /** As a link has it; null where nothing is chosen. */
  format(value: Value): string | null;
  /** Null: every feature passes. */
  test(value: Value, catalog: Catalog, asking: Asking): Test | null;
  offer: Offer<Value> | null;
  chips(value: Value, words: Words): Chip<Value>[];
  clause(value: Value, words: Telling): Clause | null;
  /** The noun of the sentence, for `count` features; null: leaves it to others. */
  noun?(value: Value, words: Words, count: number, or: (names: string[]) => string): string | null;
}

/** Whether two lists have a value in common. */
export function sharesOne(values: readonly string[], wanted: readonly string[]): boolean {
  for (const value of wanted) if (values.includes(value)) return true;
  return false;
}
