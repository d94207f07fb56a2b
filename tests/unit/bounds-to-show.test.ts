/** What a map shows of a set that was asked for. */
import { expect, it } from 'vitest';
import { boundsOf, boundsToShow } from '../../src/app/map/maplibre/camera';
import type { Bbox, Feature, LonLat } from '../../src/core/model/types';
import { catalog } from './catalog-fixture';

const at = (bbox: Bbox | null, anchor: LonLat | null, aggregate = false): Feature => ({
  ...catalog.features[0]!,
  bbox,
  anchor,
  aggregate,
});
const LONG = at([117, 33, 120, 34], [118, 33.5]);
const NEAR = at([118, 33, 118.2, 33.2], [118.1, 33.1]);
const TOTAL = at([100, 20, 130, 50], [115, 35], true);
const NOWHERE = at(null, null);

it('shows one thing whole, also beside things that are not placed and totals', () => {
  expect(boundsToShow([LONG])).toEqual(LONG.bbox);
  expect(boundsToShow([NOWHERE, LONG, TOTAL])).toEqual(LONG.bbox);
});

it('shows a few whole: lines do not run out of the picture', () => {
  const [west, south, east, north] = boundsToShow([NEAR, LONG])!;
  expect(west).toBeLessThanOrEqual(117);
  expect(south).toBeLessThanOrEqual(33);
  expect(east).toBeGreaterThanOrEqual(120);
  expect(north).toBeGreaterThanOrEqual(34);
});

it('shows many by their anchors, and nothing where nothing is placed', () => {
  const many = Array.from({ length: 40 }, () => NEAR).concat(LONG);
  expect(boundsToShow(many)).toEqual(boundsOf(many));
  expect(boundsToShow([NOWHERE])).toBeNull();
});
