/** Places for the name of what is no line: in a zone that is wide enough, beside a sign. Lengths are CSS pixels. */
import { isSplit, layerRow } from '../model/layers';
import type { Feature } from '../model/types';
import type { ScreenProjection } from './geometry/camera';
import type { Xy } from './geometry/mercator';
import type { Frame } from './line-labels';
import { nameForms, wrapped } from './name-forms';
import { isInside, named, roomAt, sizeOf, type Place } from './name-beside-line';
import { WRAP_EMS, type Naming } from './placed-name';
import { SPLIT_ZOOM } from './symbols';

/** From the middle of a sign to its name. */
const SIGN_GAP = 14;
/** Share of a zone's width on the screen that its name may have. */
const ZONE_SHARE = 1.1;

/** `all`: whatever the zoom, and however small the zone. */
export function* placesAt(
  feature: Feature,
  frame: Frame,
  { project }: ScreenProjection,
  { zoom, language, counted }: Naming,
  all: boolean,
): Generator<Place> {
  if (!feature.anchor || !feature.bbox || counted?.has(feature.id)) return;
  const at = project(feature.anchor);
  if (at[0] < frame.left || at[0] > frame.right || at[1] < frame.top || at[1] > frame.bottom) return;
  const isZone = feature.basis === 'admin-units' || feature.basis === 'soft-hull';
  const from = isSplit(feature.layer) ? SPLIT_ZOOM - 2.5 : layerRow(feature.layer).label.signZoom;
  if (!isZone && !all && zoom < from) return;
  const [west, , east] = feature.bbox;
  const span = project([east, feature.bbox[1]])[0] - project([west, feature.bbox[1]])[0];
  const forms = nameForms(feature, language);
  const { size } = layerRow(feature.layer).label;
  for (const text of isZone ? forms : forms.slice(-1)) {
    const lines = wrapped(text, WRAP_EMS);
    const [width, height] = sizeOf({ feature, size }, lines);
    if (isZone && !all && width > span * ZONE_SHARE) continue;
    for (const [across, down] of isZone ? inZone(height) : besideSign(width, height)) {
      const room = roomAt([at[0] + across, at[1] + down], width, height);
      if (isInside(room, frame))
        yield {
          name: { ...named({ feature, size }, lines), shape: 'point', at, angle: 0, across, down },
          room: [room],
        };
    }
  }
}

const inZone = (height: number): Xy[] => [0, -1, 1, -2, 2].map((row) => [0, row * (height + 2)]);

const besideSign = (width: number, height: number): Xy[] => [
  [0, SIGN_GAP + height / 2],
  [SIGN_GAP + width / 2, 0],
  [-SIGN_GAP - width / 2, 0],
  [0, -SIGN_GAP - height / 2],
];
