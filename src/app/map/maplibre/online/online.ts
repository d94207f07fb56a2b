/**
 * Online basemaps: a ground of roads, fields or imagery under the atlas. Borders and names stay ours, so
 * that nothing is labelled twice and the language of labels holds. One that fails, or gives nothing within
 * eight seconds, is taken away again, and the embedded ground stays.
 */
import type { Map as MapLibre } from 'maplibre-gl';
import { GROUND, type Theme } from '../../../../core/cartography/theme';
import { onlyRead } from '../../../ui/trusted';
import type { OnlineBasemap } from '../../basemaps/config';
import { groundOf, type Ground } from './sources';

export type { OnlineBasemap } from '../../basemaps/config';
export interface Outcome {
  /** `replaced`: another choice was made meanwhile. */
  result: 'embedded' | 'shown' | 'failed' | 'replaced';
  /** Plain text, as the sources ask for it. */
  attribution: string;
}

export const PATIENCE_MS = 8000;
/** The lowest layer of the embedded ground: its colour tells the theme, its presence that there is a style. */
const LOWEST = 'land';

export class OnlineGround {
  #turn = 0;
  #ground: Ground | null = null;
  #theme: Theme = 'light';

  constructor(readonly map: MapLibre) {
    map.on('styledata', () => this.#followTheme());
  }

  async use(basemap: OnlineBasemap | null): Promise<Outcome> {
    const turn = ++this.#turn;
    this.#clear();
    if (!basemap) return { result: 'embedded', attribution: '' };
    // A link may name a basemap before the map has its own style, to which nothing can be added until then.
    if (!this.map.getLayer(LOWEST)) await this.map.once('style.load');
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const ground = await groundOf(basemap, patience);
      if (turn !== this.#turn) return { result: 'replaced', attribution: '' };
      const arrived = this.#arrival(ground, patience);
      this.#add(ground);
      await arrived;
      if (turn !== this.#turn) return { result: 'replaced', attribution: '' };
      this.#showEmbedded(ground, false);
      return { result: 'shown', attribution: this.#attribution(ground) };
    } catch (error) {
      if (turn !== this.#turn) return { result: 'replaced', attribution: '' };
      console.warn(`The basemap "${basemap.id}" failed.`, error);
      this.#clear();
      return { result: 'failed', attribution: '' };
    }
  }

  #add(ground: Ground): void {
    this.#ground = ground;
    this.#theme = this.#themeOfMap();
    for (const [id, source] of Object.entries(ground.sources)) this.map.addSource(id, source);
    for (const layer of ground.layers(this.#theme)) this.map.addLayer(layer, ground.under);
  }

  #themeOfMap(): Theme {
    return this.map.getPaintProperty(LOWEST, 'background-color') === GROUND.dark.land ? 'dark' : 'light';
  }

  /** The atlas is repainted layer by layer; what is drawn in its colours follows. */
  #followTheme(): void {
    if (!this.#ground || this.#themeOfMap() === this.#theme) return;
    const before = this.#ground.layers(this.#theme);
    this.#theme = this.#themeOfMap();
    this.#ground.layers(this.#theme).forEach((layer, i) => {
      // The layers of a style are the same in both.
      if (layer === before[i] || !this.map.getLayer(layer.id)) return;
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        this.map.setPaintProperty(layer.id, name as never, value as never);
    });
  }

  /**
   * Resolves with the first content of any source, once every source has told its attribution; rejects with
   * a source's error or when patience ends.
   */
  #arrival({ sources }: Ground, patience: AbortSignal): Promise<void> {
    const { map } = this;
    return new Promise((resolve, reject) => {
      const done = (end: () => void) => {
        map.off('sourcedata', arrived);
        map.off('error', failed);
        end();
      };
      let content = false;
      const arrived = (event: { sourceId?: string; tile?: unknown }) => {
        if (!event.sourceId || !(event.sourceId in sources)) return;
        content ||= Boolean(event.tile);
        if (content && Object.keys(sources).every((id) => map.getSource(id)?.loaded())) done(resolve);
      };
      const failed = (event: { sourceId?: string; error?: unknown }) => {
        if (event.sourceId && event.sourceId in sources) done(() => reject(asError(event.error)));
      };
      map.on('sourcedata', arrived);
      map.on('error', failed as never);
      patience.addEventListener('abort', () => done(() => reject(asError(patience.reason))));
    });
  }

  #clear(): void {
    const ground = this.#ground;
    if (!ground) return;
    this.#ground = null;
    for (const { id } of ground.layers(this.#theme)) if (this.map.getLayer(id)) this.map.removeLayer(id);
    for (const id of Object.keys(ground.sources)) if (this.map.getSource(id)) this.map.removeSource(id);
    this.#showEmbedded(ground, true);
  }

  #showEmbedded({ hides }: Ground, visible: boolean): void {
    for (const id of hides)
      if (this.map.getLayer(id)) this.map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
  }

  #attribution({ sources }: Ground): string {
    const html = Object.keys(sources).map((id) => this.map.getSource(id)?.attribution ?? '');
    const text = html.map((part) =>
      new DOMParser().parseFromString(onlyRead(part), 'text/html').body.textContent.trim(),
    );
    return [...new Set(text.filter(Boolean))].join(' · ');
  }
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
