/**
 * Mounts one component of the page as the page would: under an `App` with the real catalogue, in the language
 * and at the view of a link. The location of the test page is set first, since the view is parsed from it.
 */
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import { readCatalog } from '../../src/app/data/client';
import { App } from '../../src/app/state/app.svelte';
import { Catalog } from '../../src/core/model/catalog';
import '../../src/app/ui/tokens.css';
import '../../src/app/ui/base.css';
import Under from './Under.svelte';

export interface Mounted<P> {
  app: App;
  catalog: Catalog;
  /** What was mounted, as elements. */
  root: HTMLElement;
  /** Gives the component other properties, all of them. */
  give: (props: P) => Promise<void>;
  /** Takes it off the page. */
  leave: () => Promise<void>;
}

/**
 * `link`: query string of the view ("?f=…&lang=en"); `props` may ask for the catalogue and the app.
 * `height`: of what is mounted, in pixels, for parts that fill what they are given and scroll in it.
 */
export async function mountPart<P extends object>(
  part: Component<P>,
  link = '',
  props: P | ((app: App, catalog: Catalog) => P) = {} as P,
  height: number | null = null,
): Promise<Mounted<P>> {
  history.replaceState(null, '', location.pathname + link);
  const app = new App(window);
  const catalog = new Catalog(await readCatalog());
  app.start(catalog);
  const given = typeof props === 'function' ? props(app, catalog) : props;
  const own = { app, part: part as unknown as Component, height };
  const { container, rerender } = await render(Under, { ...own, given });
  return {
    app,
    catalog,
    root: container,
    give: (next) => rerender({ ...own, given: next }),
    leave: () => rerender({ ...own, given, gone: true }),
  };
}
