/** A corridor as a strip chart: the axis from left to right, a row for each thing that lies in it. */
import type { Catalog } from '../../model/catalog';
import { message, named } from '../../messages';
import type { Lang } from '../../model/types';
import type { Corridor } from '../corridor';
import { bar, chart, fitted, INK, kmMarks, line, text } from './chart';

const ROW = 18;
const TOP = 24;
const RIGHT = 14;

/** The fainter a bar, the less sure it is that the thing lies inside. */
export function corridorStrip(
  catalog: Catalog,
  { members, axisKm }: Corridor,
  { width, lang, dark }: { width: number; lang: Lang; dark: boolean },
): string {
  const ink = INK[dark ? 'dark' : 'light'];
  const left = Math.min(220, width * 0.42);
  const x = (km: number) => left + (km / axisKm) * (width - left - RIGHT);
  const height = TOP + members.length * ROW + 8;
  const marks = kmMarks(axisKm, width - left).flatMap((km) => [
    line(x(km), TOP - 6, x(km), height - 8, ink.rule),
    text(x(km), TOP - 10, String(km), ink.quiet, { anchor: 'middle', size: 11 }),
  ]);
  const rows = members.flatMap(({ feature, chainage, certainty, perhaps }, row) => {
    const y = TOP + row * ROW;
    const colour = catalog.layer(feature.layer).colour[dark ? 1 : 0];
    const faint = (0.3 + 0.7 * certainty).toFixed(2);
    const edge = perhaps
      ? ` fill-opacity="0.15" stroke="${colour}" stroke-dasharray="3 2"`
      : ` opacity="${faint}" rx="2"`;
    return [
      `<g data-feature="${feature.id}">`,
      text(left - 8, y + 12, fitted(named(feature.name, lang), left - 12, 11), ink.ink, {
        anchor: 'end',
        size: 11,
      }),
      ...chainage.map(([from, to]) => bar(x(from), y + 4, Math.max(x(to) - x(from), 3), 9, colour, edge)),
      '</g>',
    ];
  });
  return chart(width, height, message(lang, 'corridor.strip'), ink, [...marks, ...rows]);
}
