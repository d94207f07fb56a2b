/** The checks that need more than one file. */
import type { Anchored } from '../read/annotate';
import type { Placed } from '../catalog';
import type { Report } from '../issue';
import type { Sources } from '../read/sources';
import { checkAreas } from './areas';
import { checkDoubles } from './duplicates';
import { checkIds } from './ids';
import { checkLengths } from './lengths';
import { checkNamed } from './named';
import { checkPlaces } from './places';
import { checkPublishedIds } from './published-ids';
import { checkProvinces } from './provinces';
import { checkCoverage } from './coverage';

export function checkAll(
  sources: Sources,
  anchored: ReadonlyMap<string, readonly Anchored[]>,
  placed: readonly Placed[],
  borders: boolean,
  report: Report,
): void {
  checkIds(sources, report);
  checkPublishedIds(sources, report);
  checkDoubles(sources, report);
  checkNamed(sources, anchored, report);
  checkPlaces(sources, report);
  checkLengths(sources, placed, report);
  checkAreas(sources, placed, report);
  if (borders) checkProvinces(sources, placed, report);
  for (const document of sources.documents) checkCoverage(document, anchored.get(document.id) ?? [], report);
}
