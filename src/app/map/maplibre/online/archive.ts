/**
 * PMTiles archives (specification version 3): one file that is read in pieces, by HTTP range requests.
 * Loaded only where a basemap names one, and `pmtiles` with it.
 */
import type { AddProtocolAction } from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';

/** With `metadata`, sources of a style hear the archive's attribution. */
const protocol = new Protocol({ metadata: true });
const PICTURES = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];

export interface Archive {
  /** Pictures; else vector tiles. */
  raster: boolean;
  /** Names of the layers in vector tiles, bottom to top as the archive has them. */
  vectorLayers: string[];
  /** As the archive gives it, often HTML; empty if it gives none. */
  attribution: string;
  minzoom: number;
  maxzoom: number;
  /** West, south, east, north in degrees, WGS-84; left out where the archive has nonsense. */
  bounds?: [number, number, number, number];
}

/** A reader remembers what failed, so each choice of a basemap gets a new one. */
function reader(address: string): PMTiles {
  const made = new PMTiles(address);
  protocol.add(made);
  return made;
}

/** Answers the map's requests for `pmtiles://…`: the description of a source, or a tile. */
export const answer: AddProtocolAction = (request, abort) => {
  if (request.type === 'json') reader(request.url.slice('pmtiles://'.length));
  return protocol.tilev4(request, abort) as ReturnType<AddProtocolAction>;
};

/**
 * What an archive says of itself. Throws where it is absent, is none, holds tiles that cannot be drawn, or its
 * host does not answer range requests; and with the reason of `signal` when that ends the wait.
 */
export async function openArchive(address: string, signal: AbortSignal): Promise<Archive> {
  const file = reader(address);
  const opened = (async () => ({ header: await file.getHeader(), about: await file.getMetadata() }))();
  const { header, about } = await Promise.race([opened, ended(signal)]);
  const { vector_layers, attribution } = (about ?? {}) as { vector_layers?: unknown; attribution?: unknown };
  const raster = PICTURES.includes(header.tileType);
  const vectorLayers = (Array.isArray(vector_layers) ? vector_layers : [])
    .map((layer: { id?: unknown } | null) => layer?.id)
    .filter((id) => typeof id === 'string');
  if (!raster && header.tileType !== TileType.Mvt)
    throw new Error(`${address}: tiles of type ${TileType[header.tileType] ?? header.tileType}`);
  if (!raster && !vectorLayers.length) throw new Error(`${address}: the metadata has no vector_layers`);
  const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = header;
  return {
    raster,
    vectorLayers,
    attribution: typeof attribution === 'string' ? attribution : '',
    minzoom: minZoom,
    maxzoom: maxZoom,
    ...(minLon < maxLon && minLat < maxLat && { bounds: [minLon, minLat, maxLon, maxLat] }),
  };
}

const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
