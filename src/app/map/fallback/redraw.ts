/** The plate drawn anew for a camera: as fine as the screen shows, and no more of it than is near. */
import { boxOf, type Camera, type Size } from '../../../core/cartography/geometry/camera';
import type { Square } from '../../../core/cartography/geometry/mercator';
import { Room, type PlaceName } from '../../../core/cartography/svg/place-names';
import { drawPlate, plateChildren } from '../../../core/cartography/svg/svg-map';
import { plateSheet } from '../../../core/cartography/svg/viewport';
import {
  groundOf,
  type Ground,
  type UnitsTopology,
  type WaterTopology,
} from '../../../core/cartography/geometry/topology';
import type { Feature } from '../../../core/model/types';
import type { Statuses } from '../../../core/view/claimed-status';
import { FILES, readJson } from '../../data/addresses';
import { readParts, type Parts } from '../../data/render-features';
import { drawNames } from './names';

/** How far lines may stray from their data, px. */
const STRAY_PX = 0.4;

export interface SimpleSources {
  parts: Parts;
  ground: Ground;
  places: readonly PlaceName[];
}

/** Reads what the simple map draws. The features must be there; the ground is as complete as its files. */
export async function readSources(): Promise<SimpleSources> {
  const part = async <T>(url: string): Promise<T | null> => readJson<T>(url).catch(() => null);
  const [parts, units, water, labels] = await Promise.all([
    readParts(),
    part<UnitsTopology>(FILES.units),
    part<WaterTopology>(FILES.water),
    part<PlaceName[] | { labels: PlaceName[] }>(FILES.labels),
  ]);
  return {
    parts,
    ground: groundOf(units, water),
    places: Array.isArray(labels) ? labels : (labels?.labels ?? []),
  };
}

export interface Wish {
  square: Square;
  camera: Camera;
  size: Size;
  /** Language of the names: zh, en or both. */
  language: string;
  /** Is named before all others. */
  selected: string | null;
  /** Those that differ from the parts' own. */
  statuses: Statuses;
}

/** `features`: what is shown, those whose names are most wanted first. */
export function redraw(
  { parts, ground, places }: SimpleSources,
  features: readonly Feature[],
  { square, camera, size, language, selected, statuses }: Wish,
): string {
  const { left, top } = boxOf(square, camera, size);
  const unitsPerPx = plateSheet(square, camera.zoom, 0).unitsPerPx;
  // Half a screen around it, so that a little way can be gone before it is drawn again.
  const [marginX, marginY] = [size.width / 2, size.height / 2];
  const sheet = plateSheet(square, camera.zoom, STRAY_PX, {
    decimals: Math.max(0, Math.ceil(-Math.log10(unitsPerPx / 4))),
    window: {
      left: (-left - marginX) * unitsPerPx,
      top: (-top - marginY) * unitsPerPx,
      right: (size.width - left + marginX) * unitsPerPx,
      bottom: (size.height - top + marginY) * unitsPerPx,
    },
  });
  const room = new Room();
  const setting = { sheet, camera, size, origin: [-left, -top] as const, room, language, selected };
  const first = features.filter(({ id }) => id === selected);
  const names = drawNames(first, parts, setting);
  const shown = new Set(features.map(({ id }) => id));
  const drawn = parts.all
    .filter(({ properties }) => shown.has(properties.id))
    .map((part) => {
      const status = statuses[part.properties.id];
      return status ? { ...part, properties: { ...part.properties, status } } : part;
    });
  const markup = drawPlate({ parts: drawn, ground, places }, sheet, room);
  const others = features.filter((feature) => !first.includes(feature));
  return plateChildren({
    ...markup,
    names: markup.names + names + drawNames(others, parts, setting),
  });
}
