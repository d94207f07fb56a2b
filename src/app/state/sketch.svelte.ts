/** Which drawing on the map is asked for: passing, so in no link; the map that is there takes it up. */

import type { OwnFeature } from '../../core/model/own-layer';

/** The line of a corridor, or what is measured. */
export type SketchOf = 'corridor' | 'line' | 'area';

export class Sketch {
  /** Null: nothing is drawn. */
  what = $state<SketchOf | null>(null);
  /** The axis of the corridor that is asked for, where it is no feature of the atlas: the map shows it. */
  axis = $state.raw<OwnFeature | null>(null);
  /** What is measured between named places: the map shows it too. */
  measured = $state.raw<OwnFeature | null>(null);

  begin(what: SketchOf): void {
    this.what = what;
  }
  end(): void {
    this.what = null;
  }
  toggleMeasure(): void {
    this.what = this.what === 'line' || this.what === 'area' ? null : 'line';
  }
}
