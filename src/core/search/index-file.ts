/**
 * The search index as published (`data/app/search.json`): what can be found, under which forms,
 * and two serialised MiniSearch indexes (sentences, and the spellings that typing mistakes are
 * corrected to).
 */

/** Where a form of a name is from. The order is the order of preference between equal matches. */
export const FORM_SOURCES = ['name', 'en', 'alias', 'reading', 'verbatim', 'corrupt', 'short', 'id'] as const;
export type FormSource = (typeof FORM_SOURCES)[number];

/**
 * One form of a name. `readings` is the pinyin of its Han characters in order, separated by spaces,
 * alternatives by a slash ("chang/zhang xing"); absent where it has none. `document` is the
 * document that has it, for verbatim forms.
 */
export interface Form {
  from: FormSource;
  text: string;
  readings?: string;
  document?: string;
}

export type EntryKind = 'feature' | 'place' | 'unit' | 'layer' | 'kind' | 'province' | 'document';

/** A thing with names. */
export interface Entry {
  kind: EntryKind;
  /** Id in the catalogue; of a kind "<layer>/<kind>". */
  id: string;
  forms: Form[];
}

/** A sentence of a document. Its number in `SearchIndex.sentences` is its id in the index `words`. */
export interface Sentence {
  document: string;
  /** In code points of the canonical text. */
  start: number;
  text: string;
  /** Annotations in it, by passage id, in the order of the text. */
  passages: string[];
}

export interface SearchIndex {
  /** Version of the data that it was made from. */
  version: string;
  /** Traditional and variant characters with their simplified ones, in pairs; only those in use. */
  variants: string;
  /** Features first, in the catalogue's order: their numbers are those of the catalogue. */
  entries: Entry[];
  sentences: Sentence[];
  /** MiniSearch.toJSON() of each. */
  words: object;
  spellings: object;
}
