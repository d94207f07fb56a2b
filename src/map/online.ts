/**
 * Online basemaps: a ground of roads, fields or imagery under the atlas. Borders and names stay ours, so
 * that nothing is labelled twice and the language of labels holds. One that fails, or gives nothing within
 * eight seconds, is taken away again, and the embedded ground stays.
 */
import type {
  LayerSpecification,
  Map as MapLibre,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { OnlineBasemap } from './config';
import { readJson } from './files';

export type { OnlineBasemap } from './config';
export interface Outcome {
  /** `replaced`: another choice was made meanwhile. */
  result: 'embedded' | 'shown' | 'failed' | 'replaced';
  /** Plain text, as the sources ask for it. */
  attribution: string;
}

export const PATIENCE_MS = 8000;
const PREFIX = 'online:';
/** The lowest layer of the atlas: the online ground goes under it. */
const ABOVE = 'province-ribbon';
/** Layers of the embedded ground that an online one replaces. */
const GROUND = [
  'sea',
  'water-area',
  'shore',
  'river-1',
  'river-2',
  'river-3',
  'county-border',
  'prefecture-border',
  'water-names',
];

interface Ground {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

export class OnlineGround {
  #turn = 0;
  #used = false;

  constructor(readonly map: MapLibre) {}

  async use(basemap: OnlineBasemap | null): Promise<Outcome> {
    const turn = ++this.#turn;
    this.#clear();
    if (!basemap) return { result: 'embedded', attribution: '' };
    // A link may name a basemap before the map has its own style, to which nothing can be added until then.
    if (!this.map.getLayer(ABOVE)) await this.map.once('style.load');
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const ground = await groundOf(basemap, patience);
      if (turn !== this.#turn) return { result: 'replaced', attribution: '' };
      const arrived = this.#arrival(ground, patience);
      this.#add(ground);
      await arrived;
      if (turn !== this.#turn) return { result: 'replaced', attribution: '' };
      this.#showEmbedded(false);
      return { result: 'shown', attribution: this.#attribution(ground) };
    } catch (error) {
      if (turn !== this.#turn) return { result: 'replaced', attribution: '' };
      console.warn(`The basemap "${basemap.id}" failed.`, error);
      this.#clear();
      return { result: 'failed', attribution: '' };
    }
  }

  #add({ sources, layers }: Ground): void {
    this.#used = true;
    for (const [id, source] of Object.entries(sources)) this.map.addSource(id, source);
    for (const layer of layers) this.map.addLayer(layer, ABOVE);
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
        if (event.sourceId && event.sourceId in sources) done(() => reject(event.error));
      };
      map.on('sourcedata', arrived);
      map.on('error', failed as never);
      patience.addEventListener('abort', () => done(() => reject(patience.reason)));
    });
  }

  #clear(): void {
    // Before the first choice there is nothing to take away, and perhaps no style yet.
    const style = this.#used ? this.map.getStyle() : null;
    if (!style) return;
    const { layers, sources } = style;
    for (const { id } of layers) if (id.startsWith(PREFIX)) this.map.removeLayer(id);
    for (const id of Object.keys(sources)) if (id.startsWith(PREFIX)) this.map.removeSource(id);
    this.#showEmbedded(true);
  }

  #showEmbedded(visible: boolean): void {
    for (const id of GROUND)
      if (this.map.getLayer(id)) this.map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
  }

  #attribution({ sources }: Ground): string {
    const html = Object.keys(sources).map((id) => this.map.getSource(id)?.attribution ?? '');
    const text = html.map((part) =>
      new DOMParser().parseFromString(part, 'text/html').body.textContent.trim(),
    );
    return [...new Set(text.filter(Boolean))].join(' · ');
  }
}

async function groundOf(basemap: OnlineBasemap, signal: AbortSignal): Promise<Ground> {
  switch (basemap.kind) {
    case 'raster': {
      const { tiles, tileSize = 256, maxzoom = 18, attribution = '' } = basemap;
      return rasterGround(tiles, tileSize, maxzoom, attribution);
    }
    case 'tianditu': {
      const { key, set = 'vec' } = basemap;
      const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${set}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
      const tile = '&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
      const hosts = [0, 1, 2, 3, 4, 5, 6, 7];
      const tiles = hosts.map(
        (n) => `https://t${n}.tianditu.gov.cn/${set}_w/wmts?${query}${tile}&tk=${encodeURIComponent(key)}`,
      );
      return rasterGround(tiles, 256, 18, '天地图 Tianditu');
    }
    case 'style':
      return styleGround(
        await readJson<StyleSpecification>(new URL(basemap.url, document.baseURI).href, signal),
      );
  }
}

function rasterGround(tiles: string[], tileSize: number, maxzoom: number, attribution: string): Ground {
  const id = `${PREFIX}raster`;
  return {
    sources: { [id]: { type: 'raster', tiles, tileSize, maxzoom, attribution } },
    layers: [
      { id, type: 'raster', source: id, paint: { 'raster-saturation': -0.35, 'raster-opacity': 0.85 } },
    ],
  };
}

/** Fills and lines of a style. Its texts and icons would need its own fonts and sprite, and double ours. */
function styleGround(style: StyleSpecification): Ground {
  const usable = style.layers.filter(
    (layer) =>
      ['background', 'fill', 'line', 'raster'].includes(layer.type) &&
      !Object.keys(layer.paint ?? {}).some((name) => name.endsWith('-pattern')),
  );
  const layers = usable.map((layer) => ({
    ...layer,
    id: PREFIX + layer.id,
    ...('source' in layer && { source: PREFIX + layer.source }),
  })) as LayerSpecification[];
  const used = new Set(layers.map((layer) => ('source' in layer ? String(layer.source) : '')));
  const sources = Object.fromEntries(
    Object.entries(style.sources)
      .map(([id, source]) => [PREFIX + id, source] as const)
      .filter(([id]) => used.has(id)),
  );
  return { sources, layers };
}
