/** Draws the desk's map beside the page, so that no key waits for a drawing. Reads the ground by itself, once. */
import { groundOf, type UnitsTopology, type WaterTopology } from '../../core/cartography/geometry/topology';
import type { DrawnPart } from '../../core/cartography/svg/features';
import type { PlaceName } from '../../core/cartography/svg/place-names';
import { drawMap, svgMapChildren, type Drawing, type MapSources } from '../../core/cartography/svg/svg-map';

/** Addresses of the files that are drawn from. */
export interface Ground {
  units: string;
  water: string;
  labels: string;
  parts: readonly string[];
}
export interface Sketch {
  turn: number;
  ground: Ground;
  /** Features of the atlas that are drawn as they are published. */
  known: readonly string[];
  parts: readonly DrawnPart[];
  /** Names of places in the place of those on the sheet; null: those. */
  places: readonly PlaceName[] | null;
  drawing: Drawing;
}
export interface Drawn {
  turn: number;
  /** Children of an SVG map; null where it could not be drawn. */
  markup: string | null;
}

let sources: Promise<MapSources> | null = null;

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}
async function read({ units, water, labels, parts }: Ground): Promise<MapSources> {
  const part = <T>(address: string): Promise<T | null> => json<T>(address).catch(() => null);
  const [unitFile, waterFile, labelFile, ...collections] = await Promise.all([
    part<UnitsTopology>(units),
    part<WaterTopology>(water),
    part<PlaceName[] | { labels: PlaceName[] }>(labels),
    ...parts.map((address) => json<{ features: DrawnPart[] }>(address)),
  ]);
  return {
    parts: collections.flatMap(({ features }) => features),
    basemap: groundOf(unitFile, waterFile),
    places: Array.isArray(labelFile) ? labelFile : (labelFile?.labels ?? []),
  };
}

/** Only the latest wish is drawn: what came before it is out of date. */
let latest = 0;

self.onmessage = ({ data }: MessageEvent<Sketch>) => {
  latest = data.turn;
  void draw(data);
};

async function draw({ turn, ground, known, parts, places, drawing }: Sketch): Promise<void> {
  const tell = (markup: string | null): void => self.postMessage({ turn, markup } satisfies Drawn);
  try {
    sources ??= read(ground);
    const from = await sources;
    // Wishes that wait already are heard before this one is begun.
    await new Promise((go) => setTimeout(go));
    if (turn !== latest) return;
    const wanted = new Set(known);
    const published = from.parts.filter(({ properties }) => wanted.has(properties.id));
    const all = { basemap: from.basemap, places: places ?? from.places, parts: [...published, ...parts] };
    tell(svgMapChildren(drawMap(all, drawing)));
  } catch {
    sources = null;
    tell(null);
  }
}
