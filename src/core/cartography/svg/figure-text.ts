/** A line of text in a figure, by presentation attributes alone. */
import { emsOf } from '../text-fit';
import { escaped, short } from './viewport';

/** Faces of systems that have Chinese, in the order of the page. */
export const FIGURE_FONT =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','Noto Sans SC',sans-serif";

export function textAt(
  text: string,
  x: number,
  y: number,
  {
    px = 16,
    fill = 'currentColor',
    weight = 400,
    anchor = 'start',
    width = Infinity,
    as = 'text',
  }: {
    px?: number;
    fill?: string;
    weight?: number;
    anchor?: 'start' | 'middle';
    width?: number;
    as?: 'text' | 'title';
  },
): string {
  if (as === 'title') return `<title>${escaped(text)}</title>`;
  // Smaller rather than cut off.
  const size = Math.min(px, width / emsOf(text));
  return (
    `<text x="${short(x)}" y="${short(y)}" font-family="${FIGURE_FONT}" font-size="${short(size)}" ` +
    `font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`
  );
}
