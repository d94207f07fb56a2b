/** The drawn parts of features on this side of the worker: for the selection, for names and for the drawn map. */
import type { Feature, FeatureCollection, LineString, Polygon, MultiPolygon, Point, Position } from 'geojson';
import type { MapProperties } from '../../core/model/types';

export type PartGeometry = LineString | Polygon | MultiPolygon | Point;
export type Part = Feature<PartGeometry, MapProperties>;
export type PartCollection = FeatureCollection<PartGeometry, MapProperties>;

export class Parts {
  readonly #byId = new Map<string, Part[]>();

  /** `all`: back to front. */
  constructor(readonly all: readonly Part[]) {
    for (const part of all) {
      const parts = this.#byId.get(part.properties.id);
      if (parts) parts.push(part);
      else this.#byId.set(part.properties.id, [part]);
    }
  }

  of(id: string): readonly Part[] {
    return this.#byId.get(id) ?? [];
  }

  /** The lines of a feature, with their lanes. */
  linesOf(id: string): { coordinates: Position[]; lane: number }[] {
    return this.of(id).flatMap(({ geometry, properties }) =>
      geometry.type === 'LineString' && properties.part === 'line'
        ? [{ coordinates: geometry.coordinates, lane: properties.lane }]
        : [],
    );
  }
}
