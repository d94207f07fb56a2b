/**
 * The layers that the reader brought along. They are the reader's own: kept in this browser, never sent, never in a
 * link. Where the browser keeps nothing they stay until the page is left, and `kept` says so.
 */
import type { OwnDrawn } from '../../core/cartography/svg/svg-map';
import type { OwnFeature, OwnLayer } from '../../core/model/own-layer';
import * as store from '../data/own-store';

const NOTHING: OwnDrawn = { names: [], features: [] };

/** What is said of the reader's own files, with what can be done about it. */
export interface OwnNotice {
  text: string;
  /** The file can't be shown. */
  fault?: boolean;
  action?: { label: string; run: () => void };
  /** Something takes a while, and this ends it. */
  stop?: () => void;
}

export class OwnLayers {
  /** In the order in which they were brought. */
  list = $state.raw<readonly OwnLayer[]>([]);
  /** What the map draws of them: those shown, in WGS-84. */
  drawn = $state.raw<OwnDrawn>(NOTHING);
  notice = $state.raw<OwnNotice | null>(null);
  /** Whether the browser keeps them. */
  kept = $state(true);
  #moved = new WeakMap<readonly OwnFeature[], { datum: string; features: readonly OwnFeature[] }>();
  #turn = 0;

  /** Brings back what the browser kept. Never rejects. */
  async restore(): Promise<void> {
    try {
      const kept = await store.readAll();
      const here = new Set(this.list.map(({ id }) => id));
      const back = kept.filter(({ id }) => !here.has(id));
      if (back.length) await this.#set([...back, ...this.list]);
    } catch {
      // Nothing was kept where nothing can be; who adds a layer is told.
    }
  }

  /** Adds a layer, or puts one back where it stood. */
  async put(layer: OwnLayer, at = this.list.length): Promise<void> {
    await this.#set([...this.list.slice(0, at), layer, ...this.list.slice(at)]);
    await this.#keep(layer);
  }

  async change(id: string, change: Partial<Pick<OwnLayer, 'shown' | 'datum'>>): Promise<void> {
    await this.#set(this.list.map((layer) => (layer.id === id ? { ...layer, ...change } : layer)));
    const changed = this.list.find((layer) => layer.id === id);
    if (changed) await this.#keep(changed);
  }

  /** Takes a layer away; what is given puts it back. */
  async remove(id: string): Promise<() => Promise<void>> {
    const at = this.list.findIndex((layer) => layer.id === id);
    const layer = this.list[at];
    await this.#set(this.list.filter((one) => one.id !== id));
    await store.forget(id).catch(() => undefined);
    return async () => {
      if (layer) await this.put(layer, at);
    };
  }

  async #keep(layer: OwnLayer): Promise<void> {
    this.kept = await store.keep(layer).then(
      () => true,
      () => false,
    );
  }

  async #set(list: readonly OwnLayer[]): Promise<void> {
    this.list = list;
    const turn = ++this.#turn;
    const shown = list.filter((layer) => layer.shown);
    if (shown.length === 0) {
      this.drawn = NOTHING;
      return;
    }
    const { inWgs84 } = await import('../../core/own-layer/datum');
    // Another change came meanwhile, and draws what there is then.
    if (turn !== this.#turn) return;
    const features = shown.flatMap((layer) => {
      const known = this.#moved.get(layer.features);
      if (known?.datum === layer.datum) return known.features;
      const moved = inWgs84(layer);
      this.#moved.set(layer.features, { datum: layer.datum, features: moved });
      return moved;
    });
    this.drawn = { names: shown.map(({ name }) => name), features };
  }
}
