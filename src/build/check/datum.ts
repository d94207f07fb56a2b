/**
 * The Chinese datums that look like WGS-84 and are not: GCJ-02 (AMap, Tencent) and BD-09 (Baidu).
 *
 * The published approximation of the offset; good to a metre or two within China. Degrees.
 */
import type { LonLat } from '../../core/model/types';

const A = 6_378_245;
const E2 = 0.006693421622965943;
const RAD = Math.PI / 180;
const BD_TURN = (Math.PI * 3000) / 180;

/** WGS-84 → GCJ-02. */
export function toGcj02([lon, lat]: LonLat): LonLat {
  const [x, y] = [lon - 105, lat - 35];
  const waves = (20 * Math.sin(6 * Math.PI * x) + 20 * Math.sin(2 * Math.PI * x)) * (2 / 3);
  const root = Math.sqrt(Math.abs(x));
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    waves +
    (20 * Math.sin(Math.PI * y) + 40 * Math.sin((Math.PI * y) / 3)) * (2 / 3) +
    (160 * Math.sin((Math.PI * y) / 12) + 320 * Math.sin((Math.PI * y) / 30)) * (2 / 3);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    waves +
    (20 * Math.sin(Math.PI * x) + 40 * Math.sin((Math.PI * x) / 3)) * (2 / 3) +
    (150 * Math.sin((Math.PI * x) / 12) + 300 * Math.sin((Math.PI * x) / 30)) * (2 / 3);
  const magic = 1 - E2 * Math.sin(lat * RAD) ** 2;
  const dLat = north / (((A * (1 - E2)) / (magic * Math.sqrt(magic))) * RAD);
  const dLon = east / ((A / Math.sqrt(magic)) * Math.cos(lat * RAD) * RAD);
  return [lon + dLon, lat + dLat];
}

/** WGS-84 → BD-09. */
export function toBd09(position: LonLat): LonLat {
  const [x, y] = toGcj02(position);
  const radius = Math.sqrt(x * x + y * y) + 0.00002 * Math.sin(y * BD_TURN);
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BD_TURN);
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006];
}

/** The inverse of a shift that changes slowly, by iteration. */
export function undo(shift: (position: LonLat) => LonLat, shifted: LonLat): LonLat {
  let [lon, lat] = shifted;
  for (let i = 0; i < 5; i++) {
    const [x, y] = shift([lon, lat]);
    lon += shifted[0] - x;
    lat += shifted[1] - y;
  }
  return [lon, lat];
}
