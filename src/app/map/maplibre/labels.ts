/**
 * Names of features and of the provinces along their border: each once, on a straight stretch that is on
 * the screen, beside its lane, where no other name of ours is. Placed anew when the map has come to rest.
 */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Feature, Point } from 'geojson';
import type { Catalog } from '../../../core/model/catalog';
import type { Bilingual, Feature as AtlasFeature } from '../../../core/model/types';
import { isSplit, layerRow } from '../../../core/model/layers';
import { PROVINCES } from '../../../core/model/provinces';
import { BORDER_NAMES_ZOOM, LANE_SCALE, SPLIT_ZOOM, atZoom } from '../../../core/cartography/symbols';
import { isReversed, pointAt, readingAngle, stretches, type Frame, type Px } from '../line-labels';
import type { Basemap } from './borders';
import type { Parts } from '../../data/render-features';

export type LabelLanguage = 'zh' | 'en' | 'both';
type Name = Feature<Point>;
/** Enough for any reader; the work per rest of the map stays bounded however large the atlas. */
const MOST_NAMES = 250;
const SIZE = 12;

/** Estimated width of a name, px: a Chinese character is a square, a Latin letter about half of one. */
function widthOf(name: Bilingual, language: LabelLanguage, size: number): number {
  const text = language === 'both' ? `${name.zh}  ${name.en}` : name[language];
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 1 : 0.54;
  return width * size;
}

/** Discs along the names placed so far. */
class Room {
  readonly #taken: Px[] = [];
  /** Takes the place if it is free. */
  take(centre: Px, angle: number, width: number, radius: number): boolean {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const discs: Px[] = [];
    for (let d = -width / 2; d <= width / 2; d += radius)
      discs.push([centre[0] + d * cos, centre[1] + d * sin]);
    const near = ([x, y]: Px) =>
      this.#taken.some(([a, b]) => Math.abs(a - x) < 2 * radius && Math.abs(b - y) < 2 * radius);
    if (discs.some(near)) return false;
    this.#taken.push(...discs);
    return true;
  }
}

export class Labels {
  constructor(
    readonly map: MapLibre,
    readonly catalog: Catalog,
    readonly parts: Parts,
    readonly ground: Pick<Basemap, 'borders' | 'seats'>,
  ) {}

  /** Places the names of the features given, the selected one first. */
  place(shown: readonly AtlasFeature[], selected: string | null, language: LabelLanguage): void {
    const { map } = this;
    const { clientWidth, clientHeight } = map.getContainer();
    const frame: Frame = { left: 24, top: 24, right: clientWidth - 24, bottom: clientHeight - 24 };
    const bounds = map.getBounds();
    const room = new Room();
    for (const { point, name } of this.ground.seats) {
      const [x, y] = this.#project(point);
      if (x < 0 || y < 0 || x > clientWidth || y > clientHeight) continue;
      room.take([x, y + 8], 0, widthOf(name, language, 13), 7);
    }
    const names: Name[] = [];
    const inView = shown.filter(
      ({ bbox, aggregate }) =>
        bbox &&
        !aggregate &&
        bbox[0] <= bounds.getEast() &&
        bbox[2] >= bounds.getWest() &&
        bbox[1] <= bounds.getNorth() &&
        bbox[3] >= bounds.getSouth(),
    );
    inView.sort((a, b) => Number(b.id === selected) - Number(a.id === selected) || reach(b) - reach(a));
    for (const feature of inView.slice(0, MOST_NAMES)) {
      const lines = this.parts.linesOf(feature.id);
      const isRoad = isSplit(feature.layer);
      const along = lines.length && !(isRoad && map.getZoom() < SPLIT_ZOOM);
      const name =
        (along ? this.#along(feature, lines, frame, room, language) : null) ??
        (isRoad || !lines.length ? this.#at(feature, frame, room, language) : null);
      if (name) names.push({ ...name, properties: { ...name.properties, order: names.length } });
    }
    this.#set('names', names);
    this.#set('border-names', this.#borderNames(frame, language));
  }

  #set(source: string, features: Name[]): void {
    void this.map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
  }

  #project = ([lon = 0, lat = 0]: readonly number[]): Px => {
    const { x, y } = this.map.project([lon, lat]);
    return [x, y];
  };

