/**
 * The only mutable state of the page. Everything shareable is in `view` and so in the link;
 * what is passing (hover, notices) is here and nowhere else.
 *
 *   location ──parse──▶ view ──$derived──▶ shown ──▶ map · panels · reader
 *      ▲                                                  │ intents
 *      └── push/replaceState ◀── app.go(transition(view)) ◀┘
 */
import { createContext } from 'svelte';
import { message, named, type MessageKey, type MessageParams } from '../../core/messages';
import { inScript } from '../../core/messages/script';
import type { OwnDrawn } from '../../core/cartography/svg/svg-map';
import { Catalog } from '../../core/model/catalog';
import type { Bbox, Bilingual, Feature } from '../../core/model/types';
import { readCatalog } from '../data/client';
import { DataError } from '../data/data-error';
import { kit } from '../data/kit';
import { otherStatuses } from '../../core/view/status-in-view';
import { changesSince, madeNow } from '../../core/view/changes-since';
import { query } from '../../core/view/query';
import { parseMade, shareLink } from '../../core/view/share-link';
import { roundedCamera, sameCamera, type ViewCamera } from '../../core/view/camera';
import { beginningOf, formatLink, parseLink, type Foreign, type Notice } from '../../core/view/link';
import { guessedScript, type Tongue } from '../../core/view/tongue';
import { setLang, START, type View } from '../../core/view/view';
import { Address } from './address';
import { OwnLayers } from './own-layers.svelte';
import { Faults, type MapTrouble } from './faults.svelte';
import { Drafts } from './drafts.svelte';
import { Sketch } from './sketch.svelte';
import { Theme } from './theme.svelte';
import { Tongues } from './tongues.svelte';

/** Where the map is asked to look: at features together, at bounds, or from where a link says. */
export type MapWish =
  { show: readonly Feature[] } | { bounds: Bbox } | { from: ViewCamera; smooth?: boolean };

/** What takes longer is spoken of. */
const SLOW_MS = 8000;

export class App {
  /** Null until the catalogue has arrived. */
  catalog = $state.raw<Catalog | null>(null);
  /** The same without the reader's drafts. */
  published = $state.raw<Catalog | null>(null);
  view = $state.raw<View>(START);
  /** What was left out of the link that opened the page. */
  notices = $state.raw<Notice[]>([]);
  /** The feature under the pointer or keyboard focus, anywhere on the page. */
  hover = $state<string | null>(null);
  /** The features whose passages are on the reader's page; empty while nothing is read. */
  onPage = $state.raw<ReadonlySet<string>>(new Set());
  /** Made anew each time; the map that is there takes it, once. */
  #mapWish = $state.raw<MapWish | null>(null);
  /** Why there is no interactive map, if there is none. */
  mapTrouble = $state<MapTrouble | null>(null);
  /** What else fails, and what is left. */
  readonly faults = new Faults();
  /** The catalogue takes long to come. */
  slow = $state(false);
  /** Why the catalogue could not be read, if it could not. */
  failure = $state.raw<unknown>(null);
  /** Too narrow for columns: one sheet over the map. */
  narrow = $state(false);
  /** Too low for a sheet and too narrow for three columns: the map, and beside it one thing at a time. */
  flat = $state(false);
  /** Personal, so it is kept in the browser and not in the link. */
  readonly theme = new Theme();
  /** What is here of languages and scripts. */
  readonly tongues = new Tongues();
  /** Layers that the reader brought along: in this browser only, never in a link. */
  readonly own = new OwnLayers();
  /** The reader's own documents. */
  readonly drafts = new Drafts();
  /** What is being drawn on the map. */
  readonly sketch = new Sketch();
  /** Whether drafts stand in the catalogue. */
  hasDrafts = $state(false);
  /** Another with each catalogue that takes the place of one: what keeps one for its life is made anew. */
  edition = $state(0);
  /** The link that opened the page, until the reader goes elsewhere: a draft may come that it needs. */
  #opened: string | null = null;
  readonly #address: Address;
  /** The language of a link that says none. */
  readonly #guess: Tongue;
  #foreign: Foreign | undefined;

  readonly shown = $derived(this.catalog ? query(this.catalog, this.view) : []);
  readonly shownIds = $derived(new Set(this.shown.map((feature) => feature.id)));
  /** What a map must draw otherwise than its data say, with the documents that are asked about. */
  readonly otherStatuses = $derived(this.catalog ? otherStatuses(this.catalog, this.view) : {});
  readonly feature = $derived(
    this.view.feature && this.catalog ? this.catalog.feature(this.view.feature) : null,
  );

