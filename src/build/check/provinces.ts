/** Provinces that the geometry lies in against those that the entry lists. */
import type { Placed } from '../catalog';
import type { Report } from '../issue';
import type { Sources } from '../read/sources';

export function checkProvinces(sources: Sources, placed: readonly Placed[], report: Report): void {
  const entries = new Map(sources.features.map((feature) => [feature.id, feature.entry]));
  for (const { feature, located } of placed) {
    const entry = entries.get(feature.id);
    if (!entry || !located) continue;
    const unlisted = located.surely.filter((province) => !feature.provinces.includes(province));
    const untouched = feature.provinces.filter((province) => !located.perhaps.includes(province));
    if (unlisted.length + untouched.length === 0) {
      // Where the border alone is reached, or nothing is drawn yet, a note says why the province is listed.
      const inAll = feature.provinces.every((province) => located.surely.includes(province));
      if (feature.provincesNote && inAll)
        report.warn(
          'needless-provinces-note',
          entry,
          ['provinces_note'],
          'the geometry lies in all listed provinces',
          'delete provinces_note',
        );
      continue;
    }
    const said = [
      unlisted.length > 0
        ? `the geometry lies also in ${unlisted.map((p) => withKm(p, feature.kmByProvince)).join(', ')}`
        : '',
      untouched.length > 0 ? `the geometry does not reach ${untouched.join(', ')}` : '',
    ].filter(Boolean);
    const message = `${said.join('; ')} (listed: ${feature.provinces.join(', ')})`;
    if (feature.provincesNote)
      report.warn(
        'provinces-explained',
        entry,
        ['provinces'],
        `${message}; explained: ${feature.provincesNote.en}`,
        'nothing, if that still holds',
      );
    else {
      const cure = 'correct provinces or the geometry, or say why in provinces_note';
      report.fault('provinces-unexplained', entry, ['provinces'], message, cure);
    }
  }
}

function withKm(province: string, km: Readonly<Record<string, number>>): string {
  const length = km[province];
  return length === undefined ? province : `${province} (${length.toFixed(1)} km)`;
}
