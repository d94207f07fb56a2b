/** Starts the page: the shell at once, the catalogue as soon as it is here, the map beside them. */
import { mount } from 'svelte';
import { catalogUrl } from 'virtual:atlas';
import Root from './App.svelte';
import { Catalog } from './model/atlas';
import type { CatalogData } from './model/catalog';
import { App } from './state/app.svelte';
import './ui/tokens.css';
import './ui/base.css';

const app = new App(window);
mount(Root, { target: document.getElementById('app')!, props: { app } });

try {
  const response = await fetch(catalogUrl);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  app.start(new Catalog((await response.json()) as CatalogData));
} catch (error) {
  app.failure = error instanceof Error ? error.message : String(error);
}
