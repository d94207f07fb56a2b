/** What a search finds, each thing with the reason why it is there. */
import type { Entry, Sentence } from './index-file';
import type { Match, Ranges } from './match';

export interface PassageHit {
  sentence: Sentence;
  /** Where the words stand in the sentence. */
  ranges: Ranges;
  /** The passage nearest to them, in this sentence or else in the document; null if the document has none. */
  passage: string | null;
  score: number;
}
export interface FeatureHit {
  /** Number in the catalogue. */
  number: number;
  score: number;
  match: Match | null;
  /** Places, layers, kinds, provinces, documents that words of the query mean. */
  by: readonly Entry[];
  passage: PassageHit | null;
}
export interface NamedHit {
  entry: Entry;
  score: number;
  match: Match;
  /** How many features touch it, or how many the document names. */
  count: number;
}
export interface Results {
  features: FeatureHit[];
  places: NamedHit[];
  documents: NamedHit[];
  passages: PassageHit[];
  /** What was searched instead, where the words as typed were not found. */
  instead: string | null;
}
