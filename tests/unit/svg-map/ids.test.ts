/** Drawings that stand in one document, such as the map on the screen and the one on the sheet that is printed. */
import { expect, it } from 'vitest';
import { squareAround } from '../../../src/core/cartography/geometry/camera';
import type { DrawnPart } from '../../../src/core/cartography/svg/features';
import { drawMap } from '../../../src/core/cartography/svg/svg-map';

const at = (id: string, properties: Partial<DrawnPart['properties']>, coordinates: number[]): DrawnPart => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: {
    id,
    layer: 'rail',
    kind: 'high-speed',
    status: 'opened',
    basis: 'point',
    uncertaintyM: 0,
    lane: 0,
    part: 'crossing',
    rank: 1,
    ...properties,
  },
});
const PARTS = [
  at('line', { status: 'planned' }, [119, 33]),
  at('airport', { layer: 'hub', kind: 'airport', part: 'point' }, [118.5, 32.6]),
];
const PROVINCE = [
  [117, 32],
  [118, 33],
  [119, 32.5],
];
const borders = { province: [PROVINCE], prefecture: [], county: [] };

it('have an id in common only for the same drawing: a browser takes the first that has it', () => {
  const definitions = new Map<string, string>();
  for (const zoom of [5, 6.5, 8, 11]) {
    const camera = { center: [118.5, 32.6] as [number, number], zoom };
    const size = { width: 800, height: 600 };
    const { defs, viewport } = drawMap(
      { parts: PARTS, basemap: { land: null, water: null, borders }, places: [] },
      { camera, size, square: squareAround(camera, size) },
    );
    // A definition begins with its id, and reaches to the next.
    for (const markup of `${defs}${/<defs>(.*?)<\/defs>/.exec(viewport)![1]}`.split(
      /(?=<(?:g|path)[^>]* id=)/,
    )) {
      const id = / id="([^"]+)"/.exec(markup)![1]!;
      expect(definitions.get(id) ?? markup, id).toBe(markup);
      definitions.set(id, markup);
    }
  }
  // A border for each camera, and signs of at least two sizes.
  expect(definitions.size).toBeGreaterThan(7);
});
