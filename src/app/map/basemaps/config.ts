/**
 * `config.json` beside the page: which online basemaps may be chosen, without a rebuild. None by default.
 *
 * { "start": "osm", "basemaps": [
 *   { "id": "osm", "name": { "zh": "…", "en": "…" }, "kind": "style", "url": "https://…/style.json" },
 *   { "id": "tdt", "name": {…}, "kind": "tianditu", "key": "your own key", "set": "vec" },
 *   { "id": "xyz", "name": {…}, "kind": "raster", "tiles": ["https://…/{z}/{x}/{y}.png"], "attribution": "©…" },
 *   { "id": "own", "name": {…}, "kind": "pmtiles", "url": "tiles/base.pmtiles" } ] }
 */
import { message } from '../../../core/messages';
import type { Bilingual } from '../../../core/model/types';
import { readConfigFile } from '../../data/client';
import type { Detail } from '../../data/data-error';

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
  /** What was not understood and left out, one sentence each. */
  faults: Detail[];
  /** Why the file could not be read, if it could not. */
  unread?: unknown;
}

type Entry = Record<string, unknown>;
type Check = (value: unknown, entry: Entry) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const maybe =
  (check: Check): Check =>
  (value, entry) =>
    value === undefined || check(value, entry);
const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
/** Beside the page or on the web; nothing that a browser would run. */
const isAddress: Check = (value) => {
  if (typeof value !== 'string' || value === '') return false;
  try {
    return ['http:', 'https:'].includes(new URL(value, 'https://beside.the.page/').protocol);
  } catch {
    return false;
  }
};
const isTiles: Check = (value, entry) =>
  Array.isArray(value) && value.length > 0 && value.every((tile) => isAddress(tile, entry));

/** Of every basemap, then of each kind. A tile of no size would be asked for without end. */
const ALWAYS: Record<string, Check> = {
  id: (value) => isText(value, {}) && value !== 'embedded',
  name: (value) => {
    const { zh, en } = (value ?? {}) as Partial<Bilingual>;
    return isText(zh ?? en, {});
  },
  kind: (value) => Object.hasOwn(OF_KIND, String(value)),
};
const SIZE = maybe(whole(16, 4096));
const OF_KIND: Record<OnlineBasemap['kind'], Record<string, Check>> = {
  style: { url: isAddress },
  tianditu: { key: isText, set: maybe((value) => ['vec', 'img', 'ter'].includes(String(value))) },
  raster: {
    tiles: isTiles,
    tileSize: SIZE,
    maxzoom: maybe(whole(0, 24)),
    attribution: maybe((value) => typeof value === 'string'),
  },
  pmtiles: { url: isAddress, tileSize: SIZE, attribution: maybe((value) => typeof value === 'string') },
};

/** The first field of an entry that is missing or wrong; null: none. */
function wrongField(entry: Entry): string | null {
  const checks = { ...ALWAYS, ...(OF_KIND[entry.kind as OnlineBasemap['kind']] ?? {}) };
  return Object.entries(checks).find(([field, check]) => !check(entry[field], entry))?.[0] ?? null;
}

/** The configuration; what is missing or not understood is left out, and told. Never rejects. */
export async function readConfig(): Promise<MapConfig> {
  try {
    return understand(await readConfigFile());
  } catch (error) {
    return { start: null, basemaps: [], faults: [], unread: error };
  }
}

/** Total: any JSON gives a configuration. */
export function understand(json: unknown): MapConfig {
  const { start, basemaps = [] } = (json ?? {}) as { start?: unknown; basemaps?: unknown };
  const faults: Detail[] = [];
  const tell = (say: Detail['say'], params: Detail['with'] = {}) => faults.push({ say, with: params });
  if (!Array.isArray(basemaps)) tell('config.notList');
  const known = new Map<string, OnlineBasemap>();
  for (const [i, item] of (Array.isArray(basemaps) ? (basemaps as unknown[]) : []).entries()) {
    const entry = (typeof item === 'object' && item !== null ? item : {}) as Entry;
    const field = wrongField(entry);
    const id = typeof entry.id === 'string' ? entry.id : '?';
    if (field) tell('config.incomplete', { n: i + 1, id, field });
    else if (known.has(id)) tell('config.twice', { id });
    else known.set(id, entry as OnlineBasemap);
  }
  if (isText(start, {}) && start !== 'embedded' && !known.has(start as string))
    tell('config.start', { id: start as string });
  for (const fault of faults) console.warn(message('en', fault.say, fault.with));
  const first = isText(start, {}) && known.has(start as string) ? (start as string) : null;
  return { start: first, basemaps: [...known.values()], faults };
}
