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
import type { Catalog } from '../../core/model/catalog';
import type { Bilingual, Feature } from '../../core/model/types';
import { DataError } from '../data/client';
import { query } from '../../core/view/query';
import { formatLink, langOf, parseLink, type Notice } from '../../core/view/link';
import { Theme } from './theme.svelte';
import { START, type View } from '../../core/view/view';

export class App {
  /** Null until the catalogue has arrived. */
  catalog = $state.raw<Catalog | null>(null);
  view = $state.raw<View>(START);
  /** What was left out of the link that opened the page. */
  notices = $state.raw<Notice[]>([]);
  /** The feature under the pointer or keyboard focus, anywhere on the page. */
  hover = $state<string | null>(null);
  /** The features whose passages are on the reader's page; empty while nothing is read. */
  onPage = $state.raw<ReadonlySet<string>>(new Set());
  /** A wish to see features whole, made anew each time; the map answers it. */
  zoomWish = $state.raw<readonly Feature[]>([]);
  /** Why there is no interactive map, if there is none. */
  mapTrouble = $state<'no-webgl2' | 'context-lost' | 'failed' | null>(null);
  /** Why the catalogue could not be read, if it could not. */
  failure = $state.raw<unknown>(null);
  /** Too narrow for columns: one sheet over the map. */
  narrow = $state(false);
  /** Personal, so it is kept in the browser and not in the link. */
  readonly theme = new Theme();
  #foreign: [string, string][] = [];

  readonly shown = $derived(this.catalog ? query(this.catalog, this.view) : []);
  readonly shownIds = $derived(new Set(this.shown.map((feature) => feature.id)));
  readonly feature = $derived(
    this.view.feature && this.catalog ? this.catalog.feature(this.view.feature) : null,
  );

  constructor(readonly window: Window) {
    this.view = { ...START, lang: langOf(window.location.search) };
    const narrow = window.matchMedia('(max-width: 899px)');
    this.narrow = narrow.matches;
    narrow.addEventListener('change', (event) => (this.narrow = event.matches));
  }

  /** The catalogue is here: the link can be understood in full. */
  start(catalog: Catalog): void {
    this.catalog = catalog;
    this.readLocation();
    this.window.addEventListener('popstate', () => this.readLocation());
  }

  readLocation(): void {
    if (!this.catalog) return;
    const { view, notices, foreign } = parseLink(this.window.location.search, this.catalog);
    this.#foreign = foreign;
    this.view = view;
    this.notices = notices;
  }

  /** Goes to another view: a new entry of the history, or with `replace` a change of the present one. */
  go(next: View, how: 'push' | 'replace' = 'push'): void {
    if (next === this.view) return;
    const { location, history } = this.window;
    const before = formatLink(this.view, this.#foreign);
    const after = formatLink(next, this.#foreign);
    this.view = next;
    if (before === after) return;
    const url = location.pathname + after + location.hash;
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }

  /** Asks the map to show features together; it stays where it is if none of them is placed. */
  zoomTo(features: readonly Feature[]): void {
    this.zoomWish = [...features];
  }

  /** A sentence of the interface in the present language. */
  t(key: MessageKey, params?: MessageParams): string {
    return message(this.view.lang, key, params);
  }

  /** Why something that the page reads could not be had, as a sentence in the present language. */
  explain(error: unknown): string {
    if (error instanceof DataError)
      return this.t(`data.${error.trouble}`, { file: error.file, detail: error.detail });
    return error instanceof Error ? error.message : String(error);
  }

  /** A name in the present language, or in the other one if that is all there is. */
  named(name: Partial<Bilingual>): string {
    return named(name, this.view.lang);
  }

  /** The link of what is on the screen, camera included. */
  link(view: View = this.view): string {
    const { origin, pathname, hash } = this.window.location;
    return origin + pathname + formatLink(view, this.#foreign) + hash;
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
