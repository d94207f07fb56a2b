/** What the build works out once for page, static pages and command line: `data/app/analysis.json`. Plain JSON. */
import type { LonLat } from '../model/types';
import type { BorderCrossing } from './crossings';
import type { BorderRule } from './pair';

export interface City {
  /** Of the prefecture. */
  adcode: string;
  at: LonLat;
}
export interface AnalysisData {
  borders: BorderRule[];
  crossings: BorderCrossing[];
  /** Ids of the lines that are more than one chain: of these the order of places says nothing of a course. */
  branched: string[];
  /** Where the seats of the prefectures lie that features touch. */
  cities: City[];
}
