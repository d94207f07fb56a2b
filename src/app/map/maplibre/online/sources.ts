/** What each kind of online basemap puts on the map: sources, and layers under the atlas's own. */
import {
  addProtocol,
  type LayerSpecification,
  type SourceSpecification,
  type StyleSpecification,
} from 'maplibre-gl';
import type { Theme } from '../../../../core/cartography/theme';
import type { OnlineBasemap } from '../../basemaps/config';
import { inList, type Fault } from '../../../data/shape';
import { readJson } from '../../../data/client';
import { quietLayers } from './basemap-theme';

/** Starts the id of every source and layer that is not the atlas's own. */
export const PREFIX = 'online:';
const PMTILES = 'pmtiles://';
/** Layers of the embedded ground that an online one replaces. */
const WATERS = ['sea', 'water-area', 'shore', 'river-1', 'river-2', 'river-3'];
const BORDERS = ['county-border', 'prefecture-border'];

export interface Ground {
  sources: Record<string, SourceSpecification>;
  /** Bottom to top; the same layers for every theme, in other colours where they follow it. */
  layers: (theme: Theme) => LayerSpecification[];
  /** The layer of the atlas that all of them go under. */
  under: string;
  /** Layers of the embedded ground that would shine through or say the same twice. */
  hides: readonly string[];
}
/** Everything but the province border, which is what the map is about. */
const REPLACES_ALL = { under: 'zone-wash', hides: [...WATERS, ...BORDERS, 'water-names'] };
const REPLACES_WATER = { under: 'county-border', hides: WATERS };

// What reads archives travels only when one is asked for, also by a style that names one among its sources.
addProtocol('pmtiles', async (request, abort) => (await import('./archive')).answer(request, abort));

/** Reads what the basemap needs to be drawn. Throws where it is not to be had; `signal` ends the wait. */
export async function groundOf(basemap: OnlineBasemap, signal: AbortSignal): Promise<Ground> {
  switch (basemap.kind) {
    case 'raster': {
      const { tiles, tileSize = 256, maxzoom = 18, attribution = '' } = basemap;
      return rasterGround({ tiles, tileSize, maxzoom, attribution });
    }
    case 'tianditu': {
      const { key, set = 'vec' } = basemap;
      const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${set}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
      const tile = '&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
      const hosts = [0, 1, 2, 3, 4, 5, 6, 7];
      const tiles = hosts.map(
        (n) => `https://t${n}.tianditu.gov.cn/${set}_w/wmts?${query}${tile}&tk=${encodeURIComponent(key)}`,
      );
      return rasterGround({ tiles, tileSize: 256, maxzoom: 18, attribution: '天地图 Tianditu' });
    }
    case 'pmtiles': {
      const { openArchive } = await import('./archive');
      const address = new URL(basemap.url, document.baseURI).href;
      const { raster, vectorLayers, attribution: theirs, ...extent } = await openArchive(address, signal);
      const attribution = basemap.attribution ?? theirs;
      const tiles = [`${PMTILES}${address}/{z}/{x}/{y}`];
      if (raster) return rasterGround({ tiles, tileSize: basemap.tileSize ?? 256, attribution, ...extent });
      const id = `${PREFIX}archive`;
      return {
        sources: { [id]: { type: 'vector', tiles, attribution, ...extent } },
        layers: (theme) => quietLayers(id, vectorLayers, theme),
        ...REPLACES_WATER,
      };
    }
    case 'style': {
      const address = new URL(basemap.url, document.baseURI).href;
      return styleGround(
        await readJson<StyleSpecification>(address, basemap.url, isStyle, { signal }),
        address,
      );
    }
  }
}

/** A MapLibre style has layers; anything else at its address is something else. */
const isStyle: Fault = (value) =>
  inList((value as Partial<StyleSpecification> | null)?.layers, 'layers', () => null);

interface RasterTiles {
  tiles: string[];
  tileSize: number;
  minzoom?: number;
  maxzoom: number;
  bounds?: [number, number, number, number];
  attribution: string;
}
function rasterGround(tiles: RasterTiles): Ground {
  const id = `${PREFIX}raster`;
  return {
    sources: { [id]: { type: 'raster', ...tiles } },
    layers: () => [
      { id, type: 'raster', source: id, paint: { 'raster-saturation': -0.35, 'raster-opacity': 0.85 } },
    ],
    ...REPLACES_ALL,
  };
}

/** Fills and lines of a style. Its texts and icons would need its own fonts and sprite, and double ours. */
function styleGround(style: StyleSpecification, address: string): Ground {
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
      .map(([id, source]) => [PREFIX + id, archiveBeside(source, address)] as const)
      .filter(([id]) => used.has(id)),
  );
  return { sources, layers: () => layers, ...REPLACES_ALL };
}

/** A source in an archive whose address is relative to the style: with its full address. */
function archiveBeside(source: SourceSpecification, address: string): SourceSpecification {
  if (!('url' in source) || typeof source.url !== 'string' || !source.url.startsWith(PMTILES)) return source;
  const url = PMTILES + new URL(source.url.slice(PMTILES.length), address).href;
  return { ...source, url };
}
