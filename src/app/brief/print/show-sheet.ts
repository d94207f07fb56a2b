/** Puts a sheet into the page while it prints. Loaded in idle time, with all that only sheets need. */
import { mount, unmount } from 'svelte';
import type { App } from '../../state/app.svelte';
import type { SheetOptions } from './options';
import './print.css';
import type { Material } from './material';
import Sheet from './PrintSheet.svelte';

/** Shows it in light colours, whatever the screen has; gives the function that takes it away again. */
export function showSheet(app: App, material: Material, options: SheetOptions): () => void {
  const { catalog } = app;
  if (!catalog) return () => undefined;
  const root = document.documentElement;
  const theme = root.dataset.theme;
  root.dataset.theme = 'light';
  root.dataset.printing = '';
  const setting = { catalog, view: app.view, material, options, link: app.link(), screen: screenSize() };
  const sheet = mount(Sheet, { target: document.body, props: { setting } });
  return () => {
    void unmount(sheet);
    delete root.dataset.printing;
    if (theme) root.dataset.theme = theme;
  };
}

/** Of the map on the screen, px. */
function screenSize() {
  const { clientWidth = 0, clientHeight = 0 } = document.querySelector('main.map') ?? {};
  return { width: clientWidth || innerWidth, height: clientHeight || innerHeight };
}
