/** The drawn parts of features on this side of the worker: for the selection, for names and for bearings. */
import type { Feature, FeatureCollection, LineString, Polygon, MultiPolygon, Point, Position } from 'geojson';
import type { MapProperties } from '../model/catalog';
import { isGuide } from '../lib/symbols';
import { bandLines } from './bands';

export type PartGeometry = LineString | Polygon | MultiPolygon | Point;
/** What the map adds to the published parts: which way a sign lies, and bands of doubt. */
type PartProperties = Omit<MapProperties, 'part'> & {
  part: MapProperties['part'] | 'band';
  bearing?: number;
};
export type Part = Feature<PartGeometry, PartProperties>;
export type PartCollection = FeatureCollection<PartGeometry, PartProperties>;

export class Parts {
  readonly #byId = new Map<string, Part[]>();

  constructor(readonly collection: PartCollection) {
    for (const part of collection.features) {
      const parts = this.#byId.get(part.properties.id);
      if (parts) parts.push(part);
      else this.#byId.set(part.properties.id, [part]);
    }
    this.#addSigns();
    this.#turnSigns();
    collection.features.push(...[...this.#byId.keys()].flatMap((id) => this.#bandsOf(id)));
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

  /** A disconnected road whose crossing of the border is not known has its sign in the middle of the road. */
  #addSigns(): void {
    for (const parts of this.#byId.values()) {
      const [first] = parts;
      if (first?.properties.layer !== 'disconnected-road' || first.geometry.type !== 'LineString') continue;
      if (parts.some(({ geometry }) => geometry.type === 'Point')) continue;
      const line = first.geometry.coordinates;
      const coordinates = line[Math.floor(line.length / 2)]!;
      const sign: Part = {
        type: 'Feature',
        geometry: { type: 'Point', coordinates },
        properties: { ...first.properties, part: 'crossing' },
      };
      parts.push(sign);
      this.collection.features.push(sign);
    }
  }

  /** What the band of doubt is drawn from: the course without the bends that are finer than the doubt. */
  #bandsOf(id: string): Part[] {
    const [first] = this.of(id);
    if (!first || !isGuide(first.properties.basis)) return [];
    const { uncertaintyM } = first.properties;
    return bandLines(
      this.linesOf(id).map(({ coordinates }) => coordinates),
      uncertaintyM,
    ).map((coordinates) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates },
      properties: { ...first.properties, part: 'band', lane: 0 },
    }));
  }

  /** The sign of a disconnected road lies along its road. */
  #turnSigns(): void {
    for (const part of this.collection.features) {
      if (part.properties.layer !== 'disconnected-road' || part.geometry.type !== 'Point') continue;
      const bearing = bearingAt(part.geometry.coordinates, this.linesOf(part.properties.id));
      if (bearing !== null) part.properties.bearing = bearing;
    }
  }
}

/** Degrees clockwise that turn an eastward sign along the leg nearest to a point; null without legs. */
function bearingAt([x = 0, y = 0]: Position, lines: { coordinates: Position[] }[]): number | null {
  let [best, bearing] = [Infinity, null as number | null];
  const shrink = Math.cos((y * Math.PI) / 180);
  for (const { coordinates } of lines)
    for (let i = 1; i < coordinates.length; i++) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [coordinates[i - 1]!, coordinates[i]!];
      const [dx, dy] = [(bx - ax) * shrink, by - ay];
      const squared = dx * dx + dy * dy;
      if (!squared) continue;
      const t = Math.min(1, Math.max(0, ((x - ax) * shrink * dx + (y - ay) * dy) / squared));
      const far = Math.hypot((x - ax) * shrink - t * dx, y - ay - t * dy);
      if (far < best) [best, bearing] = [far, (-Math.atan2(dy, dx) * 180) / Math.PI];
    }
  return bearing;
}
