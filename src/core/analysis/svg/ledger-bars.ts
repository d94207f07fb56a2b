/** What became of what was agreed on: a bar a document, cut by fate, as wide as there are things. */
import { message } from '../../messages';
import type { Lang } from '../../model/types';
import { shortTitle } from '../../view/document-words';
import { FATES, type Account, type Fate } from '../ledger';
import { bar, chart, fitted, INK, text, widthOf, type ChartInk } from './chart';

const ROW = 44;
const TOP = 30;
const RIGHT = 14;

/** Told apart by lightness too: what stands is darkest, what is not heard of an outline. */
export const FILL: Record<'light' | 'dark', Record<Fate, string>> = {
  light: {
    open: '#195f4c',
    building: '#1177ab',
    part: '#7fb6d3',
    moving: '#cdb98c',
    unheard: 'none',
    ended: '#6f6b61',
  },
  dark: {
    open: '#5fc7a6',
    building: '#4fb3e6',
    part: '#2f6f92',
    moving: '#7d6d44',
    unheard: 'none',
    ended: '#6d717a',
  },
};
/** What is written on them: 4.5 times as light or dark. */
export const INSIDE: Record<'light' | 'dark', Record<Fate, string>> = {
  light: {
    open: '#ffffff',
    building: '#ffffff',
    part: '#22252b',
    moving: '#22252b',
    unheard: '#22252b',
    ended: '#ffffff',
  },
  dark: {
    open: '#12161c',
    building: '#12161c',
    part: '#ffffff',
    moving: '#ffffff',
    unheard: '#e9e6dd',
    ended: '#ffffff',
  },
};

export function ledgerBars(
  accounts: readonly Account[],
  { width, lang, dark }: { width: number; lang: Lang; dark: boolean },
): string {
  const mode = dark ? 'dark' : 'light';
  const ink = INK[mode];
  const most = Math.max(1, ...accounts.map(({ agreed }) => agreed.length));
  const legend = legendOf(width, lang, mode, ink);
  const top = TOP + (legend.lines - 1) * 20;
  const rows = accounts.flatMap(({ document, agreed, fates }, row) => {
    const y = top + row * ROW;
    let x = 4;
    const title = `${shortTitle(document, lang)} · ${agreed.length}`;
    return [
      text(4, y + 14, fitted(title, width - 8), ink.ink),
      ...FATES.flatMap((fate) => {
        const n = fates[fate];
        if (!n) return [];
        const size = (n / most) * (width - 4 - RIGHT);
        const part = [
          `<g data-fate="${document.id}:${fate}"><title>${message(lang, 'ledger.fate', { n, fate: message(lang, `fate.${fate}`) })}</title>`,
          bar(
            x,
            y + 19,
            size - 1,
            18,
            FILL[mode][fate],
            ` stroke="${ink.quiet}" stroke-width="${fate === 'unheard' ? 1 : 0}"`,
          ),
          size > 14
            ? text(x + size / 2, y + 32, String(n), INSIDE[mode][fate], { anchor: 'middle', size: 11 })
            : '',
          '</g>',
        ];
        x += size;
        return part;
      }),
    ];
  });
  return chart(width, top + accounts.length * ROW + 6, message(lang, 'ledger.chart'), ink, [
    ...legend.parts,
    ...rows,
  ]);
}

function legendOf(
  width: number,
  lang: Lang,
  mode: 'light' | 'dark',
  ink: ChartInk,
): { parts: string[]; lines: number } {
  let [x, y, lines] = [4, 6, 1];
  const parts = FATES.flatMap((fate) => {
    const words = message(lang, `fate.${fate}`);
    const room = 19 + widthOf(words) + 14;
    if (x + room > width) [x, y, lines] = [4, y + 20, lines + 1];
    const drawn = [
      bar(
        x,
        y,
        14,
        12,
        FILL[mode][fate],
        ` stroke="${ink.quiet}" stroke-width="${fate === 'unheard' ? 1 : 0}"`,
      ),
      text(x + 19, y + 10, words, ink.quiet),
    ];
    x += room;
    return drawn;
  });
  return { parts, lines };
}
