/** What page and worker tell each other while a document is read and proposed. Plain data, cloned on the way. */
import type { KnownFeature } from '../../core/draft/known';
import type { Fault, ReadText } from '../../core/draft/read/types';
import type { Proposal } from '../../core/draft/types';

/** What the engine knows beside the text; the last three as the files have them. */
export interface Knowledge {
  features: readonly KnownFeature[];
  passages: readonly { exact: string; features: readonly string[] }[];
  gazetteer: string;
  sounds: string;
  variants: string;
}

export type Order =
  | { what: 'file'; name: string; bytes: ArrayBuffer; knowledge: Knowledge }
  | { what: 'pasted'; text: string; knowledge: Knowledge }
  /** A text that is known already: only proposals are wanted. */
  | { what: 'text'; text: string; knowledge: Knowledge };

export type Report =
  | { what: 'read' }
  | { what: 'step'; done: number; total: number }
  | { what: 'fault'; fault: Fault }
  | { what: 'failed'; reason: string }
  /** `read` is null where only proposals were wanted. */
  | { what: 'done'; read: ReadText | null; proposals: Proposal[] };
