/**
 * The one owner of `maplibregl.Map`. Loaded lazily, with the library, so that the list can be read before.
 * Everything comes in through methods; what a person does on the map goes out through the callbacks.
 */
import { LngLat, Map as MapLibre, Marker, type GeoJSONSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Script } from '../../../core/messages/script';
import type { Catalog } from '../../../core/model/catalog';
import type { OwnFeature } from '../../../core/model/own-layer';
import type { Bbox, Feature, LonLat } from '../../../core/model/types';
import type { Shape } from '../../../core/cartography/geometry/measure';
import { heldToSheet } from '../../../core/cartography/geometry/held-to-sheet';
import { GROUND, type Theme } from '../../../core/cartography/theme';
import { fillBasemap, readBasemap, writePlaces, type Basemap } from './borders';
import { ZOOM_LIMITS, type ViewCamera } from '../../../core/view/camera';
import type { Statuses } from '../../../core/view/status-in-view';
import { OnDemand } from './on-demand';
import { boundsOf, boundsToShow, bringIntoSight, cameraOptions, fit, fitOptions, reduced } from './camera';
import { IDEOGRAPH_FAMILY } from './fonts';
import { drawIconsOnDemand } from './icons';
import type { LabelLanguage } from './labels';
import { OnlineGround, type OnlineBasemap, type Outcome } from './online/online';
import { undrawn } from './undrawn';
import { drawn } from './gpu-idle';
import { addressOf, readRenderFeatures, textsOfDrafts } from '../../data/client';
import { MovedPicture } from './moved-picture';
import { Naming } from './naming';
import type { Sketching, Told } from './sketch';
import { Sketches } from './sketching';
import { DataError } from '../../data/data-error';
import { firstTiles } from './wait-for-tiles';
import { listen, type MapCallbacks } from './map-events';
import type { Part, Parts } from '../../data/render-features';
import { GROUND_SOURCES } from './basemap-layers';
import { OwnGround } from './own-layers';
import { SOURCES, completeStyle, fill, firstStyle, prepare, repaint } from './style';
import { startWorkers, watchWorkers } from './workers';

/** Frames before there is anything to see: each at full size would take the worker's time on a small machine. */
const UNSEEN_PIXEL_RATIO = 0.05;
/** From one slide to the next. */
const FLIGHT_MS = 1200;

export interface MapSetup {
  container: HTMLElement;
  catalog: Catalog;
  theme: Theme;
  language: LabelLanguage;
  script: Script;
  shownIds: ReadonlySet<string>;
  /** Those that are drawn otherwise than the data of the map say. */
  statuses: Statuses;
  selected: Feature | null;
  /** Whether the doubt of all is drawn. */
  bands: boolean;
  /** In a page of others, which scrolls: one finger and the bare wheel are the page's. */
  embedded: boolean;
  /** Null: on what is selected, else on the whole atlas. */
  camera: ViewCamera | null;
  /** Sentences of the gesture hints in an embed. */
  gestures: Record<string, string>;
  callbacks: MapCallbacks;
}

export class AtlasMap {
  readonly map: MapLibre;
  /** Ground, features and names are on the map for the first time. */
  readonly atRest: Promise<void>;
  #catalog: Catalog;
  /** Null until the map has come to rest for the first time; what needs them waits. */
  #parts: Parts | null = null;
  #ground: Basemap | null = null;
  #theme: Theme;
  #language: LabelLanguage;
  /** Of Chinese names: what was written in the other one is written anew. */
  #script: Script;
  #shownIds: ReadonlySet<string>;
  #statuses: Statuses;
  /** Of the map, px; asking the page each time would lay it out with every frame. */
  #size = { width: 0, height: 0 };
  #gone = false;
  #me: Marker | null = null;
  #online: OnlineGround | null = null;
  readonly #sketches: Sketches;
  readonly #own: OwnGround;
  readonly #onDemand: OnDemand;
  readonly #naming: Naming;
  readonly #unwatch: () => void;

