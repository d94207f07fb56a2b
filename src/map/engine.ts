/**
 * The one owner of `maplibregl.Map`. Loaded lazily, with the library, so that the list can be read before.
 * Everything comes in through methods; what a person does on the map goes out through the callbacks.
 */
import { Map as MapLibre, Marker, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Catalog } from '../model/atlas';
import type { Bbox, Feature, LonLat } from '../model/catalog';
import { GROUND, type Theme } from '../lib/ground';
import { fillBasemap } from './basemap';
import { boundsOf, bringIntoSight, fit, fitOptions } from './camera';
import { IDEOGRAPH_FAMILY } from './fonts';
import { drawIconsOnDemand } from './icons';
import { Labels, type LabelLanguage } from './labels';
import { OnlineGround, type OnlineBasemap, type Outcome } from './online';
import { Parts, type PartCollection } from './parts';
import { TOLERANCE, featuresAt } from './picking';
import { makeStyle, repaint } from './style';

setWorkerUrl(workerUrl);

/** Frames while the parts arrive cost a laptop without a graphics card most of the wait. */
const UNSEEN_PIXEL_RATIO = 0.1;

export interface MapCallbacks {
  /** Features under a click or key, best first, and where; none: the click hit the ground. */
  picked(ids: string[], at: { x: number; y: number; lngLat: LonLat }): void;
  hovered(id: string | null): void;
  moved(): void;
  trouble(what: 'context-lost' | null): void;
  /** The basemap is here; the approval number of its borders, if they have one. */
  grounded(approval: string | null): void;
}
export interface MapSetup {
  container: HTMLElement;
  catalog: Catalog;
  features: PartCollection;
  theme: Theme;
  language: LabelLanguage;
  shownIds: ReadonlySet<string>;
  selected: Feature | null;
  /** Sentences of the gesture hints in an embed. */
  gestures: Record<string, string>;
  callbacks: MapCallbacks;
}

export class AtlasMap {
  readonly map: MapLibre;
  readonly parts: Parts;
  /** Ground, features and names are on the map for the first time. */
  readonly atRest: Promise<void>;
  readonly #labels: Labels;
  readonly #catalog: Catalog;
  #theme: Theme;
  #language: LabelLanguage;
  #shownIds: ReadonlySet<string>;
  #selected: Feature | null;
  #hover: string | null = null;
  #onPage: ReadonlySet<string> = new Set();
  #styled = false;
  #me: Marker | null = null;
  /** For what the names were placed last. */
  #named: unknown[] = [];
  #online: OnlineGround | null = null;

  /** Throws where the browser has no WebGL2. */
  constructor(setup: MapSetup) {
    const { container, catalog, features, theme, callbacks } = setup;
    this.#catalog = catalog;
    this.#theme = theme;
    this.#language = setup.language;
    this.#shownIds = setup.shownIds;
    this.#selected = setup.selected;
    this.parts = new Parts(features);
    const start: Bbox = setup.selected?.bbox ?? catalog.data.bounds;
    this.map = new MapLibre({
      container,
      style: makeStyle(catalog.layers, theme, this.parts.collection),
      globalState: { hidden: this.#hidden(), labels: setup.language },
      bounds: start,
      fitBoundsOptions: fitOptions(container),
      hash: 'map',
      minZoom: 3.5,
      maxZoom: 17,
      maxPitch: 0,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      attributionControl: false,
      // Every frame of a fade is a whole frame for a laptop without a graphics card.
      fadeDuration: 0,
      cooperativeGestures: window.self !== window.top,
      locale: setup.gestures,
      localIdeographFontFamily: IDEOGRAPH_FAMILY,
      // Until all is here the picture lies over the map: frames that nobody sees need not be fine.
      pixelRatio: UNSEEN_PIXEL_RATIO,
      validateStyle: import.meta.env.DEV,
    });
    this.#labels = new Labels(this.map, catalog, this.parts);
    drawIconsOnDemand(this.map, catalog.layers);
    this.#fillSelection();
    void this.map.once('style.load').then(() => {
      this.#styled = true;
      this.#mark('hover', [], this.#hover ? [this.#hover] : []);
      this.#mark('page', [], [...this.#onPage]);
    });
    this.#listen(callbacks);
    this.atRest = this.#finish(callbacks);
  }

  /** The ground comes beside the features, each part when it is here; then all is there and the time is marked. */
  async #finish({ grounded }: MapCallbacks): Promise<void> {
    const basemap = await fillBasemap(this.map, this.map.once('style.load'));
    this.#labels.borders = basemap.borders;
    this.#labels.seats = basemap.seats;
    grounded(basemap.approval);
    this.placeNames();
    await this.#idle();
    // Null: the screen's own resolution, also when the window moves to another screen.
    this.map.setPixelRatio(null as unknown as number);
    await this.#idle();
    performance.mark('map-idle');
  }