  /** What maps draw beside the atlas: the layers that the reader brought, the line of a corridor, what is measured. */
  readonly laid = $derived.by((): OwnDrawn => {
    const drawn = [this.sketch.axis, this.sketch.measured].filter((one) => one !== null);
    if (drawn.length === 0) return this.own.drawn;
    const { names, features } = this.own.drawn;
    return { names: [...names, ...drawn.map(({ name }) => name)], features: [...features, ...drawn] };
  });

  /** Apart from the rest of the view, so that what is only translated is not made anew when the map moves. */
  readonly lang = $derived(this.view.lang);
  /** The script that Chinese is written in; another one only when it is here. */
  get script() {
    void this.tongues.turn;
    return this.tongues.script;
  }

  constructor(window: Window) {
    this.#address = new Address(window);
    this.#guess = { lang: 'zh', script: guessedScript(window.navigator.languages) };
    this.view = { ...START, ...beginningOf(this.#address.link, this.#guess) };
    const follow = (query: string, tell: (matches: boolean) => void) => {
      const media = window.matchMedia(query);
      tell(media.matches);
      // Paper is narrow too: what prints is a sheet, and the page behind it stays as it is.
      const printing = window.matchMedia('print');
      media.addEventListener('change', (event) => printing.matches || tell(event.matches));
    };
    follow('(max-width: 56.1875em) and (min-height: 31.25em)', (narrow) => (this.narrow = narrow));
    follow('(max-width: 56.1875em) and (max-height: 31.24875em)', (flat) => (this.flat = flat));
  }

  /** Reads the catalogue and starts; what went wrong is in `failure`, and it may be asked again. */
  async open(): Promise<void> {
    this.failure = null;
    const late = setTimeout(() => (this.slow = true), SLOW_MS);
    try {
      this.start(new Catalog(await readCatalog()));
    } catch (error) {
      console.warn('The catalogue could not be read.', error);
      this.failure = error;
    } finally {
      clearTimeout(late);
      this.slow = false;
    }
  }

  /** Goes to another language, once it is here: never a page in two. */
  async speak(tongue: Tongue): Promise<void> {
    await this.tongues.speak(tongue);
    this.go(setLang(this.view, tongue.lang, tongue.script), 'replace');
  }

  /** The catalogue is here: the link can be understood in full. */
  start(catalog: Catalog): void {
    this.catalog = catalog;
    this.published = catalog;
    this.#opened = this.#address.link;
    this.#read();
    this.#address.listen(() => {
      const read = () => {
        const from = this.#read();
        if (from) this.#mapWish = { from };
      };
      const tongue = beginningOf(this.#address.link, this.#guess);
      if (this.tongues.has(tongue)) read();
      else void this.tongues.speak(tongue).then(read);
    });
  }

  /** Takes another catalogue in the place of the one that is there: with the reader's drafts, or without. */
  adopt(catalog: Catalog, hasDrafts: boolean): void {
    this.catalog = catalog;
    this.hasDrafts = hasDrafts;
    this.edition++;
    // What was open and is no more is closed; what the link asked for and has come is opened.
    const from = this.#read(this.#opened ?? this.#link(this.view));
    if (this.#opened === null) this.notices = [];
    else if (from) this.#mapWish = { from };
  }

  /** Whether the link that was read last said where the map is. */
  cameraGiven = false;
  /** The camera that the link gives. */
  #read(link = this.#address.link): ViewCamera | null {
    if (!this.catalog) return null;
    const { view, notices, foreign, made } = parseLink(link, this.catalog, this.#guess);
    this.#foreign = foreign;
    this.cameraGiven = view.camera !== null;
    // A link without a camera leaves the map where it is.
    this.view = { ...view, camera: view.camera ?? this.view.camera };
    this.notices = [...notices, ...changesSince(this.catalog, this.view, parseMade(made))];
    return view.camera;
  }

  /** Of a view, in the address of this browser. */
  #link(view: View): string {
    return formatLink(view, this.#foreign, this.#guess);
  }

  /** Goes to another view: a new entry of the history, or with `replace` a change of the present one. */
  go(next: View, how: 'push' | 'replace' = 'push'): void {
    if (next === this.view) return;
    const before = this.#link(this.view);
    const after = this.#link(next);
    this.#opened = null;
    this.view = next;
    if (before !== after) this.#address[how](after);
    // A slide may be in another language.
    if (!this.tongues.has(next)) void this.tongues.speak(next);
  }

  /** Goes to a view that asks for another set, and lets the map show what is found; it stays where it is if nothing is. */
  find(next: View): void {
    const before = this.shown;
    this.go(next);
    const found = this.shown;
    if (found.length !== before.length || found.some((feature, i) => feature !== before[i]))
      this.zoomTo(found);
  }

  /** The map has come to rest somewhere else: the present entry of the history says so. */
  moved(to: ViewCamera): void {
    const camera = roundedCamera(to);
    if (sameCamera(camera, this.view.camera)) return;
    this.view = { ...this.view, camera };
    this.#address.replaceSoon(this.#link(this.view));
  }

  /** Asks the map to show features together; it stays where it is if none of them is placed. */
  zoomTo(features: readonly Feature[]): void {
    this.#mapWish = { show: [...features] };
  }

  /** Asks the map to show what lies within bounds. */
  zoomToBounds(bounds: Bbox): void {
    this.#mapWish = { bounds };
  }

  /** Asks the map to look from somewhere; `smooth`: to go there, where motion is wanted. */
  lookFrom(from: ViewCamera, smooth = false): void {
    this.#mapWish = { from, smooth };
  }

  /** A parameter of the address that is no part of the view, for whoever it is meant for; it is then gone from there. */
  takeFromLink(name: string): string | null {
    const query = this.#foreign?.query ?? [];
    const value = query.find(([key]) => key === name)?.[1];
    if (value === undefined) return null;
    this.#foreign = { ...this.#foreign!, query: query.filter(([key]) => key !== name) };
    this.#address.replace(this.#link(this.view));
    return value;
  }

  /** For the map that is there: what it is asked for, if it has not been answered yet. */
  takeMapWish(): MapWish | null {
    const wish = this.#mapWish;
    if (wish) this.#mapWish = null;
    return wish;
  }

  /** A sentence of the interface in the present language. */
  t(key: MessageKey, params?: MessageParams): string {
    // Read, so that whoever asks is told of another script.
    void this.script;
    return message(this.lang, key, params);
  }

  /** Why something that the page reads could not be had, in the present language; without a stop at its end. */
  explain(error: unknown): string {
    if (!(error instanceof DataError)) return this.t('fault.unexpected');
    const { trouble, file, detail } = error;
    const aside = detail ? this.t('fault.aside', { what: this.t(detail.say, detail.with) }) : '';
    return this.t(`data.${trouble}`, { file, detail: aside });
  }

  /** An error as those who mend it want it: what was thrown, where, on which data, seen by which browser. */
  technical(error: unknown): string {
    const thrown = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    const where = [this.catalog?.data.version ?? '?', this.link(), navigator.userAgent];
    return [thrown.includes(String(error)) ? thrown : `${String(error)}\n${thrown}`, ...where].join('\n');
  }

  /** The words of a button that copies an error. */
  copyable(error: unknown) {
    return {
      text: () => this.technical(error),
      label: this.t('fault.copy'),
      done: this.t('fault.copied'),
      failed: this.t('panel.copyFailed'),
      close: this.t('panel.close'),
    };
  }

  /** A name in the present language, or in the other one if that is all there is. */
  named(name: Partial<Bilingual>): string {
    void this.script;
    return named(name, this.lang);
  }

  /** Chinese of data that has no other language, in the script that is read; never words of a document. */
  written(text: string): string {
    void this.script;
    return inScript(text);
  }

  /** The link of what is on the screen, to hand on; out of a page that has the atlas embedded, to the whole atlas. */
  link(view: View = { ...this.view, embed: false }): string {
    const { catalog } = this;
    // A kit that knows no site has only itself to lead to.
    const site = !kit || kit.home !== null;
    return this.#address.below(
      catalog && site
        ? shareLink(view, madeNow(catalog, view), this.#foreign)
        : formatLink(view, this.#foreign),
    );
  }
}

/** `useApp()` in any component under the one that called `provideApp(app)`. */
export const [useApp, provideApp] = createContext<App>();

/**
 * The catalogue, for components that are shown only once it has arrived. It stays the same for the life of a
 * component. Throws where there is none yet: such a component stands in the wrong place.
 */
export function useCatalog(): Catalog {
  const { catalog } = useApp();
  if (!catalog) throw new Error('this part of the page is shown only once the catalogue is here');
  return catalog;
}
