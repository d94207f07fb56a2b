/** Soft outlines against the areas that the entry or its outcomes state. */
import { area } from '@turf/turf';
import type { Placed } from '../catalog';
import type { Report } from '../issue';
import type { Sources } from '../read/sources';

/** An outline is as wide as its doubt, so it may be larger than the zone, but not out of all proportion. */
const MOST = 10;
const FIGURE = /([\d.,]+) ?[余多]?(万)?(?:平方公里|平方千米)/gu;

/** Warns where a soft outline is more than ten times as large as the largest area that is stated. */
export function checkAreas(sources: Sources, placed: readonly Placed[], report: Report): void {
  const entries = new Map(sources.features.map((feature) => [feature.id, feature.entry]));
  for (const { feature, located } of placed) {
    const entry = entries.get(feature.id);
    if (!entry || located?.basis !== 'soft-hull') continue;
    const { placement, note } = entry.value;
    const events = sources.outcomes.filter(({ value }) => value.feature === feature.id);
    const said = [placement?.zh, note?.zh, ...events.map(({ value }) => value.what.zh)];
    const stated = Math.max(...said.flatMap((words) => areasIn(words ?? '')));
    const drawn = area(located.geometry) / 1e6;
    if (stated > 0 && drawn > stated * MOST)
      report.warn(
        'outline-too-large',
        entry,
        ['geometry'],
        `the soft outline covers ${Math.round(drawn)} km², stated are ${stated} km²`,
        'name nearer places, a smaller uncertainty_m, or the parts one by one',
      );
  }
}

/** The areas that a Chinese sentence gives, km². */
export const areasIn = (words: string): number[] =>
  [...words.matchAll(FIGURE)].map(
    ([, figure = '', tenThousands]) => Number(figure.replaceAll(',', '')) * (tenThousands ? 10_000 : 1),
  );