  async #idle(): Promise<void> {
    const idle = this.map.once('idle');
    this.map.triggerRepaint();
    await idle;
  }

  #listen(callbacks: MapCallbacks): void {
    const { map } = this;
    map.on('click', (event) => {
      const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
      this.pickAt(event.point, touch ? TOLERANCE.touch : TOLERANCE.mouse, callbacks);
    });
    let asked = 0;
    map.on('mousemove', ({ point }) => {
      if (map.isMoving()) return;
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        const [id = null] = featuresAt(map, this.#catalog, point, TOLERANCE.mouse);
        map.getCanvas().style.cursor = id ? 'pointer' : '';
        callbacks.hovered(id);
      });
    });
    map.on('mouseout', () => {
      cancelAnimationFrame(asked);
      callbacks.hovered(null);
    });
    map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      const { clientWidth, clientHeight } = map.getContainer();
      this.pickAt({ x: clientWidth / 2, y: clientHeight / 2 }, TOLERANCE.touch, callbacks);
    });
    map.on('movestart', () => callbacks.moved());
    map.on('moveend', () => this.placeNames());
    map.on('webglcontextlost', () => callbacks.trouble('context-lost'));
    map.on('webglcontextrestored', () => callbacks.trouble(null));
  }

  pickAt(point: { x: number; y: number }, tolerance: number, callbacks: Pick<MapCallbacks, 'picked'>): void {
    const { lng, lat } = this.map.unproject([point.x, point.y]);
    callbacks.picked(featuresAt(this.map, this.#catalog, point, tolerance), {
      x: point.x,
      y: point.y,
      lngLat: [lng, lat],
    });
  }

  /** Places the names for what is on the screen; does nothing where that is the same as the last time. */
  placeNames(): void {
    const { lng, lat } = this.map.getCenter();
    const { clientWidth, clientHeight } = this.map.getContainer();
    const view = [lng, lat, this.map.getZoom(), this.map.getBearing(), clientWidth, clientHeight].join();
    const now = [view, this.#shownIds, this.#selected, this.#language, this.#labels.borders];
    if (now.every((part, i) => part === this.#named[i])) return;
    this.#named = now;
    const shown = this.#catalog.features.filter(({ id }) => this.#shownIds.has(id));
    this.#labels.place(shown, this.#selected?.id ?? null, this.#language);
  }

  show(ids: ReadonlySet<string>): void {
    const before = this.#shownIds;
    // Every change of the view makes a new set; laying out the atlas again is only for another one.
    if (ids.size === before.size && [...ids].every((id) => before.has(id))) return;
    this.#shownIds = ids;
    this.map.setGlobalStateProperty('hidden', this.#hidden());
    this.placeNames();
  }
  /** Ids as keys: looking one up does not depend on how many there are. */
  #hidden(): Record<string, true> {
    const hidden: Record<string, true> = {};
    for (const { id } of this.#catalog.features) if (!this.#shownIds.has(id)) hidden[id] = true;
    return hidden;
  }

  /** Marks a feature, and moves to it only if it is out of sight; `clicked` says where on the map it was chosen. */
  select(feature: Feature | null, clicked: LonLat | null): void {
    if (feature === this.#selected) return;
    this.#selected = feature;
    this.#fillSelection();
    this.placeNames();
    if (feature) bringIntoSight(this.map, feature.bbox, clicked);
  }
  #fillSelection(): void {
    const features = this.#selected ? [...this.parts.of(this.#selected.id)] : [];
    const fill = () =>
      void this.map.getSource<GeoJSONSource>('selection')?.setData({ type: 'FeatureCollection', features });
    if (this.map.isStyleLoaded()) fill();
    else void this.map.once('styledata', fill);
  }

  hover(id: string | null): void {
    if (id === this.#hover) return;
    this.#mark('hover', this.#hover ? [this.#hover] : [], id ? [id] : []);
    this.#hover = id;
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
    for (const id of off) this.map.removeFeatureState({ source: 'atlas', id }, state);
    for (const id of on) this.map.setFeatureState({ source: 'atlas', id }, { [state]: true });
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    repaint(this.map, this.#catalog.layers, theme);
  }

  setLanguage(language: LabelLanguage): void {
    if (language === this.#language) return;
    this.#language = language;
    this.map.setGlobalStateProperty('labels', language);
    this.placeNames();
  }

  /** All features that are shown. */
  home(): void {
    const shown = this.#catalog.features.filter(({ id }) => this.#shownIds.has(id));
    const bounds = boundsOf(shown);
    if (bounds) fit(this.map, bounds);
  }

  /** What a screen reader says of the map. */
  describe(text: string): void {
    this.map.getCanvas().setAttribute('aria-label', text);
  }

  /** The person's own position; the closer the better it is known (`accuracy` in metres). */
  showPosition(at: LonLat, accuracy: number): void {
    this.#me ??= new Marker({ color: GROUND[this.#theme].selection, scale: 0.8 });
    this.#me.setLngLat(at).addTo(this.map);
    const zoom = Math.max(this.map.getZoom(), accuracy > 5000 ? 8 : 10.5);
    this.map.easeTo({ center: at, zoom });
  }

  /** Puts an online ground under the atlas, or with null the embedded one back; see `online.ts`. */
  setBasemap(basemap: OnlineBasemap | null): Promise<Outcome> {
    return (this.#online ??= new OnlineGround(this.map)).use(basemap);
  }

  remove(): void {
    this.map.remove();
  }
}
