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

export interface Mounted {
  app: App;
  catalog: Catalog;
  /** What was mounted, as elements. */
  root: HTMLElement;
}

/** `link`: query string of the view ("?f=…&lang=en"); `props` may ask for the catalogue and the app. */
export async function mountPart<P extends Record<string, unknown>>(
  part: Component<P>,
  link = '',
  props: P | ((app: App, catalog: Catalog) => P) = {} as P,
): Promise<Mounted> {
  history.replaceState(null, '', location.pathname + link);
  const app = new App(window);
  const catalog = new Catalog(await readCatalog());
  app.start(catalog);
  const given = typeof props === 'function' ? props(app, catalog) : props;
  const { container } = await render(Under, { app, part: part as Component<Record<string, unknown>>, given });
  return { app, catalog, root: container as HTMLElement };
}
