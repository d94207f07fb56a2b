/** Writes a large catalogue into a built site, in place of the real one: what the page fetches, nothing else. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature as GeoJsonFeature, FeatureCollection, Geometry } from 'geojson';
import { searchIndexOf } from '../../src/build/publish/search/search-files';
import type { CatalogData, Feature, LonLat, MapProperties } from '../../src/core/model/types';

type Part = GeoJsonFeature<Geometry, MapProperties>;

/** Half the length of a line and half the side of an area, in degrees: some kilometres. */
const HALF = 0.03;

/** The parts that the map of a built site draws, by file name; read before `writeSite` puts others there. */
export function drawnIn(site: string): ReadonlyMap<string, Part[]> {
  const folder = join(site, 'data/app');
  const files = readdirSync(folder).filter((name) => name.endsWith('.geojson'));
  return new Map(
    files.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [name, (JSON.parse(text) as FeatureCollection<Geometry, MapProperties>).features];
    }),
  );
}

/**
 * `data`: a catalogue of `synthetic()`. Each placed copy is drawn as one part like the first of its
 * original: a short line, a small area or a point at its anchor. True shapes would be gigabytes.
 * Bands of doubt and crossings are left out. Returns the sizes of the files in bytes, by name.
 */
export function writeSite(
  site: string,
  data: CatalogData,
  texts: ReadonlyMap<string, string>,
  drawn: ReadonlyMap<string, Part[]>,
): Map<string, number> {
  const files = new Map([
    ['catalog.json', JSON.stringify(data)],
    ['search.json', JSON.stringify(searchIndexOf(data, texts))],
  ]);
  for (const [name, parts] of drawn) {
    const first = new Map<string, Part>();
    for (const part of parts)
      if (!first.has(part.properties.id) && part.properties.part !== 'band')
        first.set(part.properties.id, part);
    const features = data.features.flatMap((feature) => {
      const like = first.get(feature.id.replace(/-\d+$/, ''));
      return like && feature.anchor ? [drawnLike(like, feature, feature.anchor)] : [];
    });
    features.sort((a, b) => a.properties.rank - b.properties.rank);
    files.set(name, JSON.stringify({ type: 'FeatureCollection', features }));
  }
  return new Map(
    [...files].map(([name, text]) => {
      const bytes = Buffer.from(text);
      writeFileSync(join(site, 'data/app', name), bytes);
      return [name, bytes.length];
    }),
  );
}

function drawnLike(like: Part, { id, name }: Feature, [x, y]: LonLat): Part {
  const properties = { ...like.properties, ...(like.properties.zh === undefined ? {} : name), id };
  return {
    ...like,
    ...(like.id === undefined ? {} : { id }),
    properties,
    geometry: shape(like.geometry, x, y),
  };
}

function shape({ type }: Geometry, x: number, y: number): Geometry {
  const [west, south, east, north] = [x - HALF, y - HALF, x + HALF, y + HALF].map((d) =>
    Number(d.toFixed(5)),
  );
  const corner = (lon: number | undefined, lat: number | undefined): LonLat => [lon!, lat!];
  if (type === 'Point') return { type, coordinates: [x, y] };
  if (type === 'LineString') return { type, coordinates: [corner(west, south), [x, y], corner(east, south)] };
  const ring = [corner(west, south), corner(east, south), corner(east, north), corner(west, north)];
  return { type: 'Polygon', coordinates: [[...ring, corner(west, south)]] };
}
