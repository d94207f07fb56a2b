/** Drawing on the live map with Terra Draw: the corners are told as they are set, keys are left to the page. */
import type { Map as MapLibre } from 'maplibre-gl';
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Shape } from '../../../core/cartography/geometry/measure';
import type { LonLat } from '../../../core/model/types';

/** `corners`: with the place of the pointer last, until `done`; those of an area without the closing one. */
export type Told = (corners: readonly LonLat[], done: boolean) => void;

export interface Sketching {
  /** Ends what is being drawn with its last corner; nothing where that is no line or area yet. */
  finish(): void;
  /** Takes what was drawn off the map. */
  stop(): void;
}

export interface SketchWish {
  shape: Shape;
  /** #RRGGBB. */
  colour: string;
  /** Corners with which a line ends by itself. */
  most: number;
}

/** Keys that no keyboard has: the page hears Enter and Escape itself, wherever the focus is. */
const KEYS = { finish: 'sketch-finish', cancel: 'sketch-cancel' };

export function sketch(map: MapLibre, { shape, colour, most }: SketchWish, told: Told): Sketching {
  const hex = colour as `#${string}`;
  const paper = '#FFFFFF';
  const points = {
    closingPointColor: paper,
    closingPointOutlineColor: hex,
    closingPointOutlineWidth: 2,
    coordinatePointColor: hex,
    coordinatePointOutlineColor: paper,
    coordinatePointOutlineWidth: 1,
    coordinatePointWidth: 4,
  } as const;
  const shared = { keyEvents: KEYS, showCoordinatePoints: true };
  const mode =
    shape === 'line'
      ? new TerraDrawLineStringMode({
          ...shared,
          finishOnNthCoordinate: most,
          styles: { ...points, lineStringColor: hex, lineStringWidth: 3 },
        })
      : new TerraDrawPolygonMode({
          ...shared,
          styles: { ...points, fillColor: hex, fillOpacity: 0.15, outlineColor: hex, outlineWidth: 3 },
        });
  const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: [mode] });
  /** The one that is drawn or was drawn last: another takes its place. */
  let current: string | number | null = null;

  function cornersOf(id: string | number): LonLat[] | null {
    const geometry = draw.getSnapshotFeature(id)?.geometry;
    if (geometry?.type === 'LineString') return geometry.coordinates as LonLat[];
    return geometry?.type === 'Polygon' ? (geometry.coordinates[0]!.slice(0, -1) as LonLat[]) : null;
  }
  draw.on('change', (ids, type) => {
    if (type === 'delete') return;
    for (const id of ids) {
      const corners = cornersOf(id);
      if (!corners) continue;
      const before = current;
      current = id;
      // Not within the change that began the new one.
      if (before !== null && before !== id)
        queueMicrotask(() => draw.enabled && draw.hasFeature(before) && draw.removeFeatures([before]));
      told(corners, false);
    }
  });
  draw.on('finish', (id) => {
    const corners = cornersOf(id);
    // Whoever is told may stop the drawing; not within its own event.
    if (corners) queueMicrotask(() => told(corners, true));
  });
  draw.start();
  draw.setMode(mode.mode);
  return {
    finish: () => map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: KEYS.finish })),
    stop: () => void (draw.enabled && draw.stop()),
  };
}
