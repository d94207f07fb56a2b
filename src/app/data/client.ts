/**
 * The one client of what is published beside the page: knows every address, checks that what arrives is what
 * was asked for, keeps it, and forgets a failure so that it may be asked again.
 *
 * Every function rejects with a `DataError` that names the file and what is wrong with it; the page says it in
 * the reader's language. Addresses are relative to the page, so that the site works from any folder, and carry a
 * hash of the content, so that what the browser kept from an earlier release is never taken for this one's.
 */
import { dataUrl, dataVersion } from 'virtual:atlas';
import type { FeatureCollection, Geometry } from 'geojson';
import type { CatalogData, Lang, LayerId } from '../../core/model/types';
import type { SearchIndex } from '../../core/search/index-file';
import { CodePoints } from '../../core/text/code-points';
import { fingerprint } from '../../core/text/fingerprint';
import { kit, siteFile } from './kit';
import { Parts, type PartCollection } from './render-features';
import * as shapes from './shapes';

/** `missing`: the host has no such file (or answers with a page); `unreachable`: no answer; `shape`: not what it should be. */
export type DataTrouble = 'missing' | 'unreachable' | 'shape' | 'version';

export class DataError extends Error {
  /** `file`: its path below the page, as published; `detail`: for whoever runs the host, untranslated. */
  constructor(
    readonly trouble: DataTrouble,
    readonly file: string,
    readonly detail: string,
  ) {
    super(`${file}: ${detail}`);
    this.name = 'DataError';
    // Whoever offers a reload looks whether the host has another release by now (app/offline/release.svelte.ts).
    if (trouble === 'version') globalThis.dispatchEvent?.(new Event('atlas:other-release'));
  }
}

interface Reading {
  /** Ends the wait; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  priority?: RequestPriority;
  /** `reload`: not from any cache. */
  cache?: RequestCache;
}

/** Absolute addresses, for those who fetch by themselves: MapLibre's worker. */
export const addressOf = (path: string): string => siteFile(dataUrl(path));

/** The body of any address as text. A page in place of a file (a host that answers everything) counts as missing. */
export async function readText(
  url: string,
  file: string,
  { signal, priority, cache }: Reading = {},
): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...(signal && { signal }),
      ...(priority && { priority }),
      ...(cache && { cache }),
    });
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw new DataError('unreachable', file, reasonOf(error));
  }
  if (!response.ok) throw new DataError('missing', file, `${response.status} ${response.statusText}`.trim());
  if (response.headers.get('content-type')?.includes('text/html'))
    throw new DataError('missing', file, 'the host answers with a web page');
  try {
    return await response.text();
  } catch (error) {
    throw new DataError('unreachable', file, reasonOf(error));
  }
}

/** The JSON at any address, held against its shape: `fault` says what is wrong with a value, or null. */
export async function readJson<T>(
  url: string,
  file: string,
  fault: shapes.Fault,
  reading: Reading = {},
): Promise<T> {
  return parsed<T>(await readText(url, file, reading), file, fault);
}

function parsed<T>(text: string, file: string, fault: shapes.Fault): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DataError('shape', file, reasonOf(error));
  }
  const wrong = fault(value);
  if (wrong) throw new DataError('shape', file, wrong);
  return value as T;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const kept = new Map<string, Promise<unknown>>();

/** Asks once; what failed is asked anew the next time. */
function once<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(key) as Promise<T> | undefined;
  if (known) return known;
  const asked = ask();
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}

const published = <T>(path: string, fault: shapes.Fault): Promise<T> =>
  once(path, () => readJson<T>(addressOf(path), `data/${path}`, fault));

/** The catalogue of this release. */
export const readCatalog = (): Promise<CatalogData> =>
  once('catalog', async () => {
    const path = 'app/catalog.json';
    const data = await readJson<CatalogData>(addressOf(path), `data/${path}`, shapes.catalog);
    if (data.version !== dataVersion)
      throw new DataError('version', `data/${path}`, `${data.version} ≠ ${dataVersion}`);
    return data;
  });

/**
 * The canonical text of a document: the very one that the catalogue's offsets were counted in. Another version of it,
 * other line ends, a text cut short are refused (`version`), for they would mark the wrong words. What a cache may
 * have kept from an earlier release is asked for once more, past the cache.
 */
export const readDocumentText = (id: string): Promise<CodePoints> =>
  once(`texts/${id}`, async () => {
    const path = `texts/${id}.txt`;
    const file = `data/${path}`;
    const ask = (reading: Reading = {}): Promise<string> => readText(addressOf(path), file, reading);
    const [catalog, first] = await Promise.all([readCatalog(), ask()]);
    const wanted = catalog.documents.find((document) => document.id === id)?.fingerprint;
    if (fingerprint(first) === wanted) return new CodePoints(first);
    const text = await ask({ cache: 'reload' });
    const found = fingerprint(text);
    if (found !== wanted) throw new DataError('version', file, `${found} ≠ ${wanted ?? '?'}`);
    return new CodePoints(text);
  });

const SEARCH = 'app/search.json';
const searchText = (priority: RequestPriority): Promise<string> =>
  once('search text', () => readText(addressOf(SEARCH), `data/${SEARCH}`, { priority }));

/** Brings the search index nearer, over the network but not yet unpacked. Never rejects. */
export const prefetchSearchIndex = (): void => void searchText('low').catch(() => undefined);

/** The search index of this release. Large: whoever opens it keeps it; here it is not kept. */
export async function readSearchIndex(): Promise<SearchIndex> {
  const index = parsed<SearchIndex>(await searchText('high'), `data/${SEARCH}`, shapes.searchIndex);
  kept.delete('search text');
  if (index.version !== dataVersion)
    throw new DataError('version', `data/${SEARCH}`, `${index.version} ≠ ${dataVersion}`);
  return index;
}

/** A briefing that comes with the atlas, as the text of its file. */
export const readBriefingFile = (id: string, lang: Lang): Promise<string> => {
  const path = `briefings/${id}.${lang}.json`;
  return once(path, () => readText(addressOf(path), `data/${path}`));
};

/** What the map draws of the features: areas and lines, parsed once for all who ask. */
export const readRenderFeatures = (): Promise<Parts> =>
  once('render features', async () => {
    const read = await Promise.all(
      ['app/areas.geojson', 'app/lines.geojson'].map((path) =>
        published<PartCollection>(path, shapes.featureCollection),
      ),
    );
    return new Parts(read.flatMap(({ features }) => features));
  });

/** Border crossings, borders and seats of cities, as the build works them out. */
export const readAnalysis = <T>(): Promise<T> => published<T>('app/analysis.json', shapes.analysis);

/** The features of a layer as they are published, with their whole geometry; large, so only for who asks. */
export const readLayer = (id: LayerId): Promise<FeatureCollection<Geometry | null>> =>
  published(`${id}.geojson`, shapes.features);

/** One file of the embedded basemap: a TopoJSON, or the names. */
export type BasemapFile = 'units.topo.json' | 'water.topo.json' | 'labels.json';
export const readBasemapFile = <T>(name: BasemapFile): Promise<T> =>
  published<T>(`basemap/${name}`, name === 'labels.json' ? shapes.placeNames : shapes.topology);

/** `config.json` beside the page, as it came; null where there is none: the kit asks no host for a basemap. */
export async function readConfigFile(): Promise<unknown> {
  if (kit) return null;
  try {
    return await readJson(new URL('config.json', document.baseURI).href, 'config.json', () => null);
  } catch (error) {
    if (error instanceof DataError && error.trouble === 'missing') return null;
    throw error;
  }
}
