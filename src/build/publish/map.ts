/**
 * app/areas.geojson and app/lines.geojson: what the map draws, one feature per drawn part, back to front.
 * Two files, since areas have most of the corners and need none of the room that wide bands need around tiles.
 */
import type { Feature as GeoJsonFeature, Geometry, Position } from 'geojson';
import { isSplit, kindRow } from '../../core/model/layers';
import type { Feature, LonLat, MapProperties } from '../../core/model/types';
import type { Placed } from '../catalog';
import { areaM2, type Polygon } from '../../core/cartography/geometry/polygon';
import { isGuide, signUntil } from '../../core/cartography/symbols';
import { ZOOM_LIMITS } from '../../core/view/camera';
import { assignLanes, type LanePart } from '../place/lanes';
import { bandLines } from './bands';
import { bearingAt } from './bearing';
import type { BorderCrossing } from '../../core/analysis/crossings';

export type Part = GeoJsonFeature<Geometry, MapProperties>;

/** Above areas (0–99), lines (100–199), crossings and points (200–299). */
const LINE_RANK = 100;
const POINT_RANK = 200;
/** Area of rank 50: about a square degree here, the size of a large prefecture. */
const RANK_50_M2 = 1.06e10;

/** The lines of all placed features in drawing order; those that share stretches lie in lanes of their own. */
export const lanesOf = (placed: readonly Placed[]): Map<string, LanePart[]> =>
  assignLanes(
    placed.flatMap((item) => {
      const chains = chainsOf(item);
      return chains ? [{ id: item.feature.id, chains }] : [];
    }),
  );

/** Parts of the features that are placed, areas first. `lanes`: their lines; `crossings`: where these cross borders. */
export function mapParts(
  placed: readonly Placed[],
  lanes: ReadonlyMap<string, readonly LanePart[]>,
  crossings: ReadonlyMap<string, readonly Marked[]>,
): Part[] {
  const shown = placed.filter(({ located }) => located);
  const parts = shown.flatMap((item): Part[] => {
    const { feature, located } = item;
    if (!located) return [];
    if (chainsOf(item)) {
      const rank = LINE_RANK + (kindRow(feature.layer, feature.kind).above ? 10 : 0);
      const lines = lanes.get(feature.id) ?? [];
      const chains = lines.map(({ coordinates }) => coordinates);
      return [
        ...bandsOf(feature, chains).map((coordinates) =>
          part(feature, { type: 'LineString', coordinates }, 'band', 0, LINE_RANK),
        ),
        ...lines.map(({ coordinates, lane }) =>
          part(feature, { type: 'LineString', coordinates }, 'line', lane, rank),
        ),
        ...crossingParts(feature, lines, crossings.get(feature.id) ?? []),
      ];
    }
    if (located.geometry.type === 'Point')
      return [part(feature, located.geometry, 'point', 0, POINT_RANK + 10)];
    const drawn = withoutSpecks(located.geometry);
    return [part(feature, drawn, 'area', 0, areaRank(located.geometry)), ...zoneSign(item)];
  });
  parts.sort((a, b) => a.properties.rank - b.properties.rank);
  return [...parts.filter(isArea), ...parts.filter((part) => !isArea(part))];
}

/** A zone that is too small to be seen from afar has a sign until it can be. */
function zoneSign({ feature, located }: Placed): Part[] {
  const until = located ? signUntil(located.bbox) : 0;
  if (!located || until <= ZOOM_LIMITS.least) return [];
  const sign = part(feature, { type: 'Point', coordinates: located.anchor }, 'point', 0, POINT_RANK + 5);
  sign.properties.until = until;
  return [sign];
}

export const isArea = ({ properties }: Part): boolean => properties.part === 'area';

const bandsOf = (feature: Feature, chains: readonly LonLat[][]): LonLat[][] =>
  isGuide(feature.basis) ? bandLines(chains, feature.uncertaintyM ?? 0) : [];

/** What a marker needs of a crossing. */
export type Marked = Pick<BorderCrossing, 'at' | 'part'>;

/** Where a line crosses a province border. Signs of roads that open there are turned along the whole line. */
function crossingParts(feature: Feature, lines: readonly LanePart[], crossings: readonly Marked[]): Part[] {
  const chains = lines.map(({ coordinates }) => coordinates);
  return crossings.map(({ at, part: number }) => {
    const lane = isSplit(feature.layer) ? 0 : (lines[number]?.lane ?? 0);
    const crossing = part(feature, { type: 'Point', coordinates: at }, 'crossing', lane, POINT_RANK);
    const bearing = bearingAt(at, chains);
    if (bearing !== null) crossing.properties.bearing = bearing;
    return crossing;
  });
}

function part(
  feature: Feature,
  geometry: Geometry,
  kind: MapProperties['part'],
  lane: number,
  rank: number,
): Part {
  return {
    type: 'Feature',
    geometry,
    properties: {
      id: feature.id,
      layer: feature.layer,
      kind: feature.kind,
      status: feature.now.status,
      basis: feature.basis,
      accuracy: feature.accuracy,
      uncertaintyM: feature.uncertaintyM ?? 0,
      zh: feature.name.zh,
      en: feature.name.en,
      lane,
      part: kind,
      rank,
    },
  };
}

function chainsOf({ located }: Placed): LonLat[][] | null {
  const geometry = located?.geometry;
  if (geometry?.type === 'LineString') return [geometry.coordinates as LonLat[]];
  if (geometry?.type === 'MultiLineString') return geometry.coordinates as LonLat[][];
  return null;
}

/** Of a zone, as share of its largest part and in m²: islets so small would only be specks of its edge on the sea. */
const SPECK = { share: 0.01, m2: 3e7 };

/** An area as it is drawn; as published it has all its parts. */
export function withoutSpecks(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((rings) => ({ rings, m2: outerM2(rings) }));
  const most = Math.max(...parts.map(({ m2 }) => m2));
  const large = parts.filter(({ m2 }) => m2 >= Math.min(SPECK.m2, SPECK.share * most));
  return { type: 'MultiPolygon', coordinates: large.map(({ rings }) => rings) };
}

const outerM2 = (rings: Position[][]): number => areaM2(rings.slice(0, 1) as Polygon);

/** The larger an area, the further back: 0 for a whole province, 99 for a park. */
function areaRank(geometry: Geometry): number {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  const area = polygons.reduce((sum, rings) => sum + outerM2(rings), 0);
  return Math.round(Math.min(99, Math.max(0, 50 - 10 * Math.log10(Math.max(area / RANK_50_M2, 1e-6)))));
}
