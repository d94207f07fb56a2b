/** What of a view can be seen within a frame: the features, and with them what a legend has to explain. */
import type { Window } from '../cartography/geometry/clip';
import type { DrawnPart } from '../cartography/svg/features';
import type { Catalog } from '../model/catalog';
import { isSplit, layerRow } from '../model/layers';
import { STATUS_ORDER, statusRow, type CrossingMark, type Status } from '../model/statuses';
import type { Bbox, Feature, LayerId } from '../model/types';
import { query } from '../view/query';
import { statusOf } from '../view/status-in-view';
import type { View } from '../view/view';

export interface OnSheet {
  /** In the catalogue's order. */
  features: Feature[];
  crossings: ReadonlySet<CrossingMark>;
}
export interface LegendEntry {
  layer: LayerId;
  kind: string;
}
export interface Legend {
  /** One a layer; of signs, which differ by kind, one a kind. */
  layers: LegendEntry[];
  statuses: Status[];
  crossings: CrossingMark[];
}

const SEEN = ['line', 'area', 'point'];

/** `frame`: degrees. A zone counts by its edge: its inside is not drawn. */
export function onSheet(
  catalog: Catalog,
  view: View,
  parts: readonly DrawnPart[],
  [west, south, east, north]: Bbox,
): OnSheet {
  const window: Window = { left: west, top: south, right: east, bottom: north };
  const shown = query(catalog, view);
  const asked = new Set(shown.map(({ id }) => id));
  const seen = new Set<string>();
  const crossings = new Set<CrossingMark>();
  for (const part of parts) {
    const { id, part: what } = part.properties;
    if (!asked.has(id) || !isInside(part, window)) continue;
    if (SEEN.includes(what)) seen.add(id);
    else if (what === 'crossing') {
      const feature = catalog.feature(id);
      if (feature) crossings.add(statusRow(statusOf(catalog, view, feature)).crossing);
    }
  }
  return { features: shown.filter(({ id }) => seen.has(id)), crossings };
}

function isInside({ geometry }: DrawnPart, window: Window): boolean {
  const touches = (line: readonly (readonly number[])[]) =>
    line.some((to, i) => i > 0 && legTouches(line[i - 1]!, to, window));
  switch (geometry?.type) {
    case 'Point': {
      const [lon = NaN, lat = NaN] = geometry.coordinates;
      return lon >= window.left && lon <= window.right && lat >= window.top && lat <= window.bottom;
    }
    case 'LineString':
      return touches(geometry.coordinates);
    case 'Polygon':
      return geometry.coordinates.some(touches);
    case 'MultiPolygon':
      return geometry.coordinates.some((polygon) => polygon.some(touches));
    default:
      return false;
  }
}

/** Whether any of a straight leg lies in a window (Liang and Barsky's clipping). */
function legTouches(from: readonly number[], to: readonly number[], window: Window): boolean {
  let [enters, leaves] = [0, 1];
  for (const [axis, least, most] of [
    [0, window.left, window.right],
    [1, window.top, window.bottom],
  ] as const) {
    const start = from[axis] ?? NaN;
    const length = (to[axis] ?? NaN) - start;
    if (!length && (start < least || start > most)) return false;
    if (!length) continue;
    const [a, b] = [(least - start) / length, (most - start) / length];
    enters = Math.max(enters, Math.min(a, b));
    leaves = Math.min(leaves, Math.max(a, b));
  }
  return enters <= leaves;
}

/** What explains what is seen, and nothing else. */
export function legendOf(catalog: Catalog, view: View, { features, crossings }: OnSheet): Legend {
  const layers = catalog.layers.flatMap(({ id: layer, kinds }): LegendEntry[] => {
    const own = features.filter((feature) => feature.layer === layer);
    if (!own.length) return [];
    const { sample, shape } = layerRow(layer);
    if (shape !== 'point' || isSplit(layer)) return [{ layer, kind: sample.kind }];
    return Object.keys(kinds).flatMap((kind) =>
      own.some((feature) => feature.kind === kind) ? [{ layer, kind }] : [],
    );
  });
  const statuses = new Set(features.map((feature) => statusOf(catalog, view, feature)));
  const marks: readonly CrossingMark[] = ['ring', 'half', 'filled'];
  return {
    layers,
    statuses: STATUS_ORDER.filter((status) => statuses.has(status)),
    crossings: marks.filter((mark) => crossings.has(mark)),
  };
}
