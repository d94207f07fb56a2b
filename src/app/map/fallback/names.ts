/** Names of features on the simple map: along straight stretches of lines, in zones, under signs; none on another. */
import { isSplit, layerRow } from '../../../core/model/layers';
import type { Bilingual, Feature } from '../../../core/model/types';
import type { Camera, Size } from '../../../core/cartography/geometry/camera';
import { project } from '../../../core/cartography/geometry/camera';
import { ems, type Rect, type Room } from '../../../core/cartography/svg/place-names';
import { escaped, percent, short, type Sheet } from '../../../core/cartography/svg/viewport';
import type { Xy } from '../../../core/cartography/geometry/mercator';
import { LANE_SCALE, SPLIT_ZOOM, atZoom } from '../../../core/cartography/symbols';
import { isReversed, pointAt, readingAngle, stretches, type Frame } from '../line-labels';
import type { Parts } from '../../data/render-features';

const SIZE = 12;
const MOST = 120;

interface Setting {
  sheet: Sheet;
  camera: Camera;
  size: Size;
  /** Pixels from the plate's corner to the screen's, as `room` counts from the former. */
  origin: Xy;
  room: Room;
  language: string;
  /** Is named even where its line is shorter than its name. */
  selected: string | null;
}

/** Markup for the `names` group. `features`: those shown, the most wanted first. */
export function drawNames(features: readonly Feature[], parts: Parts, setting: Setting): string {
  const { camera, size } = setting;
  const frame: Frame = { left: 12, top: 12, right: size.width - 12, bottom: size.height - 12 };
  let out = '';
  for (const feature of features.slice(0, MOST)) {
    if (!feature.anchor || feature.aggregate) continue;
    const lines = parts.linesOf(feature.id);
    const asLine = lines.length > 0 && (!isSplit(feature.layer) || camera.zoom >= SPLIT_ZOOM);
    const name = asLine ? along(feature, lines, frame, setting) : below(feature, frame, setting);
    if (name)
      out += `<g class="own" data-id="${escaped(feature.id)}" data-layer="${feature.layer}">${name}</g>`;
  }
  return out;
}

const textOf = ({ zh, en }: Bilingual, language: string): string =>
  language === 'both' ? `${zh}  ${en}` : language === 'en' ? en : zh;

function along(
  feature: Feature,
  lines: ReturnType<Parts['linesOf']>,
  frame: Frame,
  { sheet, camera, size, origin, room, language, selected }: Setting,
): string | null {
  const text = textOf(feature.name, language);
  const width = ems(text) * SIZE;
  const lanePx = atZoom(LANE_SCALE, camera.zoom);
  const found = lines
    .flatMap(({ coordinates, lane }) =>
      stretches(
        coordinates.map((position) => project(position, camera, size)),
        frame,
        5,
      ).map((stretch) => ({ stretch, lane })),
    )
    .sort((a, b) => b.stretch.length - a.stretch.length);
  for (const { stretch, lane } of found.slice(0, 3)) {
    if (stretch.length < (feature.id === selected ? 0.3 : 0.9) * width) break;
    const turn = (readingAngle(stretch) * Math.PI) / 180;
    const shift = lane * lanePx * (isReversed(stretch) ? -1 : 1);
    for (const side of shift > 0.1 ? [1, -1] : [-1, 1]) {
      const at = pointAt(stretch, 0.5);
      const down = shift + side * (SIZE * 0.5 + 5);
      const centre: Xy = [at[0] - down * Math.sin(turn), at[1] + down * Math.cos(turn)];
      if (!room.take(...squaresAlong(centre, turn, width, origin))) continue;
      const rotate = `rotate(${short((turn * 180) / Math.PI)})`;
      return textAt(at, text, {
        sheet,
        origin,
        attributes: `transform="${rotate}" y="${short(down)}" dy=".35em"`,
      });
    }
  }
  return null;
}

/** A zone's name in it if it is wide enough; a sign's under it, once the signs stand apart. */
function below(
  feature: Feature,
  frame: Frame,
  { sheet, camera, size, origin, room, language }: Setting,
): string | null {
  const [west, south, east, north] = feature.bbox!;
  const isZone = feature.basis === 'admin-units' || feature.basis === 'soft-hull';
  const text = textOf(feature.name, language);
  const width = ems(text) * SIZE;
  const across = project([east, north], camera, size)[0] - project([west, south], camera, size)[0];
  if (isZone ? across < width : camera.zoom < layerRow(feature.layer).label.signZoom) return null;
  const at = project(feature.anchor!, camera, size);
  if (at[0] < frame.left || at[0] > frame.right || at[1] < frame.top || at[1] > frame.bottom) return null;
  const down = isZone ? 0 : 18;
  const [x, y] = [at[0] + origin[0], at[1] + origin[1] + down];
  if (!room.take([x - width / 2, y - 8, x + width / 2, y + 8])) return null;
  return textAt(at, text, { sheet, origin, attributes: `y="${down}" dy=".35em"` });
}

function textAt(
  [x, y]: Xy,
  text: string,
  { sheet, origin, attributes }: { sheet: Sheet; origin: Xy; attributes: string },
): string {
  const place = [x + origin[0], y + origin[1]].map((px) => percent(px * sheet.unitsPerPx));
  return `<svg x="${place[0]}" y="${place[1]}"><text font-size="${SIZE}" ${attributes}>${escaped(text)}</text></svg>`;
}

/** Upright squares that cover turned text. */
function squaresAlong([x, y]: Xy, turn: number, width: number, origin: Xy): Rect[] {
  const count = Math.max(1, Math.ceil(width / SIZE));
  return Array.from({ length: count }, (_, i): Rect => {
    const d = ((i + 0.5) / count - 0.5) * width;
    const [cx, cy] = [x + origin[0] + d * Math.cos(turn), y + origin[1] + d * Math.sin(turn)];
    return [cx - 8, cy - 8, cx + 8, cy + 8];
  });
}
