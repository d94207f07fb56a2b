/**
 * `config.json` beside the page: which online basemaps may be chosen, without a rebuild. None by default.
 *
 * { "start": "osm", "basemaps": [
 *   { "id": "osm", "name": { "zh": "…", "en": "…" }, "kind": "style", "url": "https://…/style.json" },
 *   { "id": "tdt", "name": {…}, "kind": "tianditu", "key": "your own key", "set": "vec" },
 *   { "id": "xyz", "name": {…}, "kind": "raster", "tiles": ["https://…/{z}/{x}/{y}.png"], "attribution": "©…" },
 *   { "id": "own", "name": {…}, "kind": "pmtiles", "url": "tiles/base.pmtiles" } ] }
 */
import type { Bilingual } from '../../../core/model/types';
import { readConfigFile } from '../../data/client';

export type OnlineBasemap = { id: string; name: Bilingual } & (
  | { kind: 'style'; url: string }
  /** Tiles in CGCS2000, which is WGS-84 within a metre. `vec` map, `img` imagery, `ter` relief. */
  | { kind: 'tianditu'; key: string; set?: 'vec' | 'img' | 'ter' }
  | { kind: 'raster'; tiles: string[]; tileSize?: number; maxzoom?: number; attribution?: string }
  /** One file, beside the page or at any address. `tileSize` matters to pictures; `attribution` replaces its own. */
  | { kind: 'pmtiles'; url: string; tileSize?: number; attribution?: string }
);
export interface MapConfig {
  /** Used where the link names none. */
  start: string | null;
  basemaps: OnlineBasemap[];
}

const KINDS = ['style', 'tianditu', 'raster', 'pmtiles'];
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The configuration; what is missing or not understood is left out with a warning for whoever set it up. */
export async function readConfig(): Promise<MapConfig> {
  try {
    return understand(await readConfigFile());
  } catch (error) {
    console.warn('config.json could not be read.', error);
    return { start: null, basemaps: [] };
  }
}

/** Total: any JSON gives a configuration. */
export function understand(json: unknown): MapConfig {
  const { start, basemaps } = (json ?? {}) as { start?: unknown; basemaps?: unknown };
  const list = Array.isArray(basemaps) ? basemaps : [];
  const known = list.filter((item: Partial<Record<string, unknown>> | null): item is OnlineBasemap => {
    const { id, name, kind, url, key, tiles } = item ?? {};
    const complete =
      isText(id) &&
      id !== 'embedded' &&
      isText((name as Partial<Bilingual> | null)?.zh ?? (name as Partial<Bilingual> | null)?.en) &&
      KINDS.includes(String(kind)) &&
      (!['style', 'pmtiles'].includes(String(kind)) || isText(url)) &&
      (kind !== 'tianditu' || isText(key)) &&
      (kind !== 'raster' || (Array.isArray(tiles) && tiles.every(isText) && tiles.length > 0));
    if (!complete) console.warn('config.json: this basemap is not complete and was left out.', item);
    return complete;
  });
  return { start: isText(start) ? start : null, basemaps: known };
}
