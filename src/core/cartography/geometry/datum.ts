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
export const fromGcj02: Shift = (position) => gcoord.transform(position, GCJ02, WGS84);
export const fromBd09: Shift = (position) => gcoord.transform(position, BD09, WGS84);
