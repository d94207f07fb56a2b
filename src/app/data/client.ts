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
import type { ScriptTable } from '../../core/messages/script';
import type { CatalogData, Lang, LayerId } from '../../core/model/types';
import type { SearchIndex } from '../../core/search/index-file';
import { CodePoints } from '../../core/text/code-points';
import { fingerprint } from '../../core/model/fingerprint';
import { DataError, reasonOf } from './data-error';
import { kit, siteFile } from './kit';
import { Parts, type Part, type PartCollection } from './render-features';
import * as shapes from './shapes';
import { together } from './together';

interface Reading {
  /** Ends the wait; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  priority?: RequestPriority;
  /** `reload`: not from any cache. */
  cache?: RequestCache;
}

/** Absolute addresses, for those who fetch by themselves: MapLibre's worker. */
export const addressOf = (path: string): string => siteFile(dataUrl(path));

/** What was found where something else was wanted. */
const otherVersion = (file: string, found: string, wanted: string): DataError =>
  new DataError('version', file, `${found} ≠ ${wanted}`, { say: 'fault.versions', with: { found, wanted } });

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
  const { ok, status } = response;
  if (!ok) throw new DataError('missing', file, String(status), { say: 'fault.status', with: { status } });
  if (response.headers.get('content-type')?.includes('text/html'))
    throw new DataError('missing', file, 'text/html', { say: 'fault.page' });
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
    throw new DataError('shape', file, reasonOf(error), { say: 'fault.notJson' });
  }
  const wrong = fault(value);
  if (wrong) throw new DataError('shape', file, JSON.stringify(wrong), wrong);
  return value as T;
}

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

/**
 * A file that says its version, of this release. What a cache may have kept from an earlier one is asked for once
 * more, past the cache.
 */
async function ofThisRelease<T extends { version: string }>(
  ask: (reading?: Reading) => Promise<T>,
  file: string,
): Promise<T> {
  const first = await ask();
  if (first.version === dataVersion) return first;
  const second = await ask({ cache: 'reload' });
  if (second.version !== dataVersion) throw otherVersion(file, second.version, dataVersion);
  return second;
}

/** The catalogue of this release. */
export const readCatalog = (): Promise<CatalogData> =>
  once('catalog', () => {
    const path = 'app/catalog.json';
    const file = `data/${path}`;
    return ofThisRelease(
      (reading) => readJson<CatalogData>(addressOf(path), file, shapes.catalog, reading),
      file,
    );
  });

/**
 * The canonical text of a document: the very one that the catalogue's offsets were counted in. Another version of it,
 * other line ends, a text cut short are refused (`version`), for they would mark the wrong words. What a cache may
 * have kept from an earlier release is asked for once more, past the cache.
 */
export const readDocumentText = (id: string): Promise<CodePoints> => {
  const own = draftTexts.get(id);
  if (own !== undefined) return Promise.resolve(new CodePoints(own));
  return once(`texts/${id}`, async () => {
    const path = `texts/${id}.txt`;
    const file = `data/${path}`;
    const ask = (reading: Reading = {}): Promise<string> => readText(addressOf(path), file, reading);
    const [catalog, first] = await together([readCatalog(), ask()]);
    const wanted = catalog.documents.find((document) => document.id === id)?.fingerprint;
    if (fingerprint(first) === wanted) return new CodePoints(first);
    const text = await ask({ cache: 'reload' });
    const found = fingerprint(text);
    if (found !== wanted) throw otherVersion(file, found, wanted ?? '?');
    return new CodePoints(text);
  });
};

const SEARCH = 'app/search.json';
const searchText = (priority: RequestPriority): Promise<string> =>
  once('search text', () => readText(addressOf(SEARCH), `data/${SEARCH}`, { priority }));

/** Brings the search index nearer, over the network but not yet unpacked. Never rejects. */
export const prefetchSearchIndex = (): void => void searchText('low').catch(() => undefined);

/** The search index of this release. Large: whoever opens it keeps it; here it is not kept. */
export async function readSearchIndex(): Promise<SearchIndex> {
  const file = `data/${SEARCH}`;
  try {
    return await ofThisRelease(async (reading) => {
      const text = reading ? await readText(addressOf(SEARCH), file, reading) : await searchText('high');
      return parsed<SearchIndex>(text, file, shapes.searchIndex);
    }, file);
  } finally {
    kept.delete('search text');
  }
}

