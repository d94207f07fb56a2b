/**
 * What the map shows beyond all that it always has: the chosen feature, the outline of units that were asked for,
 * bands of doubt, and marks on what is under the pointer or on the open page. What comes before there are parts or
 * borders waits for them.
 */
import type { Feature as GeoJsonFeature } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { landOf, type UnitsTopology } from '../../../core/cartography/geometry/topology';
import type { Feature } from '../../../core/model/types';
import type { Parts } from '../../data/render-features';
import { CHOSEN_UNIT } from './basemap-layers';
import { SOURCES } from './style';

export class OnDemand {
  #parts: Parts | null = null;
  #borders: UnitsTopology | null = null;
  /** Adcodes. */
  #units: readonly string[] = [];
  #selected: Feature | null;
  #hover: string | null = null;
  /** Whether the doubt of all is drawn. */
  #bands: boolean;
  /** Of which features the bands are on the map; what is the same is not laid out again. */
  #banded = '';
  #onPage: ReadonlySet<string> = new Set();
  #styled = false;

  /** `fill`: gives a source of the style what it shows. */
  constructor(
    readonly map: MapLibre,
    readonly fill: (source: string, features: GeoJsonFeature[]) => void,
    start: { selected: Feature | null; bands: boolean },
  ) {
    this.#selected = start.selected;
    this.#bands = start.bands;
    void map.once('style.load').then(() => {
      this.#styled = true;
      this.#mark('hover', [], this.#hover ? [this.#hover] : []);
      this.#mark('page', [], [...this.#onPage]);
    });
  }

  get selected(): Feature | null {
    return this.#selected;
  }

  /** What features are drawn with, for the first time or in place of others. */
  use(parts: Parts): void {
    this.#parts = parts;
    this.#banded = '';
    this.#fillSelection();
    this.#fillBands();
  }
  useBorders(borders: UnitsTopology | null): void {
    this.#borders = borders;
    this.#fillOutline();
  }

  select(feature: Feature | null): void {
    this.#selected = feature;
    this.#fillSelection();
  }
  #fillSelection(): void {
    if (!this.#parts) return;
    this.fill('selection', this.#selected ? [...this.#parts.of(this.#selected.id)] : []);
  }

  /** Draws around prefectures and counties, given by their adcodes. */
  outline(units: readonly string[]): void {
    if (units === this.#units) return;
    this.#units = units;
    this.#fillOutline();
  }
  #fillOutline(): void {
    const borders = this.#borders;
    if (!borders) return;
    const features = this.#units.map((adcode) => ({
      type: 'Feature' as const,
      properties: {},
      // A prefecture's counties begin with its first four digits.
      geometry: landOf(borders, adcode.replace(/00$/, '')),
    }));
    this.fill(CHOSEN_UNIT, features);
  }

  hover(id: string | null): void {
    if (id === this.#hover) return;
    this.#mark('hover', this.#hover ? [this.#hover] : [], id ? [id] : []);
    this.#hover = id;
    this.#fillBands();
  }

  /** Draws the doubt of all features, or of the hovered and the selected one alone. */
  setBands(bands: boolean): void {
    if (bands === this.#bands) return;
    this.#bands = bands;
    this.map.setGlobalStateProperty('bands', bands);
    this.#fillBands();
  }
  /** The selected feature's band is among the selection. */
  #fillBands(): void {
    if (!this.#parts) return;
    const { all } = this.#parts;
    const asked = this.#bands ? all : this.#hover ? this.#parts.of(this.#hover) : [];
    const features = asked.filter(({ properties }) => properties.part === 'band');
    const now = features.length ? [this.#bands, this.#hover && !this.#bands ? this.#hover : ''].join() : '';
    if (now === this.#banded) return;
    this.#banded = now;
    this.fill('bands', features);
  }

  /** What is on the page of the reader stands out on the map. */
  onPage(ids: ReadonlySet<string>): void {
    this.#mark(
      'page',
      [...this.#onPage].filter((id) => !ids.has(id)),
      [...ids],
    );
    this.#onPage = ids;
  }

  /** Marks wait for the style: before it there is nothing to mark. */
  #mark(state: 'hover' | 'page', off: readonly string[], on: readonly string[]): void {
    if (!this.#styled) return;
    for (const source of SOURCES) {
      for (const id of off) this.map.removeFeatureState({ source, id }, state);
      for (const id of on) this.map.setFeatureState({ source, id }, { [state]: true });
    }
  }
}
