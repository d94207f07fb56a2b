/** What sheets are made of; what could not be read is missing. */
import type { AnalysisData } from '../../../core/analysis/data';
import type { CodePoints } from '../../../core/text/code-points';
import type { ReadSources } from '../../data/map-sources';

export interface Material {
  /** Crossings, borders and seats. */
  analysis: AnalysisData | null;
  /** Null: there is no map. */
  sources: ReadSources | null;
  /** Canonical texts by document. */
  texts: ReadonlyMap<string, CodePoints>;
}
