/** The border of each pair of provinces, and on which side each lies; made when first asked for. */
import type { MultiLineString } from 'geojson';
import type { LonLat } from '../../model/types';
import { contains, type Polygon } from './polygon';
import { bordersBetween, landOf, province, type UnitsTopology } from './topology';

export class ProvinceBorders {
  #pairs: { provinces: [string, string]; lines: MultiLineString }[] | null = null;
  readonly #areas = new Map<string, Polygon[]>();

  constructor(readonly units: UnitsTopology) {}

  /** Adcode prefixes of two neighbours, and the line between them. */
  get pairs(): readonly { provinces: [string, string]; lines: MultiLineString }[] {
    if (this.#pairs) return this.#pairs;
    const pairOf = (a: string, b: string) => [province(a), province(b)].sort().join(' ');
    const pairs = new Set<string>();
    bordersBetween(this.units, (a, b) => {
      if (province(a) !== province(b)) pairs.add(pairOf(a, b));
      return false;
    });
    return (this.#pairs = [...pairs].sort().map((pair) => ({
      provinces: pair.split(' ') as [string, string],
      lines: bordersBetween(this.units, (a, b) => pairOf(a, b) === pair),
    })));
  }

  /** Whether a point lies in a province. */
  contains(code: string, point: LonLat): boolean {
    const area = this.#areas.get(code) ?? (landOf(this.units, code).coordinates as Polygon[]);
    this.#areas.set(code, area);
    return contains(area, point);
  }
}
