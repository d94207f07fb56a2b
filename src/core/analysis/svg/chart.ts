/** What the charts share: colours of light and dark paper, text, a scale of km. SVG as text, without style attributes. */
import { escaped } from '../../cartography/svg/viewport';

export interface ChartInk {
  ink: string;
  quiet: string;
  rule: string;
  paper: string;
}
export const INK: Record<'light' | 'dark', ChartInk> = {
  light: { ink: '#22252b', quiet: '#565b64', rule: '#ddd7c8', paper: '#fbfaf5' },
  dark: { ink: '#e9e6dd', quiet: '#b3b5b5', rule: '#343d49', paper: '#1b2129' },
};
const FONT = "font-family=\"'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif\"";

/** A chart that stands by itself as a file. `label`: what it shows, for who cannot see it. */
export const chart = (width: number, height: number, label: string, ink: ChartInk, parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" ${FONT} font-size="12"><title>${escaped(label)}</title><rect width="100%" height="100%" fill="${ink.paper}"/>${parts.join('')}</svg>`;

/** Latin words with a curly mark: that of a Chinese face is as wide as a character. */
const isLatin = (words: string): boolean => /[‘’“”]/.test(words) && !/[\u2e80-\uffef]/.test(words);

export const text = (
  x: number,
  y: number,
  words: string,
  fill: string,
  { anchor = 'start', size = 12 }: { anchor?: 'start' | 'middle' | 'end'; size?: number } = {},
): string =>
  `<text x="${round(x)}" y="${round(y)}" fill="${fill}" text-anchor="${anchor}" font-size="${size}"${isLatin(words) ? ' font-family="sans-serif"' : ''}>${escaped(words)}</text>`;

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, more = ''): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}"${more}/>`;

export const bar = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(width, 1))}" height="${round(height)}" fill="${fill}"${more}/>`;

export const round = (value: number): number => Math.round(value * 10) / 10;

/** A step of 1, 2 or 5 times a power of ten that leaves room between marks, and the marks up to an end. */
export function kmMarks(km: number, width: number): number[] {
  const least = (km * 70) / Math.max(width, 1);
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1e-6)));
  const step = [1, 2, 5, 10].map((by) => by * power).find((by) => by >= least)!;
  return Array.from({ length: Math.floor(km / step) + 1 }, (_, i) => i * step);
}

/** About how wide a character is: Chinese ones as wide as they are high. */
const wide = (character: string, size: number): number =>
  (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 1 : 0.56) * size;

/** About how wide words are, px. */
export const widthOf = (words: string, size = 12): number =>
  Array.from(words).reduce((sum, character) => sum + wide(character, size), 0);

/** Words cut to a width (px). */
export function fitted(words: string, width: number, size = 12): string {
  let used = 0;
  let kept = '';
  for (const character of words) {
    used += wide(character, size);
    if (used > width) return `${kept.slice(0, -1)}…`;
    kept += character;
  }
  return kept;
}
