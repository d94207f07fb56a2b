/**
 * The embedded basemap: TopoJSON in which two neighbours share one arc becomes the three levels of borders,
 * each line once. Runs after the features are on the map. A file that is missing leaves its part out.
 */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Bilingual } from '../../../core/model/types';
import { seaAreas } from '../../../core/cartography/geometry/sea';
import { readBasemapFile, type BasemapFile } from '../../data/client';
import { NOT_TOWNS } from './basemap-layers';

interface UnitProperties {
  adcode: string;
}
type Units = Topology<{ counties: GeometryCollection<UnitProperties> }> & {
  about?: { approval?: string | null };
};
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
const adcode = (geometry: unknown) => (geometry as { properties: UnitProperties }).properties.adcode;
const province = (geometry: unknown) => adcode(geometry).slice(0, 2);
const prefecture = (geometry: unknown) => adcode(geometry).slice(0, 4);

export interface Basemap {
  borders: ProvinceBorders | null;
  /** Seats of provinces and prefectures: their names are always there, so that others keep clear of them. */
  seats: PlaceLabel[];
  /** 审图号 of the borders, where an official file was put in (data/basemap/README.md). */
  approval: string | null;
}

/** Fills the basemap's sources, which the style must have; gives what the placing of names needs of it. */
export async function fillBasemap(map: MapLibre): Promise<Basemap> {
  const source = (id: string) => map.getSource<GeoJSONSource>(id)!;
  const part = async <T>(name: BasemapFile, use: (data: T) => void): Promise<void> => {
    try {
      use(await readBasemapFile<T>(name));
    } catch (error) {
      console.warn('The basemap is incomplete.', error);
    }
  };
  const basemap: Basemap = { borders: null, seats: [], approval: null };
  await Promise.all([
    part<Units>('units.topo.json', (units) => {
      void source('land').setData(landOf(units));
      void source('borders').setData(bordersOf(units));
      basemap.borders = new ProvinceBorders(units);
      basemap.approval = units.about?.approval ?? null;
    }),
    part<Topology>('water.topo.json', (water) => {
      const features = Object.values(water.objects).flatMap((object) => {
        const made = feature(water, object);
        return made.type === 'FeatureCollection' ? made.features : [made];
      });
      void source('water').setData(collection(features));
    }),
    part<PlaceLabel[] | { labels: PlaceLabel[] }>('labels.json', (file) => {
      const labels = (Array.isArray(file) ? file : file.labels).map((label) =>
        CITIES.has(label.id) ? { ...label, kind: 'city' } : label,
      );
      basemap.seats = labels.filter(({ rank, kind }) => rank <= 3 && isSeat(kind));
      void source('places').setData(
        collection(
          labels.map(({ name, point, rank, kind }) => ({
            type: 'Feature' as const,
            geometry: { type: 'Point' as const, coordinates: point },
            properties: { ...name, rank, kind },
          })),
        ),
      );
    }),
  ]);
  return basemap;
}

/** The land of all units, and under it the sea on their eastern side. */
function landOf(units: Units): FeatureCollection {
  const sea = seaAreas().map(({ ring, opacity }): Feature => ({
    type: 'Feature',
    properties: { level: 'sea', opacity },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  const land = merge(units, units.objects.counties.geometries as (Polygon | MultiPolygon)[]);
  return collection([...sea, { type: 'Feature', properties: { level: 'land' }, geometry: land }]);
}

function bordersOf(units: Units): FeatureCollection {
  const line = (level: string, filter: (a: unknown, b: unknown) => boolean): Feature => ({
    type: 'Feature',
    properties: { level },
    geometry: mesh(units, units.objects.counties as never, filter as never),
  });
  return collection([
    line('county', (a, b) => a !== b && prefecture(a) === prefecture(b)),
    line('prefecture', (a, b) => prefecture(a) !== prefecture(b) && province(a) === province(b)),
    line('province', (a, b) => province(a) !== province(b)),
  ]);
}

/** The border of each pair of provinces, and on which side each lies; made when first asked for. */
export class ProvinceBorders {
  #pairs: { provinces: [string, string]; lines: MultiLineString }[] | null = null;
  readonly #areas = new Map<string, [number, number][][][]>();

  constructor(readonly units: Units) {}

  /** Adcode prefixes of two neighbours, and the line between them. */
  get pairs(): readonly { provinces: [string, string]; lines: MultiLineString }[] {
    if (this.#pairs) return this.#pairs;
    const codes = new Set<string>();
    mesh(
      this.units,
      this.units.objects.counties as never,
      ((a: unknown, b: unknown) => {
        if (province(a) !== province(b)) codes.add([province(a), province(b)].sort().join(' '));
        return false;
      }) as never,
    );
    return (this.#pairs = [...codes].sort().map((pair) => {
      const provinces = pair.split(' ') as [string, string];
      const between = (a: unknown, b: unknown) => [province(a), province(b)].sort().join(' ') === pair;
      return { provinces, lines: mesh(this.units, this.units.objects.counties as never, between as never) };
    }));
  }

  /** Whether a point lies in a province. */
  contains(code: string, [x, y]: [number, number]): boolean {
    let inside = false;
    for (const polygon of this.#area(code))
      for (const ring of polygon)
        for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
          const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
          if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
        }
    return inside;
  }

  #area(code: string): [number, number][][][] {
    const known = this.#areas.get(code);
    if (known) return known;
    const counties = this.units.objects.counties.geometries.filter((unit) => province(unit) === code);
    const area = merge(this.units, counties as (Polygon | MultiPolygon)[]).coordinates as [
      number,
      number,
    ][][][];
    this.#areas.set(code, area);
    return area;
  }
}
