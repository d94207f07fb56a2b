/** Prints a briefing as a handout: each slide's map, title, note and way back to it; then the documents it rests on. */
import { mount, unmount, type ComponentProps } from 'svelte';
import type { Briefing } from '../../../core/briefing/briefing';
import { viewOf } from '../../../core/briefing/slide-view';
import { plainFigure } from '../../../core/cartography/svg/figure';
import { pxOf } from '../../../core/cartography/paper';
import type { Catalog } from '../../../core/model/catalog';
import type { App } from '../../state/app.svelte';
import { figureSources } from '../picture/picture';
import { printInstead } from '../print/printer.svelte';
import '../print/print.css';
import './handout.css';
import Handout from './Handout.svelte';
import { legendOfAll } from './legend-of-all';
import { pageShown } from './page-shown';
import { onMapAlone } from './present-view';
import { MAP, type Printed } from './printed';

interface Making {
  signal: AbortSignal;
  /** Told before each slide: its number from 1. */
  at: (n: number, all: number) => void;
}

/** Opens the browser's print dialog. Rejects with the signal's reason when it is stopped before. */
export async function printHandout(
  briefing: Briefing,
  app: App,
  catalog: Catalog,
  { signal, at }: Making,
): Promise<void> {
  const sources = await figureSources(catalog);
  const size = { width: pxOf(MAP.width), height: pxOf(MAP.height) };
  const addresses: string[] = [];
  const printed: Printed[] = [];
  try {
    for (const [i, slide] of briefing.slides.entries()) {
      at(i + 1, briefing.slides.length);
      await pageShown();
      signal.throwIfAborted();
      const { view, notices } = viewOf(slide, catalog, app.script);
      const seen = slide.size && { width: slide.size[0], height: slide.size[1] };
      const svg = plainFigure(onMapAlone(view), sources, { seen, size });
      const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      addresses.push(address);
      const map = new Image();
      map.src = address;
      // A page that prints does not wait for its pictures.
      await map.decode();
      printed.push({ slide, view, notices, map, link: app.link(view) });
    }
    signal.throwIfAborted();
    const views = printed.map(({ view, slide: { size: of } }) => ({
      view: onMapAlone(view),
      seen: of && { width: of[0], height: of[1] },
    }));
    const legend = legendOfAll(views, sources, size);
    printInstead(
      () => show({ briefing, printed, legend, app, catalog }),
      () => addresses.forEach((address) => URL.revokeObjectURL(address)),
    );
  } catch (error) {
    addresses.forEach((address) => URL.revokeObjectURL(address));
    throw error;
  }
}

/** In light colours, whatever the screen has; gives the function that takes it away again. */
function show(props: ComponentProps<typeof Handout>): () => void {
  const root = document.documentElement;
  const { theme } = root.dataset;
  root.dataset.theme = 'light';
  root.dataset.printing = '';
  const sheet = mount(Handout, { target: document.body, props });
  return () => {
    void unmount(sheet);
    delete root.dataset.printing;
    if (theme) root.dataset.theme = theme;
  };
}
