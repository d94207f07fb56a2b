/**
 * Names of features and of the provinces along their border on the live map: placed anew by
 * `core/cartography/name-placement.ts` when the map has come to rest, and handed to MapLibre as points.
 */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Feature, LineString, Point } from 'geojson';
import { inScript } from '../../../core/messages/script';
import type { Feature as AtlasFeature } from '../../../core/model/types';
import { PROVINCES } from '../../../core/model/provinces';
import { statusRow } from '../../../core/model/statuses';
import { beyondSheet } from '../../../core/cartography/beyond-sheet';
import { Collision, squareAt, type Rect } from '../../../core/cartography/collision';
import { COUNT_PX } from '../../../core/cartography/counted-signs';
import type { ScreenProjection } from '../../../core/cartography/geometry/camera';
import type { Xy } from '../../../core/cartography/geometry/mercator';
import { pointAt, readingAngle, stretches } from '../../../core/cartography/line-labels';
import { nameText, placeNames, type LabelLanguage } from '../../../core/cartography/name-placement';
import { emsOf } from '../../../core/cartography/text-fit';
import { PLACE_SCALE } from '../../../core/cartography/scales';
import { gapOf, takeSeats, type SeatPlace } from '../../../core/cartography/seat-room';
import { takeSigns } from '../../../core/cartography/sign-room';
import { atZoom, BORDER_NAMES_ZOOM } from '../../../core/cartography/symbols';
import type { Basemap } from './borders';
import type { Parts } from '../../data/render-features';
import type { Counts } from './counts';
import { screenOf } from './screen';

export type { LabelLanguage };
type Name = Feature<Point | LineString>;
const BORDER_NAME_PX = 24;

export class Labels {
  /** How the names of seats stand. */
  #seated: string | null = null;

  constructor(
    readonly map: MapLibre,
    readonly parts: Parts,
    readonly basemap: Pick<Basemap, 'borders' | 'seats'>,
  ) {}

  /**
   * Places the names of the features given, the selected one first. `counts`: of the signs that stand together,
   * which have no names of their own. `covered`: what lies over the map, px.
   */
  place(
    shown: readonly AtlasFeature[],
    selected: string | null,
    language: LabelLanguage,
    counts: Counts,
    covered: readonly Rect[],
  ): void {
    const screen = screenOf(this.map);
    const bearing = this.map.getBearing();
    const zoom = this.map.getZoom();
    const collision = new Collision();
    collision.force(covered);
    collision.force(beyondSheet(screen));
    collision.force(counts.groups.map(({ at }) => squareAt(screen.project(at), COUNT_PX)));
    const seats = takeSeats(this.basemap.seats, screen, zoom, language, collision);
    const isShown = new Set(shown.map(({ id }) => id));
    const parts = this.parts.all.filter(({ properties: { id } }) => isShown.has(id));
    takeSigns(parts, counts.counted, screen, zoom, collision);
    const names = placeNames(shown, (id) => this.parts.linesOf(id), screen, {
      zoom,
      language,
      selected,
      collision,
      counted: counts.counted,
    });
    this.#set('names', [
      ...names.flatMap(({ feature, at, leader }) =>
        leader ? leaderLine([at, [at[0] + leader[0], at[1] + leader[1]]], screen, colouring(feature)) : [],
      ),
      ...names.map(({ feature, lines, size, at, angle, across, down }) =>
        point(screen.unproject(at), {
          ...colouring(feature),
          text: lines.join('\n'),
          size,
          angle: angle + bearing,
          offset: [across / size, down / size],
        }),
      ),
    ]);
    this.#setSeats(seats, zoom);
    this.#set('border-names', this.#borderNames(screen, language));
  }

  #set(source: string, features: Name[]): void {
    void this.map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
  }

  /** Only where one stands elsewhere than before. */
  #setSeats(places: readonly (SeatPlace | null)[], zoom: number): void {
    const seats = this.basemap.seats.flatMap(({ name, point: at, rank, kind }, i) => {
      const place = places[i];
      return place
        ? point(at, {
            zh: inScript(name.zh),
            en: name.en,
            rank,
            kind,
            anchor: place.anchor,
            // Of its size, as MapLibre wants it.
            offset: gapOf(place).map((px) => px / atZoom(PLACE_SCALE[rank - 1]!.size, zoom)),
          })
        : [];
    });
    const key = seats.map(({ properties }) => `${properties?.zh} ${String(properties?.offset)}`).join();
    if (key === this.#seated) return;
    this.#seated = key;
    this.#set('seats', seats);
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
        if (!info || emsOf(nameText(info.name, language)) * BORDER_NAME_PX > longest.length) return [];
        const beside = (side: number): Xy => [x - side * 14 * Math.sin(turn), y + side * 14 * Math.cos(turn)];
        const side = [-1, 1].find((s) => borders.contains(code, unproject(beside(s))));
        if (!side) return [];
        const { zh, en } = info.name;
        const properties = {
          zh: inScript(zh),
          en,
          angle: angle + this.map.getBearing(),
          offset: [0, side * 1.15],
        };
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

/** What the style takes the colour of a name from. */
const colouring = ({ id, layer, now }: AtlasFeature) => ({
  id,
  layer,
  mention: statusRow(now.status).bare ?? false,
});

const leaderLine = (
  ends: readonly [Xy, Xy],
  { unproject }: ScreenProjection,
  properties: Name['properties'],
): Name => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: ends.map(unproject) },
  properties,
});
