/**
 * A file that the reader chose → the features of a layer. What it is is told by its content, not by its ending.
 * Throws `OwnFault` where it can't be shown. Loaded when somebody brings a file; each kind's reader with it.
 */
import { OwnFault } from '../../../core/own-layer/fault';
import { readGeojson } from '../../../core/own-layer/geojson';
import type { ReadLayer } from '../../../core/model/own-layer';
import { onlyRead } from '../../ui/trusted';
import { decode } from './decode';

/** Larger files would stand still in the browser, bytes. */
export const MOST_BYTES = 30e6;

export interface ReadFile extends ReadLayer {
  /** The projected system that the coordinates were converted from; null: they were degrees. */
  converted: string | null;
}
interface Options {
  /** Latitude stands first in the file. */
  swapped?: boolean;
  signal?: AbortSignal;
}

export async function readFile(file: File, { swapped = false, signal }: Options = {}): Promise<ReadFile> {
  if (file.size > MOST_BYTES)
    throw new OwnFault('large', { mb: Math.round(file.size / 1e6), most: MOST_BYTES / 1e6 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return readZip(bytes, swapped);
  const text = decode(bytes).replace(/^\uFEFF/, '');
  const start = text.trimStart();
  if (start === '') throw new OwnFault('empty');
  if (start.includes('\0')) throw new OwnFault('unknown');
  if (start.startsWith('<')) return plain(await readXml(text, swapped));
  if (start.startsWith('{') || start.startsWith('[')) return plain(readGeojson(parsed(text), { swapped }));
  if (/\.(?:geo)?json$/i.test(file.name)) throw new OwnFault('json', { line: 1, column: 1 });
  const { readCsv } = await import('../../../core/own-layer/csv');
  return plain(readCsv(text, { swapped }));
}

const plain = (read: ReadLayer): ReadFile => ({ ...read, converted: null });

/** JSON, or a fault with the line and column where it breaks off, as far as the browser tells. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const [, line, column] = /line (\d+) column (\d+)/.exec(said) ?? [];
    if (line && column) throw new OwnFault('json', { line, column });
    const [, position] = /position (\d+)/.exec(said) ?? [];
    if (!position && !/end of/i.test(said)) throw new OwnFault('jsonSomewhere');
    const before = text.slice(0, position ? Number(position) : text.length).split('\n');
    throw new OwnFault('json', { line: before.length, column: before.at(-1)!.length + 1 });
  }
}

async function readXml(text: string, swapped: boolean): Promise<ReadLayer> {
  const { kml, gpx } = await import('@tmcw/togeojson');
  const document = new DOMParser().parseFromString(onlyRead(text), 'text/xml');
  const broken = document.querySelector('parsererror');
  if (broken)
    throw new OwnFault('xml', { line: /line (?:number )?(\d+)/i.exec(broken.textContent ?? '')?.[1] ?? 1 });
  const root = document.documentElement.localName.toLowerCase();
  if (root !== 'kml' && root !== 'gpx') throw new OwnFault('unknown');
  return readGeojson(root === 'kml' ? kml(document) : gpx(document), { swapped });
}

/** KMZ or a zipped Shapefile. */
async function readZip(bytes: Uint8Array, swapped: boolean): Promise<ReadFile> {
  const { unpack } = await import('./unpack');
  const files = unpack(bytes, (name) => /\.(?:kml|shp|dbf|prj|cpg|geojson)$/i.test(name));
  const named = (ending: RegExp) => [...files].filter(([name]) => ending.test(name));
  if (named(/\.shp$/i).length) {
    const { readShapefiles } = await import('./shapefile');
    const { collection, converted } = readShapefiles(files);
    try {
      return { ...readGeojson(collection, { swapped }), converted };
    } catch (error) {
      // A projection that the converter did not know leaves metres.
      if (converted && error instanceof OwnFault && error.trouble === 'allOut')
        throw new OwnFault('crs', { crs: converted });
      throw error;
    }
  }
  const [inside] = named(/\.kml$/i);
  if (inside) return plain(await readXml(decode(inside[1]), swapped));
  const [json] = named(/\.geojson$/i);
  if (json) return plain(readGeojson(parsed(decode(json[1])), { swapped }));
  throw new OwnFault('zipContent');
}