/** A briefing that comes with the atlas, as the text of its file. */
export const readBriefingFile = (id: string, lang: Lang): Promise<string> => {
  const path = `briefings/${id}.${lang}.json`;
  return once(path, () => readText(addressOf(path), `data/${path}`));
};

/** Traditional characters and their simplified ones, in pairs ("滬沪臺台…"): a small file beside the search index. */
export const readVariants = (): Promise<string> =>
  published<{ pairs: string }>('app/variants.json', shapes.variants).then(({ pairs }) => pairs);

/** What puts Chinese into traditional characters; only for who reads them. */
export const readScriptTable = (): Promise<ScriptTable> =>
  published<ScriptTable>('app/hant.json', shapes.scriptTable);

/** What the reader's drafts add to what is published; nothing where none stands in the atlas. */
let draftParts: readonly Part[] = [];
let draftTexts: ReadonlyMap<string, string> = new Map();
/** Worked out in a worker; does not reject. */
let draftCrossings: Promise<readonly unknown[]> = Promise.resolve([]);

/** From now on what is drawn and read holds these too, in the place of earlier ones. */
export function addDrafts(
  parts: readonly Part[],
  texts: ReadonlyMap<string, string>,
  crossings: Promise<readonly unknown[]>,
): void {
  draftCrossings = crossings;
  draftParts = parts;
  draftTexts = texts;
  kept.delete('all render features');
}
/** Texts of the drafts that stand in the atlas, by document. */
export const textsOfDrafts = (): ReadonlyMap<string, string> => draftTexts;

/** What the map draws of the features: areas and lines, parsed once for all who ask; with those of drafts. */
export const readRenderFeatures = (): Promise<Parts> =>
  draftParts.length
    ? once('all render features', async () => {
        const { all } = await publishedRenderFeatures();
        const isArea = ({ properties }: Part) => properties.part === 'area';
        const areas = [...all.filter(isArea), ...draftParts.filter(isArea)];
        return new Parts([...areas, ...[...all, ...draftParts].filter((part) => !isArea(part))]);
      })
    : publishedRenderFeatures();

const publishedRenderFeatures = (): Promise<Parts> =>
  once('render features', async () => {
    const read = await together(
      ['app/areas.geojson', 'app/lines.geojson'].map((path) =>
        published<PartCollection>(path, shapes.featureCollection),
      ),
    );
    return new Parts(read.flatMap(({ features }) => features));
  });

/** Border crossings, borders and seats of cities, as the build works them out; with the crossings of drafts. */
export async function readAnalysis<T extends { crossings: readonly unknown[] }>(): Promise<T> {
  const [data, own] = [await published<T>('app/analysis.json', shapes.analysis), await draftCrossings];
  return own.length ? { ...data, crossings: [...data.crossings, ...own] } : data;
}

/** The features of a layer as they are published, with their whole geometry; large, so only for who asks. */
export async function readLayer(id: LayerId): Promise<FeatureCollection<Geometry | null>> {
  const layer = await published<FeatureCollection<Geometry | null>>(`${id}.geojson`, shapes.features);
  const own = draftParts.filter(
    ({ properties: { layer: of, part, until } }) => of === id && part !== 'band' && until === undefined,
  );
  if (own.length === 0) return layer;
  const added = own.map((part) => ({ ...part, id: part.properties.id }));
  return { ...layer, features: [...layer.features, ...added] };
}

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

/** What a new document is read with: places of all China, characters by their sound, and pairs of those written twofold. */
export const readDraftingFiles = (): Promise<{ gazetteer: string; sounds: string; variants: string }> =>
  once('drafting files', async () => {
    const read = (path: string): Promise<string> => readText(addressOf(path), `data/${path}`);
    const [gazetteer, sounds, variants] = await together(
      ['app/gazetteer.txt', 'app/sounds.txt', 'app/variants.txt'].map(read),
    );
    return { gazetteer: gazetteer!, sounds: sounds!, variants: variants! };
  });
