/** A recipe guessed from a text → what the map draws of it, always as the guess that it is. */
import type { Position } from 'geojson';
import { lengthKm, midpoint } from '../cartography/geometry/geodesy';
import { softHull } from '../cartography/geometry/hull';
import { interiorPoint } from '../cartography/geometry/interior-point';
import { bboxOf, type Polygon } from '../cartography/geometry/polygon';
import { signUntil } from '../cartography/symbols';
import type { DrawnPart } from '../cartography/svg/features';
import { kindRow } from '../model/layers';
import type { Bbox, Feature, GeometryBasis, LonLat, MapProperties } from '../model/types';
import type { PlaceGuess, RecipeGuess } from './types';

type Geometry =
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }
  | { type: 'Point'; coordinates: Position };

/** What follows from a recipe; null where it places nothing. Kilometres, metres, degrees. */
export interface Shape {
  geometry: Geometry;
  basis: GeometryBasis;
  uncertaintyM: number;
  drawnKm: number | null;
  bbox: Bbox;
  anchor: LonLat;
  places: PlaceGuess[];
}

/** Polygons of whole units by their codes; empty where the basemap has none of them. */
export type UnitsOf = (adcodes: readonly string[]) => readonly Polygon[];
/** A border of the generalised basemap is true to within about this, metres. */
const BORDER_M = 500;

type Placed = PlaceGuess & { point: LonLat };
const placedOf = (places: readonly PlaceGuess[]): Placed[] =>
  places.filter((place): place is Placed => place.point !== null);

export function shapeOf(recipe: RecipeGuess, unitsOf: UnitsOf): Shape | null {
  if ('via' in recipe) return course(placedOf(recipe.via), recipe.uncertaintyM);
  if ('around' in recipe) return outline(placedOf(recipe.around), recipe.uncertaintyM);
  if ('units' in recipe) {
    const codes = recipe.units.flatMap(({ adcode }) => adcode ?? []);
    // An area that lacks a part would be another one.
    return codes.every((code) => unitsOf([code]).length > 0)
      ? area(unitsOf(codes), 'admin-units', BORDER_M, [])
      : null;
  }
  if ('at' in recipe) return spot(placedOf([recipe.at]), recipe.uncertaintyM);
  return null;
}

function course(places: readonly Placed[], uncertaintyM: number): Shape | null {
  const line = places.map(({ point }) => point);
  if (line.length < 2) return null;
  return {
    geometry: { type: 'LineString', coordinates: line },
    basis: line.length === 2 ? 'endpoints' : 'via-places',
    uncertaintyM,
    drawnKm: Math.round(lengthKm(line) * 100) / 100,
    bbox: bboxOf(line),
    anchor: midpoint(line),
    places: [...places],
  };
}

const outline = (places: readonly Placed[], uncertaintyM: number): Shape | null =>
  places.length === 0
    ? null
    : area(
        [
          [
            softHull(
              places.map(({ point }) => point),
              uncertaintyM,
            ),
          ],
        ],
        'soft-hull',
        uncertaintyM,
        places,
      );

function area(
  polygons: readonly Polygon[],
  basis: GeometryBasis,
  uncertaintyM: number,
  places: readonly Placed[],
): Shape | null {
  if (polygons.length === 0) return null;
  return {
    geometry:
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0]! }
        : { type: 'MultiPolygon', coordinates: [...polygons] },
    basis,
    uncertaintyM,
    drawnKm: null,
    bbox: bboxOf(polygons.flat(2)),
    anchor: interiorPoint(polygons),
    places: [...places],
  };
}

function spot([place]: readonly Placed[], uncertaintyM: number): Shape | null {
  if (!place) return null;
  const { point } = place;
  return {
    geometry: { type: 'Point', coordinates: point },
    basis: 'point',
    uncertaintyM,
    drawnKm: null,
    bbox: bboxOf([point]),
    anchor: point,
    places: [place],
  };
}

/** Ranks as the published map has them: areas, bands and lines, signs. */
const AREA_RANK = 50;
const LINE_RANK = 100;
const POINT_RANK = 205;

export type ShapePart = DrawnPart & { geometry: Geometry; properties: MapProperties };

/** The drawn parts of a feature. */
export function partsOf(feature: Feature, { geometry, bbox, anchor, basis }: Shape): ShapePart[] {
  const made = (shape: Geometry, part: MapProperties['part'], rank: number): ShapePart => ({
    type: 'Feature',
    geometry: shape,
    properties: {
      id: feature.id,
      layer: feature.layer,
      kind: feature.kind,
      status: feature.now.status,
      basis,
      accuracy: feature.accuracy,
      uncertaintyM: feature.uncertaintyM ?? 0,
      zh: feature.name.zh,
      en: feature.name.en,
      lane: 0,
      part,
      rank,
    },
  });
  if (geometry.type === 'LineString') {
    const rank = LINE_RANK + (kindRow(feature.layer, feature.kind).above ? 10 : 0);
    return [made(geometry, 'band', LINE_RANK), made(geometry, 'line', rank)];
  }
  if (geometry.type === 'Point') return [made(geometry, 'point', POINT_RANK + 5)];
  const sign = made({ type: 'Point', coordinates: anchor }, 'point', POINT_RANK);
  const until = signUntil(bbox);
  return [
    made(geometry, 'area', AREA_RANK),
    ...(until > 5 ? [{ ...sign, properties: { ...sign.properties, until } }] : []),
  ];
}
