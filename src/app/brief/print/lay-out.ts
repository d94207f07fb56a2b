/** What a sheet with a map holds, and how large its map is. */
import { legendOf, onSheet, type Legend } from '../../../core/analysis/on-sheet';
import { unproject, type Size } from '../../../core/cartography/geometry/camera';
import { drawingCamera } from '../../../core/cartography/geometry/view-camera';
import {
  cameraOnPaper,
  printable,
  pxOf,
  type MapOnPaper,
  type Subject,
} from '../../../core/cartography/paper';
import { viewElement } from '../../../core/cartography/svg/draw-view';
import type { Bbox, Feature } from '../../../core/model/types';
import { query } from '../../../core/view/query';
import type { Setting } from './setting';

/** So many have their passages printed. */
export const MOST_WITH_PASSAGES = 30;
/** Heights, mm. The foot is as high as its legend. */
const HEAD = 15;
const RULER = 13;
const ROW = 5.4;
const LEAST_ROWS = 5;
/** Room of the QR code beside the legend, and of a column of the legend. */
const QR_WIDTH = 34;
const COLUMN = { zh: 36, en: 47 };

export interface LaidOut {
  map: (MapOnPaper & { svg: string }) | null;
  /** Of the map, mm. */
  size: Size;
  legend: Legend;
  legendColumns: number;
  /** With their passages, by the numbers that they have on the map. */
  numbered: Feature[];
  others: Feature[];
  /** Both, for the sources. */
  listed: Feature[];
}

export function layOut(setting: Setting): LaidOut {
  const { catalog, view, material, options } = setting;
  const page = printable(options.paper, options.orientation);
  const columns = Math.floor((page.width - QR_WIDTH) / COLUMN[view.lang]);
  const parts = material.sources?.parts ?? [];
  let rows = LEAST_ROWS;
  for (;;) {
    // A hair less than the page: what is rounded up must not start another.
    const size = { width: page.width, height: page.height - HEAD - RULER - rows * ROW - 1 };
    const px = { width: pxOf(size.width), height: pxOf(size.height) };
    const place = cameraOnPaper(subjectOf(setting), px, options.denominator);
    const seen = onSheet(catalog, view, parts, frameOf(place, px));
    const legend = legendOf(catalog, view, seen);
    const own = material.sources?.own?.names.length ? 1 : 0;
    const entries = legend.layers.length + legend.statuses.length + legend.crossings.length + 1 + own;
    const needed = Math.ceil(entries / columns) + 1;
    if (needed > rows) {
      rows = needed;
      continue;
    }
    const items = itemsOf(setting, seen.features);
    const numbers = new Map(items.numbered.map(({ id }, i) => [id, i + 1]));
    const isOne = items.numbered.length === 1;
    const svg =
      material.sources &&
      viewElement(view, catalog, parts, material.sources, px, {
        camera: place.camera,
        named: seen.features,
        ...(!isOne && options.content === 'map' && { numbers }),
      });
    return {
      map: svg ? { ...place, svg } : null,
      size,
      legend,
      legendColumns: columns,
      ...items,
      listed: [...items.numbered, ...items.others],
    };
  }
}

/** The selected feature whole; else what of the shown features the screen shows; where that is none, the screen. */
function subjectOf({ catalog, view, options, screen }: Setting): Subject {
  const selected = options.content === 'map' && view.feature !== null ? catalog.feature(view.feature) : null;
  if (selected?.bbox) return { bounds: selected.bbox };
  const onScreen = view.camera && frameOf({ camera: drawingCamera(view.camera) }, screen);
  const frame = onScreen ?? catalog.data.bounds;
  const boxes = query(catalog, view).flatMap(({ bbox }) => (bbox ? (overlapOf(bbox, frame) ?? []) : []));
  const bounds = boxes.reduce<Bbox | null>((all, box) => (all ? around(all, box) : box), null);
  if (bounds) return { bounds };
  return view.camera ? { camera: drawingCamera(view.camera), screen } : { bounds: frame };
}

const around = (a: Bbox, b: Bbox): Bbox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
function overlapOf(a: Bbox, b: Bbox): Bbox[] | null {
  const both: Bbox = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return both[0] <= both[2] && both[1] <= both[3] ? [both] : null;
}

function frameOf({ camera }: Pick<MapOnPaper, 'camera'>, size: Size): Bbox {
  const [west, north] = unproject([0, 0], camera, size);
  const [east, south] = unproject([size.width, size.height], camera, size);
  return [west, south, east, north];
}

/** The selected feature alone; else what is in sight, then what has no place on any map. */
function itemsOf({ catalog, view, options }: Setting, seen: readonly Feature[]) {
  const selected = options.content === 'map' && view.feature !== null ? catalog.feature(view.feature) : null;
  const unplaced = query(catalog, view).filter(({ bbox }) => !bbox);
  const all = selected
    ? [selected]
    : options.content === 'table'
      ? [...query(catalog, view)]
      : [...seen, ...unplaced];
  return { numbered: all.slice(0, MOST_WITH_PASSAGES), others: all.slice(MOST_WITH_PASSAGES) };
}
