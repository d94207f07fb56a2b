/** A layer that a reader brings along: theirs, beside the atlas and never part of it, kept in their browser only. */
import type {
  LineString,
  MultiLineString,
  MultiPoint,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import type { Bbox } from './types';

/** What the coordinates of a file are said to be in; CGCS2000 is WGS-84 to within a few decimetres. */
export const DATUMS = ['wgs84', 'cgcs2000', 'gcj02'] as const;
export type Datum = (typeof DATUMS)[number];

export type OwnGeometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon;
export interface OwnFeature {
  /** As the file has it, one line; empty: it has none. */
  name: string;
  /** Degrees, longitude first, two numbers a position. */
  geometry: OwnGeometry;
}

export interface OwnLayer {
  id: string;
  /** Of the file, without its ending. */
  name: string;
  datum: Datum;
  shown: boolean;
  /** In the datum that the file is in. */
  features: readonly OwnFeature[];
}

/** Where in a file: its row (the heading is row 1) or the number of its feature (from 1). */
export type At = { row: number } | { feature: number };
/** What of a file could not be drawn, and why. */
export interface LeftOut {
  why: 'blank' | 'number' | 'range' | 'geometry';
  at: At;
  /** What stands there. */
  value: string;
}
export interface ReadLayer {
  features: OwnFeature[];
  leftOut: LeftOut[];
}

/** Every position of a geometry. */
export function positionsOf({ type, coordinates }: OwnGeometry): readonly Position[] {
  if (type === 'Point') return [coordinates];
  if (type === 'MultiPoint' || type === 'LineString') return coordinates;
  return type === 'MultiPolygon' ? coordinates.flat(2) : coordinates.flat(1);
}

/** Null where there is nothing. */
export function boundsOfOwn(features: readonly OwnFeature[]): Bbox | null {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features)
    for (const [x = 0, y = 0] of positionsOf(geometry)) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  return box[0] <= box[2] ? box : null;
}
