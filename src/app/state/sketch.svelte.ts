/** Which drawing on the map is asked for: passing, so in no link; the map that is there takes it up. */

/** The line of a corridor, or what is measured. */
export type SketchOf = 'corridor' | 'line' | 'area';

export class Sketch {
  /** Null: nothing is drawn. */
  what = $state<SketchOf | null>(null);

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
