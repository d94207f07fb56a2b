/** The gap of a road that is not joined at the border is the same on the live map and on the SVG map. */
import { describe, expect, it } from 'vitest';
import { pointLayers } from '../../../src/app/map/maplibre/feature-layers';
import { squareOf } from '../../../src/core/cartography/geometry/mercator';
import { SPLIT_ZOOM } from '../../../src/core/cartography/symbols';
import { drawFeatures } from '../../../src/core/cartography/svg/features';
import { viewportOf } from '../../../src/core/cartography/svg/viewport';
import { STATUS_ORDER } from '../../../src/core/model/terms';

const live = pointLayers({ layers: [], theme: 'light' }).find(({ id }) => id === 'split-gap')!;

/** Radius of the gap on the SVG map, px; null where there is none. */
function drawnGap(status: string): number | null {
  const square = squareOf([118, 31, 119, 32]);
  const { points } = drawFeatures(
    [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [118.5, 31.5] },
        properties: {
          id: 'road',
          layer: 'disconnected-road',
          kind: 'disconnected-road',
          status,
          basis: 'alignment',
          uncertaintyM: 0,
          lane: 0,
          part: 'crossing',
          rank: 200,
        },
      },
    ],
    viewportOf(square, SPLIT_ZOOM, 0),
  );
  const radius = points.match(/class="gap"[^>]* r="([\d.]+)"/)?.[1];
  return radius === undefined ? null : Number(radius);
}

describe('the gap of a disconnected road', () => {
  it.each(STATUS_ORDER)('is drawn alike on both maps: %s', (status) => {
    // Of the filter only the list of statuses that are joined is asked.
    const joined = JSON.stringify(live.type === 'circle' && live.filter).match(
      /"status"\],\["literal",(\[[^\]]*\])/,
    );
    const isJoined = (JSON.parse(joined![1]!) as string[]).includes(status);
    const radius = live.type === 'circle' ? live.paint?.['circle-radius'] : null;
    expect(drawnGap(status)).toBe(isJoined ? null : radius);
  });
});
