/** What sheets are made of; what could not be read is missing. */
import type { CodePoints } from '../../../core/text/code-points';
import type { ReadSources } from '../../data/map-sources';

export interface Material {
  /** Null: there is no map. */
  sources: ReadSources | null;
  /** Canonical texts by document. */
  texts: ReadonlyMap<string, CodePoints>;
}
