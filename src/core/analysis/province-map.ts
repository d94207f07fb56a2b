/**
 * In which province a position lies, and where a straight leg meets an outline of a province, exactly: what
 * crossings rest on. Positions [longitude, latitude], degrees; a leg is straight in them, as it is drawn.
 */
import { feature } from 'topojson-client';
import type { Bbox, LonLat } from '../model/types';
import { meetings, ON, type Segment } from '../cartography/geometry/meetings';
import { bboxOf, contains, type Polygon } from '../cartography/geometry/polygon';
import { SpatialIndex } from '../cartography/geometry/spatial-index';
import { bordersBetween, province, type UnitsTopology } from '../cartography/geometry/topology';

interface Area {
  code: string;
  polygons: Polygon[];
}

export class ProvinceMap {
  readonly #areas: SpatialIndex<Area>;
  readonly #outline: SpatialIndex<Segment>;

  /**
   * @param areas areas with the code of their province; one province may have several, none may overlap
   * @param outline what divides provinces from each other and from the sea
   */
  constructor(areas: readonly Area[], outline: readonly (readonly LonLat[])[]) {
    this.#areas = new SpatialIndex(areas, ({ polygons }) => bboxOf(polygons.flat(2)));
    const segments = outline.flatMap((line) => line.slice(1).map((to, i): Segment => [line[i]!, to]));
    this.#outline = new SpatialIndex(segments, boxOf);
  }

  /** Of the basemap's units: codes are the first two digits of adcodes. */
  static of(units: UnitsTopology): ProvinceMap {
    const areas = feature(units, units.objects.counties).features.map(({ geometry, properties }) => ({
      code: province(String(properties.adcode)),
      polygons: (geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []) as Polygon[],
    }));
    // A coast has one unit on both sides.
    const outline = bordersBetween(units, (a, b) => a === b || province(a) !== province(b));
    return new ProvinceMap(areas, outline.coordinates as LonLat[][]);
  }

  /** Null at sea, beyond the map, and on a border itself, which is no more the one's than the other's. */
  at(position: LonLat): string | null {
    const [lon, lat] = position;
    if (this.#isOnOutline(position)) return null;
    const near = this.#areas.meeting([lon, lat, lon, lat]);
    return near.find(({ polygons }) => contains(polygons, position))?.code ?? null;
  }

  /** Shares (0–1, ascending) of the way from a to b at which the leg meets an outline or leaves one it runs along. */
  cuts(a: LonLat, b: LonLat): number[] {
    const shares = this.#outline.meeting(boxOf([a, b])).flatMap((segment) => meetings([a, b], segment));
    return shares.sort((x, y) => x - y);
  }

  #isOnOutline([lon, lat]: LonLat): boolean {
    const box: Bbox = [lon - ON, lat - ON, lon + ON, lat + ON];
    return this.#outline.meeting(box).some(([p, q]) => {
      const [ex, ey] = [q[0] - p[0], q[1] - p[1]];
      const length = Math.hypot(ex, ey);
      if (!length) return false;
      const [x, y] = [lon - p[0], lat - p[1]];
      const along = (x * ex + y * ey) / length;
      return Math.abs(x * ey - y * ex) / length < ON && along > -ON && along < length + ON;
    });
  }
}

const boxOf = ([a, b]: Segment): Bbox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
];
