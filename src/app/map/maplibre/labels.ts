/**
 * Names of features and of the provinces along their border on the live map: placed anew by
 * `core/cartography/name-placement.ts` when the map has come to rest, and handed to MapLibre as points.
 */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Feature, Point } from 'geojson';
import type { Feature as AtlasFeature } from '../../../core/model/types';
import { PROVINCES } from '../../../core/model/provinces';
import { Collision, squaresAlong } from '../../../core/cartography/collision';
import type { ScreenProjection } from '../../../core/cartography/geometry/camera';
import type { Xy } from '../../../core/cartography/geometry/mercator';
import { pointAt, readingAngle, stretches } from '../../../core/cartography/line-labels';
import {
  NAME_PX,
  ems,
  nameText,
  placeNames,
  type LabelLanguage,
} from '../../../core/cartography/name-placement';
import { BORDER_NAMES_ZOOM } from '../../../core/cartography/symbols';
import type { Basemap } from './borders';
import type { Parts } from '../../data/render-features';

export type { LabelLanguage };
type Name = Feature<Point>;
/** Width at which the style breaks names in zones and under signs. */
const WRAP_PX = 110;
const SEAT_PX = 13;
const BORDER_NAME_PX = 24;

export class Labels {
  constructor(
    readonly map: MapLibre,
    readonly parts: Parts,
    readonly basemap: Pick<Basemap, 'borders' | 'seats'>,
  ) {}

  /** Places the names of the features given, the selected one first. */
  place(shown: readonly AtlasFeature[], selected: string | null, language: LabelLanguage): void {
    const screen = screenOf(this.map);
    const bearing = this.map.getBearing();
    const names = placeNames(shown, (id) => this.parts.linesOf(id), screen, {
      zoom: this.map.getZoom(),
      language,
      selected,
      collision: this.#seats(screen, language),
      wrapPx: WRAP_PX,
    });
    this.#set(
      'names',
      names.map(({ feature: { id, layer, status, name }, shape, at, angle, down }, order) =>
        point(screen.unproject(at), {
          ...name,
          id,
          layer,
          status,
          shape,
          order,
          angle: shape === 'line' ? angle + bearing : 0,
          offset: [0, down / NAME_PX],
        }),
      ),
    );
    this.#set('border-names', this.#borderNames(screen, language));
  }

  /** The names of seats, which MapLibre places, keep their room. */
  #seats({ project, size }: ScreenProjection, language: LabelLanguage): Collision {
    const collision = new Collision();
    for (const { point, name } of this.basemap.seats) {
      const [x, y] = project(point);
      if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
      collision.take(...squaresAlong([x, y + 8], 0, ems(nameText(name, language)) * SEAT_PX, 8, 7));
    }
    return collision;
  }

  #set(source: string, features: Name[]): void {
    void this.map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
  }

  /** Each pair of neighbours once, on the longest straight stretch of their border, each on its own side. */
  #borderNames({ project, unproject, size }: ScreenProjection, language: LabelLanguage): Name[] {
    const { borders } = this.basemap;
    if (!borders || this.map.getZoom() < BORDER_NAMES_ZOOM) return [];
    const frame = { left: 24, top: 24, right: size.width - 24, bottom: size.height - 24 };
    return borders.pairs.flatMap(({ provinces, lines }) => {
      const [longest] = lines.coordinates
        .flatMap((line) => stretches(line.map(project), frame, 10))
        .sort((a, b) => b.length - a.length);
      if (!longest || longest.length < 90) return [];
      const angle = readingAngle(longest);
      const turn = (angle * Math.PI) / 180;
      const [x, y] = pointAt(longest, 0.5);
      return provinces.flatMap((code) => {
        const info = Object.values(PROVINCES).find(({ prefix }) => prefix === code);
        if (!info || ems(nameText(info.name, language)) * BORDER_NAME_PX > longest.length) return [];
        const beside = (side: number): Xy => [x - side * 14 * Math.sin(turn), y + side * 14 * Math.cos(turn)];
        const side = [-1, 1].find((s) => borders.contains(code, unproject(beside(s))));
        if (!side) return [];
        const properties = { ...info.name, angle: angle + this.map.getBearing(), offset: [0, side * 1.15] };
        return point(unproject([x, y]), properties);
      });
    });
  }
}

const point = (coordinates: [number, number], properties: Name['properties']): Name => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
});

/** Bearing and tilt included, whatever the map has. */
function screenOf(map: MapLibre): ScreenProjection {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return {
    project: ([lon = 0, lat = 0]) => {
      const { x, y } = map.project([lon, lat]);
      return [x, y];
    },
    unproject: ([x, y]) => {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    size: { width, height },
  };
}
