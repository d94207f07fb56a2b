/**
 * The picture of a feature for chats and link previews: where it lies, its name, what stands. SVG for a
 * rasteriser, so plain: no custom properties, one font family.
 */
import { message, named } from '../../core/messages';
import type { Catalog } from '../../core/model/catalog';
import type { Feature } from '../../core/model/types';
import { GROUND } from '../../core/cartography/theme';
import { escaped } from '../../core/cartography/svg/viewport';
import { headline } from '../../core/view/standing-words';
import { locator, type LocatorSources } from './locator';

export const CARD_FONT = 'Noto Sans SC';
const INK = GROUND.light.ink;
const QUIET = GROUND.light.placeMinor;
const PAPER = GROUND.light.paper;

interface Layout {
  width: number;
  height: number;
  /** Height of the strip of words at the foot. */
  strip: number;
  margin: number;
  /** Sizes of the name, of the name in the other language and of the status, px. */
  sizes: readonly [name: number, other: number, status: number];
}
export const CARDS = {
  wide: { width: 1200, height: 630, strip: 220, margin: 48, sizes: [60, 28, 32] },
  square: { width: 600, height: 600, strip: 206, margin: 28, sizes: [42, 20, 24] },
} as const satisfies Record<string, Layout>;

/** Width of a text in ems: Han characters one, others about half. */
const emsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.54), 0);

/** The size at which a text fits, never above the one wished for; below the least it is cut with an ellipsis. */
function fit(text: string, size: number, width: number, least: number): { text: string; size: number } {
  const fitting = Math.min(size, width / emsOf(text));
  if (fitting >= least) return { text, size: fitting };
  const characters = Array.from(text);
  while (characters.length > 1 && emsOf(`${characters.join('')}…`) * least > width) characters.pop();
  return { text: `${characters.join('')}…`, size: least };
}

export function cardSvg(sources: LocatorSources, feature: Feature, layout: Layout): string {
  const { width, height, strip, margin, sizes } = layout;
  const top = height - strip;
  const room = width - 2 * margin;
  const line = (text: string, size: number, y: number, fill: string, weight = 400) => {
    const fitted = fit(text, size, room, size * 0.5);
    return `<text x="${margin}" y="${y}" font-family="${CARD_FONT}" font-size="${fitted.size.toFixed(1)}" font-weight="${weight}" fill="${fill}">${escaped(fitted.text)}</text>`;
  };
  const [name, other, status] = sizes;
  const map = locator(sources, feature, { width, height: top });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>` +
    map +
    `<rect y="${top}" width="${width}" height="${strip}" fill="${PAPER}"/><rect y="${top}" width="${width}" height="2" fill="${INK}"/>` +
    line(named(feature.name, 'zh'), name, top + name * 1.25, INK, 500) +
    line(named(feature.name, 'en'), other, top + name * 1.25 + other * 1.55, QUIET) +
    line(standsOf(sources.catalog, feature), status, top + name * 1.25 + other * 1.55 + status * 1.5, INK) +
    `<text x="${width - margin}" y="${height - margin * 0.45}" text-anchor="end" font-family="${CARD_FONT}" font-size="${other * 0.85}" fill="${QUIET}">${escaped(`${message('zh', 'app.name')} Kuajie Atlas`)}</text>` +
    '</svg>'
  );
}

function standsOf(catalog: Catalog, feature: Feature): string {
  const last = catalog.document(feature.documents.at(-1) ?? '');
  return headline(feature.status, last?.date ?? null, feature.now, 'zh');
}
