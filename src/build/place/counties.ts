/** The counties of the basemap (data/basemap/units.topo.json): by code, by position, merged to zones. */
import { feature, merge } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Bbox, Bilingual, LonLat, Province, Unit } from '../../core/model/types';
import { provinceOf } from '../../core/model/provinces';
import { bboxOf, contains, type Polygon } from '../../core/cartography/geometry/polygon';
import { SpatialIndex } from '../../core/cartography/geometry/spatial-index';

interface Properties {
  adcode: string;
  name_zh: string;
  name_en: string;
  /** Codes that it had before. */
  former?: string[];
}
type Objects = { counties: GeometryCollection<Properties> };

export interface County {
  adcode: string;
  name: Bilingual;
  province: Province | null;
  former: readonly string[];
  polygons: Polygon[];
  bbox: Bbox;
}

/** An area that holds several units of today (adcodes) because their border is not known. */
export interface Divided {
  area: string;
  with: readonly string[];
  name: Bilingual;
}

export class Counties {
  readonly all: County[];
  readonly #byCode: Map<string, County>;
  readonly #index: SpatialIndex<County>;

  /** `divided`: areas that hold several units today, with the name that says so. */
  constructor(
    readonly topology: Topology<Objects>,
    divided: readonly Divided[] = [],
  ) {
    const { features } = feature(topology, topology.objects.counties);
    this.all = features.map(({ geometry, properties }) => {
      const polygons = (
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : []
      ) as Polygon[];
      const adcode = String(properties.adcode);
      const name = { zh: properties.name_zh, en: properties.name_en };
      return {
        adcode,
        name,
        province: provinceOf(adcode),
        former: properties.former ?? [],
        polygons,
        bbox: bboxOf(polygons.flat(2)),
      };
    });
    this.#byCode = new Map(this.all.map((county) => [county.adcode, county]));
    for (const { area, with: units, name } of divided) {
      const county = this.#byCode.get(area);
      const drawn = units.some((code) => code !== area && this.#byCode.has(code));
      if (county && !drawn) county.name = name;
    }
    this.#index = new SpatialIndex(this.all, ({ bbox }) => bbox);
  }

  /** The county in which a position lies; null at sea and outside. */
  at(position: LonLat): County | null {
    const [lon, lat] = position;
    const near = this.#index.meeting([lon, lat, lon, lat]);
    return near.find(({ polygons }) => contains(polygons, position)) ?? null;
  }

  /** Counties whose bounding box meets another. */
  near(box: Bbox): County[] {
    return this.#index.meeting(box);
  }

  get(adcode: string): County | null {
    return this.#byCode.get(adcode) ?? null;
  }

  /** The counties of a code: itself, all of a prefecture (ending 00), all of a province (ending 0000). */
  under(adcode: string): County[] {
    const prefix = adcode.endsWith('0000')
      ? adcode.slice(0, 2)
      : adcode.endsWith('00')
        ? adcode.slice(0, 4)
        : adcode;
    return this.all.filter((county) => county.adcode.startsWith(prefix));
  }

  /** One area of several counties, inner borders gone. */
  merged(adcodes: ReadonlySet<string>): Polygon[] {
    const parts = this.topology.objects.counties.geometries.filter(
      (part) =>
        (part.type === 'Polygon' || part.type === 'MultiPolygon') &&
        adcodes.has(String(part.properties?.adcode)),
    );
    return merge(this.topology, parts as (TopoPolygon | TopoMultiPolygon)[]).coordinates as Polygon[];
  }
}

/** The code of the prefecture that a county belongs to. */
export function prefectureOf(adcode: string): string {
  return `${adcode.slice(0, 4)}00`;
}

/** A county as the catalogue lists it; null outside the atlas's provinces. */
export function unitOf(county: County): Unit | null {
  return (
    county.province && {
      adcode: county.adcode,
      name: county.name,
      level: 'county',
      province: county.province,
    }
  );
}
