/** The legend of a figure: a column of samples with their names, as close as it must be to have room for all. */
import { message, named } from '../../messages';
import type { Catalog } from '../../model/catalog';
import { layerRow, LAYERS } from '../../model/layers';
import type { View } from '../../view/view';
import type { Size } from '../geometry/camera';
import type { Legend } from '../legend';
import { brokenLines } from '../text-fit';
import { GROUND } from '../theme';
import { textAt } from './figure-text';
import { ownSample } from './own-layer';
import { borderSwatch, crossingSwatch, swatch } from './swatch';
import { short } from './viewport';

/** Height of an entry, px: usual, and below which all is drawn smaller; size of its text. */
const ROW = { most: 30, least: 24, px: 17 } as const;
/** Height of a further line of the same entry, in rows; where texts begin, px. */
const LINE = 0.72;
const TEXT_X = 48;
const { ink: INK, placeMinor: QUIET } = GROUND.light;

/** An entry has a sample; a heading has none. */
interface Entry {
  text: string;
  sample?: string;
}

/** At the origin, light ground. Empty parts have no heading. */
export function drawLegend(
  catalog: Catalog,
  legend: Legend & { own?: readonly string[] },
  view: Pick<View, 'lang' | 'as'>,
  size: Size,
): string {
  const entries = entriesOf(catalog, legend, view);
  const room = (size.width - TEXT_X) / ROW.px;
  const texts = entries.map(({ text, sample }) => brokenLines(text, sample ? room : size.width / ROW.px, 3));
  const lines = texts.reduce((sum, { length }) => sum + 1 + (length - 1) * LINE, 0);
  // All at the usual size, or all smaller.
  const row = Math.min(ROW.most, size.height / lines);
  const scale = Math.min(1, row / ROW.least);
  const px = ROW.px * scale;
  let y = 0;
  const drawn = entries.map(({ sample }, i) => {
    const middle = y + row / 2;
    y += row * (1 + (texts[i]!.length - 1) * LINE);
    const at = (line: number) => middle + px * 0.36 + line * row * LINE;
    const [x, fill] = sample === undefined ? [0, QUIET] : [TEXT_X, INK];
    const mark = sample
      ? `<g transform="translate(0 ${short(middle - 10 * scale)}) scale(${short(scale)})">${sample}</g>`
      : '';
    return mark + texts[i]!.map((text, line) => textAt(text, x, at(line), { px, fill })).join('');
  });
  return drawn.join('');
}

function entriesOf(
  catalog: Catalog,
  { looks, statuses, crossings, own = [] }: Legend & { own?: readonly string[] },
  { lang, as }: Pick<View, 'lang' | 'as'>,
): Entry[] {
  const theme = 'light';
  // The layer on whose line the stages are explained.
  const layer = LAYERS.find((id) => layerRow(id).explains)!;
  const kind = layerRow(layer).explains!;
  const colours = catalog.layer(layer).colour;
  const part = (heading: string, entries: Entry[]): Entry[] =>
    entries.length ? [{ text: heading }, ...entries] : [];
  return [
    ...part(
      message(lang, 'figure.legend'),
      looks.map((look) => ({
        text: named(look.name, lang),
        sample: swatch({ ...look, colours: catalog.layer(look.layer).colour, theme }),
      })),
    ),
    ...part(
      message(lang, `as.${as}`),
      statuses.map((status) => ({
        text: message(lang, `status.${status}`),
        sample: swatch({ layer, kind, status, colours, theme }),
      })),
    ),
    ...part(message(lang, 'figure.ground'), [
      ...crossings.map((mark) => ({
        text: message(lang, `legend.crossing.${mark}`),
        sample: crossingSwatch(mark, colours[0], theme),
      })),
      { text: message(lang, 'legend.border'), sample: borderSwatch(theme) },
      ...(own.length
        ? [
            {
              text: message(lang, 'own.legend', { names: own.join(message(lang, 'own.legend.join')) }),
              sample: ownSample(GROUND.light.own, GROUND.light.paper),
            },
          ]
        : []),
    ]),
  ];
}
