/** Places: coordinates that can't be right, that are in the wrong datum, and places that nothing uses. */
import type { LonLat } from '../../core/model/types';
import { fromBd09, fromGcj02, toBd09, toGcj02 } from '../../core/cartography/geometry/datum';
import { distanceM } from '../../core/cartography/geometry/geodesy';
import type { Report } from '../issue';
import { positionFault } from '../place/extent';
import type { Sources } from '../read/sources';
import { placesOf } from './ids';

/** How near to the shifted reference a point must be to be called shifted. */
const SHIFT_M = 120;
const DATUMS = [
  { name: 'GCJ-02 (AMap, Tencent)', shift: toGcj02, undo: fromGcj02 },
  { name: 'BD-09 (Baidu)', shift: toBd09, undo: fromBd09 },
];

export function checkPlaces(sources: Sources, report: Report): void {
  const used = new Set(
    sources.features.flatMap(({ entry }) => placesOf(entry.value).map(({ place }) => place)),
  );
  const references = new Map<string, LonLat[]>();
  for (const reference of sources.references) {
    const fault = positionFault(reference.value.point);
    if (fault) report.fault(fault.code, reference, ['point'], fault.message, fault.cure);
    else
      references.set(reference.value.name, [
        ...(references.get(reference.value.name) ?? []),
        reference.value.point,
      ]);
  }
  for (const place of sources.places) {
    const { id, name, aliases = [], point, precision_m: precision } = place.value;
    const fault = positionFault(point);
    if (fault) report.fault(fault.code, place, ['point'], `"${id}": ${fault.message}`, fault.cure);
    else {
      const known = [name.zh, name.en, ...aliases].flatMap((word) => references.get(word) ?? []);
      const shifted = shiftOf(point, precision, known);
      if (shifted) {
        const [lon, lat] = shifted.undo(point).map((degrees) => degrees.toFixed(5));
        const message = `"${id}" is in ${shifted.name}, not WGS-84: ${shifted.metres} m from the reference point`;
        report.fault('shifted-coordinates', place, ['point'], message, `write point: [${lon}, ${lat}]`);
      }
    }
    if (!used.has(id))
      report.warn('unused-place', place, ['id'], `no feature uses the place "${id}"`, 'delete it, or use it');
  }
}

/** The datum that a point is in by mistake: it lies where a reference would lie in that datum. */
function shiftOf(point: LonLat, precision: number, references: readonly LonLat[]) {
  for (const reference of references) {
    const metres = Math.round(distanceM(point, reference));
    if (metres <= SHIFT_M) return null;
    for (const datum of DATUMS) {
      const there = datum.shift(reference);
      const offset = distanceM(reference, there);
      if (precision < offset && distanceM(point, there) <= SHIFT_M) return { ...datum, metres };
    }
  }
  return null;
}
