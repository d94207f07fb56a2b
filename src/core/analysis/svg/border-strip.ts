/** The border of two provinces unrolled to one rule: a row a layer, each crossing as wide as it is uncertain. */
import type { Catalog } from '../../model/catalog';
import { statusRow } from '../../model/statuses';
import { message, named } from '../../messages';
import { km as kmWords } from '../../messages/format';
import { PROVINCES } from '../../model/provinces';
import type { Lang } from '../../model/types';
import type { PairCrossing, PairView } from '../pair';
import { bar, chart, fitted, INK, kmMarks, line, round, text, widthOf } from './chart';
import { lanes, type Lane } from './lanes';

/** Between the numbers of one row and those of the next, px. */
const BETWEEN = 6;
/** Of a number: from one lane of them to the next, px. */
const LANE = 11;
const TOP = 10;
const FOOT = 34;
const RIGHT = 14;

interface Drawn {
  width: number;
  lang: Lang;
  dark: boolean;
}

/** Numbers are those of the list beside it: the place in `view.crossings`, from 1. */
export function borderStrip(catalog: Catalog, view: PairView, { width, lang, dark }: Drawn): string {
  const { border } = view;
  if (!border) return '';
  const ink = INK[dark ? 'dark' : 'light'];
  const numbered = view.crossings.map((one, i) => ({ ...one, number: i + 1 }));
  const layers = catalog.layers.filter(({ id }) => numbered.some(({ feature }) => feature.layer === id));
  const names = layers.map((layer) => named(layer.name, lang));
  // As wide as the longest name, as long as the border keeps the most of the width.
  const left = Math.min(Math.max(0, ...names.map((name) => widthOf(name))) + 14, width * 0.4);
  const x = (km: number) => left + (km / border.km) * (width - left - RIGHT);
  let base = TOP;
  const rows = layers.flatMap((layer, row) => {
    const own = numbered.filter(
      ({ feature, crossing }) => feature.layer === layer.id && crossing.km !== null,
    );
    const stand = lanes(own.map(({ crossing, number }) => [x(crossing.km!), numberWidth(number)]));
    const deep = (side: Lane['side']) =>
      Math.max(0, ...stand.map((lane) => (lane.side === side ? lane.step + 1 : 0)));
    const y = base + 8 + Math.max(1, deep('above')) * LANE;
    base = y + 8 + deep('below') * LANE + BETWEEN;
    return [
      text(left - 8, y + 4, fitted(names[row]!, left - 12), ink.quiet, { anchor: 'end' }),
      line(left, y, width - RIGHT, y, ink.rule),
      ...ticks(own, stand, y, x, layer.colour[dark ? 1 : 0], ink, lang),
    ];
  });
  const height = base + FOOT;
  const breaks = border.breaks.map((km) =>
    line(x(km), TOP, x(km), base, ink.rule, ' stroke-dasharray="2 3"'),
  );
  const ends = border.eastward ? (['west', 'east'] as const) : (['north', 'south'] as const);
  return chart(width, height, stripLabel(view, lang), ink, [
    ...breaks,
    ...rows,
    line(left, base, width - RIGHT, base, ink.ink),
    ...kmMarks(border.km, width - left).flatMap((km) => [
      line(x(km), base, x(km), base + 4, ink.ink),
      text(x(km), base + 16, String(km), ink.quiet, { anchor: 'middle', size: 11 }),
    ]),
    text(left, base + 30, message(lang, `pair.${ends[0]}`), ink.quiet, { size: 11 }),
    text(
      width - RIGHT,
      base + 30,
      `${message(lang, `pair.${ends[1]}`)} · ${kmWords(border.km, lang)}`,
      ink.quiet,
      {
        anchor: 'end',
        size: 11,
      },
    ),
  ]);
}

export const pairName = ({ pair }: Pick<PairView, 'pair'>, lang: Lang): string => {
  const [a, b] = pair.map((province) => named(PROVINCES[province].name, lang));
  return message(lang, 'pair.name', { a: a!, b: b! });
};
const stripLabel = (view: PairView, lang: Lang): string =>
  message(lang, 'pair.strip', { pair: pairName(view, lang) });

/** Of a number in its lane, px. */
const numberWidth = (number: number): number => String(number).length * 6.2 + 4;

/** `stand`: where the number of each stands. */
function ticks(
  own: readonly (PairCrossing & { number: number })[],
  stand: readonly Lane[],
  y: number,
  x: (km: number) => number,
  colour: string,
  ink: { ink: string; paper: string },
  lang: Lang,
): string[] {
  return own.flatMap(({ crossing, feature, status, number }, i) => {
    const at = x(crossing.km!);
    const { side, step } = stand[i]!;
    const [from, to] = crossing.stretch!.map(x) as [number, number];
    const mark = statusRow(status).crossing;
    const title = `<title>${number} ${escapedName(named(feature.name, lang))} · ${message(lang, `status.${status}`)}</title>`;
    const half = mark === 'half' ? `<path d="M${round(at)} ${y - 5}a5 5 0 0 1 0 10z" fill="${colour}"/>` : '';
    return [
      `<g data-feature="${feature.id}">${title}`,
      bar(from, y - 5, to - from, 10, colour, ' opacity="0.28" rx="2"'),
      `<circle cx="${round(at)}" cy="${y}" r="5" fill="${mark === 'filled' ? colour : ink.paper}" stroke="${colour}" stroke-width="2"/>${half}`,
      text(at, side === 'below' ? y + 17 + step * LANE : y - 9 - step * LANE, String(number), ink.ink, {
        anchor: 'middle',
        size: 10,
      }),
      '</g>',
    ];
  });
}

const escapedName = (name: string): string => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
