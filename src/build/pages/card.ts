/**
 * The picture of a feature or a document for chats and link previews: where it lies, its name, what stands; one that
 * lies nowhere on the map says so. SVG for a rasteriser, so plain: no custom properties, one font family.
 */
import { message } from '../../core/messages';
import { date } from '../../core/messages/format';
import type { Catalog } from '../../core/model/catalog';
import type { Bilingual, Feature, SourceDocument } from '../../core/model/types';
import { emsOf } from '../../core/cartography/text-fit';
import { GROUND } from '../../core/cartography/theme';
import { escaped } from '../../core/cartography/svg/viewport';
import { headline } from '../../core/view/standing-words';
import { locatorOfAll, type LocatorSources } from './locator';

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

/** The size at which a text fits, never above the one wished for; below the least it is cut with an ellipsis. */
function fit(text: string, size: number, width: number, least: number): { text: string; size: number } {
  const fitting = Math.min(size, width / emsOf(text));
  if (fitting >= least) return { text, size: fitting };
  const characters = Array.from(text);
  while (characters.length > 1 && emsOf(`${characters.join('')}…`) * least > width) characters.pop();
  return { text: `${characters.join('')}…`, size: least };
}

/** What a card is of: its features on the map, what it is called, and a line about it. */
export interface CardSubject {
  features: readonly Feature[];
  selected: string | null;
  name: Bilingual;
  words: string;
}
export const cardOfFeature = (catalog: Catalog, feature: Feature): CardSubject => ({
  features: [feature],
  selected: feature.id,
  name: feature.name,
  words: standsOf(catalog, feature),
});
export function cardOfDocument(catalog: Catalog, document: SourceDocument): CardSubject {
  const features = catalog.featuresIn(document.id);
  const words = [date(document.date, 'zh'), message('zh', 'page.projects', { n: features.length })];
  return { features, selected: null, name: document.name, words: words.join(' · ') };
}

export function cardSvg(sources: LocatorSources, subject: CardSubject, layout: Layout): string {
  const { width, height, strip, margin, sizes } = layout;
  const top = height - strip;
  const room = width - 2 * margin;
  const line = (text: string, size: number, y: number, fill: string, weight = 400) => {
    const fitted = fit(text, size, room, size * 0.5);
    return `<text x="${margin}" y="${y}" font-family="${CARD_FONT}" font-size="${fitted.size.toFixed(1)}" font-weight="${weight}" fill="${fill}">${escaped(fitted.text)}</text>`;
  };
  const [name, other, status] = sizes;
  const map =
    locatorOfAll(sources, subject.features, { width, height: top }, subject.selected) ??
    `<rect width="${width}" height="${top}" fill="${GROUND.light.mat}"/>` +
      `<text x="${width / 2}" y="${top / 2 + other / 2}" text-anchor="middle" font-family="${CARD_FONT}" font-size="${status * 1.1}" fill="${INK}">${escaped(`${message('zh', 'card.unplaced')} · ${message('en', 'card.unplaced')}`)}</text>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>` +
    map +
    `<rect y="${top}" width="${width}" height="${strip}" fill="${PAPER}"/><rect y="${top}" width="${width}" height="2" fill="${INK}"/>` +
    line(subject.name.zh, name, top + name * 1.25, INK, 500) +
    line(subject.name.en, other, top + name * 1.25 + other * 1.55, QUIET) +
    line(subject.words, status, top + name * 1.25 + other * 1.55 + status * 1.5, INK) +
    `<text x="${width - margin}" y="${height - margin * 0.45}" text-anchor="end" font-family="${CARD_FONT}" font-size="${other * 0.85}" fill="${QUIET}">${escaped(`${message('zh', 'app.name')} Kuajie Atlas`)}</text>` +
    '</svg>'
  );
}

function standsOf(catalog: Catalog, feature: Feature): string {
  const last = catalog.document(feature.documents.at(-1) ?? '');
  return headline(feature.status, last?.date ?? null, feature.now, 'zh');
}
