/**
 * The embedded basemap: TopoJSON in which two neighbours share one arc becomes the three levels of borders,
 * each line once. A file that is missing leaves its part out.
 */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { isOnSheet } from '../../../core/model/sheet';
import { inScript } from '../../../core/messages/script';
import type { Bilingual } from '../../../core/model/types';
import { ProvinceBorders } from '../../../core/cartography/geometry/province-borders';
import { MAT_RINGS, NEATLINE, SEA } from '../../../core/cartography/geometry/sea';
import {
  bordersOf,
  landOf,
  waterFeatures,
  type UnitsTopology,
  type WaterTopology,
} from '../../../core/cartography/geometry/topology';
import { readBasemapFile, type BasemapFile } from '../../data/client';
import { NOT_TOWNS } from './basemap-layers';

type Units = UnitsTopology & { about?: { approval?: string | null } };
export interface PlaceLabel {
  id: string;
  name: Bilingual;
  point: [number, number];
  rank: number;
  kind: string;
}
/** Municipalities: provinces that are cities. */
const CITIES = new Set(['110000', '120000', '310000', '500000']);
const isSeat = (kind: string) => !NOT_TOWNS.includes(kind);
const collection = <T extends Feature>(features: T[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

export interface Basemap {
  /** What each source holds, by its id. */
  sources: Record<string, FeatureCollection>;
  borders: ProvinceBorders | null;
  /** For the outline of a unit that was asked for. */
  units: UnitsTopology | null;
  /** Seats of provinces and prefectures: their names are always there, so that others keep clear of them. */
  seats: PlaceLabel[];
  /** Of all that is named. */
  labels: PlaceLabel[];
  /** 审图号 of the borders, where an official file was put in (data/basemap/README.md). */
  approval: string | null;
  /** Why parts of it are missing. */
  gaps: unknown[];
}

/** Reads the basemap's files and makes of each what its sources hold. Never fails as a whole. */
export async function readBasemap(): Promise<Basemap> {
  const basemap: Basemap = {
    sources: {},
    borders: null,
    units: null,
    seats: [],
    labels: [],
    approval: null,
    gaps: [],
  };
  const { sources } = basemap;
  const part = async <T>(name: BasemapFile, use: (data: T) => void): Promise<void> => {
    try {
      use(await readBasemapFile<T>(name));
    } catch (error) {
      console.warn('The basemap is incomplete.', error);
      basemap.gaps.push(error);
    }
  };
  await Promise.all([
    part<Units>('units.topo.json', (units) => {
      sources.land = groundFeatures(units);
      sources.borders = collection(borderFeatures(units));
      basemap.units = units;
      basemap.borders = new ProvinceBorders(units);
      basemap.approval = units.about?.approval ?? null;
    }),
    part<WaterTopology>('water.topo.json', (water) => (sources.water = collection(waterFeatures(water)))),
    part<PlaceLabel[] | { labels: PlaceLabel[] }>('labels.json', (file) => {
      basemap.labels = (Array.isArray(file) ? file : file.labels)
        .filter(({ point }) => isOnSheet(point))
        .map((label) => (CITIES.has(label.id) ? { ...label, kind: 'city' } : label));
      basemap.seats = basemap.labels.filter(({ rank, kind }) => rank <= 3 && isSeat(kind));
    }),
  ]);
  return basemap;
}

/** Fills the basemap's sources, which the style must have. */
export function fillBasemap(map: MapLibre, basemap: Basemap): void {
  for (const [id, data] of Object.entries(basemap.sources))
    void map.getSource<GeoJSONSource>(id)?.setData(data);
  writePlaces(map, basemap);
}

/** The names of places, Chinese in the script that is read now; those of seats are put where they have room (`labels.ts`). */
export function writePlaces(map: MapLibre, { labels, seats }: Basemap): void {
  const isSeat = new Set(seats);
  const features = labels
    .filter((one) => !isSeat.has(one))
    .map(({ name, point, rank, kind }) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: point },
      properties: { zh: inScript(name.zh), en: name.en, rank, kind },
    }));
  void map.getSource<GeoJSONSource>('places')?.setData(collection(features));
}

/** The sea, the land of all units over it, and what lies round the sheet. */
function groundFeatures(units: Units): FeatureCollection {
  const made = (name: string, geometry: Geometry): Feature => ({
    type: 'Feature',
    properties: { level: name },
    geometry,
  });
  return collection([
    made('sea', { type: 'Polygon', coordinates: [[...SEA]] }),
    made('land', landOf(units)),
    made('mat', { type: 'Polygon', coordinates: MAT_RINGS.map((ring) => [...ring]) }),
    made('neatline', { type: 'LineString', coordinates: [...NEATLINE] }),
  ]);
}

const borderFeatures = (units: Units): Feature[] =>
  Object.entries(bordersOf(units)).map(([level, geometry]) => ({
    type: 'Feature',
    properties: { level },
    geometry,
  }));
