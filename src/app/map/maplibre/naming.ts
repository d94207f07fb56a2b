/** Names and counted signs on the live map, placed anew when what is on the screen is another. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Script } from '../../../core/messages/script';
import type { Feature } from '../../../core/model/types';
import type { Parts } from '../../data/render-features';
import type { Basemap } from './borders';
import { Counts } from './counts';
import { coveredRects } from './covered';
import { Labels, type LabelLanguage } from './labels';

export interface ToName {
  features: readonly Feature[];
  shownIds: ReadonlySet<string>;
  selected: Feature | null;
  language: LabelLanguage;
  script: Script;
}

export class Naming {
  /** Null until there are parts, and again when the map is lost. */
  #labels: Labels | null = null;
  #counts: Counts | null = null;
  /** For what the names were placed last. */
  #last: unknown[] = [];

  constructor(readonly map: MapLibre) {
    // A movement may end after it, and there is no style then to name anything on; the map is made anew.
    map.on('webglcontextlost', () => (this.#labels = null));
  }

  use(parts: Parts, basemap: Basemap): void {
    this.#counts = new Counts(this.map, parts.all);
    this.#labels = new Labels(this.map, parts, basemap);
    this.#last = [];
  }

  /** Places the names for what is on the screen; does nothing where that is the same as the last time. */
  place({ features, shownIds, selected, language, script }: ToName): void {
    if (!this.#labels || !this.#counts) return;
    const { lng, lat } = this.map.getCenter();
    const { clientWidth, clientHeight } = this.map.getContainer();
    const view = [lng, lat, this.map.getZoom(), this.map.getBearing(), clientWidth, clientHeight].join();
    const covered = coveredRects(this.map.getContainer());
    const now = [`${view} ${covered.join()}`, shownIds, selected, language, script];
    if (now.every((part, i) => part === this.#last[i])) return;
    this.#last = now;
    this.#counts.place(shownIds, selected?.id ?? null);
    const shown = features.filter(({ id }) => shownIds.has(id));
    this.#labels.place(shown, selected?.id ?? null, language, this.#counts, covered);
  }

  /** The zoom at which signs that stand together part; null where one cannot come near enough. */
  partingZoom(ids: readonly string[]): number | null {
    return this.#counts?.partingZoom(ids) ?? null;
  }
}
