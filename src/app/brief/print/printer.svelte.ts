/**
 * Prints sheets. A browser asks for a page in the very moment it prints, so what a sheet is made of is brought
 * in idle time, and before that Ctrl+P waits for it. While printing, the sheet stands in place of the page.
 */
import type { AnalysisData } from '../../../core/analysis/data';
import { readAnalysis, readDocumentText } from '../../data/client';
import { readSources } from '../../data/map-sources';
import type { App } from '../../state/app.svelte';
import { isComposing } from '../../ui/composing';
import type { Material } from './material';
import { usualOptions, type SheetOptions } from './options';

/** After the catalogue: the map comes first. */
const IDLE_AFTER_MS = 4000;

/** Puts something into the page to be printed; gives the function that takes it away again. */
type Show = () => () => void;
/** What is printed in place of the sheet, for this once. */
let instead: { show: Show; done: () => void } | null = null;

/** Opens the browser's print dialog on something else than a sheet; `done` once that is over. */
export function printInstead(show: Show, done: () => void): void {
  instead?.done();
  instead = { show, done };
  print();
}

export class Printer {
  /** Why the map could not be had; null: nothing is wrong. */
  trouble = $state.raw<unknown>(null);
  #material: Material | null = null;
  #show: ((app: App, material: Material, options: SheetOptions) => () => void) | null = null;
  #preparing: Promise<void> | null = null;
  #chosen: SheetOptions | null = null;
  #hide: (() => void) | null = null;

  constructor(readonly app: App) {}

  /** Follows the browser's own printing until the function it gives is called. */
  listen(): () => void {
    const before = () => this.#before();
    const after = () => this.#after();
    const keydown = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isPrint || event.key.toLowerCase() !== 'p' || this.#isReady) return;
      event.preventDefault();
      void this.print(null);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    addEventListener('keydown', keydown);
    const timer = setTimeout(() => void this.prepare(), IDLE_AFTER_MS);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      removeEventListener('keydown', keydown);
      after();
    };
  }

  get #isReady(): boolean {
    return this.#show !== null && this.#material?.sources != null;
  }

  /** Brings all that sheets are made of; what fails is asked for anew the next time. Never rejects. */
  prepare(): Promise<void> {
    if (this.#isReady) return Promise.resolve();
    this.#preparing ??= this.#read().finally(() => (this.#preparing = null));
    return this.#preparing;
  }

  async #read(): Promise<void> {
    const { catalog } = this.app;
    if (!catalog) return;
    this.trouble = null;
    const fail = (error: unknown) => {
      this.trouble = error;
      return null;
    };
    const [analysis, sources, texts, sheet] = await Promise.all([
      readAnalysis<AnalysisData>().catch(() => null),
      readSources().catch(fail),
      Promise.all(
        catalog.documents.map(async ({ id }) => [id, await readDocumentText(id).catch(() => null)] as const),
      ),
      import('./show-sheet').catch(fail),
    ]);
    const here = texts.flatMap(([id, text]) => (text ? [[id, text] as const] : []));
    this.#material = { analysis, sources, texts: new Map(here) };
    this.#show = sheet?.showSheet ?? null;
    performance.mark('print-ready');
  }

  /** Opens the browser's print dialog on a sheet; `options` null: by what is on the screen. */
  async print(options: SheetOptions | null): Promise<void> {
    await this.prepare();
    this.#chosen = options;
    print();
  }

  #before(): void {
    if (instead && !this.#hide) {
      this.#hide = instead.show();
      return;
    }
    if (this.#hide || !this.#show || !this.#material) return;
    const { sources } = this.#material;
    // What the reader brought along is as it is now, not as it was when the rest was read.
    const material = { ...this.#material, sources: sources && { ...sources, own: this.app.laid } };
    this.#hide = this.#show(this.app, material, this.#chosen ?? usualOptions(this.app.view));
  }
  #after(): void {
    this.#chosen = null;
    this.#hide?.();
    this.#hide = null;
    instead?.done();
    instead = null;
  }
}
