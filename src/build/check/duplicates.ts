/** The same thing entered twice, and features that no document names. */
import { distanceM } from '../../core/cartography/geometry/geodesy';
import type { Report } from '../issue';
import { ANY_PASSAGE, type Sources } from '../read/sources';

/** Places of one name and kind nearer than this are one place. */
const SAME_PLACE_M = 1000;

export function checkDoubles(sources: Sources, report: Report): void {
  const byName = new Map<string, Sources['features'][number]>();
  for (const feature of sources.features) {
    const key = `${feature.layer} ${feature.entry.value.name.zh}`;
    const other = byName.get(key);
    if (other) {
      const message = `the layer ${feature.layer} already has "${feature.entry.value.name.zh}": ${other.entry.file}`;
      const cure = 'one thing is one feature with several passages; tell two things apart in their names';
      report.fault('duplicate-feature', feature.entry, ['name', 'zh'], message, cure);
    } else byName.set(key, feature);
  }

  const places = new Map<string, Sources['places']>();
  for (const place of sources.places) {
    const key = `${place.value.kind} ${place.value.name.zh}`;
    const others = places.get(key) ?? [];
    const same = others.find((other) => distanceM(other.value.point, place.value.point) < SAME_PLACE_M);
    if (same) {
      const message = `"${place.value.name.zh}" is already there as "${same.value.id}" (${same.file}:${same.at([]).line})`;
      report.fault(
        'duplicate-place',
        place,
        ['name', 'zh'],
        message,
        `use "${same.value.id}" and delete this entry`,
      );
    }
    places.set(key, [...others, place]);
  }

  if (sources.broken.has(ANY_PASSAGE)) return;
  const named = new Set(
    sources.documents.flatMap(({ annotations }) => annotations.flatMap(({ value }) => value.features)),
  );
  for (const { id, entry } of sources.features) {
    if (named.has(id)) continue;
    const cure = 'mark the passage that names it in annotations.yaml, or delete the feature';
    report.fault('feature-without-passage', entry, ['id'], `no passage names "${id}"`, cure);
  }
}
