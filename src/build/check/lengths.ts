/** Drawn length against stated length: far apart, one of them is wrong, or a sentence says why. */
import type { Placed } from '../catalog';
import type { Report } from '../issue';
import type { Sources } from '../read/sources';

const LEAST = 0.85;
const MOST = 1.1;

export function checkLengths(sources: Sources, placed: readonly Placed[], report: Report): void {
  const entries = new Map(sources.features.map((feature) => [feature.id, feature.entry]));
  for (const { feature } of placed) {
    const entry = entries.get(feature.id);
    if (!entry || feature.drawnKm === null || !feature.stated) continue;
    const ratio = feature.drawnKm / feature.stated.km;
    const within = ratio >= LEAST && ratio <= MOST;
    const drawn = `drawn ${feature.drawnKm.toFixed(1)} km, stated ${feature.stated.km} km (${ratio.toFixed(2)})`;
    if (within && feature.lengthNote)
      report.warn('needless-length-note', entry, ['length_note'], `${drawn} agree`, 'delete length_note');
    else if (!within && feature.lengthNote)
      report.warn(
        'length-explained',
        entry,
        ['stated_km'],
        `${drawn}; explained: ${feature.lengthNote.en}`,
        'nothing, if that still holds',
      );
    else if (!within) {
      const cure = 'add the places between, correct the length, or say why in length_note';
      report.fault('length-unexplained', entry, ['stated_km'], `${drawn}: outside ${LEAST}–${MOST}`, cure);
    }
  }
}
