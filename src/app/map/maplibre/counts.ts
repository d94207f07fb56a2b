/** Counted signs on the live map: which stand together at this zoom, a source with them, and a mark on those they count. */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { countSigns, partingZoom, signsOf, type CountedSign } from '../../../core/cartography/counted-signs';
import { CLOSEST } from './camera';
import type { Part } from '../../data/render-features';

export class Counts {
  #groups: CountedSign[] = [];
  /** Ids of features that have no sign of their own at present. */
  #counted: ReadonlySet<string> = new Set();

  constructor(
    readonly map: MapLibre,
    readonly parts: readonly Part[],
  ) {}

  get counted(): ReadonlySet<string> {
    return this.#counted;
  }
  get groups(): readonly CountedSign[] {
    return this.#groups;
  }

  /** The zoom at which the signs of features part; null where one cannot come near enough. */
  partingZoom(ids: readonly string[]): number | null {
    const zoom = this.map.getZoom();
    const signs = signsOf(this.parts, zoom).filter(({ id }) => ids.includes(id));
    return partingZoom(signs, zoom, CLOSEST);
  }

  /** Counts the signs of the features shown; the selected one keeps its own. */
  place(shown: ReadonlySet<string>, selected: string | null): void {
    const zoom = this.map.getZoom();
    const signs = signsOf(this.parts, zoom).filter(({ id }) => shown.has(id) && id !== selected);
    this.#groups = countSigns(signs, zoom);
    const counted = new Set(this.#groups.flatMap(({ ids }) => ids));
    for (const id of this.#counted)
      if (!counted.has(id)) this.map.removeFeatureState({ source: 'lines', id }, 'counted');
    for (const id of counted)
      if (!this.#counted.has(id)) this.map.setFeatureState({ source: 'lines', id }, { counted: true });
    this.#counted = counted;
    void this.map.getSource<GeoJSONSource>('counts')?.setData({
      type: 'FeatureCollection',
      features: this.#groups.map(({ ids, at }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: at },
        properties: { ids: ids.join(' '), count: String(ids.length) },
      })),
    });
  }
}