  /** Throws where the browser has no WebGL2. */
  constructor(setup: MapSetup) {
    const { container, catalog, theme, callbacks } = setup;
    this.#catalog = catalog;
    this.#theme = theme;
    this.#language = setup.language;
    this.#script = setup.script;
    this.#shownIds = setup.shownIds;
    this.#statuses = setup.statuses;
    const start: Bbox = setup.selected?.bbox ?? catalog.data.bounds;
    this.#measure(container);
    startWorkers();
    this.map = new MapLibre({
      container,
      style: firstStyle(catalog.layers, theme),
      globalState: {
        hidden: this.#hidden(),
        statuses: setup.statuses,
        labels: setup.language,
        bands: setup.bands,
      },
      ...(setup.camera
        ? cameraOptions(setup.camera)
        : { bounds: start, fitBoundsOptions: fitOptions(container) }),
      minZoom: ZOOM_LIMITS.least,
      maxZoom: ZOOM_LIMITS.embedded,
      transformConstrain: (center, zoom) => this.#held(center, zoom),
      maxPitch: 0,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      attributionControl: false,
      // Every frame of a fade is a whole frame for a laptop without a graphics card.
      fadeDuration: 0,
      cooperativeGestures: setup.embedded,
      locale: setup.gestures,
      localIdeographFontFamily: IDEOGRAPH_FAMILY,
      pixelRatio: UNSEEN_PIXEL_RATIO,
      validateStyle: import.meta.env.DEV,
    });
    this.map.on('resize', () => this.#measure(container));
    this.#own = new OwnGround(this.map);
    drawIconsOnDemand(this.map, catalog.layers);
    this.#onDemand = new OnDemand(this.map, (source, features) => this.#fill(source, features), setup);
    this.#naming = new Naming(this.map);
    this.#sketches = new Sketches(this.map);
    listen(
      this.map,
      () => this.#catalog,
      callbacks,
      () => this.#sketches.busy,
    );
    this.map.on('moveend', () => this.placeNames());
    this.atRest = this.#finish(callbacks);
    this.atRest.catch((error) => {
      console.warn('The map is incomplete.', error);
      if (!this.#gone) callbacks.trouble(error instanceof DataError ? 'data' : 'engine', error);
    });
    this.#unwatch = watchWorkers((reason) => callbacks.trouble('worker', reason));
  }

  /** The features first: with them the map can be used. Then the ground and the names; each marked when it is there. */
  async #finish({ grounded }: MapCallbacks): Promise<void> {
    // The page has time for it while the worker cuts lines and areas.
    const read = Promise.all([readBasemap(), readRenderFeatures()]);
    // Told where it is waited for, below.
    read.catch(() => undefined);
    await firstTiles(this.map, ['lines']);
    // A frame with the lines makes their shaders while the worker cuts the areas. Waited for, or the browser would
    // keep back what nobody sees, and make them when the map is waited for.
    this.map.triggerRepaint();
    void this.map.once('render').then(() => drawn(this.map));
    void this.map.getSource<GeoJSONSource>('areas')?.setData(addressOf('app/areas.geojson'));
    await firstTiles(this.map, SOURCES);
    await this.#idle();
    performance.mark('map-idle');
    void drawn(this.map);
    // The next frame that is drawn has all.
    const draw = undrawn(this.map);
    completeStyle(this.map, this.#catalog.layers, this.#theme);
    const [basemap] = await read;
    // Once more: drafts may have come meanwhile. What was read is kept.
    const parts = await readRenderFeatures();
    if (this.#gone) return;
    fillBasemap(this.map, basemap);
    this.#ground = basemap;
    this.#use(parts);
    if (textsOfDrafts().size) this.#fillParts(parts);
    grounded(basemap.approval, basemap.gaps);
    this.#onDemand.useBorders(basemap.units);
    this.placeNames();
    await firstTiles(this.map, [...GROUND_SOURCES, 'names']);
    // The SVG map above follows a movement for nothing; full frames under it would only make it stutter.
    while (this.map.isMoving()) await this.map.once('moveend');
    await this.#idle();
    draw();
    // Null: the screen's own resolution, also when the window moves to another screen.
    this.map.setPixelRatio(null as unknown as number);
    // Where a frame is slow, movements are shown by moving pictures; its first frames tell.
    new MovedPicture(this.map);
    await this.#idle();
    await drawn(this.map);
    this.#own.ready(this.#theme);
    performance.mark('map-complete');
    // What a first movement and a first click need, with the frame's time known.
    prepare(this.map, this.#catalog.layers, this.#theme);
    this.map.triggerRepaint();
  }

  /** Takes another catalogue, with the reader's drafts or without: what the map draws is filled anew. */
  async adopt(catalog: Catalog): Promise<void> {
    if (catalog === this.#catalog) return;
    this.#catalog = catalog;
    this.map.setGlobalStateProperty('hidden', this.#hidden());
    if (!this.#parts) return;
    const parts = await readRenderFeatures();
    // Another one came meanwhile, and fills what there is then.
    if (this.#gone || catalog !== this.#catalog) return;
    this.#use(parts);
    this.#fillParts(parts);
    this.placeNames();
  }
  #use(parts: Parts): void {
    this.#parts = parts;
    this.#naming.use(parts, this.#ground!);
    this.#onDemand.use(parts);
  }
  /** The same as the published files, which the map has read by itself, and what drafts add. */
  #fillParts({ all }: Parts): void {
    const isArea = ({ properties }: Part) => properties.part === 'area';
    this.#fill('areas', all.filter(isArea));
    this.#fill(
      'lines',
      all.filter((part) => !isArea(part)),
    );
  }

  #fill(source: string, features: GeoJSON.Feature[]): void {
    fill(this.map, source, features, this.#catalog.layers, this.#theme);
  }

  #measure({ clientWidth, clientHeight }: HTMLElement): void {
    this.#size = { width: clientWidth, height: clientHeight };
  }
  /** The camera held to the sheet, and no nearer than its ground is honest. */
  #held(center: LngLat, zoom: number): { center: LngLat; zoom: number } {
    // The constructor asks before it has given the map.
    const most = (this.map as MapLibre | undefined)?.getMaxZoom() ?? ZOOM_LIMITS.embedded;
    const near = Math.min(most, Math.max(ZOOM_LIMITS.least, zoom));
    const held = heldToSheet({ center: [center.lng, center.lat], zoom: near }, this.#size);
    return { center: new LngLat(...held.center), zoom: held.zoom };
  }

  async #idle(): Promise<void> {
    const idle = this.map.once('idle');
    this.map.triggerRepaint();
    await idle;
  }

  /** Places the names for what is on the screen; does nothing where that is the same as the last time. */
  placeNames(): void {
    this.#naming.place({
      features: this.#catalog.features,
      shownIds: this.#shownIds,
      selected: this.#onDemand.selected,
      language: this.#language,
      script: this.#script,
    });
  }

  show(ids: ReadonlySet<string>): void {
    const before = this.#shownIds;
    // Every change of the view makes a new set; laying out the atlas again is only for another one.
    if (ids.size === before.size && [...ids].every((id) => before.has(id))) return;
    this.#shownIds = ids;
    this.map.setGlobalStateProperty('hidden', this.#hidden());
    this.placeNames();
  }
  /** Draws features with the statuses of the documents that are asked about; others as their data say. */
  claim(statuses: Statuses): void {
    if (statuses === this.#statuses) return;
    this.#statuses = statuses;
    this.map.setGlobalStateProperty('statuses', statuses);
  }
  /** Draws around prefectures and counties, given by their adcodes. */
  outline(units: readonly string[]): void {
    this.#onDemand.outline(units);
  }
  /** Ids as keys: looking one up does not depend on how many there are. */
  #hidden(): Record<string, true> {
    const hidden: Record<string, true> = {};
    for (const { id } of this.#catalog.features) if (!this.#shownIds.has(id)) hidden[id] = true;
    return hidden;
  }

  /** Marks a feature, and moves to it only if it is out of sight; `clicked` says where on the map it was chosen. */
  select(feature: Feature | null, clicked: LonLat | null): void {
    if (feature === this.#onDemand.selected) return;
    this.#onDemand.select(feature);
    this.placeNames();
    if (feature) bringIntoSight(this.map, feature.bbox, clicked);
  }
  hover(id: string | null): void {
    this.#onDemand.hover(id);
  }
  /** Draws the doubt of all features, or of the hovered and the selected one alone. */
  setBands(bands: boolean): void {
    this.#onDemand.setBands(bands);
  }
  /** What is on the page of the reader stands out on the map. */
  onPage(ids: ReadonlySet<string>): void {
    this.#onDemand.onPage(ids);
  }

  /** Draws what the reader brought along under the features. */
  bring(features: readonly OwnFeature[]): void {
    this.#own.show(features);
  }

  /** Goes so near to a counted sign that its signs part; false where they never do. */
  partSigns(ids: readonly string[], at: LonLat): boolean {
    const zoom = this.#naming.partingZoom(ids);
    if (zoom === null) return false;
    this.map.easeTo({ center: at, zoom, duration: reduced() ? 0 : 500 });
    return true;
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    repaint(this.map, this.#catalog.layers, theme);
    this.#own.repaint(theme);
  }

  setLanguage(language: LabelLanguage, script: Script): void {
    if (language === this.#language && script === this.#script) return;
    if (script !== this.#script && this.#ground) writePlaces(this.map, this.#ground);
    this.#language = language;
    this.#script = script;
    this.map.setGlobalStateProperty('labels', language);
    this.placeNames();
  }

  /** Looks from where a link says: at once, or by going there where motion is wanted. */
  lookFrom(camera: ViewCamera, smooth = false): void {
    if (smooth && !reduced()) this.map.flyTo({ ...cameraOptions(camera), duration: FLIGHT_MS });
    else this.map.jumpTo(cameraOptions(camera));
  }

  /** Stays where it is if none of them is placed. */
  showTogether(features: readonly Feature[]): void {
    const bounds = boundsToShow(features);
    if (bounds) fit(this.map, bounds);
  }

  /** Fits bounds into what is free of the map. */
  lookAt(bounds: Bbox): void {
    fit(this.map, bounds);
  }

  /** All features that are shown. */
  home(): void {
    const shown = this.#catalog.features.filter(({ id }) => this.#shownIds.has(id));
    const bounds = boundsOf(shown);
    if (bounds) fit(this.map, bounds);
  }

  /**
   * Lets a person draw on the map, in place of what was drawn before; null: the map has gone meanwhile, or another
   * drawing was asked for. `most`: the line ends by itself with so many corners.
   */
  sketch(shape: Shape, most: number, told: Told): Promise<Sketching | null> {
    const colour = () => GROUND[this.#theme].selection;
    return this.#sketches.begin({ shape, colour, most }, this.atRest, told);
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
  async setBasemap(basemap: OnlineBasemap | null): Promise<Outcome> {
    const outcome = await (this.#online ??= new OnlineGround(this.map)).use(basemap);
    // Only a ground from elsewhere is true further in.
    if (outcome.result !== 'replaced' && !this.#gone)
      this.map.setMaxZoom(outcome.result === 'shown' ? ZOOM_LIMITS.most : ZOOM_LIMITS.embedded);
    return outcome;
  }

  remove(): void {
    this.#sketches.remove();
    this.#gone = true;
    this.#unwatch();
    this.map.remove();
  }
}