  #name(at: Px, properties: Record<string, unknown>): Name {
    const { lng, lat } = this.map.unproject([at[0], at[1]]);
    return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
  }

  #along(
    feature: AtlasFeature,
    lines: { coordinates: number[][]; lane: number }[],
    frame: Frame,
    room: Room,
    language: LabelLanguage,
  ): Name | null {
    const width = widthOf(feature.name, language, SIZE);
    const lanePx = atZoom(LANE_SCALE, this.map.getZoom());
    const found = lines
      .flatMap(({ coordinates, lane }) =>
        stretches(coordinates.map(this.#project), frame, 5).map((stretch) => ({ stretch, lane })),
      )
      .sort((a, b) => b.stretch.length - a.stretch.length);
    for (const { stretch, lane } of found.slice(0, 4)) {
      if (stretch.length < 0.8 * width) break;
      const angle = readingAngle(stretch);
      const below = lane * lanePx * (isReversed(stretch) ? -1 : 1);
      const sides = below > 0.1 ? [1, -1] : [-1, 1];
      const slack = Math.max(0, 0.5 - width / 2 / stretch.length);
      for (const side of sides)
        for (const share of [0.5, 0.5 - slack * 0.7, 0.5 + slack * 0.7]) {
          const at = pointAt(stretch, share);
          const down = below + side * (SIZE * 0.5 + 6);
          const turn = (angle * Math.PI) / 180;
          const centre: Px = [at[0] - down * Math.sin(turn), at[1] + down * Math.cos(turn)];
          if (!room.take(centre, angle, width, 8)) continue;
          const { id, layer, status, name } = feature;
          return this.#name(at, {
            ...name,
            id,
            layer,
            status,
            shape: 'line',
            angle: angle + this.map.getBearing(),
            offset: [0, down / SIZE],
          });
        }
    }
    return null;
  }

  #at(feature: AtlasFeature, frame: Frame, room: Room, language: LabelLanguage): Name | null {
    if (!feature.anchor || !feature.bbox) return null;
    const [west, south, east, north] = feature.bbox;
    const [low, high] = [this.#project([west, south]), this.#project([east, north])];
    const isZone = feature.basis === 'admin-units' || feature.basis === 'soft-hull';
    const width = widthOf(feature.name, language, isZone ? 15 : SIZE);
    const lines = Math.ceil(width / 110);
    const across = Math.min(width, 110);
    if (isZone && high[0] - low[0] < 0.8 * across) return null;
    if (!isZone && this.map.getZoom() < layerRow(feature.layer).label.signZoom) return null;
    const at = this.#project(feature.anchor);
    if (at[0] < frame.left || at[0] > frame.right || at[1] < frame.top || at[1] > frame.bottom) return null;
    const down = isZone ? 0 : 16 + lines * 7;
    if (!room.take([at[0], at[1] + down], 0, across, 7 * lines)) return null;
    const { id, layer, status, name } = feature;
    const offset = [0, down / SIZE];
    return this.#name(at, { ...name, id, layer, status, shape: 'point', angle: 0, offset });
  }

  /** Each pair of neighbours once, on the longest straight stretch of their border, each on its own side. */
  #borderNames(frame: Frame, language: LabelLanguage): Name[] {
    if (!this.ground.borders || this.map.getZoom() < BORDER_NAMES_ZOOM) return [];
    const names: Name[] = [];
    for (const { provinces, lines } of this.ground.borders.pairs) {
      const longest = lines.coordinates
        .flatMap((line) => stretches(line.map(this.#project), frame, 10))
        .reduce<ReturnType<typeof stretches>[number] | null>(
          (best, next) => (!best || next.length > best.length ? next : best),
          null,
        );
      if (!longest || longest.length < 90) continue;
      const angle = readingAngle(longest);
      const turn = (angle * Math.PI) / 180;
      const at = pointAt(longest, 0.5);
      for (const code of provinces) {
        const info = Object.values(PROVINCES).find(({ prefix }) => prefix === code);
        if (!info || widthOf(info.name, language, 24) > longest.length) continue;
        const probe = (side: number) =>
          this.map.unproject([at[0] - side * 14 * Math.sin(turn), at[1] + side * 14 * Math.cos(turn)]);
        const side = [-1, 1].find((s) => {
          const { lng, lat } = probe(s);
          return this.ground.borders!.contains(code, [lng, lat]);
        });
        if (!side) continue;
        names.push(
          this.#name(at, { ...info.name, angle: angle + this.map.getBearing(), offset: [0, side * 1.15] }),
        );
      }
    }
    return names;
  }
}

/** How far a feature reaches, degrees: longer lines and larger zones are named first. */
function reach({ bbox }: AtlasFeature): number {
  return bbox ? Math.hypot(bbox[2] - bbox[0], bbox[3] - bbox[1]) : 0;
}
