/**
 * The Chinese datums that look like WGS-84 and are not, by gcoord: GCJ-02 (AMap, Tencent) and BD-09 (Baidu).
 * Degrees, longitude first. The offset is some 500 m in East China; outside China there is none.
 */
import gcoord from 'gcoord';
import type { LonLat } from '../../model/types';

const { WGS84, GCJ02, BD09 } = gcoord;
type Shift = (position: LonLat) => LonLat;

export const toGcj02: Shift = (position) => gcoord.transform(position, WGS84, GCJ02);
export const toBd09: Shift = (position) => gcoord.transform(position, WGS84, BD09);
export const fromGcj02: Shift = (position) => undone(toGcj02, position, GCJ02);
export const fromBd09: Shift = (position) => undone(toBd09, position, BD09);

/** gcoord's inverse is good to a metre or less; each further round gains two digits, two are below a millimetre. */
function undone(shift: Shift, target: LonLat, datum: typeof GCJ02 | typeof BD09): LonLat {
  let [lon, lat] = gcoord.transform(target, datum, WGS84);
  for (let round = 0; round < 2; round++) {
    const [x, y] = shift([lon, lat]);
    [lon, lat] = [lon - (x - target[0]), lat - (y - target[1])];
  }
  return [lon, lat];
}
