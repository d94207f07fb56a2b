/** Why a file can't be shown as a layer; the page makes a sentence of it that names the file and the place. */
import type { At } from '../model/own-layer';

export type OwnTrouble =
  | 'empty'
  | 'large'
  | 'unknown'
  | 'json'
  | 'jsonSomewhere'
  | 'notGeojson'
  | 'xml'
  | 'columns'
  | 'noFeatures'
  | 'allOut'
  | 'swapped'
  | 'crs'
  | 'many'
  | 'zip'
  | 'bomb'
  | 'zipContent'
  | 'shapefile';

export class OwnFault extends Error {
  /** `params` are filled into the sentence; `at` says where, if it is one place. */
  constructor(
    readonly trouble: OwnTrouble,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly at: At | null = null,
  ) {
    super(`${trouble} ${JSON.stringify({ ...params, ...at })}`);
    this.name = 'OwnFault';
  }
}
